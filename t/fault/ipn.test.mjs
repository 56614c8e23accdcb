// Notices that are forged, repeated, disordered, malformed or about something else: each effect counts once or not at all.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';

import { openBooks } from './lib/books.mjs';
import { db } from './lib/database.mjs';
import { FORM, encode, request } from './lib/http.mjs';
import { agreeAtPaypal, fateOf, fates, hasBody, judged, newTxn, payment, post, send, tokenOf } from './lib/notices.mjs';
import { order } from './lib/orders.mjs';
import { moreWorkers, pausePart } from './lib/processes.mjs';
import { paypal, smtp } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const MOST = 32 * 1024;  // bytes of a notice
const verifyMode = (mode, more = {}) => paypal.tell('mode', { what: 'verify', mode, ...more });

let books;
before(async () => { books = await openBooks(); });
afterEach(() => verifyMode('verified'));
after(async () => {
  await books.check();
  await db.end();
});

const newOrder = (options) => order({ method: 'paypal', ...options });
const effects = async (placedOrder) => (await placedOrder.payments()).map((row) => `${row.state} ${row.amount}`);
const receipts = (placedOrder) => db.number(`SELECT COUNT(*) FROM mail_outbox m JOIN payments p ON m.dedupe_key = CONCAT('paid:', p.id)
  JOIN signups s ON s.id = p.signup_id WHERE s.ref = '${placedOrder.ref}'`);

async function isPaidOnce(placedOrder) {
  assert.equal(await placedOrder.payState(), 'paid');
  assert.deepEqual(await effects(placedOrder), ['done 2900']);
  assert.equal(await receipts(placedOrder), 1);
}

async function isUnpaid(placedOrder, state = 'waiting') {
  assert.equal(await placedOrder.payState(), state);
  assert.deepEqual((await effects(placedOrder)).filter((effect) => effect.startsWith('done')), []);
  assert.equal(await receipts(placedOrder), 0);
}

