// Prices come from the packages table, whatever a form says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';

import { openBooks } from './lib/books.mjs';
import { newCard } from './lib/cards.mjs';
import { db } from './lib/database.mjs';
import { Visitor, encode } from './lib/http.mjs';
import { PlacedOrder, entries, order, placed, pressPlace, readyToPlace, step } from './lib/orders.mjs';
import { charges } from './lib/sims.mjs';
import { demo } from './lib/stack.mjs';

let books;
before(async () => { books = await openBooks(); });
after(async () => {
  await books.check();
  await db.end();
});

// What an order must cost: its lines by the packages table, and that each line is of its own product.
async function costsWhatTheTableSays(ref) {
  const lines = await db.rows(`SELECT s.svc, s.months, s.recurring, s.setup AS order_setup, l.code, l.quantity, l.amount, l.setup, p.svc AS package_svc,
      l.quantity * CASE s.months WHEN 1 THEN p.price_1 WHEN 6 THEN p.price_6 ELSE p.price_12 END AS right_amount, l.quantity * p.setup AS right_setup
    FROM signups s JOIN signup_lines l ON l.signup_id = s.id LEFT JOIN packages p ON p.code = l.code WHERE s.ref = '${ref}'`);
  const sum = (name) => String(lines.reduce((all, line) => all + Number(line[name]), 0));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    assert.ok(Number(line.quantity) > 0);
    assert.deepEqual([line.package_svc, line.amount, line.setup], [line.svc, line.right_amount, line.right_setup], `line ${line.code}`);
  }
  assert.deepEqual([lines[0].recurring, lines[0].order_setup], [sum('right_amount'), sum('right_setup')]);
  return lines.map((line) => `${line.quantity} ${line.code}`);
}

// Fields that no form of ours has, or that belong to another step.
const QUOTE_KEY = new URL(demo.QUOTE_LINK).searchParams.get('quote');
const MONEY = {
  price: '0.01', cents: 1, amount: '0.01', AMT: '0.01', total: '0.01', 'total-cents': 1, recurring: 1, setup: -5000, price_1: 1, price_6: 1,
  'data-cents': 1, discount: 100, first_payment: 0, currency: 'ZWL', quantity: -1, cid: 42, sysid: 1, id: 1, state: 'accepted', pay_state: 'paid',
  paid: 1, package: 'linux-s', packages: 'linux-s', ref: 'deadbeef', view_hash: 'x', paypal_token: 'x', placed_at: '2020-01-01', kind: 'quote_request',
  quote_id: 1, 'quote-hash': createHash('sha256').update(QUOTE_KEY).digest('hex'), trxtype: 'A', vendor: 'paypal', claim: 'x', 'F_PLAN': 'x',
};
const CHOSEN = { 1: { plan: 'linux-l', backup: 'linux-backup-200' }, 2: { 'extra-disk': 3, 'extra-ips': 2, 'extra-bandwidth': 1 }, 3: { months: 6 } };
const CHOSEN_LINES = ['1 linux-l', '3 linux-disk', '2 linux-ip', '1 linux-bandwidth', '1 linux-backup-200'];
const CHEAPER = { 1: { svc: 'linux', oss: 1, plan: 'linux-s-oss', backup: 'none' }, 2: { 'extra-disk': 0, 'extra-ips': 0, 'extra-bandwidth': 0 }, 3: { months: 1 } };

test('money fields and fields of other steps, sent along with each step, change nothing', async (t) => {
  for (const where of [1, 2, 3, 4]) {
    await t.test(`with step ${where}`, async () => {
      const foreign = Object.assign({}, MONEY, ...[1, 2, 3].filter((other) => other !== where).map((other) => CHEAPER[other]));
      const more = structuredClone(CHOSEN);
      more[where] = { ...foreign, ...CHOSEN[where] };
      const visitor = await readyToPlace({ more });
      const { ref } = placed(await pressPlace(visitor));
      assert.deepEqual(await costsWhatTheTableSays(ref), CHOSEN_LINES);
      const row = await db.row(`SELECT state, kind, pay_state, quote_id, cid, sysid FROM signups WHERE ref = '${ref}'`);
      assert.deepEqual(row, { state: 'pending', kind: 'order', pay_state: 'none', quote_id: null, cid: null, sysid: null });
    });
  }
});

