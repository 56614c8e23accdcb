// The card gateway fails in every way it can: an unknown outcome is never shown as declined, never charged again, and found out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { allSettled, openBooks } from './lib/books.mjs';
import { db } from './lib/database.mjs';
import { errorsIn, order } from './lib/orders.mjs';
import { pausePart } from './lib/processes.mjs';
import { attempts, charges, payflow, smtp } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const patience = Number(conf.PF_TIMEOUT);
const window = patience + Math.max(3, Math.floor(patience / 4));  // as domain/payments.cc counts: then "never heard of it" is certain

let books;
before(async () => { books = await openBooks(); });
after(async () => {
  await payflow.mode('normal');
  await books.check();
  await db.end();
});

// The pauses between inquiries grow to minutes; here the next one is due as soon as it can be certain.
const askNow = () => db.rows(`UPDATE payments SET next_check_at = UTC_TIMESTAMP()
  WHERE state IN ('pending', 'unknown') AND next_check_at > UTC_TIMESTAMP() AND created_at < UTC_TIMESTAMP() - INTERVAL ${window} SECOND`);

async function settled() {
  await until('every payment is settled', async () => {
    await askNow();
    return allSettled();
  }, { seconds: window + 15, every: 100 });
}

async function seenByGateway(custref, count) {
  const seen = (await payflow.ask('requests')).filter((request) => request.custref === custref && request.trxtype !== 'I');
  return seen.length >= count;
}

// Starts to pay while the gateway misbehaves, and returns when it has all that this attempt will send; the customer's answer
// may take longer.
async function payInto(placedOrder, mode, more, sendings) {
  await payflow.mode(mode, { ...more, times: sendings, trxtype: (await placedOrder.row()).svc === 'colo' ? 'A' : 'S' });
  const answer = placedOrder.pay();
  answer.catch(() => {});  // judged by who awaits it
  const [payment] = await until('the attempt is written', async () => {
    const rows = await placedOrder.payments();
    return rows.length > 0 && rows;
  });
  await until(`the gateway has ${sendings} requests`, () => seenByGateway(payment.custref, sendings));
  return { answer };
}

async function isBeingChecked(placedOrder, answer) {
  assert.deepEqual([answer.status, answer.headers.location], [303, placedOrder.confirmPath]);
  assert.equal(await placedOrder.shownState(), 'Being checked');
  const page = await placedOrder.visitor.get(placedOrder.confirmPath);
  assert.match(page.body, /Do not pay again/);
  assert.doesNotMatch(page.body, /declined|did not work|payment\.html/i);
  const again = await placedOrder.pay();
  assert.equal(again.headers.location, placedOrder.confirmPath, 'a second try leads to the first');
  assert.equal((await placedOrder.visitor.get(placedOrder.paymentPath)).headers.location, placedOrder.confirmPath);
  assert.equal((await placedOrder.payments()).length, 1);
}

const LOST = [
  ['hang_after', {}, 1], ['slow', { ms: 1000 * patience + 1500 }, 1], ['reset_after', {}, 2],
  ['http500', { charge: true }, 2], ['garbage', { charge: true }, 2], ['empty', { charge: true }, 2],
];
const NEVER_MADE = [['hang_before', {}, 1], ['reset_before', {}, 2], ['http500', {}, 2], ['garbage', {}, 2]];

test('an answer that is lost: being checked, then paid once or payable again', async (t) => {
  const under = [];
  const resume = pausePart('worker');  // nothing is settled before all of them were seen
  try {
    for (const [charged, cases] of [[true, LOST], [false, NEVER_MADE]]) {
      for (const [mode, more, sendings] of cases) {
        const placedOrder = await order({ product: mode === 'garbage' ? 'colo' : 'linux' });
        const { answer } = await payInto(placedOrder, mode, more, sendings);
        under.push({ words: `${mode} ${charged ? 'after' : 'before'} the charge`, charged, placedOrder, answer });
      }
    }
    for (const { words, placedOrder, answer } of under) {
      await t.test(`${words}: being checked`, async () => isBeingChecked(placedOrder, await answer));
    }
  } finally {
    resume();
  }
  await settled();
  for (const { words, charged, placedOrder } of under) {
    await t.test(`${words}: ${charged ? 'paid once' : 'not sent, and can be paid again'}`, async () => {
      if (!charged) {
        assert.equal(await placedOrder.shownState(), 'Payment failed');
        const [first] = await placedOrder.payments();
        assert.match(first.message, /never reached/);
        assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
      }
      const expected = (await placedOrder.row()).svc === 'colo' ? 'Authorized' : 'Paid';
      assert.equal(await placedOrder.shownState(), expected);
      assert.equal((await charges(placedOrder.ref)).length, 1);
    });
  }
});

