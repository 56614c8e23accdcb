// A customer changes the card while everything around it fails: the bank is asked once, an answer that is lost is found out, and
// the number is kept nowhere.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';

import { newCard, usedNumbers } from './lib/cards.mjs';
import { db } from './lib/database.mjs';
import { inFiles, inTables } from './lib/leaks.mjs';
import { customer } from './lib/logins.mjs';
import { killWorkers } from './lib/processes.mjs';
import { payflow } from './lib/sims.mjs';
import { VAR, conf, demo } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const answerWindow = Number(conf.PF_TIMEOUT) + Math.max(3, Math.floor(Number(conf.PF_TIMEOUT) / 4));
const CID = Number(demo.CUSTOMER_CID.replace(/\D/g, ''));
const checks = async () => (await payflow.ask('journal')).filter((txn) => txn.trxtype === 'A' && Number(txn.amount) === 0 && txn.comment1 === demo.CUSTOMER_CID);
const active = () => db.row(`SELECT id, last_four, reference FROM pmt_source WHERE cid = ${CID} AND status = 1`);
const newest = () => db.row(`SELECT id, state FROM payments WHERE cid = ${CID} AND kind = 'verify' ORDER BY id DESC LIMIT 1`);

let visitor;
before(async () => { visitor = await customer(); });
afterEach(async () => {
  await payflow.mode('normal');
  // What an hour allows is none of these tests' business.
  await db.rows(`UPDATE payments SET created_at = created_at - INTERVAL 1 DAY WHERE cid = ${CID} AND kind = 'verify' AND state IN ('done', 'declined')`);
});
after(() => db.end());

async function form(card = newCard()) {
  const page = await visitor.get('/am/card.html');
  const value = (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)[1];
  return { ...card, once: value('once'), from: value('from') };
}
const send = (fields) => visitor.post('/am/card.html', fields);
const lastFour = (fields) => fields['cc-number'].slice(-4);

test('many copies of a form, and many forms at once, are one check', async () => {
  const before = (await checks()).length;
  const fields = await form();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => send(i % 2 ? fields : { ...fields, once: randomBytes(16).toString('hex') })));
  for (const answer of answers) assert.ok([303, 409].includes(answer.status), String(answer.status));
  assert.equal((await checks()).length, before + 1);
  assert.equal((await active()).last_four, lastFour(fields));
});

test('killed while the bank is asked: the card is found to be good and becomes the active one, asked about once', async () => {
  const before = (await checks()).length;
  const fields = await form();
  await payflow.mode('hold_after', { times: 1, trxtype: 'A' });
  const answering = send(fields).catch((error) => error);
  await until('the gateway has the card', async () => (await checks()).length === before + 1);
  await killWorkers('am');
  await payflow.mode('normal');
  assert.equal((await answering).status, 502);
  assert.match((await visitor.get('/am/card.html')).body, /We are waiting for your bank/);
  await db.rows(`UPDATE payments SET created_at = created_at - INTERVAL ${answerWindow} SECOND, next_check_at = UTC_TIMESTAMP() WHERE id = ${(await newest()).id}`);
  await until('it is settled', async () => (await newest()).state === 'done');
  assert.equal((await checks()).length, before + 1);
  assert.equal((await active()).last_four, lastFour(fields));
  assert.match((await visitor.get('/am/card.html?sent=1')).body, new RegExp(`ending ${lastFour(fields)} from now on`));
});

test('a gateway that is not there changes nothing', async () => {
  const before = await active();
  await payflow.mode('reset_before', { times: 2, trxtype: 'A' });
  assert.equal((await send(await form())).status, 303);
  await db.rows(`UPDATE payments SET created_at = created_at - INTERVAL ${answerWindow} SECOND, next_check_at = UTC_TIMESTAMP() WHERE id = ${(await newest()).id}`);
  await until('it is given up', async () => (await newest()).state === 'declined');
  assert.match((await visitor.get('/am/card.html?sent=1')).body, /Your bank was not reached/);
  assert.deepEqual(await active(), before);
});

test('no number in any file or table', async () => {
  const numbers = usedNumbers();
  assert.deepEqual(await inTables(numbers), []);
  await db.rows('FLUSH TABLES');
  assert.deepEqual(await inFiles(VAR, numbers), []);
});