const NUMBERS = ['-1', '9', '999', '1e3', '1e0', '0x1', '1.5', '1,5', '1 1', '+', '--1', 'NaN', 'Infinity', '١', '１', '2147483648', '4294967297',
  '18446744073709551617', '9'.repeat(400), "1'", '1;--', '1)', '%31'];
const WRONG = {
  1: { plan: ['', 'colo-1', 'ded-m', 'bsd-s', 'linux-m-oss', 'linux-backup-50', 'linux-disk', 'LINUX-M', 'linux-m ', "linux-m' OR '1'='1", '1', 'quote-1'],
    backup: ['freebsd-backup-50', 'colo-backup-500', 'linux-disk', 'linux-m', '0', '-1'], svc: ['', 'LINUX', 'vps', '0', '-1', 'linux,colo'],
    os: ['', '0', '-1', 'debian-13', 'own', '999999', '6'], contacts: ['0', '-1', '7', '999', '1e0'] },
  2: { 'extra-disk': NUMBERS, 'extra-ips': NUMBERS, 'extra-bandwidth': NUMBERS, method: ['', 'free', 'cash', 'CARD', '1'], overage: ['', 'none', '0'],
    standing: ['', 'old'] },
  3: { months: ['', '0', '2', '3', '5', '7', '13', '24', '120', '-1', '-12', '1e1', '12.0', '0x6', '１２', '2147483649', '4294967302', 'twelve'] },
};

for (const [number, fields] of Object.entries(WRONG)) {
  test(`values that step ${number} does not offer are refused and not kept`, async () => {
    const visitor = await readyToPlace({ more: CHOSEN });
    const draft = () => db.value(`SELECT entered FROM signups WHERE draft_hash = '${createHash('sha256').update(visitor.cookies.get('__Secure-su')).digest('hex')}'`);
    const before = await draft();
    for (const [field, values] of Object.entries(fields)) {
      for (const value of values) {
        const answer = await visitor.post(step(number), { ...visitor.entered[number], [field]: value });
        assert.equal(answer.status, 422, `${field}=${value}`);
        assert.equal(await draft(), before, `${field}=${value}`);
      }
    }
    const { ref } = placed(await pressPlace(visitor));
    assert.deepEqual(await costsWhatTheTableSays(ref), CHOSEN_LINES);
  });
}

test('the discount is for products that have one', async () => {
  for (const product of ['dedicated', 'colo']) {
    const { ref } = placed(await pressPlace(await readyToPlace({ product, more: { 1: { oss: 1 } } })));
    await costsWhatTheTableSays(ref);
  }
});

test('the last step cannot be taken first', async () => {
  const visitor = new Visitor();
  await visitor.get(step(1));
  assert.equal((await pressPlace(visitor)).headers.location, step(1));
  const entered = await entries();
  await visitor.post(step(1), entered[1]);
  assert.equal((await pressPlace(visitor)).headers.location, step(2));
  assert.equal((await visitor.post(step(3), entered[3])).headers.location, step(2));
  await visitor.post(step(2), entered[2]);
  assert.equal((await pressPlace(visitor)).headers.location, step(3));
});

test('a package that is not offered any more cannot be ordered', async () => {
  const visitor = await readyToPlace();
  await db.rows(`UPDATE packages SET offered_until = CURDATE() - INTERVAL 1 DAY WHERE code = 'linux-m'`);
  try {
    assert.equal((await pressPlace(visitor)).headers.location, step(1));
  } finally {
    await db.rows(`UPDATE packages SET offered_until = NULL WHERE code = 'linux-m'`);
  }
});