async function staffWereTold(body) {
  const id = await db.value(`SELECT MAX(id) FROM ipn WHERE ${hasBody(body)}`);
  assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE dedupe_key = 'ipn:${id}'`), 1, 'mail to staff');
}

test('forged: what PayPal did not send changes nothing', async () => {
  const placedOrder = await newOrder();
  const token = await tokenOf(placedOrder);
  const genuine = encode(payment(token, { mc_gross: '0.01' }));
  const forgeries = [encode(payment(token)), `${genuine}&mc_gross=29.00`, genuine.replace('0.01', '29.00'), `cmd=_notify-validate&${encode(payment(token))}`,
    encode(payment(token)).replace(/%40/g, '%2540'), `${encode(payment(token))}&verify_sign=${randomBytes(20).toString('hex')}`];
  await send({ raw: genuine });
  for (const body of forgeries) assert.equal((await post(body)).status, 200);
  await judged();
  for (const body of forgeries) assert.deepEqual(await fates(body), ['forged none']);
  await isUnpaid(placedOrder);
});

test('genuine, but not about this order, this amount or this receiver: held and shown to staff', async (t) => {
  const [placedOrder, other] = [await newOrder(), await newOrder({ product: 'linux', more: { 1: { plan: 'linux-l' } } })];
  const token = await tokenOf(placedOrder);
  const mutants = {
    'another receiver': { receiver_id: 'SOMEBODYELSE1' },
    'another receiver, told by address alone': { receiver_id: '', receiver_email: 'eve@example.net', business: 'eve@example.net' },
    'another currency': { mc_currency: 'EUR' }, 'a currency in small letters': { mc_currency: 'usd' }, 'no currency': { mc_currency: '' },
    'one cent less': { mc_gross: '28.99' }, 'one cent more': { mc_gross: '29.01' }, 'nothing': { mc_gross: '0.00' },
    'less than nothing': { mc_gross: '-29.00' }, 'an amount with an exponent': { mc_gross: '2.9e1' }, 'cents without a point': { mc_gross: '2900' },
    'a comma': { mc_gross: '29,00' }, 'no amount': { mc_gross: '' }, 'no transaction': { txn_id: '' },
    'the token of another order': { custom: await tokenOf(other), invoice: await tokenOf(other) },
    'no token': { custom: '', invoice: '' }, 'a token that nobody has': { custom: '0'.repeat(32), invoice: '0'.repeat(32) },
    'a type that nobody knows': { txn_type: 'gift' }, 'money back': { txn_type: '', payment_status: 'Refunded', parent_txn_id: newTxn() },
    'a dispute': { txn_type: 'new_case', case_id: 'PP-001' }, 'a state that nobody knows': { payment_status: 'Perhaps' },
    'a field given twice': { twice: true },
  };
  const sent = [];
  for (const [words, { twice, ...change }] of Object.entries(mutants)) {
    sent.push({ words, body: await send({ raw: encode(payment(token, change)) + (twice ? '&mc_gross=29.00' : '') }) });
  }
  await judged();
  for (const { words, body } of sent) {
    await t.test(words, async () => {
      assert.deepEqual(await fates(body), ['genuine held']);
      await staffWereTold(body);
    });
  }
  await isUnpaid(placedOrder);
  await isUnpaid(other);
  assert.equal(await fateOf({ fields: payment(token) }), 'genuine applied', 'the right one still counts');
  await isPaidOnce(placedOrder);
});

test('a first payment without the setup fee does not pay the order', async () => {
  const placedOrder = await newOrder({ product: 'dedicated' });
  const fields = payment(await tokenOf(placedOrder), { txn_type: 'subscr_payment', subscr_id: `I-${newTxn().slice(0, 12)}`, mc_gross: '129.00' });
  assert.equal(await fateOf({ fields }), 'genuine held');
  await isUnpaid(placedOrder);
});

test('an agreement with other terms than ours is not an agreement', async (t) => {
  const terms = { txn_type: 'subscr_signup', mc_currency: 'USD', business: conf.PP_EMAIL, receiver_email: conf.PP_EMAIL, recurring: '1',
    reattempt: '1', subscr_date: '10:00:00 Nov 22, 2026 PST', period3: '1 M', mc_amount3: '79.00', period1: `${conf.PP_HOLD_DAYS ?? 30} D`,
    mc_amount1: '0.00', charset: 'utf-8' };
  const changes = { 'another amount': { mc_amount3: '78.99' }, 'an amount that cannot be read': { mc_amount3: 'x' }, 'no amount': { mc_amount3: '' },
    'another period': { period3: '1 Y' }, 'one period only': { recurring: '0' }, 'three periods': { recur_times: '3' }, 'no period': { period3: '' }, 'a trial of years': { period1: '5 Y' }, 'a second trial': { period2: '5 Y', mc_amount2: '0.00' } };
  const placedOrder = await newOrder({ product: 'colo' });
  const token = await tokenOf(placedOrder);
  const signed = (change) => ({ fields: { ...terms, custom: token, invoice: token, subscr_id: `I-${newTxn().slice(0, 12)}`, ...change } });
  const sent = [];
  for (const [words, change] of Object.entries(changes)) sent.push({ words, body: await send(signed(change)) });
  await judged();
  for (const { words, body } of sent) await t.test(words, async () => assert.deepEqual(await fates(body), ['genuine held']));
  assert.equal(await placedOrder.payState(), 'waiting');
  assert.equal(await fateOf(signed({})), 'genuine applied');
  assert.equal(await placedOrder.payState(), 'authorized');
});

test('what our own link leads to is the agreement that we expect', async (t) => {
  for (const [product, months, state] of [['linux', 1, 'paid'], ['freebsd_oss', 6, 'paid'], ['colo', 12, 'authorized'], ['dedicated', 1, 'authorized']]) {
    await t.test(`${product}, ${months} months`, async () => {
      const placedOrder = await newOrder({ product, months });
      await agreeAtPaypal(placedOrder);
      await until('the notices are applied', async () => (await placedOrder.payState()) === state);
      await judged();
      assert.deepEqual(await db.rows(`SELECT i.effect FROM ipn i JOIN signups s ON s.id = i.signup_id WHERE s.ref = '${placedOrder.ref}' AND i.effect <> 'applied'`), []);
    });
  }
});

test('20 copies at once, three more workers, and again later: applied once', async () => {
  const placedOrder = await newOrder();
  const raw = encode(payment(await tokenOf(placedOrder)));
  const resume = pausePart('worker');
  const end = moreWorkers(3);
  try {
    await Promise.all(Array.from({ length: 20 }, () => send({ raw })));
    resume();
    await judged();
    await send({ raw });
    await judged();
  } finally {
    resume();
    await end();
  }
  const all = await fates(raw);
  assert.equal(all.filter((fate) => fate === 'genuine applied').length, 1);
  assert.equal(all.filter((fate) => fate === 'genuine duplicate').length, 20);
  await isPaidOnce(placedOrder);
});

test('the life of an e-check, in any order of arrival', async () => {
  const shuffle = (list) => list.map((value) => [Math.random(), value]).sort(([a], [b]) => a - b).map(([, value]) => value);
  for (let round = 0; round < 6; ++round) {
    const placedOrder = await newOrder();
    const [token, txn_id, subscr_id] = [await tokenOf(placedOrder), newTxn(), `I-${newTxn().slice(0, 12)}`];
    const of = (payment_status) => payment(token, { txn_id, payment_status, txn_type: 'subscr_payment', subscr_id, payment_type: 'echeck' });
    const signup = { txn_type: 'subscr_signup', subscr_id, mc_currency: 'USD', business: conf.PP_EMAIL, receiver_email: conf.PP_EMAIL, custom: token,
      invoice: token, recurring: '1', period3: '1 M', mc_amount3: '29.00', subscr_date: `${round}`, charset: 'utf-8' };
    for (const fields of shuffle([signup, of('Pending'), of('Pending'), of('Completed'), of('Completed'), signup])) await send({ fields });
    await judged();
    await isPaidOnce(placedOrder);
    assert.equal(await db.number(`SELECT COUNT(*) FROM paypal_subs WHERE profile_id = '${subscr_id}'`), 1);
  }
});

test('an e-check that bounces: not paid, staff know, and the order can be paid', async () => {
  const placedOrder = await newOrder();
  const fields = payment(await tokenOf(placedOrder), { payment_type: 'echeck' });
  assert.equal(await fateOf({ fields: { ...fields, payment_status: 'Pending' } }), 'genuine applied');
  assert.equal(await placedOrder.shownState(), 'On its way');
  assert.equal((await placedOrder.visitor.get(placedOrder.paymentPath)).headers.location, placedOrder.confirmPath, 'not payable meanwhile');
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
  assert.equal(await fateOf({ fields: { ...fields, payment_status: 'Failed' } }), 'genuine applied');
  await isUnpaid(placedOrder, 'declined');
  assert.equal((await placedOrder.visitor.get(placedOrder.paymentPath)).status, 200);
});

test('paid a second time, at PayPal or by card: held for staff', async () => {
  const [atPaypal, byCard] = [await newOrder(), await order()];
  assert.equal(await fateOf({ fields: payment(await tokenOf(atPaypal)) }), 'genuine applied');
  assert.equal(await fateOf({ fields: payment(await tokenOf(atPaypal)) }), 'genuine held');
  await isPaidOnce(atPaypal);
  assert.equal((await atPaypal.pay()).headers.location, atPaypal.confirmPath, 'no card payment for a paid order');
  await isPaidOnce(atPaypal);
  await byCard.pay();
  assert.equal(await fateOf({ fields: payment(await tokenOf(byCard)) }), 'genuine held');
  await isPaidOnce(byCard);
});

test('an invoice is paid once, by the exact amount, with one ledger entry', async () => {
  const [ref, token] = [randomBytes(4).toString('hex'), randomBytes(16).toString('hex')];
  await db.rows(`INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on, paypal_token)
    VALUES ('${ref}', 44, 4900, CURDATE(), CURDATE(), '${token}')`);
  assert.equal(await fateOf({ fields: payment(token, { mc_gross: '48.99' }) }), 'genuine held');
  const raw = encode(payment(token, { mc_gross: '49.00' }));
  await Promise.all(Array.from({ length: 20 }, () => send({ raw })));
  assert.equal(await fateOf({ fields: payment(token, { mc_gross: '49.00' }) }), 'genuine held', 'another payment of a paid invoice');
  assert.deepEqual(await db.row(`SELECT i.state, i.paid, COUNT(b.id) AS entries, SUM(b.amount) AS posted FROM invoice i
    JOIN billing_history b ON b.invoice_id = i.id WHERE i.inv_ref = '${ref}'`), { state: 'paid', paid: '4900', entries: '1', posted: '4900' });
});

test('months of a customer, a chargeback that is taken back, and a refund: the same books in any order, each notice twice, with more workers', async () => {
  const subscr_id = `I-${newTxn().slice(0, 12)}`;
  await db.rows(`INSERT INTO paypal_subs (profile_id, cid, amount, months, created_at) VALUES ('${subscr_id}', 44, 4900, 1, UTC_TIMESTAMP())`);
  const about = (more) => ({ mc_currency: 'USD', receiver_id: conf.PP_RECEIVER_ID, receiver_email: conf.PP_EMAIL, charset: 'utf-8',
    ipn_track_id: randomBytes(6).toString('hex'), ...more });
  const before = await db.number('SELECT COALESCE(SUM(amount), 0) FROM billing_history WHERE cid = 44');
  const end = moreWorkers(3);
  try {
    for (let round = 0; round < 4; ++round) {
      const [paid, echeck] = [newTxn(), newTxn()];
      const month = (txn_id, payment_status) => about({ txn_type: 'recurring_payment', recurring_payment_id: subscr_id, txn_id, payment_status, mc_gross: '49.00' });
      const back = (payment_status, mc_gross) => about({ txn_id: newTxn(), parent_txn_id: paid, payment_status, mc_gross, reason_code: 'other' });
      const all = [month(paid, 'Completed'), month(echeck, 'Pending'), month(echeck, 'Completed'), back('Partially_Refunded', '-9.00'),
        back('Reversed', '-40.00'), back('Canceled_Reversal', '40.00')];
      const shuffled = [...all, ...all].map((value) => [Math.random(), value]).sort(([a], [b]) => a - b).map(([, value]) => value);
      await Promise.all(shuffled.map((fields) => send({ fields })));
      await judged();
      assert.deepEqual(await db.row(`SELECT COUNT(*) AS movements, SUM(IF(p.kind = 'credit', -p.amount, p.amount)) AS moved, SUM(b.amount) AS booked FROM payments p
        JOIN billing_history b ON b.payment_id = p.id WHERE p.reference = '${echeck}' OR p.id IN (SELECT id FROM payments WHERE reference = '${paid}')
          OR p.origin_id IN (SELECT id FROM payments WHERE reference = '${paid}')`), { movements: '5', moved: '8900', booked: '8900' });
      assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox m JOIN payments p ON m.dedupe_key = CONCAT('paid:', p.id) WHERE p.reference IN ('${paid}', '${echeck}')`), 2);
    }
  } finally {
    await end();
  }
  assert.equal(await db.number('SELECT COALESCE(SUM(amount), 0) FROM billing_history WHERE cid = 44'), before + 4 * 8900);
  assert.equal(await db.number(`SELECT COUNT(*) FROM ipn WHERE profile_id = '${subscr_id}' AND effect IN ('held', 'none')`), 0);
});

