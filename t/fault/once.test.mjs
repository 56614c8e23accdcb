// Whatever is pressed how often: one order, one charge.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';

import { openBooks } from './lib/books.mjs';
import { newCard } from './lib/cards.mjs';
import { db } from './lib/database.mjs';
import { order, placed, pressPlace, readyToPlace, step } from './lib/orders.mjs';
import { charges, payflow } from './lib/sims.mjs';
import { Visitor } from './lib/http.mjs';

const times = (count, work) => Promise.all(Array.from({ length: count }, (_, i) => work(i)));
const newKey = () => randomBytes(16).toString('hex');
const statuses = (answers) => [...new Set(answers.map((answer) => answer.status))];

let books;
before(async () => { books = await openBooks(); });
after(async () => {
  await payflow.mode('normal');
  await books.check();
  await db.end();
});

test('100 final submits at once, twenty times: one order each, the same reference for all', async () => {
  for (let round = 0; round < 20; ++round) {
    const visitor = await readyToPlace({ method: round % 2 ? 'invoice' : 'card' });
    const answers = await times(100, () => pressPlace(visitor));
    assert.deepEqual(statuses(answers), [303]);
    const references = new Set(answers.map((answer) => placed(answer).ref));
    assert.equal(references.size, 1);
    const email = visitor.entered[1]['owner-email'];
    assert.equal(await db.number(`SELECT COUNT(*) FROM signups WHERE owner_email = '${email}' AND ref IS NOT NULL`), 1);
    assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE recipient = '${email}'`), 1);
    const again = await visitor.get(step(4));
    assert.match(again.body, new RegExp([...references][0]), 'the page shown again names the order');
  }
});

for (const [words, keyOf] of [['the same form', (same) => same], ['100 forms', () => newKey()]]) {
  test(`100 payments at once, ${words}: one charge, all are led to the order`, async () => {
    const placedOrder = await order();
    const [card, same] = [newCard(), newKey()];
    await payflow.mode('slow', { ms: 500, times: 1, trxtype: 'S' });
    const answers = await times(100, () => placedOrder.pay({ card, once: keyOf(same) }));
    assert.deepEqual(statuses(answers), [303]);
    assert.deepEqual([...new Set(answers.map((answer) => answer.headers.location))], [placedOrder.confirmPath]);
    assert.equal((await charges(placedOrder.ref)).length, 1);
    assert.equal((await placedOrder.payments()).length, 1);
    assert.equal(await placedOrder.shownState(), 'Paid');
    const sent = (await payflow.ask('requests')).filter((seen) => seen.custref && seen.trxtype === 'S');
    const [payment] = await placedOrder.payments();
    assert.equal(sent.filter((seen) => seen.custref === payment.custref).length, 1, 'the gateway was asked once');
  });
}

test('a hundred payments of one invoice at once: one charge, one ledger entry', async () => {
  const key = newKey();
  const ref = randomBytes(4).toString('hex');
  await db.rows(`INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on)
    VALUES ('${ref}', 43, 4900, CURDATE(), CURDATE())`);
  await db.rows(`INSERT INTO invoice_keys (key_hash, invoice_id)
    SELECT '${createHash('sha256').update(key).digest('hex')}', id FROM invoice WHERE inv_ref = '${ref}'`);
  const visitor = new Visitor();
  const page = await visitor.get(`/signup/pay.html?key=${key}`);
  assert.match(page.body, /\$49\.00/);
  const card = newCard();
  const answers = await times(100, () => visitor.post('/signup/pay.html', { key, once: newKey(), go: 'card', ...card }));
  assert.deepEqual(statuses(answers), [303]);
  assert.equal((await charges(ref)).length, 1);
  assert.deepEqual(await db.row(`SELECT i.state, i.paid, COUNT(b.id) AS entries, SUM(b.amount) AS posted FROM invoice i
    JOIN billing_history b ON b.invoice_id = i.id WHERE i.inv_ref = '${ref}' GROUP BY i.id`),
  { state: 'paid', paid: '4900', entries: '1', posted: '4900' });
});

test('a quote works for one order, whoever has its link', async () => {
  const key = newKey();
  await db.rows(`INSERT INTO quotes (title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)
    VALUES ('Custom server', '128 GB memory', 960, 5, 1000, 34900, 191950, 349000, 9900, SHA2('${key}', 256), 'sent', NOW() + INTERVAL 1 DAY, NOW())`);
  const visitors = await times(10, () => readyToPlace({ product: 'dedicated', query: `?quote=${key}`, more: { 1: { quote: key } } }));
  const answers = await times(30, (i) => pressPlace(visitors[i % 10]));
  const references = new Set(answers.filter((answer) => answer.status === 303).map((answer) => placed(answer).ref));
  assert.equal(references.size, 1);
  assert.deepEqual(statuses(answers).sort(), [303, 409]);
  assert.equal(await db.number(`SELECT COUNT(*) FROM signups s JOIN quotes q ON q.id = s.quote_id WHERE q.key_hash = SHA2('${key}', 256)`), 1);
});

test('a quote request that is sent 20 times at once is one request', async () => {
  const visitor = new Visitor();
  const page = await visitor.get('/signup/colo_quote.html');
  const once = /name="once" value="([0-9a-f]+)"/.exec(page.body)[1];
  const email = `${newKey()}@example.com`;
  const fields = { once, cpu: '1x8', ram: '32', raid: '1', drive: '480-ssd', ips: '5', bandwidth: '1000', backup: '0', os: 'debian-13',
    install: 'staff', customer: 'no', name: 'Kim Sample', email };
  const answers = await times(20, () => visitor.post('/signup/colo_quote.html', fields));
  assert.deepEqual(statuses(answers), [303]);
  assert.equal(new Set(answers.map((answer) => answer.headers.location)).size, 1);
  assert.equal(await db.number(`SELECT COUNT(*) FROM signups WHERE owner_email = '${email}'`), 1);
});