test('nothing that is sent with a payment changes its amount, its order or its kind', async () => {
  const [mine, other] = [await order(), await order({ product: 'dedicated' })];
  const { id } = await mine.row();
  const answer = await mine.pay({ card: newCard({ ...MONEY, signup: id, invoice: 1 }) });
  assert.equal(answer.headers.location, mine.confirmPath);
  assert.deepEqual((await charges(mine.ref)).map((txn) => [txn.trxtype, txn.amount]), [['S', '29.00']]);
  for (const [ref, key] of [[other.ref, mine.key], [mine.ref, other.key], ['00b10001', mine.key], [other.ref, ''], [other.ref.toUpperCase(), mine.key]]) {
    const foreign = new PlacedOrder(mine.visitor, { ref, key });
    assert.equal((await foreign.pay()).status, 404, `order=${ref}&key=${key}`);
    assert.equal((await mine.visitor.get(foreign.confirmPath)).status, 404);
  }
  assert.equal((await other.payments()).length, 0);
  await mine.visitor.post('/signup/payment.html', { order: mine.ref, key: mine.key, go: 'use-invoice' });
  assert.equal(await mine.payState(), 'paid', 'a paid order keeps its way of payment');
});

test('the amount that is charged is the recorded one, whatever the price list says by then', async () => {
  const placedOrder = await order();
  await db.rows(`UPDATE packages SET price_1 = 1 WHERE code = 'linux-m'`);
  try {
    await placedOrder.pay();
  } finally {
    await db.rows(`UPDATE packages SET price_1 = 2900 WHERE code = 'linux-m'`);
  }
  assert.deepEqual((await charges(placedOrder.ref)).map((txn) => txn.amount), ['29.00']);
});

test('PayPal is asked for the recorded amount, whatever stands in the address', async () => {
  const placedOrder = await order({ product: 'dedicated', method: 'paypal' });
  const page = await placedOrder.visitor.get(`${placedOrder.paymentPath}&a3=0.01&amount=0.01&recurring=1&method=card`);
  const link = new URL(/href="(http[^"]*webscr[^"]*)"/.exec(page.body)[1].replaceAll('&amp;', '&')).searchParams;
  assert.deepEqual([link.get('a1'), link.get('a2'), link.get('a3'), link.getAll('a3').length], ['0.00', '178.00', '129.00', 1]);
});

test('a field that comes twice, or cannot be read, is refused whole', async () => {
  const visitor = await readyToPlace();
  const { ref, key } = placed(await pressPlace(await readyToPlace()));
  const twice = {
    [step(1)]: [...Object.entries(visitor.entered[1]), ['plan', 'linux-s']], [step(2)]: [...Object.entries(visitor.entered[2]), ['host', 'h.example.com']],
    [step(3)]: [...Object.entries(visitor.entered[3]), ['months', 1]], [step(4)]: [['terms', 1], ['terms', 1]],
    '/signup/payment.html': [['order', ref], ['key', key], ['order', '00b10001']], '/signup/pay.html': [['key', key], ['key', key]],
    '/signup/return.html': [['tx', 'a'], ['tx', 'b']], '/signup/colo_quote.html': [['name', 'a'], ['name', 'b']],
    '/mgmt/LOGIN': [['user', 'a'], ['user', 'b']], '/am/LOGINAM': [['cid', 'a'], ['cid', 'b']],
  };
  for (const [target, fields] of Object.entries(twice)) {
    assert.equal((await visitor.post(target, fields)).status, 400, target);
    assert.equal((await visitor.post(target, `csrf=${visitor.csrf}&${encode(fields.slice(0, -1))}&c%73rf=${visitor.csrf}`)).status, 400, `${target}, escaped`);
  }
  for (const target of [`${step(1)}?svc=linux&svc=colo`, `/signup/confirm.html?order=${ref}&order=${ref}&key=${key}`, `/signup/pay.html?key=a&key=b`]) {
    assert.equal((await visitor.get(target)).status, 400, target);
  }
  const csrf = `csrf=${visitor.csrf}`;
  const unreadable = { 'bytes that are not UTF-8': `${csrf}&owner-name=%FF%FE`, NUL: `${csrf}&owner-name=a%00b`,
    'too many fields': `${csrf}&${Array.from({ length: 401 }, (_, i) => `f${i}=1`).join('&')}` };
  for (const [words, body] of Object.entries(unreadable)) assert.equal((await visitor.post(step(1), body)).status, 400, words);
  assert.equal((await visitor.post(step(1), `${csrf}&special=${'x'.repeat(70000)}`)).status, 413);
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    assert.equal((await visitor.send(step(1), `${csrf}&plan=linux-s`, { 'Content-Type': type })).status, 415, type);
  }
  placed(await pressPlace(visitor));
});
