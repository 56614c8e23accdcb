// Invoices that are paid on a page of the second gateway: the way there, the bank's question, and the way back.
import assert from 'node:assert/strict';
import { journey, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_card } from './order.mjs';
import { charges, mails, new_invoice, sql, stripe } from './outside.mjs';

const request_of = (ref) => sql(`SELECT p.request_id FROM payments p JOIN invoice i ON i.id = p.invoice_id
  WHERE i.inv_ref = '${ref}' AND p.vendor = 'stripe' ORDER BY p.id DESC LIMIT 1`)[0][0];
const at_stripe = async (ref, kind) => (await stripe('journal')).filter((made) => made.kind === kind && made.metadata.request_id === request_of(ref));

async function to_stripe(visitor, invoice) {
  await visitor.open(invoice.path);
  await visitor.page.getByRole('button', { name: 'Continue to Stripe' }).click();
  await visitor.page.waitForURL(/\/c\/pay\//);
  assert.match(await visitor.page.title(), /Stripe simulator/);
}

async function pay_there({ page }, number) {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expires').fill('12/30');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: /^Pay / }).click();
}

const paid = (visitor) => visitor.page.locator('h1', { hasText: 'This invoice is paid' }).waitFor({ timeout: 30_000 });

for (const scripts of [true, false]) {
  journey(`an invoice on a page of the gateway ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const invoice = new_invoice(4150);
    await to_stripe(visitor, invoice);
    await page.getByText('41.50 USD').first().waitFor();
    await pay_there(visitor, '4000 0000 0000 0002');
    await page.getByText('Your card was declined.').waitFor();
    await pay_there(visitor, '4000 0025 0000 3155');
    await page.getByText('Your bank wants to know that it is you').waitFor();
    await page.getByRole('button', { name: 'Complete' }).click();
    if (!scripts) {
      await page.waitForURL(/returned=1/);
      // The gateway's notice may have been quicker: then the invoice is shown at once.
      const button = page.getByRole('button', { name: 'Show my payment' });
      await button.or(page.locator('h1', { hasText: 'This invoice is paid' })).first().waitFor();
      if (await button.isVisible()) await button.click();
    }
    await paid(visitor);
    assert.equal(invoice.state(), 'paid');
    assert.deepEqual((await at_stripe(invoice.ref, 'payment_intent')).map((made) => [made.amount, made.status]), [[4150, 'succeeded']]);
    assert.deepEqual(sql(`SELECT h.kind, h.amount, h.means FROM billing_history h JOIN invoice i ON i.id = h.invoice_id
      WHERE i.inv_ref = '${invoice.ref}'`), [['payment', '4150', 'card']]);
    assert.equal((await mails(undefined, `Payment received for invoice ${invoice.ref}`)).length, 1);
    await until('the notice is taken', async () => sql(`SELECT e.verdict FROM gateway_events e JOIN payments p ON p.id = e.payment_id
      WHERE p.request_id = '${request_of(invoice.ref)}' AND e.kind = 'checkout.session.completed'`).join() === 'genuine');
  });
}

journey('a payer who turns back closes the page and pays by card', {}, async (visitor) => {
  const { page } = visitor;
  const invoice = new_invoice(4150);
  await to_stripe(visitor, invoice);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.waitForURL(/\/signup\/pay_hosted\.html/);
  assert.equal(await visitor.h1(), 'Your payment is not finished');
  await looks_good(visitor, 'hosted-waiting');
  await visitor.follow('Pay another way');
  await fill_card(page);
  await visitor.follow('Pay $41.50');
  assert.equal(await visitor.h1(), 'This invoice is paid');
  assert.deepEqual((await at_stripe(invoice.ref, 'session')).map((made) => made.status), ['expired']);
  assert.equal((await charges(invoice.ref)).length, 1);
});
