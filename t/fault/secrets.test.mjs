// No card number and no security code is kept anywhere in clear, whatever happens to a payment; the card log gives the number to
// who has the private key, and to nobody the code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { newCard, newNumber, noteNumber, usedNumbers } from './lib/cards.mjs';
import { db } from './lib/database.mjs';
import { encode } from './lib/http.mjs';
import { inFiles, inTables } from './lib/leaks.mjs';
import { order } from './lib/orders.mjs';
import { charges, payflow, smtp } from './lib/sims.mjs';
import { VAR, conf, demo } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const CODE = '846';
const spaced = (number) => number.replace(/(.{4})(?=.)/g, '$1 ');

// A security code has too few digits to be looked for; a wrong one may have as many as a card number.
const longCode = newNumber();
const logged = new Map();      // number -> order, for cards that may have been charged
const notLogged = new Set();   // those that were not

before(async () => {
  noteNumber(longCode);
});
after(async () => {
  await payflow.mode('normal');
  execFileSync('gpgconf', ['--homedir', demo.CARDLOG_GNUPGHOME, '--kill', 'gpg-agent']);
  await db.end();
});

const blocks = () => fs.readFileSync(demo.CC_LOG_FILE, 'utf8').split(/(?<=-----END PGP MESSAGE-----\n)/).filter(Boolean);
const blocksBefore = fs.existsSync(demo.CC_LOG_FILE) ? blocks().length : 0;

// Pays and sees that the page that comes back does not hold the number.
async function pay(placedOrder, card, { status, charged, ...rest }) {
  const answer = await placedOrder.pay({ card, ...rest });
  assert.equal(answer.status, status);
  const number = card['cc-number'].replace(/\D/g, '');
  assert.ok(!answer.body.replace(/[\s-]/g, '').includes(number), 'the number is not shown again');
  assert.doesNotMatch(answer.body, /name="cc-(?:number|csc)"[^>]*value="[^"]/);
  if (charged) logged.set(number, placedOrder.ref);
  else notLogged.add(number);
}

test('cards are used in every way', async (t) => {
  await t.test('paid, with blanks and dashes in the number', async () => {
    for (const typed of [spaced, (number) => number.replace(/(.{4})(?=.)/g, '$1-'), (number) => number]) {
      const card = newCard({ 'cc-csc': CODE });
      await pay(await order(), { ...card, 'cc-number': typed(card['cc-number']) }, { status: 303, charged: true });
    }
  });
  await t.test('authorized', async () => pay(await order({ product: 'colo' }), newCard({ 'cc-csc': CODE }), { status: 303, charged: true }));
  await t.test('declined, refused, held', async () => {
    for (const [result, status] of [[12, 422], [23, 422], [1, 422], [126, 303]]) {
      const placedOrder = await order();
      await payflow.mode('result', { result, times: 1, trxtype: 'S' });
      await pay(placedOrder, newCard({ 'cc-csc': CODE }), { status, charged: result === 126 });
    }
  });
  await t.test('an answer that never comes, or is no answer', async () => {
    for (const mode of ['reset_after', 'garbage']) {
      const placedOrder = await order();
      await payflow.mode(mode, { times: 2, trxtype: 'S', charge: true });
      await pay(placedOrder, newCard({ 'cc-csc': CODE }), { status: 303, charged: true });
    }
  });
  await t.test('forms with faults', async () => {
    const placedOrder = await order();
    const faults = [{ 'cc-exp': '01/20' }, { 'cc-exp': '' }, { 'cc-csc': longCode }, { 'cc-csc': '' }, { 'cc-name': '' }, { 'cc-zip': '' }, { 'cc-country': 'ZZ' }];
    for (const fault of faults) await pay(placedOrder, newCard(fault), { status: 422 });
    const wrong = newCard();
    const last = Number(wrong['cc-number'].at(-1));
    wrong['cc-number'] = wrong['cc-number'].slice(0, -1) + ((last + 1) % 10);
    noteNumber(wrong['cc-number']);
    await pay(placedOrder, wrong, { status: 422 });
    await pay(placedOrder, newCard(), { status: 422, once: 'no form of ours' });
  });
  await t.test('requests that are not read', async () => {
    const placedOrder = await order();
    const { visitor } = placedOrder;
    await pay(placedOrder, newCard({ 'cc-csc': longCode }), { status: 403, headers: { Origin: 'https://evil.example' } });
    const fields = () => { const card = newCard({ 'cc-csc': longCode }); notLogged.add(card['cc-number']); return card; };
    assert.equal((await visitor.post('/signup/payment.html', [...Object.entries(fields()), ['cc-number', '1']])).status, 400);
    assert.equal((await visitor.post('/signup/payment.html', { ...fields(), more: 'x'.repeat(70000) })).status, 413);
    assert.equal((await visitor.post('/signup/payment.html', { ...fields(), order: '00000000', key: 'x' })).status, 404);
    assert.equal((await visitor.send('/signup/payment.html', encode(fields()), { 'Content-Type': 'text/plain' })).status, 415);
    assert.equal((await visitor.post('/signup/confirm.html', fields())).status, 405);
    assert.equal((await visitor.post('/signup/nothing.html', fields())).status, 404);
    assert.equal((await visitor.get(`${placedOrder.paymentPath}&${encode(fields())}`)).status, 200);
    assert.equal((await visitor.post('/signup/step1.html', fields())).status, 303, 'to the order that is placed');
    assert.equal((await visitor.post('/mgmt/LOGIN', fields())).status, 403);
  });
});

