// Orders and invoices that are paid at PayPal: the visit there, the way back, and the notice that arrives beside it. This file
// alone sets faults at PayPal.
import assert from 'node:assert/strict';
import { journey, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { new_host, owner_mail, place_order } from './order.mjs';
import { mails, new_invoice, one_order, paypal, sql } from './outside.mjs';

const token_of = (ref) => sql(`SELECT paypal_token FROM signups WHERE ref = '${ref}'`)[0][0];
const at_paypal = async (token) => (await paypal('journal')).filter((entry) => entry.custom === token);

async function to_paypal(visitor) {
  await visitor.follow(visitor.page.getByRole('link', { name: 'Continue to PayPal' }));
  assert.match(await visitor.page.title(), /PayPal simulator/);
}

/** From PayPal's page back to ours, past the page that asks PayPal about the payment. */
async function agree(visitor, button = 'Agree and subscribe') {
  const { page } = visitor;
  await visitor.follow(button);
  if (!visitor.scripts) {
    await looks_good(visitor, 'paypal-return');
    await visitor.follow('Show my payment');
  }
  await page.waitForURL(/\/signup\/(confirm|pay)\.html/);
}

const heading = (visitor, text) => visitor.page.locator('h1', { hasText: text }).waitFor({ timeout: 30_000 });

for (const scripts of [true, false]) {
  journey(`a subscription at PayPal ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const host = new_host('pp');
    await place_order(visitor, host, { plan: 'linux-l', months: 6, method: 'paypal' });
    if (scripts) await looks_good(visitor, 'payment-paypal');
    const { ref } = one_order(host);
    await to_paypal(visitor);
    await visitor.page.getByText('269.50 USD every 6 months').waitFor();
    await agree(visitor);
    await heading(visitor, 'Thank you, your order is paid');

    const made = await at_paypal(token_of(ref));
    assert.deepEqual(made.map((m) => [m.kind, m.amount]), [['subscription', '269.50'], ['payment', '269.50']]);
    assert.deepEqual([made[0].p3, made[0].t3, made[0].recurs], [6, 'M', true]);
    assert.equal(one_order(host).pay_state, 'paid');
    assert.equal((await mails(owner_mail(host), `Payment received for order ${ref}`)).length, 1);
    await until('the notices are taken', async () => {
      const sent = (await paypal('sent')).filter((notice) => JSON.stringify(notice).includes(made[0].subscr_id));
      return sent.length === 2 && sent.every((notice) => notice.status === 200);
    });
  });
}

journey('an e-check is pending first and paid when it clears', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('echeck');
  await place_order(visitor, host, { method: 'echeck' });
  const { ref } = one_order(host);
  await to_paypal(visitor);
  await page.getByLabel('eCheck from a bank account').check();
  await agree(visitor);
  await until('the pending payment is noted', () => one_order(host).pay_state === 'checking');
  await page.reload();
  await page.getByText('On its way', { exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Pay now' }).count(), 0);
  await looks_good(visitor, 'confirm-echeck');

  const payment = (await at_paypal(token_of(ref))).find((entry) => entry.kind === 'payment');
  assert.equal(payment.status, 'Pending');
  await paypal('clear_echeck', { txn_id: payment.txn_id });
  await until('the order is paid', () => one_order(host).pay_state === 'paid');
  await page.reload();
  await heading(visitor, 'Thank you, your order is paid');
});

journey('a dedicated server at PayPal: an agreement, and nothing is taken', {}, async (visitor) => {
  const host = new_host('pphold');
  await place_order(visitor, host, { svc: 'dedicated', plan: 'ded-s', method: 'paypal' });
  const { ref } = one_order(host);
  await to_paypal(visitor);
  await agree(visitor);
  await heading(visitor, 'Thank you, we have your order');
  await until('the agreement is noted', () => one_order(host).pay_state === 'authorized');
  assert.deepEqual((await at_paypal(token_of(ref))).map((m) => m.kind), ['subscription']);
});

journey('who turns back at PayPal finds the order waiting', {}, async (visitor) => {
  const host = new_host('ppback');
  await place_order(visitor, host, { method: 'paypal' });
  const { ref } = one_order(host);
  await to_paypal(visitor);
  await visitor.follow('Cancel and return');
  assert.equal(await visitor.h1(), `Pay for order ${ref}`);
  assert.deepEqual(await at_paypal(token_of(ref)), []);
  assert.equal(one_order(host).pay_state, 'waiting');
});

journey('who never comes back from PayPal is paid all the same', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('ppgone');
  await place_order(visitor, host, { method: 'paypal' });
  const waiting = page.url().replace('payment.html', 'confirm.html');
  await to_paypal(visitor);
  await paypal('mode', { what: 'page', mode: 'no_return', times: 1 });
  await visitor.follow('Agree and subscribe');
  await until('the notice is applied', () => one_order(host).pay_state === 'paid');
  await visitor.open(waiting);
  await heading(visitor, 'Thank you, your order is paid');
});

journey('an invoice is paid at PayPal', {}, async (visitor) => {
  const invoice = new_invoice(3150);
  await visitor.open(invoice.path);
  await to_paypal(visitor);
  await visitor.page.getByText('31.50 USD').first().waitFor();
  await agree(visitor, 'Agree and pay');
  await heading(visitor, 'This invoice is paid');
  assert.equal(invoice.state(), 'paid');
});
