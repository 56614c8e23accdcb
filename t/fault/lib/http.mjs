// A visitor with a cookie jar, who asks like a browser: forms with their CSRF token and Origin, redirects seen and not followed.
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';

import { VAR, demo } from './stack.mjs';

const ca = fs.readFileSync(path.join(VAR, 'cert', 'site.crt'));
const agent = new https.Agent({ ca, keepAlive: true, maxSockets: 256 });
const MOST_SECONDS = 40;

export const FORM = 'application/x-www-form-urlencoded';

// body: string or Buffer. Resolves with {status, headers, body, seconds}; rejects when there is no whole answer.
export function request(method, target, { headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const asked = https.request(new URL(target, demo.HTTPS_URL), { method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        if (!answer.complete) return reject(new Error('the answer broke off'));
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode, headers: answer.headers, body: text, seconds: (Date.now() - began) / 1000 });
      });
    });
    asked.setTimeout(MOST_SECONDS * 1000, () => asked.destroy(new Error(`no answer in ${MOST_SECONDS} s`)));
    asked.on('error', reject);
    asked.end(body);
  });
}

// fields: an object, a list of pairs (so that a name can come twice), or a string that is sent as it is.
export function encode(fields) {
  return typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
}

export class Visitor {
  cookies = new Map();
  csrf = '';

  headers(more = {}) {
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return jar ? { Cookie: jar, ...more } : more;
  }

  remember(answer) {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.csrf = /name="csrf" value="([0-9a-f]+)"/.exec(answer.body)?.[1] ?? this.csrf;
    return answer;
  }

  async get(target) {
    return this.remember(await request('GET', target, { headers: this.headers() }));
  }

  // As a form of our own page does; `headers` replace what a browser would send.
  async post(target, fields, headers = {}) {
    const list = typeof fields === 'string' ? fields : [['csrf', this.csrf], ...(Array.isArray(fields) ? fields : Object.entries(fields))];
    return this.send(target, encode(list), headers);
  }

  async send(target, body, headers = {}) {
    const usual = { 'Content-Type': FORM, Origin: demo.HTTPS_URL, 'Sec-Fetch-Site': 'same-origin' };
    return this.remember(await request('POST', target, { headers: this.headers({ ...usual, ...headers }), body }));
  }
}
