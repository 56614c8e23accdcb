// Staff accept orders whose card is authorized, and are killed at every stage of it: the capture, its record, the one transaction
// that makes customer and server. Nothing or everything exists, the money is taken once at most, and what was taken is seen.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { accept, acceptance, giveAddressesBack } from './lib/accepting.mjs';
import { allSettled } from './lib/books.mjs';
import { db, oneWaits, whileLocked } from './lib/database.mjs';
import { databaseAnswers, killDatabase } from './lib/database_server.mjs';
import { staff } from './lib/logins.mjs';
import { order } from './lib/orders.mjs';
import { killWorkers } from './lib/processes.mjs';
import { payflow } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const answerWindow = Number(conf.PF_TIMEOUT) + Math.max(3, Math.floor(Number(conf.PF_TIMEOUT) / 4));

let clerk;
before(async () => { clerk = await staff('demo-support'); });
afterEach(() => payflow.mode('normal'));
after(async () => {
  await giveAddressesBack();
  await db.end();
});

// A colocation by card: authorized, not yet charged.
async function authorized() {
  const placed = await order({ product: 'colo' });
  assert.equal((await placed.pay()).status, 303);
  assert.equal(await placed.payState(), 'authorized');
  return placed;
}

const submit = async (visitor, fields) => visitor.post('/mgmt/order_accept.html', fields);
const captures = async (ref) => (await payflow.ask('journal')).filter((txn) => txn.comment1 === ref && txn.trxtype === 'D' && txn.result === 0);

// How many there are of everything that an accepted order is made of.
async function made({ ref }) {
  const { hostname, owner_email: email, cid } = await db.row(`SELECT hostname, owner_email, cid FROM signups WHERE ref = '${ref}'`);
  const counts = await db.row(`SELECT
    (SELECT COUNT(*) FROM customers WHERE owner_email = '${email}') AS customers,
    (SELECT COUNT(*) FROM contacts WHERE email = '${email}') AS contacts,
    (SELECT COUNT(*) FROM systems WHERE hostname = '${hostname}') AS systems,
    (SELECT COUNT(*) > 0 FROM ips i JOIN systems s ON s.sysid = i.sysid WHERE s.hostname = '${hostname}') AS ips,
    (SELECT COUNT(*) FROM subs u JOIN systems s ON s.sysid = u.sysid WHERE s.hostname = '${hostname}') AS subs,
    (SELECT COUNT(*) FROM billing_history b JOIN customers c ON c.cid = b.cid WHERE c.owner_email = '${email}' AND b.kind = 'charge') AS charges,
    (SELECT COUNT(*) FROM billing_history b JOIN customers c ON c.cid = b.cid WHERE c.owner_email = '${email}' AND b.kind = 'payment') AS payments,
    (SELECT COUNT(*) FROM pmt_source p JOIN customers c ON c.cid = p.cid WHERE c.owner_email = '${email}' AND p.type = 'f') AS sources,
    (SELECT COUNT(*) FROM mail_outbox WHERE recipient = '${email}' AND subject LIKE '%is ready') AS welcomes,
    (SELECT COUNT(*) FROM audit_log WHERE action = 'order.accepted' AND object = 'order:${ref}') AS audits`);
  return { counts: Object.values(counts).map(Number), cid };
}

async function nothingIsMade(placed) {
  const { counts, cid } = await made(placed);
  assert.deepEqual([cid, new Set(counts)], [null, new Set([0])]);
  assert.equal((await placed.row()).state, 'pending');
}

// Everything once, and on the ledger what the gateway has taken.
async function everythingIsMade(placed) {
  const { counts, cid } = await made(placed);
  assert.notEqual(cid, null);
  assert.deepEqual(new Set(counts), new Set([1]));
  const [capture, ...others] = await captures(placed.ref);
  assert.equal(others.length, 0);
  const [entry] = await db.rows(`SELECT b.amount, p.reference FROM billing_history b JOIN payments p ON p.id = b.payment_id WHERE b.cid = ${cid}`);
  assert.deepEqual([Number(entry.amount), entry.reference], [Math.round(capture.amount * 100), capture.pnref]);
}

// Staff see on the order that money may have moved, and cannot move it again.
async function inDoubt(placed, fields) {
  assert.match((await clerk.get(`/mgmt/order.html?ref=${placed.ref}`)).body, /Under way|Outcome not known yet/);
  const answer = await submit(clerk, fields);
  assert.equal(answer.status, 422);
  assert.match(answer.body, /outcome of a payment is not known yet/i);
}

async function begin(mode) {
  const placed = await authorized();
  const fields = await acceptance(clerk, placed.ref, 'colo');
  assert.equal(fields.payment, 'capture');
  if (mode) await payflow.mode(mode, { times: 1, trxtype: 'D' });
  const answer = submit(clerk, fields);
  answer.catch(() => {});
  if (mode) {
    await until('the gateway has the capture', async () => (await payflow.ask('requests')).at(-1)?.fault === mode
      && (mode === 'hang_before' || (await payflow.ask('held')).held === 1));
  }
  return { placed, fields, answer };
}

async function brokenOff(answering) {
  const answer = await answering;
  assert.equal(answer.status, 502);
  assert.match(answer.body, /cannot tell whether/);
}

const release = () => payflow.tell('release');
const STAGES = [
  { stage: 'before the gateway captures, which it then does', mode: 'hold_before', taken: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'before the gateway captures, which it never does', mode: 'hang_before', taken: false,
    async strike(kill) { await kill(); } },
  { stage: 'after the capture, before the answer', mode: 'hold_after', taken: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'after the answer, before it is recorded', mode: 'hold_after', taken: true,
    strike: (kill) => whileLocked('SELECT * FROM payments WHERE id = (SELECT MAX(id) FROM payments)', async () => {
      await release();
      await oneWaits();
      await kill();
    }) },
];

