// Payments on pages of the second gateway, with everything that can get lost, come twice or die in between: each invoice is paid once
// or not at all, counted against the gateway's own journal.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { db, oneWaits, whileLocked } from './lib/database.mjs';
import { HostedInvoice, newKey } from './lib/hosted.mjs';
import { staff } from './lib/logins.mjs';
import { killPart, killWorkers } from './lib/processes.mjs';
import { stripe } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const answerWindow = 2 * Number(conf.ST_TIMEOUT) + 5;
const mode = (what, name, more = {}) => stripe.tell('mode', { what, mode: name, times: 1, ...more });
const KINDS = ['open', 'look', 'expire', 'refund', 'list', 'page', 'event'];

let clerk;
before(async () => { clerk = await staff('demo-billing'); });
afterEach(async () => {
  for (const what of KINDS) await mode(what, 'normal');
});
after(() => db.end());

async function paidOnce(invoice) {
  await until('the invoice is paid', async () => (await invoice.state()) === 'paid', { seconds: 20 });
  assert.deepEqual((await invoice.made('payment_intent')).map(({ amount, status }) => [amount, status]), [[invoice.cents, 'succeeded']]);
  assert.deepEqual(await invoice.ledger(), [{ kind: 'payment', amount: String(invoice.cents) }]);
  assert.deepEqual((await invoice.payments()).filter(({ state }) => state === 'done').length, 1);
  assert.match((await invoice.show()).body, /This invoice is paid/);
}

const release = () => stripe.tell('release');
const held = () => until('the gateway has it', async () => (await stripe.ask('held')).held === 1);
const STAGES = [
  { stage: 'before the page is made, which it then is', strike: async (kill) => { await kill(); await release(); }, hold: 'hold_before' },
  { stage: 'after the page was made, before the answer', strike: async (kill) => { await kill(); await release(); }, hold: 'hold_after' },
  { stage: 'after the answer, before it is recorded', hold: 'hold_after',
    strike: (kill, invoice) => whileLocked(`SELECT * FROM payments WHERE invoice_id = ${invoice.id}`, async () => {
      await release();
      await oneWaits();
      await kill();
    }) },
];

test('killed while a page is opened: nobody can pay there, and the next page is paid once', async (t) => {
  const cut = [];
  for (const { stage, strike, hold } of STAGES) {
    await t.test(`signup killed ${stage}: in doubt`, async () => {
      const invoice = await HostedInvoice.make();
      await mode('open', hold);
      const answer = invoice.press('open');
      answer.catch(() => {});
      await held();
      await strike(async () => {
        await killWorkers('signup');
        assert.equal((await answer).status, 502);
      }, invoice);
      const [payment] = await invoice.payments();
      assert.equal(payment.state, 'pending');
      await invoice.press('open');
      assert.equal((await invoice.payments()).length, 1, 'another one cannot begin');
      cut.push({ stage, invoice });
    });
  }
  for (const { stage, invoice } of cut) {
    await t.test(`settled after a kill ${stage}`, async () => {
      await until('it is given up', async () => (await invoice.payments())[0].state === 'declined', { seconds: answerWindow + 15, every: 100 });
      assert.deepEqual((await invoice.made('payment_intent')), []);
      await invoice.open();
      await invoice.pay();
      await invoice.press('look');
      await paidOnce(invoice);
    });
  }
});

for (const fault of ['reset_before', 'reset_after', 'http500_before', 'http500_after', 'http429', 'garbage', 'hang_after']) {
  test(`the answer to the opening is lost (${fault}): one page is paid, once`, async () => {
    const invoice = await HostedInvoice.make();
    await mode('open', fault);
    const first = await invoice.press('open');
    if (first.status !== 303) {
      assert.equal(first.status, 503);
      assert.match(first.body, /Nothing was charged/);
      await invoice.open();
    }
    await invoice.pay();
    await invoice.press('look');
    await paidOnce(invoice);
  });
}

for (const [words, fault] of [['before the payer is back', 'send'], ['twice at the same time', 'twice'], ['in the wrong order', 'reversed'],
  ['never', 'off'], ['forged', 'forged'], ['signed an hour ago', 'stale'], ['changed on the way', 'tampered']]) {
  test(`a notice ${words}: paid once`, async () => {
    const invoice = await HostedInvoice.make();
    await invoice.open();
    if (fault !== 'send') await mode('event', fault);
    assert.equal((await invoice.pay()).status, 303);
    const comes = ['send', 'twice', 'reversed'].includes(fault);
    if (comes) await paidOnce(invoice);
    else if (fault !== 'off') {
      const last = (await until('they were refused', async () => {
        const sent = (await stripe.ask('sent')).filter((one) => one.type === 'checkout.session.completed' && one.fault === fault);
        return sent.length > 0 && sent.at(-1).status === 400 && sent.at(-1);
      }));
      assert.equal(last.attempts[0], 400);
      assert.equal(await invoice.state(), 'open', 'a forged notice pays nothing');
    }
    await invoice.press('look');
    await paidOnce(invoice);
    // What was not taken comes again, and everything else once more.
    await stripe.tell('resend', { all: true });
    await until('all is judged', async () => (await db.number(`SELECT COUNT(*) FROM gateway_events WHERE verdict = 'waiting'`)) === 0);
    await paidOnce(invoice);
  });
}

