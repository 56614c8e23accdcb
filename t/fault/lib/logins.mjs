// Visitors who are logged in: as the staff user and as the customer of the demo data.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

import { db } from './database.mjs';
import { Visitor } from './http.mjs';
import { demo } from './stack.mjs';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(text) {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

// RFC 6238: the code of this half minute.
export function oneTimeCode(secret, seconds = Date.now() / 1000) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1000000).padStart(6, '0');
}

async function admitted(visitor, page, target, fields) {
  await visitor.get(page);
  const answer = await visitor.post(target, fields());
  assert.ok(answer.status === 303 && !answer.headers.location.includes('login'), `${target}: ${answer.status}`);
  await visitor.get(answer.headers.location);
  return visitor;
}

export async function staff() {
  // A code works once, and two tests may want the same one: the server forgets that it has seen it.
  await db.rows(`UPDATE users SET totp_counter = 0 WHERE login = '${demo.STAFF_LOGIN}'`);
  return admitted(new Visitor(), '/mgmt/login.html', '/mgmt/LOGIN',
    () => ({ user: demo.STAFF_LOGIN, password: demo.STAFF_PASSWORD, code: oneTimeCode(demo.STAFF_TOTP_SECRET) }));
}

export const customer = () => admitted(new Visitor(), '/am/login.html', '/am/LOGINAM',
  () => ({ cid: demo.CUSTOMER_CID, password: demo.CUSTOMER_PASSWORD }));