test('what PayPal does with a payment afterwards stands here as in its own journal', async () => {
  const placedOrder = await newOrder();
  await agreeAtPaypal(placedOrder);
  await until('it is paid', async () => (await placedOrder.payState()) === 'paid');
  await judged();
  const txn_id = await db.value(`SELECT p.reference FROM payments p JOIN signups s ON s.id = p.signup_id WHERE s.ref = '${placedOrder.ref}'`);
  for (const [what, amount, state] of [['refund', '9.00', 'paid'], ['reversal', '20.00', 'declined'], ['return', '20.00', 'paid']]) {
    await paypal.tell('back', { txn_id, what, amount });
    await judged();
    assert.equal(await placedOrder.payState(), state, what);
  }
  await paypal.tell('dispute', { txn_id });
  await judged();
  const ours = await db.rows(`SELECT reference, amount FROM payments WHERE origin_id IN (SELECT id FROM payments WHERE reference = '${txn_id}') ORDER BY id`);
  const theirs = (await paypal.ask('journal')).filter((entry) => entry.parent === txn_id);
  assert.deepEqual(ours.map((row) => [row.reference, Number(row.amount)]), theirs.map((entry) => [entry.txn_id, Math.round(entry.amount * 100)]));
  assert.equal(await db.value(`SELECT effect FROM ipn WHERE txn_type = 'new_case' AND txn_id = '${txn_id}'`), 'held');
});