test('killed around a capture: in doubt at first, then accepted, and taken once', async (t) => {
  const cut = [];
  for (const stage of STAGES) {
    await t.test(`mgmt killed ${stage.stage}`, async () => {
      const { placed, fields, answer } = await begin(stage.mode);
      await stage.strike(async () => {
        await killWorkers('mgmt');
        await brokenOff(answer);
      });
      await nothingIsMade(placed);
      await inDoubt(placed, fields);
      cut.push({ ...stage, placed });
    });
  }
  await until('the captures are settled', allSettled, { seconds: answerWindow + 15, every: 100 });
  for (const { stage, taken, placed } of cut) {
    await t.test(`accepted after a kill ${stage}`, async () => {
      assert.equal((await captures(placed.ref)).length, taken ? 1 : 0);
      assert.equal(await placed.payState(), taken ? 'paid' : 'authorized');
      await accept(clerk, placed.ref, 'colo');
      await everythingIsMade(placed);
    });
  }
});

// The capture is recorded, then the one transaction begins. A lock on the customers' last row stops it when nothing is made yet;
// one on the payment sources when all but the welcome mail is.
const PLACES = [
  ['when it begins', 'SELECT * FROM customers WHERE cid >= (SELECT MAX(cid) FROM customers)'],
  ['near its end', 'SELECT * FROM pmt_source WHERE id >= (SELECT MAX(id) FROM pmt_source)'],
];

for (const [where, lock] of PLACES) {
  test(`mgmt killed in the transaction ${where}: nothing is made, the capture is seen, and the second try makes everything`, async () => {
    const placed = await authorized();
    const fields = await acceptance(clerk, placed.ref, 'colo');
    await whileLocked(lock, async () => {
      const answer = submit(clerk, fields);
      await oneWaits();
      await killWorkers('mgmt');
      await brokenOff(answer);
    });
    await until('its transaction is rolled back', () => nothingIsMade(placed).then(() => true));
    assert.equal(await placed.payState(), 'paid');
    assert.match((await clerk.get(`/mgmt/order.html?ref=${placed.ref}`)).body, /<b>Paid\.<\/b>/);
    await accept(clerk, placed.ref, 'colo');
    await everythingIsMade(placed);
  });

  test(`the database killed in the transaction ${where}: nothing or everything is made, as the answer says`, async () => {
    const placed = await authorized();
    const fields = await acceptance(clerk, placed.ref, 'colo');
    let answering;
    let start;
    await whileLocked(lock, async () => {
      answering = submit(clerk, fields);
      await oneWaits();
      start = await killDatabase();
    }).catch((lost) => assert.match(lost.message, /in: ROLLBACK/, 'who held the lock went with the server'));
    start();
    await databaseAnswers();
    const answer = await answering;
    assert.equal(answer.status, 303, answer.body.slice(0, 300));
    await until('mgmt is back', async () => (await clerk.get('/mgmt/index.html')).status === 200);
    // A transaction that is known not to have happened is tried again for a while.
    if (answer.headers.location.startsWith('/mgmt/order.html')) {
      await nothingIsMade(placed);
      assert.equal(await placed.payState(), 'paid');
      await accept(clerk, placed.ref, 'colo');
    }
    await everythingIsMade(placed);
  });
}

for (const mode of ['hold_before', 'hold_after']) {
  test(`the database killed while the gateway captures (${mode}): no answer denies it, the second try ends right`, async () => {
    const { placed, answer } = await begin(mode);
    const start = await killDatabase();
    await release();
    const { status, headers, body } = await answer;
    assert.deepEqual([status, headers.location], [303, `/mgmt/order.html?ref=${placed.ref}`], body.slice(0, 300));
    start();
    await databaseAnswers();
    await until('mgmt is back', async () => (await clerk.get('/mgmt/index.html')).status === 200);
    await nothingIsMade(placed);
    await until('the capture is settled', allSettled, { seconds: answerWindow + 15, every: 100 });
    assert.equal(await placed.payState(), 'paid');
    await accept(clerk, placed.ref, 'colo');
    await everythingIsMade(placed);
  });
}

test('two people accept the same order at once, ten times each: one wins, the others are told', async () => {
  const other = await staff('demo-admin');
  const placed = await authorized();
  const fields = await acceptance(clerk, placed.ref, 'colo');
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => submit(i % 2 ? other : clerk, fields)));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  for (const { status, body } of answers) {
    if (status === 409) assert.match(body, /user:demo-(support|admin) has accepted it/);
    else if (status !== 303) assert.match(body, /outcome of a payment is not known yet|Wait until the outcome of the payment is known|Choose again/i);
  }
  await everythingIsMade(placed);
  const late = await submit(other, fields);
  assert.equal(late.status, 409);
  assert.match(late.body, /user:demo-(support|admin) has accepted it/);
});

test('ten orders accepted at once from one network: each its own customer and addresses', async () => {
  const orders = [];
  for (let i = 0; i < 10; ++i) orders.push(await order({ method: 'invoice' }));
  const forms = [];
  for (const { ref } of orders) forms.push(await acceptance(clerk, ref));
  const answers = await Promise.all(forms.map((fields) => submit(clerk, fields)));
  assert.deepEqual(answers.map(({ status }) => status), answers.map(() => 303));
  const taken = await db.rows(`SELECT i.ip FROM ips i JOIN systems s ON s.sysid = i.sysid JOIN signups o ON o.sysid = s.sysid
    WHERE o.ref IN (${orders.map(({ ref }) => `'${ref}'`)})`);
  assert.equal(new Set(taken.map(({ ip }) => ip)).size, taken.length);
  assert.equal(taken.length, orders.length);
});
