// The card batch, killed anywhere, its answers lost, begun five times at once: the gateway's journal has one charge for each customer,
// and the ledgers say the same to the cent.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { db } from './lib/database.mjs';
import { killHard } from './lib/processes.mjs';
import { payflow } from './lib/sims.mjs';
import { BIN, conf, demo } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const FIRST = 3_000_000;  // customers of our own
const CUSTOMERS = 12;
const DUE = 1900;  // cents, and as many more as the customer's place
const window = Number(conf.PF_TIMEOUT) + Math.max(3, Math.floor(Number(conf.PF_TIMEOUT) / 4));  // as domain/payments.cc counts

let made = FIRST;
let reference;

const dueOf = (cid, from) => DUE + (cid - from);
const commentOf = (cid) => `col${String(cid).padStart(5, '0')}`;

// A card that the gateway has seen: what later charges refer to.
function verifiedCard() {
  const fields = { PARTNER: conf.PF_PARTNER, VENDOR: conf.PF_VENDOR, USER: conf.PF_USER, PWD: conf.PF_PASSWORD, TENDER: 'C', TRXTYPE: 'A', AMT: '0.00',
    ACCT: '4111111111111111', EXPDATE: '1249' };
  const body = Object.entries(fields).map(([name, value]) => `${name}[${Buffer.byteLength(value)}]=${value}`).join('&');
  return new Promise((resolve, reject) => {
    const asked = http.request(conf.PF_URL, { method: 'POST', agent: false, headers: { 'Content-Type': 'text/namevalue', 'X-VPS-REQUEST-ID': `batch${Date.now()}` } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => { text += part; });
      answer.on('end', () => {
        const found = /PNREF(?:\[\d+\])?=(\w+)/.exec(text);
        found ? resolve(found[1]) : reject(new Error(text));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function makeCustomers() {
  const from = made;
  made += CUSTOMERS;
  await db.rows(`INSERT INTO customers (cid, owner_name, owner_email, created_at) SELECT ${from} + seq - 1, 'Sam Sample', CONCAT('sam', seq, '@example.com'), '2020-01-01' FROM seq_1_to_${CUSTOMERS}`);
  await db.rows(`INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, created_at)
    SELECT ${from} + seq - 1, 'f', 1, 'Visa', '1111', '2049-12', '${reference}', '2020-01-01' FROM seq_1_to_${CUSTOMERS}`);
  await db.rows(`INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
    SELECT ${from} + seq - 1, UTC_TIMESTAMP(), 'charge', -(${DUE} + seq - 1), 'Plan', 'job:biller' FROM seq_1_to_${CUSTOMERS}`);
  return from;
}

const ours = (from) => `cid BETWEEN ${from} AND ${from + CUSTOMERS - 1}`;
const charged = (from) => db.number(`SELECT COUNT(*) FROM pfp_batch WHERE ${ours(from)} AND state = 'charged'`);

// A lease of two seconds, so that nobody waits long for one of a killed process.
function job(name) {
  const child = spawn(path.join(BIN, 'jcctl'), ['--config', demo.JC_CONFIG, name], { env: { ...process.env, JOB_LEASE_SECONDS: '2' }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.text = '';
  child.stdout.on('data', (part) => { child.text += part; });
  child.stderr.on('data', (part) => { child.text += part; });
  child.ended = new Promise((resolve) => { child.once('close', (status, signal) => resolve({ status, signal, text: child.text })); });
  return child;
}

// Again and again until one has finished, as the schedule does.
const finish = (name) => until(`a run of ${name} has finished`, async () => {
  const { status, text } = await job(name).ended;
  return status === 0 && text.includes(': done') && text;
}, { seconds: 90, every: 200 });

// The pauses between inquiries grow to minutes; here the next one is due as soon as it can be certain.
const askNow = () => db.rows(`UPDATE payments SET next_check_at = UTC_TIMESTAMP()
  WHERE state IN ('pending', 'unknown') AND next_check_at > UTC_TIMESTAMP() AND created_at < UTC_TIMESTAMP() - INTERVAL ${window} SECOND`);

// Runs it until every one of ours is charged: what is open is asked about, what never arrived is charged.
const chargeAll = (from) => until('everybody is charged', async () => {
  await finish('batch-process');
  await askNow();
  return (await charged(from)) === CUSTOMERS;
}, { seconds: 3 * window + 30, every: 200 });

async function chargedOnce(from) {
  const journal = (await payflow.ask('journal')).filter((txn) => txn.trxtype === 'S' && txn.state === 'charged');
  for (let cid = from; cid < from + CUSTOMERS; ++cid) {
    const mine = journal.filter((txn) => txn.comment1 === commentOf(cid));
    assert.deepEqual(mine.map((txn) => Math.round(txn.amount * 100)), [dueOf(cid, from)], `charges of ${cid} at the gateway`);
    const row = await db.row(`SELECT SUM(b.amount) AS balance, SUM(b.kind = 'payment') AS payments, MAX(b.reference) AS reference,
        (SELECT COUNT(*) FROM payments p WHERE p.cid = ${cid} AND p.state = 'done') AS done,
        (SELECT COUNT(*) FROM payments p WHERE p.cid = ${cid} AND p.state IN ('pending', 'unknown', 'held')) AS open,
        (SELECT COUNT(*) FROM mail_outbox m JOIN payments p ON m.dedupe_key = CONCAT('paid:', p.id) WHERE p.cid = ${cid}) AS receipts,
        (SELECT COUNT(*) FROM pfp_batch i WHERE i.cid = ${cid} AND i.state = 'charged') AS items,
        (SELECT c.arrears_since FROM customers c WHERE c.cid = ${cid}) AS arrears FROM billing_history b WHERE b.cid = ${cid}`);
    assert.deepEqual(row, { balance: '0', payments: '1', reference: mine[0].pnref, done: '1', open: '0', receipts: '1', items: '1', arrears: null }, `customer ${cid}`);
  }
}

before(async () => {
  await payflow.mode('normal');
  reference = await verifiedCard();
  // What the customers of the demo owe is none of our figures, and other tests want it as it is.
  await finish('batch-gather');
  await db.rows(`UPDATE pfp_batch SET state = 'held' WHERE state = 'waiting'`);
});
after(async () => {
  await db.rows(`DELETE FROM pfp_batch WHERE state = 'held'`);
  await payflow.mode('normal');
  await db.end();
});

test('begun five times at once: one of them works, and everybody is charged once', async () => {
  const from = await makeCustomers();
  const gathered = await Promise.all([1, 2, 3, 4, 5].map(() => job('batch-gather').ended));
  assert.ok(gathered.every(({ status }) => status === 0), gathered.map(({ text }) => text).join('\n'));
  assert.equal(await db.number(`SELECT COUNT(*) FROM pfp_batch WHERE ${ours(from)}`), CUSTOMERS);
  const processed = await Promise.all([1, 2, 3, 4, 5].map(() => job('batch-process').ended));
  assert.ok(processed.every(({ status }) => status === 0), processed.map(({ text }) => text).join('\n'));
  await chargeAll(from);
  await chargedOnce(from);
});

test('killed again and again, at any stage: nobody is charged twice, and nobody is forgotten', async () => {
  const from = await makeCustomers();
  await finish('batch-gather');
  await payflow.mode('slow', { ms: 40, trxtype: 'S' });  // so that it is killed while the gateway is at work, too
  let kills = 0;
  for (let round = 0; round < 6; ++round) {
    const before = await db.number(`SELECT COUNT(*) FROM payments WHERE ${ours(from)}`);
    if (before >= CUSTOMERS) break;
    const child = job('batch-process');
    await until('it has begun to charge, or has ended', async () => child.exitCode !== null || (await db.number(`SELECT COUNT(*) FROM payments WHERE ${ours(from)}`)) > before,
      { seconds: 30, every: 1 });
    const end = Date.now() + randomInt(0, 90);
    await until('some stage of it', () => child.exitCode !== null || Date.now() >= end, { every: 1 });
    if (child.exitCode === null) {
      await killHard(child.pid);
      ++kills;
    }
    await child.ended;
  }
  await payflow.mode('normal');
  assert.ok(kills > 0);
  await chargeAll(from);
  await chargedOnce(from);
});

for (const [mode, words] of [['reset_after', 'charged, and the answer lost'], ['hang_before', 'no answer, and nothing charged']]) {
  test(`${words}: it is asked about, and charged exactly once`, async () => {
    const from = await makeCustomers();
    await finish('batch-gather');
    await payflow.mode(mode, { times: 2, trxtype: 'S' });
    await job('batch-process').ended;
    await payflow.mode('normal');
    await chargeAll(from);
    await chargedOnce(from);
  });
}
