// kill -9 at every stage of placing and paying, and of what the worker does behind the pages: nothing is lost, nothing doubled.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';

import { allSettled, openBooks } from './lib/books.mjs';
import { db, oneWaits, whileLocked } from './lib/database.mjs';
import { judged, payment, send, tokenOf } from './lib/notices.mjs';
import { order, placed, pressPlace, readyToPlace } from './lib/orders.mjs';
import { killPart, killWorkers } from './lib/processes.mjs';
import { charges, payflow, paypal, smtp } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const answerWindow = Number(conf.PF_TIMEOUT) + Math.max(3, Math.floor(Number(conf.PF_TIMEOUT) / 4));

let books;
before(async () => { books = await openBooks(); });
afterEach(async () => {
  await payflow.mode('normal');
  await smtp.mode('ok');
  await paypal.tell('mode', { what: 'verify', mode: 'verified' });
});
after(async () => {
  await books.check();
  await db.end();
});


// A page whose worker was killed says that it cannot tell what happened.
async function brokenOff(answering) {
  const answer = await answering;
  assert.equal(answer.status, 502);
  assert.match(answer.body, /cannot tell whether/);
}

const ofOwner = (visitor) => `owner_email = '${visitor.entered[1]['owner-email']}'`;

test('killed before the order is placed: nothing is placed, the same form places it', async () => {
  const visitor = await readyToPlace();
  const last = await db.value('SELECT MAX(id) FROM signups');
  const before = await db.row('SELECT (SELECT COUNT(*) FROM mail_outbox) AS mails, (SELECT COUNT(*) FROM audit_log) AS audits');
  await whileLocked(`SELECT id FROM signups WHERE id = ${last}`, async () => {
    const answer = pressPlace(visitor);
    await oneWaits();
    await killWorkers('signup');
    await brokenOff(answer);
  });
  assert.equal(await db.number(`SELECT COUNT(*) FROM signups WHERE ${ofOwner(visitor)}`), 0);
  assert.deepEqual(await db.row('SELECT (SELECT COUNT(*) FROM mail_outbox) AS mails, (SELECT COUNT(*) FROM audit_log) AS audits'), before);
  placed(await pressPlace(visitor));
  assert.equal(await db.number(`SELECT COUNT(*) FROM signups WHERE ${ofOwner(visitor)} AND ref IS NOT NULL`), 1);
});

// The order's row is written when its mails are: a lock in between stops the work half way.
test('killed half way through placing: the database has no half of it', async () => {
  const visitor = await readyToPlace();
  const last = await db.value('SELECT MAX(id) FROM signups');
  await whileLocked(`SELECT * FROM mail_outbox WHERE id >= (SELECT MAX(id) FROM mail_outbox)`, async () => {
    const answer = pressPlace(visitor);
    await oneWaits();
    await killWorkers('signup');
    await brokenOff(answer);
  });
  await until('its transaction is rolled back', async () => (await db.value(`SELECT state FROM signups WHERE id = ${last}`)) === 'draft');
  assert.equal(await db.number(`SELECT COUNT(*) FROM signup_lines WHERE signup_id = ${last}`), 0);
  placed(await pressPlace(visitor));
});

test('killed at random while 30 customers press the button again and again: one order each', async () => {
  const visitors = [];
  for (let i = 0; i < 30; ++i) visitors.push(await readyToPlace({ method: 'invoice' }));
  const pressing = Promise.all(visitors.map(async (visitor) => {
    const answer = await until('the order is placed', async () => {
      const tried = await pressPlace(visitor).catch(() => undefined);
      return tried?.status === 303 && tried;
    }, { seconds: 30, every: 0 });
    return placed(answer).ref;
  }));
  let going = true;
  pressing.catch(() => {}).finally(() => { going = false; });
  while (going) await killWorkers('signup');
  const references = await pressing;
  for (const [i, visitor] of visitors.entries()) {
    assert.deepEqual(await db.rows(`SELECT ref FROM signups WHERE ${ofOwner(visitor)}`), [{ ref: references[i] }]);
  }
});

// Each stage starts with the gateway in a mode of its own, and `strike` kills who waits for its answer at the right moment.
const release = () => payflow.tell('release');
const STAGES = [
  { stage: 'before the gateway charges, which it then does', mode: 'hold_before', charged: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'before the gateway charges, which it never does', mode: 'hang_before', charged: false,
    async strike(kill) { await kill(); } },
  { stage: 'after the charge, before the answer', mode: 'hold_after', charged: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'after the answer, before it is recorded', mode: 'hold_after', charged: true,
    strike: (kill) => whileLocked('SELECT * FROM payments WHERE id = (SELECT MAX(id) FROM payments)', async () => {
      await release();
      await oneWaits();
      await kill();
    }) },
];

async function killedWhilePaying({ mode, strike }) {
  const placedOrder = await order();
  await payflow.mode(mode, { times: 1, trxtype: 'S' });
  const once = randomBytes(16).toString('hex');
  const answer = placedOrder.pay({ once });
  await until('the gateway has it', async () => (await payflow.ask('requests')).at(-1)?.fault === mode
    && (mode === 'hang_before' || (await payflow.ask('held')).held === 1));
  await strike(async () => {
    await killWorkers('signup');
    await brokenOff(answer);
  });
  assert.equal(await placedOrder.shownState(), 'Being checked');
  assert.equal((await placedOrder.pay({ once })).headers.location, placedOrder.confirmPath, 'the same form, sent again');
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath, 'another form');
  return { placedOrder, once };
}