test('one broken connection is repeated with the same request id and not charged twice', async () => {
  const placedOrder = await order();
  await payflow.mode('reset_after', { times: 1, trxtype: 'S' });
  await placedOrder.pay();
  assert.equal(await placedOrder.shownState(), 'Paid');
  assert.equal((await charges(placedOrder.ref)).length, 1);
  const [payment] = await placedOrder.payments();
  const sent = (await payflow.ask('requests')).filter((seen) => seen.request_id === payment.request_id);
  assert.deepEqual(sent.map((seen) => seen.duplicate), [false, true]);
  assert.equal(sent[1].same_data, true);
});

test('an inquiry that fails settles nothing', async () => {
  const placedOrder = await order();
  const { answer } = await payInto(placedOrder, 'reset_after', {}, 2);
  await payflow.mode('http500', { times: 2, trxtype: 'I' });
  await isBeingChecked(placedOrder, await answer);
  await until('an inquiry has failed', async () => (await placedOrder.payments())[0].checks === '1'
    && (await placedOrder.payments())[0].state === 'unknown' && !(await payflow.ask('mode')).I);
  assert.equal(await placedOrder.shownState(), 'Being checked');
  await settled();
  assert.equal(await placedOrder.shownState(), 'Paid');
  assert.equal((await charges(placedOrder.ref)).length, 1);
});

const DECLINES = [
  [12, /declined this card/], [50, /declined this card/], [112, /declined this card/], [114, /declined this card/],
  [125, /declined this card/], [23, /does not know this number/], [24, /does not know this number/],
];
test('a decline says what to do, loses nothing and lets the customer pay', async () => {
  const placedOrder = await order();
  for (const [result, words] of DECLINES) {
    await payflow.mode('result', { result, times: 1, trxtype: 'S' });
    const answer = await placedOrder.pay();
    assert.equal(answer.status, 422, `result ${result}`);
    assert.match(errorsIn(answer.body), words);
    assert.equal(await placedOrder.payState(), 'declined');
    assert.equal(await placedOrder.shownState(), 'Payment failed');
  }
  assert.equal((await placedOrder.pay()).status, 303);
  assert.equal(await placedOrder.shownState(), 'Paid');
  assert.equal((await charges(placedOrder.ref)).length, 1);
  assert.equal((await attempts(placedOrder.ref)).length, DECLINES.length + 1);
});

test('the form of a declined payment, sent again, is not a new attempt', async () => {
  const placedOrder = await order();
  await payflow.mode('result', { result: 12, times: 1, trxtype: 'S' });
  const once = '0123456789abcdef'.repeat(2).replace(/^.{8}/, placedOrder.ref);
  for (let i = 0; i < 2; ++i) assert.equal((await placedOrder.pay({ once })).status, 422);
  assert.equal((await attempts(placedOrder.ref)).length, 1);
  assert.equal(await placedOrder.payState(), 'declined', 'nothing has begun');
});

test('held by the fraud filter: no second payment, staff know', async () => {
  const placedOrder = await order();
  await payflow.mode('result', { result: 126, times: 1, trxtype: 'S' });
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
  assert.equal(await placedOrder.shownState(), 'Being checked');
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
  const [payment, ...others] = await placedOrder.payments();
  assert.deepEqual([payment.state, others.length], ['held', 0]);
  assert.equal((await attempts(placedOrder.ref)).length, 1);
  await until('staff have the mail', async () =>
    (await smtp.ask('mails')).some((mail) => mail.subject.includes('held by the fraud filter') && mail.body.includes(payment.reference)));
});

test('a gateway that refuses our login: nothing is charged, staff are told once', async () => {
  const placedOrder = await order();
  const told = () => db.number(`SELECT COUNT(*) FROM mail_outbox WHERE dedupe_key LIKE 'refused:%'`);
  const before = await told();
  await payflow.mode('result', { result: 26, times: 2, trxtype: 'S' });
  for (let i = 0; i < 2; ++i) {
    const answer = await placedOrder.pay();
    assert.equal(answer.status, 422);
    assert.match(errorsIn(answer.body), /Card payments do not work right now/);
  }
  assert.ok((await told()) - before <= 1);
  assert.equal(await db.number(`SELECT COUNT(*) FROM mail_outbox WHERE dedupe_key = CONCAT('refused:26:', UTC_DATE())`), 1);
  assert.equal((await charges(placedOrder.ref)).length, 0);
  await placedOrder.pay();
  assert.equal(await placedOrder.shownState(), 'Paid');
});

test('placing an order does not need the gateway', async () => {
  await payflow.mode('hang_before');
  const began = Date.now();
  const placedOrder = await order();
  assert.ok(Date.now() - began < 2000);
  await payflow.mode('normal');
  assert.equal(await placedOrder.payState(), 'none');
});
