// The database is killed, or stands still, while customers order: what was acknowledged is there once, nothing is there by half,
// and everything comes back by itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { allSettled, openBooks } from './lib/books.mjs';
import { db } from './lib/database.mjs';
import { databaseAnswers, killDatabase } from './lib/database_server.mjs';
import { Visitor } from './lib/http.mjs';
import { judged, payment, tokenOf } from './lib/notices.mjs';
import { PlacedOrder, entries, order, placed, step } from './lib/orders.mjs';
import { pausePart } from './lib/processes.mjs';
import { charges, payflow, paypal } from './lib/sims.mjs';
import { until } from './lib/until.mjs';

const CLIENTS = 20;
const PAUSE = 6;             // seconds that the database stands still
const RECOVERY = 5;          // seconds from the database's first answer to the first page

let books;
before(async () => { books = await openBooks(); });
after(async () => {
  await payflow.mode('normal');
  await db.end();
});

// Customers who order one server after the other and repeat what fails, as long as the stream runs.
class Stream {
  running = true;
  acknowledged = [];
  refused = [];
  slowest = 0;

  constructor() { this.clients = Array.from({ length: CLIENTS }, () => this.client()); }

  // The same request until it has a good answer. Away is a 503 that says when to come back; nothing else is excused.
  async insist(ask) {
    for (;;) {
      const answer = await ask();
      this.slowest = Math.max(this.slowest, answer.seconds);
      if (answer.status < 400) return answer;
      this.refused.push(answer);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  async client() {
    while (this.running) {
      const visitor = new Visitor();
      const entered = await entries({ method: 'invoice', more: { 1: { os: '1' } } });
      await this.insist(() => visitor.get(step(1)));
      for (const number of [1, 2, 3]) await this.insist(() => visitor.post(step(number), entered[number]));
      const answer = await this.insist(() => visitor.post(step(4), entered[4]));
      this.acknowledged.push({ ...placed(answer), email: entered[1]['owner-email'], visitor });
    }
  }

  more(count) {
    const wanted = this.acknowledged.length + count;
    return until(`${count} more orders`, () => this.acknowledged.length >= wanted, { seconds: 40 });
  }

  async end() {
    this.running = false;
    await Promise.all(this.clients);
  }

  async check() {
    assert.ok(this.refused.length > 0, 'somebody has noticed');
    for (const answer of this.refused) {
      assert.equal(answer.status, 503, answer.body.slice(0, 200));
      const inDoubt = /We are checking whether this was saved/.test(answer.body);
      assert.ok(inDoubt || answer.headers['retry-after'], 'it says when to come back');
    }
    for (const { ref, email, visitor, key } of this.acknowledged) {
      assert.deepEqual(await db.rows(`SELECT ref FROM signups WHERE owner_email = '${email}'`), [{ ref }]);
      if (Math.random() < 0.1) assert.equal(await new PlacedOrder(visitor, { ref, key }).shownState(), 'Invoice follows');
    }
    await books.check();
  }
}

test('kill -9 on the database in the middle of orders', async (t) => {
  const stream = new Stream();
  await stream.more(60);
  const start = await killDatabase();
  const away = stream.refused.length;
  await until('pages say so', () => stream.refused.length >= away + 20);
  const page = await new Visitor().get('/signup/step1.html');
  assert.deepEqual([page.status, page.headers['retry-after']], [503, '5']);
  start();
  await databaseAnswers();
  const back = Date.now();
  await stream.more(1);
  const gap = (Date.now() - back) / 1000;
  await stream.more(60);
  await stream.end();
  await stream.check();
  t.diagnostic(`${stream.acknowledged.length} orders, ${stream.refused.length} refused, first one ${gap.toFixed(2)} s after the database was back`);
  assert.ok(gap < RECOVERY);
});

test('the database stands still for a while', async (t) => {
  const stream = new Stream();
  await stream.more(20);
  const resume = pausePart('database');
  await new Promise((resolve) => { setTimeout(resolve, PAUSE * 1000); });
  resume();
  const back = Date.now();
  await stream.more(1);
  const gap = (Date.now() - back) / 1000;
  await stream.more(20);
  await stream.end();
  await stream.check();
  t.diagnostic(`${stream.acknowledged.length} orders, ${stream.refused.length} refused, slowest answer ${stream.slowest.toFixed(1)} s, first order ${gap.toFixed(2)} s after`);
  assert.ok(gap < RECOVERY);
});

test('killed between the charge and its record: never an error that denies the charge, paid once', async () => {
  const placedOrder = await order();
  await payflow.mode('hold_after', { times: 1, trxtype: 'S' });
  const answering = placedOrder.pay();
  await until('the gateway has charged', async () => (await charges(placedOrder.ref)).length === 1);
  const start = await killDatabase();
  await payflow.tell('release');
  const answer = await answering;
  start();
  await databaseAnswers();
  assert.deepEqual([answer.status, answer.headers.location], [303, placedOrder.confirmPath]);
  await until('the page is back', async () => (await placedOrder.visitor.get(placedOrder.confirmPath)).status === 200);
  assert.equal(await placedOrder.shownState(), 'Being checked');
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
  await until('the payment is settled', allSettled, { seconds: 20, every: 100 });
  assert.equal(await placedOrder.shownState(), 'Paid');
  assert.equal((await charges(placedOrder.ref)).length, 1);
  await books.check();
});

test('a notice that comes while the database is away is not acknowledged, and counts when PayPal sends it again', async () => {
  const placedOrder = await order({ method: 'paypal' });
  const fields = payment(await tokenOf(placedOrder));
  const start = await killDatabase();
  const sent = await paypal.tell('ipn', { sign: true, fields });
  start();
  assert.equal(sent.status, 503);
  await databaseAnswers();
  await until('it is taken', async () => (await paypal.tell('resend', { id: sent.id })).resent[0].status === 200);
  await judged();
  await until('it is applied', async () => (await placedOrder.payState()) === 'paid');
  assert.deepEqual((await placedOrder.payments()).map((row) => `${row.state} ${row.amount}`), ['done 2900']);
});
