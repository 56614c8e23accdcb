// Do the books agree? What must be true at the end of whatever was done to the system: the database with itself, and the
// database with the gateway's own journal. A test takes the state before its faults and checks all that came after.
import assert from 'node:assert/strict';

import { db } from './database.mjs';
import { payflow } from './sims.mjs';

const MOVED = ['charged', 'authorized', 'captured'];

export async function openBooks() {
  const last = await db.row(`SELECT (SELECT COALESCE(MAX(id), 0) FROM signups) AS signups, (SELECT COALESCE(MAX(id), 0) FROM payments) AS payments`);
  return new Books(last);
}

class Books {
  constructor(last) { this.last = last; }

  async check() {
    await this.checkOrders();
    await this.checkPayments();
  }

  // A placed order has its lines, its two mails and its audit entry, once each; a draft has none of them.
  async checkOrders() {
    const orders = await db.rows(`SELECT s.id, s.ref, s.state, s.recurring, s.setup,
        (SELECT COUNT(*) FROM signup_lines l WHERE l.signup_id = s.id) AS line_count,
        (SELECT COALESCE(SUM(amount), 0) FROM signup_lines l WHERE l.signup_id = s.id) AS line_sum,
        (SELECT COALESCE(SUM(setup), 0) FROM signup_lines l WHERE l.signup_id = s.id) AS line_setup,
        (SELECT COUNT(*) FROM mail_outbox m WHERE m.dedupe_key IN (CONCAT('order-customer:', s.ref), CONCAT('order-staff:', s.ref))) AS mails,
        (SELECT COUNT(*) FROM audit_log a WHERE a.action = 'order.placed' AND a.object = CONCAT('order:', s.ref)) AS audits
      FROM signups s WHERE s.id > ${this.last.signups} AND s.kind = 'order'`);
    for (const order of orders) {
      if (order.state === 'draft') {
        assert.deepEqual([order.ref, order.line_count, order.mails, order.audits], [null, '0', '0', '0'], `draft ${order.id}`);
        continue;
      }
      assert.notEqual(order.line_count, '0', `order ${order.ref} has no lines`);
      assert.deepEqual([order.mails, order.audits], ['2', '1'], `mails and audit entries of order ${order.ref}`);
      assert.deepEqual([order.line_sum, order.line_setup], [order.recurring, order.setup], `sums of order ${order.ref}`);
    }
    return orders.filter((order) => order.state !== 'draft');
  }

  // Each movement of the journal has its settled row and each settled row its movement; nothing was paid twice.
  async checkPayments() {
    const rows = await db.rows(`SELECT p.*, s.ref, s.pay_state, s.recurring + s.setup AS due FROM payments p
      LEFT JOIN signups s ON s.id = p.signup_id WHERE p.id > ${this.last.payments} AND p.vendor = 'payflow' AND p.kind <> 'verify'`);
    const byCustref = new Map(rows.map((row) => [row.custref, row]));
    const moved = (await payflow.ask('journal')).filter((txn) => MOVED.includes(txn.state) && byCustref.has(txn.custref));
    const paidFor = new Set();
    for (const txn of moved) {
      const row = byCustref.get(txn.custref);
      assert.equal(row.state, 'done', `payment ${row.id} moved money at the gateway`);
      assert.deepEqual([row.reference, Number(row.amount)], [txn.pnref, Math.round(txn.amount * 100)], `payment ${row.id} and the journal`);
      assert.ok(!paidFor.has(txn.comment1), `${txn.comment1} was paid twice`);
      paidFor.add(txn.comment1);
    }
    for (const row of rows) {
      assert.ok(row.state !== 'done' || moved.some((txn) => txn.custref === row.custref), `payment ${row.id} is done, and the gateway knows nothing of it`);
      if (row.ref === null || row.state !== 'done') continue;
      assert.equal(row.amount, row.due, `amount of order ${row.ref}`);
      assert.equal(row.pay_state, row.kind === 'authorize' ? 'authorized' : 'paid', `state of order ${row.ref}`);
      assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE dedupe_key = 'paid:${row.id}'`), 1, `receipt for payment ${row.id}`);
    }
    return rows;
  }
}

// Nothing is left that the worker has to ask the gateway about.
export const allSettled = async () =>
  (await db.number(`SELECT COUNT(*) FROM payments WHERE state IN ('pending', 'unknown') AND next_check_at IS NOT NULL`)) === 0;