test('killed while paying: one charge, or none and payable again', async (t) => {
  const done = [];
  for (const stage of STAGES) {
    await t.test(`killed ${stage.stage}: being checked`, async () => { done.push({ ...stage, ...(await killedWhilePaying(stage)) }); });
  }
  await until('the payments are settled', allSettled, { seconds: answerWindow + 15, every: 100 });
  for (const { stage, charged, placedOrder, once } of done) {
    await t.test(`killed ${stage}: ${charged ? 'paid once' : 'payable again'}`, async () => {
      if (!charged) {
        assert.equal(await placedOrder.shownState(), 'Payment failed');
        assert.equal((await charges(placedOrder.ref)).length, 0);
        assert.equal((await placedOrder.pay({ once })).status, 422, 'the old form stays the old attempt');
        assert.equal((await placedOrder.pay()).status, 303);
      }
      assert.equal(await placedOrder.shownState(), 'Paid');
      assert.equal((await charges(placedOrder.ref)).length, 1);
    });
  }
});

test('killed on the way back from a charge that was recorded: the form sent again shows it', async () => {
  const placedOrder = await order();
  const once = randomBytes(16).toString('hex');
  await payflow.mode('slow', { ms: 300, times: 1, trxtype: 'S' });
  const answer = placedOrder.pay({ once }).catch(() => {});
  await until('it is paid', async () => (await placedOrder.payState()) === 'paid', { every: 1 });
  await killWorkers('signup');
  await answer;
  assert.equal((await placedOrder.pay({ once })).headers.location, placedOrder.confirmPath);
  assert.equal((await charges(placedOrder.ref)).length, 1);
});

// Leases on work that its owner did not finish last minutes; here they end at once.
const endLeases = () => db.rows(`UPDATE mail_outbox SET next_try_at = UTC_TIMESTAMP() WHERE state = 'waiting'`);

test('jcctl worker killed while it hands mail over: each mail arrives, and is marked', async () => {
  await smtp.mode('hang');
  const orders = [];
  for (let i = 0; i < 3; ++i) orders.push(await order({ method: 'invoice' }));
  const mine = `dedupe_key IN (${orders.flatMap(({ ref }) => [`'order-customer:${ref}'`, `'order-staff:${ref}'`])})`;
  await until('the worker is at work on them', async () => (await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE ${mine} AND tries = 1`)) > 0);
  const start = await killPart('worker');
  assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE ${mine} AND state = 'sent'`), 0);
  await smtp.mode('ok');
  start();
  await endLeases();
  await until('all are sent', async () => (await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE ${mine} AND state = 'sent'`)) === 6);
  const ids = (await db.rows(`SELECT message_id FROM mail_outbox WHERE ${mine}`)).map((row) => row.message_id);
  const arrived = (await smtp.ask('mails')).map((mail) => mail.headers['Message-ID']);
  for (const id of ids) assert.ok(arrived.includes(`<${id}>`), `mail ${id}`);
});

test('jcctl worker killed between handing a mail over and marking it: sent again under the same Message-ID', async () => {
  await smtp.mode('slow', { ms: 300, times: 1 });
  const { ref } = await order({ method: 'invoice' });
  const of = (what) => db.value(`SELECT ${what} FROM mail_outbox WHERE dedupe_key = 'order-customer:${ref}'`);
  const id = await of('message_id');
  const copies = async () => (await smtp.ask('mails')).filter((mail) => mail.headers['Message-ID'] === `<${id}>`).length;
  let start;
  await until('the worker has taken the mails', async () => (await of('tries')) === '1', { every: 1 });
  await whileLocked(`SELECT id FROM mail_outbox WHERE dedupe_key LIKE 'order-%:${ref}'`, async () => {
    await until('it arrives', async () => (await copies()) === 1);
    await oneWaits();
    start = await killPart('worker');
  });
  start();
  await endLeases();
  await until('it is marked', async () => (await of('state')) === 'sent');
  assert.equal(await copies(), 2);
});

async function noticeFor(placedOrder) {
  const fields = payment(await tokenOf(placedOrder));
  await send({ fields });
  return fields.txn_id;
}

async function appliedOnce(placedOrder, txn) {
  await judged();
  await until('the notice is applied', async () => (await placedOrder.payState()) === 'paid');
  assert.deepEqual(await db.row(`SELECT COUNT(*) AS rows_of_txn, SUM(effect = 'applied') AS applied FROM ipn WHERE txn_id = '${txn}'`),
    { rows_of_txn: '1', applied: '1' });
  assert.deepEqual((await placedOrder.payments()).map((row) => [row.state, row.reference, row.amount]), [['done', txn, '2900']]);
  assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox m JOIN payments p ON m.dedupe_key = CONCAT('paid:', p.id) WHERE p.reference = '${txn}'`), 1);
}

test('jcctl worker killed while PayPal verifies a notice: applied once', async () => {
  const placedOrder = await order({ method: 'paypal' });
  await paypal.tell('mode', { what: 'verify', mode: 'hang', times: 1 });
  const txn = await noticeFor(placedOrder);
  await until('the worker asks PayPal', async () => (await db.number(`SELECT MAX(checks) FROM ipn WHERE verdict = 'waiting'`)) === 1);
  const start = await killPart('worker');
  await paypal.tell('mode', { what: 'verify', mode: 'verified' });
  assert.equal(await placedOrder.payState(), 'waiting');
  start();
  await appliedOnce(placedOrder, txn);
});

test('jcctl worker killed between verifying a notice and applying it: applied once', async () => {
  const placedOrder = await order({ method: 'paypal' });
  let txn;
  let start;
  await whileLocked(`SELECT id FROM signups WHERE ref = '${placedOrder.ref}'`, async () => {
    txn = await noticeFor(placedOrder);
    await oneWaits();
    start = await killPart('worker');
  });
  assert.equal(await placedOrder.payState(), 'waiting');
  start();
  await appliedOnce(placedOrder, txn);
});