test('a card that cannot be sealed is not written, the payment goes on, and staff are told', async () => {
  const keys = conf.CC_GNUPGHOME;
  const placedOrder = await order();
  fs.renameSync(keys, `${keys}.away`);
  try {
    await pay(placedOrder, newCard({ 'cc-csc': CODE }), { status: 303 });
  } finally {
    fs.rmSync(keys, { recursive: true, force: true });
    fs.renameSync(`${keys}.away`, keys);
  }
  assert.equal(await placedOrder.payState(), 'paid');
  assert.equal((await charges(placedOrder.ref)).length, 1);
  await until('staff have the mail', async () => (await smtp.ask('mails')).some((mail) => mail.subject.includes('card log cannot be written')));
});

test('the search finds a number that is there', async () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jc-fault-'));
  const number = newNumber();
  try {
    for (const [i, text] of [number, spaced(number), spaced(number).replaceAll(' ', '+'), spaced(number).replaceAll(' ', '%20'), `\0\xff1${number}9\n`].entries()) {
      fs.writeFileSync(path.join(directory, String(i)), Buffer.from(text, 'latin1'));
    }
    assert.equal((await inFiles(directory, [number])).length, 5);
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
});

test('no card number and no security code in any file or table', async (t) => {
  const numbers = usedNumbers();
  assert.ok(numbers.length > 20);
  t.diagnostic(`${numbers.length} numbers`);
  assert.deepEqual(await inTables(numbers), []);
  await db.rows('FLUSH TABLES');
  assert.deepEqual(await inFiles(VAR, numbers), []);
  const codes = /(?:csc|cvv2?)(?:\[\d\])?["':= ]{1,4}(?:846|123)\b/i;
  for (const directory of ['log', 'run', 'mail']) {
    for (const file of fs.readdirSync(path.join(VAR, directory), { withFileTypes: true }).filter((entry) => entry.isFile())) {
      assert.doesNotMatch(fs.readFileSync(path.join(VAR, directory, file.name), 'latin1'), codes, file.name);
    }
  }
});

test('the card log has each card that may have been charged, for the private key alone, without its security code', () => {
  const fresh = blocks().slice(blocksBefore);
  for (const block of fresh) assert.match(block, /^-----BEGIN PGP MESSAGE-----\n\n[A-Za-z0-9+/=\n]+-----END PGP MESSAGE-----\n$/);
  const gpg = (home, input) => execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--decrypt'], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  const records = fresh.map((block) => gpg(demo.CARDLOG_GNUPGHOME, block));
  const found = new Map();
  for (const record of records) {
    const fields = record.trimEnd().split('\t');
    assert.equal(fields.length, 6, 'time, order, amount, holder, number, expiry');
    assert.deepEqual([fields[3], fields[5]], ['Sam Sample', '2030-12']);
    found.set(fields[4], fields[1]);
  }
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(logged));
  for (const number of notLogged) assert.ok(!found.has(number));
  assert.throws(() => gpg(conf.CC_GNUPGHOME, fresh[0]), /No secret key|decryption failed/);
  assert.equal(fs.statSync(demo.CC_LOG_FILE).mode & 0o077, 0, 'nobody else may read even the sealed ones');
});
