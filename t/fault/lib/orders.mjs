// Orders the way customers make them: the four steps, then the payment page.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

import { newCard } from './cards.mjs';
import { db } from './database.mjs';
import { Visitor } from './http.mjs';

const systemIds = new Map();
async function system(product) {
  if (product === 'dedicated' || product === 'colo') return 'debian-13';
  const column = product.endsWith('_oss') ? 'in_signup_oss' : 'in_signup';
  const family = product.replace('_oss', '');
  if (!systemIds.has(product)) {
    systemIds.set(product, await db.value(`SELECT template_id FROM ref_templates WHERE family = '${family}' AND ${column} = 1
      AND retired = 0 ORDER BY position LIMIT 1`));
  }
  return systemIds.get(product);
}

const PLANS = { linux: 'linux-m', freebsd: 'bsd-s', linux_oss: 'linux-l-oss', freebsd_oss: 'bsd-m-oss', dedicated: 'ded-m', colo: 'colo-1' };

// What is entered in each step; `more` replaces or adds fields of a step.
export async function entries({ product = 'linux', method = 'card', months = 1, more = {} } = {}) {
  return {
    1: { go: 'next', back: '', contacts: 1, svc: product.replace('_oss', ''), ...(product.endsWith('_oss') && { oss: 1 }),
      plan: PLANS[product], os: await system(product), backup: 'none', 'owner-name': 'Sam Sample', 'owner-org': '',
      'owner-email': `sam.${randomBytes(6).toString('hex')}@example.com`, 'owner-tel': '+1 555 0123', 'owner-addr': '1 Main Street',
      'owner-city': 'Springfield', 'owner-zip': '12345', 'owner-country': 'US', 'c1-billing': 1, 'c1-admin': 1, ...more[1] },
    2: { go: 'next', back: '', host: `h${randomBytes(5).toString('hex')}.example.com`, 'extra-ips': 0, 'extra-bandwidth': 0,
      overage: 'stop', 'overage-limit': '', method, standing: 'new', 'time-zone': 'UTC', ...more[2] },
    3: { go: 'next', back: '', months, heard: '', 'heard-more': '', ...more[3] },
    4: { go: 'next', terms: 1, ...more[4] },
  };
}

export const step = (number) => `/signup/step${number}.html`;

// A visitor who has filled in steps 1 to 3 and only has to press the last button.
export async function readyToPlace(options = {}) {
  const visitor = new Visitor();
  const { query = '', ...rest } = options;
  assert.equal((await visitor.get(step(1) + query)).status, 200);
  visitor.entered = await entries(rest);
  for (const number of [1, 2, 3]) {
    const answer = await visitor.post(step(number), visitor.entered[number]);
    assert.equal(answer.headers.location, step(number + 1), `step ${number}: ${answer.status} ${errorsIn(answer.body)}`);
  }
  return visitor;
}

export const errorsIn = (page) => [...page.matchAll(/<span class="error-msg" id="([\w-]+)-error">.*?Error: <\/span>(.*?)<\/span>/gs)]
  .map(([, field, words]) => `${field}: ${words}`).join('; ');

// Reference and key out of the redirect that follows a placed order.
export function placed(answer) {
  const found = /^\/signup\/(?:payment|confirm)\.html\?order=([0-9a-f]{8})&key=([0-9a-f]{32})$/.exec(answer.headers.location ?? '');
  assert.ok(found, `not placed: ${answer.status} ${answer.headers.location ?? answer.body.slice(0, 300)}`);
  return { ref: found[1], key: found[2] };
}

export const pressPlace = (visitor) => visitor.post(step(4), visitor.entered?.[4] ?? { go: 'next', terms: 1 });

export class PlacedOrder {
  constructor(visitor, { ref, key }) { Object.assign(this, { visitor, ref, key }); }

  get confirmPath() { return `/signup/confirm.html?order=${this.ref}&key=${this.key}`; }
  get paymentPath() { return `/signup/payment.html?order=${this.ref}&key=${this.key}`; }

  row() { return db.row(`SELECT * FROM signups WHERE ref = '${this.ref}'`); }
  payments() { return db.rows(`SELECT p.* FROM payments p JOIN signups s ON s.id = p.signup_id WHERE s.ref = '${this.ref}' ORDER BY p.id`); }
  async payState() { return (await this.row()).pay_state; }

  // What the confirmation page calls the state.
  async shownState() {
    const page = await this.visitor.get(this.confirmPath);
    assert.equal(page.status, 200);
    return /<span class="badge"[^>]*>(?:<svg.*?<\/svg>)?(.*?)<\/span>/s.exec(page.body)?.[1];
  }

  // Sends the card form; `once` names the form, so that the same one can be sent again.
  pay({ card = newCard(), once = randomBytes(16).toString('hex'), headers } = {}) {
    return this.visitor.post('/signup/payment.html', { order: this.ref, key: this.key, once, go: 'card', ...card }, headers);
  }
}

export async function order(options) {
  const visitor = await readyToPlace(options);
  return new PlacedOrder(visitor, placed(await pressPlace(visitor)));
}
