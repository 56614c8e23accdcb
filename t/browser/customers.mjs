// Customers that a test may do with what it likes: each comes from an order of its own, placed and accepted over HTTP.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { accept, giveAddressesBack } from '../fault/lib/accepting.mjs';
import { db } from '../fault/lib/database.mjs';
import { order } from '../fault/lib/orders.mjs';
import { clerk } from './staff.mjs';
import { until } from './support.mjs';

after(async () => {
  await giveAddressesBack();
  await db.end();
});

const number = (cid) => Number(cid.slice(3));

export class Customer {
  constructor(cid, placed) { Object.assign(this, { cid, placed }); }

  get id() { return number(this.cid); }
  get path() { return `/mgmt/customer.html?cid=${this.cid}`; }
  value(what) { return db.value(`SELECT ${what} FROM customers WHERE cid = ${this.id}`); }
  systems() { return db.rows(`SELECT * FROM systems WHERE cid = ${this.id} ORDER BY sysid`); }
  ledger() { return db.rows(`SELECT * FROM billing_history WHERE cid = ${this.id} ORDER BY id`); }
  addresses() { return db.rows(`SELECT i.ip FROM ips i JOIN systems s ON s.sysid = i.sysid WHERE s.cid = ${this.id} ORDER BY i.ip`); }
  trail(action) { return db.rows(`SELECT * FROM audit_log WHERE cid = ${this.id} AND action = '${action}' ORDER BY id`); }
}

/** method "card" is a card that is charged; `owner` replaces fields of the order's owner. */
export async function new_customer({ product = 'linux', method = 'invoice', owner = {} } = {}) {
  const placed = await order({ product, method, more: { 1: owner } });
  if (method === 'card') {
    assert.equal((await placed.pay()).status, 303);
    await until('the card is charged', async () => ['paid', 'authorized'].includes(await placed.payState()));
  }
  const row = await placed.row();
  const customer = new Customer(await accept(await clerk(), placed.ref, product), placed);
  return Object.assign(customer, { host: row.hostname, mail: row.owner_email, ref: row.ref, first_payment: Number(row.recurring) + Number(row.setup) });
}