test('neither a notice nor the payer comes back: the worker finds the payment', async () => {
  const invoice = await HostedInvoice.make();
  await invoice.open();
  await mode('event', 'off');
  await mode('page', 'no_return');
  await invoice.pay();
  await mode('look', 'http500_before');
  await invoice.hurry();
  await until('the look has failed', async () => (await stripe.ask('requests')).at(-1).fault === 'http500_before');
  assert.equal(await invoice.state(), 'open');
  await invoice.hurry();
  await paidOnce(invoice);
});

test('the worker is killed while it applies a notice: applied once when it is back', async () => {
  const invoice = await HostedInvoice.make();
  await invoice.open();
  let start;
  await whileLocked(`SELECT * FROM payments WHERE invoice_id = ${invoice.id}`, async () => {
    await invoice.pay();
    await oneWaits();
    start = await killPart('worker');
  });
  assert.equal(await invoice.state(), 'open');
  start();
  await until('the notice is applied', async () => (await invoice.state()) === 'paid', { seconds: 40, every: 100 });
  await paidOnce(invoice);
});

test('twenty payers at once, each back and forth, with notices twice: each invoice is paid once', async () => {
  await mode('event', 'twice', { times: 0 });
  const invoices = await Promise.all(Array.from({ length: 20 }, () => HostedInvoice.make()));
  await Promise.all(invoices.map(async (invoice) => {
    await Promise.all([invoice.press('open'), invoice.press('open')]);
    await until('its page is open', async () => (await invoice.made('session')).length > 0 && invoice.pay().then(({ status }) => status === 303));
    await Promise.all([invoice.press('look'), invoice.press('close'), invoice.press('look')]);
  }));
  for (const invoice of invoices) await paidOnce(invoice);
});

test('the payer pays while the page is being closed: paid once, or closed and free', async () => {
  for (let i = 0; i < 10; ++i) {
    const invoice = await HostedInvoice.make();
    await invoice.open();
    const [paid] = await Promise.all([invoice.pay(), invoice.press('close')]);
    if (paid.status === 303) {
      await invoice.press('look');
      await paidOnce(invoice);
    } else {
      assert.equal(paid.status, 410);
      await until('the invoice is free', async () => (await invoice.payments())[0].state === 'declined');
      assert.deepEqual(await invoice.ledger(), []);
    }
  }
});

for (const fault of ['reset_after', 'http500_after', 'garbage', 'http500_before']) {
  test(`the answer to a refund is lost (${fault}): given back once, or not at all and said so`, async () => {
    const invoice = await HostedInvoice.make();
    await invoice.open();
    await invoice.pay();
    await invoice.press('look');
    const [payment] = await invoice.payments();
    const page = `/mgmt/refund.html?payment=${payment.id}`;
    await clerk.get(page);
    await mode('event', 'off');
    await mode('refund', fault, { times: 2 });
    const once = newKey();
    const refund = () => clerk.post('/mgmt/refund.html', { once, payment: payment.id, amount: '41.50', reason: 'Paid by mistake' });
    assert.equal((await refund()).status, 303);
    await db.rows(`UPDATE payments SET next_check_at = UTC_TIMESTAMP() WHERE origin_id = ${payment.id} AND next_check_at IS NOT NULL`);
    await until('the refund is settled', async () =>
      (await db.number(`SELECT COUNT(*) FROM payments WHERE origin_id = ${payment.id} AND state IN ('pending', 'unknown')`)) === 0,
    { seconds: answerWindow + 35, every: 100 });
    await refund();
    const made = (await stripe.ask('journal')).filter((entry) => entry.kind === 'refund' && entry.payment_intent === payment.reference);
    const booked = (await invoice.ledger()).filter(({ kind }) => kind === 'refund').map(({ amount }) => Number(amount));
    assert.deepEqual(booked, made.map(({ amount }) => -amount), 'the ledger and the journal');
    assert.equal(made.length, fault === 'http500_before' ? 0 : 1);
  });
}
