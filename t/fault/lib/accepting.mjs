// Orders as staff accept them, over HTTP.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';

import { db } from './database.mjs';
import { errorsIn } from './orders.mjs';

const NETWORKS = { linux: 1, freebsd: 1, dedicated: 2, colo: 3 };

// A CT id that no other test takes.
export const newVeid = () => randomInt(1_000_000, 1_000_000_000);

const options = (page, select) => new RegExp(`<select id="${select}".*?</select>`, 's').exec(page)[0];
const chosen = (page, select) => /<option value="(\d+)" selected/.exec(options(page, select))?.[1];
const first = (page, select) => /<option value="(\d+)"/.exec(options(page, select))[1];

// What the form to accept an order is filled in with: a new customer, the first machine, free addresses, the first way to pay
// that is offered ('' when none is).
export async function acceptance(visitor, ref, product = 'linux') {
  const { body } = await visitor.get(`/mgmt/order_accept.html?ref=${ref}`);
  return {
    ref, customer: 'new', 'owner-data': 'keep', machine: first(body, 'machine'), network: NETWORKS[product], ips: '', directory: '',
    ...(product === 'linux' && { veid: newVeid() }),
    ...(NETWORKS[product] === 1 && { template: chosen(body, 'template') ?? first(body, 'template') }),
    payment: /name="payment" value="(\w+)"/.exec(body)?.[1] ?? '',
  };
}

const made = [];

// Sends the form; resolves with the new customer's id, "col00043".
export async function accept(visitor, ref, product) {
  const answer = await visitor.post('/mgmt/order_accept.html', await acceptance(visitor, ref, product));
  assert.equal(answer.status, 303, errorsIn(answer.body));
  const [, cid] = /cid=(col\d+)/.exec(answer.headers.location);
  made.push(Number(cid.slice(3)));
  return cid;
}

// For the tests that come next: their networks are small.
export async function giveAddressesBack() {
  if (made.length > 0) await db.rows(`UPDATE ips i JOIN systems s ON s.sysid = i.sysid SET i.sysid = NULL WHERE s.cid IN (${made})`);
}