test('the verification host is away or talks nonsense: the notice waits, and is applied once afterwards', async () => {
  for (const [mode, more] of [['http500'], ['http403'], ['reset'], ['unknown_html'], ['extra_text'], ['redirect', { to: 'http://127.0.0.1:9/' }], ['hang']]) {
    const placedOrder = await newOrder();
    await verifyMode(mode, more);
    const body = await send({ fields: payment(await tokenOf(placedOrder)) });
    await until('PayPal was asked', async () => (await db.number(`SELECT checks FROM ipn WHERE ${hasBody(body)}`)) > 0);
    assert.deepEqual(await fates(body), ['waiting none'], mode);
    await isUnpaid(placedOrder);
    await verifyMode('verified');
    await judged();
    assert.deepEqual(await fates(body), ['genuine applied'], mode);
    await isPaidOnce(placedOrder);
  }
});

test('odd bytes arrive as they were sent, are verified as they were sent, and do no harm', async (t) => {
  const cases = {
    'windows-1252': (token) => encode({ ...payment(token), first_name: '' }).replace('first_name=', 'first_name=Zo%EB').replace('utf-8', 'windows-1252'),
    'a charset that nobody knows': (token) => encode(payment(token, { charset: 'x-none-such' })),
    'not the charset that it says': (token) => encode(payment(token)).replace('Zo%C3%AB', 'Zo%EB%FF%FE'),
    'raw bytes above 127': (token) => encode(payment(token)).replace('Zo%C3%AB', 'Zo\xEB\xFF'),
    'NUL and line ends': (token) => encode(payment(token)).replace('Zo%C3%AB', 'Zo%00%0D%0A%1B[2J'),
    'half an escape': (token) => `${encode(payment(token))}&memo=100%&more=%zz&last=%E`,
    'backslashes, plus signs, mixed hex': (token) => `${encode(payment(token))}&memo=a\\'b+c%2fd%2Fe`,
    'fields without a name or value': (token) => `&&=&=x&x&${encode(payment(token))}&`,
    'a type with long foreign words': (token) => encode(payment(token, { txn_type: 'é'.repeat(200) })),
    'a state with long foreign words': (token) => encode(payment(token, { payment_status: 'é'.repeat(60) })),
    '6,000 fields': (token) => `${encode(payment(token))}${'&f=x'.repeat(6000)}`,
  };
  const sent = [];
  for (const [words, make] of Object.entries(cases)) {
    const placedOrder = await newOrder();
    const body = make(await tokenOf(placedOrder));
    await send({ raw: body });
    sent.push({ words, placedOrder, body });
  }
  await judged();
  for (const { words, placedOrder, body } of sent) {
    await t.test(words, async () => {
      if (words.endsWith('long foreign words')) {
        assert.deepEqual(await fates(body), ['genuine held']);
        await staffWereTold(body);
        await isUnpaid(placedOrder);
      } else {
        assert.deepEqual(await fates(body), ['genuine applied']);
        await isPaidOnce(placedOrder);
      }
    });
  }
});

test('the endpoint takes notices and nothing else', async () => {
  const before = await db.number('SELECT COUNT(*) FROM ipn');
  const ask = (method, body, headers = {}) => request(method, '/signup/ipn', { body, headers: { 'Content-Type': FORM, ...headers } });
  assert.equal((await ask('GET')).status, 405);
  assert.equal((await ask('POST', '')).status, 400);
  assert.equal((await ask('POST', `x=${'y'.repeat(1024 * 1024)}`)).status, 413);
  assert.equal((await ask('POST', `x=${'y'.repeat(MOST)}`)).status, 413);
  assert.equal((await ask('POST', `x=1${'&field=x'.repeat(10000)}`)).status, 413);
  assert.equal(await db.number('SELECT COUNT(*) FROM ipn'), before);
  const long = `x=${randomBytes(8).toString('hex').repeat(MOST / 16 - 1)}`;
  assert.equal((await ask('POST', long)).status, 200);
  await judged();
  assert.deepEqual(await fates(long), ['forged none']);
});

test('staff mails about notices that need a look reach a mailbox', async () => {
  const mails = await smtp.ask('mails');
  assert.ok(mails.some((mail) => mail.subject.includes('A PayPal notice needs a look')));
});
