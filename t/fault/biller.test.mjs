// The billing run, begun five times at once and killed anywhere: the ledger has each period once, as after one clean run.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { db, oneWaits, whileLocked } from './lib/database.mjs';
import { killHard } from './lib/processes.mjs';
import { BIN, demo } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const FIRST = 2_000_000;  // customers of our own
const CUSTOMERS = 1500;
const SUBS = 3;  // each, for one, two and three months that are due
const CHARGES = CUSTOMERS * (1 + 2 + 3);

let made = FIRST;

// Resolves with the first of the new customers.
async function makeCustomers() {
  const from = made;
  made += CUSTOMERS;
  await db.rows(`INSERT INTO customers (cid, owner_name, created_at) SELECT ${from} + seq - 1, 'Sam Sample', '2020-01-01' FROM seq_1_to_${CUSTOMERS}`);
  await db.rows(`INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on)
    SELECT ${from} + c.seq - 1, 'Plan', 100 * n.seq, 1, 1, DATE_FORMAT(CURDATE(), '%Y-%m-01') - INTERVAL n.seq - 1 MONTH
    FROM seq_1_to_${CUSTOMERS} c JOIN seq_1_to_${SUBS} n`);
  return from;
}

const ours = (from) => `cid BETWEEN ${from} AND ${from + CUSTOMERS - 1}`;
const charged = (from) => db.number(`SELECT COUNT(*) FROM billing_history WHERE ${ours(from)}`);
const lastRun = () => db.number('SELECT COALESCE(MAX(id), 0) FROM job_runs');

// A lease of two seconds, so that nobody waits long for one of a killed process.
function biller() {
  const child = spawn(path.join(BIN, 'jcctl'), ['--config', demo.JC_CONFIG, 'biller'],
    { env: { ...process.env, JOB_LEASE_SECONDS: '2' }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.text = '';
  child.stdout.on('data', (part) => { child.text += part; });
  child.stderr.on('data', (part) => { child.text += part; });
  child.ended = new Promise((resolve) => { child.once('close', (status, signal) => resolve({ status, signal, text: child.text })); });
  return child;
}

// Again and again until one has finished, as the schedule does.
const finish = () => until('a run has finished', async () => {
  const { status, text } = await biller().ended;
  return status === 0 && text.includes(': done') && text;
}, { seconds: 60, every: 200 });

// Counted without the program's own arithmetic: `n` months back, one charge for each, at the sub's amount.
async function chargedOnce(from, runsBefore) {
  const rows = await db.rows(`SELECT s.amount / 100 AS months, COUNT(*) AS charges, COUNT(DISTINCT b.sub_id, b.period_from) AS periods,
      SUM(-b.amount) AS sum, MIN(b.period_from) = DATE_FORMAT(CURDATE(), '%Y-%m-01') - INTERVAL s.amount / 100 - 1 MONTH AS first,
      MAX(b.period_to) = DATE_FORMAT(CURDATE(), '%Y-%m-01') + INTERVAL 1 MONTH AS last, SUM(b.period_to = b.period_from + INTERVAL 1 MONTH) AS whole
    FROM billing_history b JOIN subs s ON s.id = b.sub_id WHERE b.${ours(from)} GROUP BY s.amount ORDER BY s.amount`);
  assert.deepEqual(rows, [1, 2, 3].map((n) => ({ months: `${n}.0000`, charges: `${n * CUSTOMERS}`, periods: `${n * CUSTOMERS}`, sum: `${100 * n * n * CUSTOMERS}`,
    first: '1', last: '1', whole: `${n * CUSTOMERS}` })));
  assert.equal(await db.number(`SELECT COUNT(*) FROM subs WHERE ${ours(from)} AND next_bill_on <> DATE_FORMAT(CURDATE(), '%Y-%m-01') + INTERVAL 1 MONTH`), 0);
  // Each charge is counted by the run that made it, also by one that was killed.
  const runs = await db.row(`SELECT SUM(items) AS items, SUM(amount) AS amount, SUM(outcome = 'running') AS running FROM job_runs WHERE id > ${runsBefore} AND job = 'biller'`);
  assert.deepEqual(runs, { items: `${CHARGES}`, amount: `${100 * CUSTOMERS * (1 + 4 + 9)}`, running: '0' });
}

before(async () => {
  // What else is due on this day is none of our figures.
  await finish();
});
after(async () => {
  const all = `cid BETWEEN ${FIRST} AND ${made}`;
  for (const table of ['billing_history', 'subs', 'customers']) await db.rows(`DELETE FROM ${table} WHERE ${all}`);
  await db.end();
});

test('begun five times at once: one of them works, the others say so', async () => {
  const runs = await lastRun();
  const from = await makeCustomers();
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => biller().ended));
  for (const { status, text } of all) {
    assert.equal(status, 0, text);
    assert.match(text, /: done\.|is at work; nothing was done here/);
  }
  assert.ok(all.some(({ text }) => text.includes(': done.')));
  await chargedOnce(from, runs);
});

test('killed again and again, wherever it is: the rest is done by the next, and nothing twice', async () => {
  const runs = await lastRun();
  const from = await makeCustomers();
  let kills = 0;
  for (let before = 0; kills < 6 && before < CHARGES; before = await charged(from)) {
    const child = biller();
    const stop = kills === 0 ? 0 : randomInt(before, CHARGES);
    const cut = await until('it has done so much, or has ended', async () => child.exitCode !== null || (await charged(from)) > stop, { seconds: 30, every: 1 });
    assert.ok(cut);
    if (child.exitCode === null) {
      await killHard(child.pid);
      ++kills;
    }
    const { signal, text } = await child.ended;
    if (signal === null && text.includes(': done')) break;
  }
  await finish();
  await chargedOnce(from, runs);
  assert.ok(kills > 0);
  // One that dies between the end of its run and its own has interrupted nothing.
  const interrupted = await db.number(`SELECT COUNT(*) FROM job_runs WHERE id > ${runs} AND outcome = 'interrupted'`);
  assert.ok(interrupted > 0 && interrupted <= kills, `${interrupted} runs interrupted by ${kills} kills`);
});

test('killed within a page: no half of it is there', async () => {
  const runs = await lastRun();
  const from = await makeCustomers();
  await whileLocked(`SELECT cid FROM customers WHERE cid = ${from + 50}`, async () => {
    const child = biller();
    await oneWaits();
    await killHard(child.pid);
    await child.ended;
  });
  assert.equal(await charged(from), 0);
  await finish();
  await chargedOnce(from, runs);
});

test('five at a time, each killed sooner or later: as one clean run', async () => {
  const runs = await lastRun();
  const from = await makeCustomers();
  for (let round = 0; round < 3; ++round) {
    const children = [1, 2, 3, 4, 5].map(biller);
    const stop = Math.min(CHARGES - 1, (await charged(from)) + randomInt(1, CHARGES / 4));
    await until('some of it is done, or none is at work', async () => children.every((child) => child.exitCode !== null) || (await charged(from)) > stop,
      { seconds: 30, every: 1 });
    await killHard(...children.filter((child) => child.exitCode === null).map((child) => child.pid));
    await Promise.all(children.map((child) => child.ended));
  }
  await finish();
  await chargedOnce(from, runs);
});
