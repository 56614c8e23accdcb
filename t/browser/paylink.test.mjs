// Paying an invoice from the link in its mail, without a login.
import assert from 'node:assert/strict';
import { env, journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_card } from './order.mjs';
import { charges, mails, new_invoice, sql } from './outside.mjs';
import { comes_back } from './refusal.mjs';

for (const scripts of [true, false]) {
  journey(`an invoice by card ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const invoice = new_invoice(4150);
    await visitor.open(invoice.path);
    assert.equal(await visitor.h1(), 'Pay this invoice');
    await page.getByText(env.CUSTOMER_CID).waitFor();
    if (scripts) await looks_good(visitor, 'paylink');

    await fill_card(page, { number: '4222 2222 2222 2221', zip: '' });
    await comes_back(visitor, 'Pay $41.50', {
      'cc-number': 'Check the card number: a digit is wrong or missing, or it is a card that we do not take',
      'cc-zip': 'Enter the postal code',
    });
    if (scripts) await looks_good(visitor, 'paylink-errors');
    await fill_card(page);
    await visitor.follow('Pay $41.50');

    assert.equal(await visitor.h1(), 'This invoice is paid');
    assert.equal(await page.locator('#cc-number').count(), 0);
    if (scripts) await looks_good(visitor, 'paylink-paid');
    await page.reload();
    assert.equal(await visitor.h1(), 'This invoice is paid');
    assert.deepEqual((await charges(invoice.ref)).map((c) => [c.trxtype, c.amount, c.result]), [['S', '41.50', 0]]);
    assert.equal(invoice.state(), 'paid');
    assert.deepEqual(sql(`SELECT h.kind, h.amount FROM billing_history h JOIN invoice i ON i.id = h.invoice_id
      WHERE i.inv_ref = '${invoice.ref}' AND h.kind = 'payment'`), [['payment', '4150']]);
    await mails(undefined, `Payment received for invoice ${invoice.ref}`);
  });
}

journey('a declined card leaves the invoice open', {}, async (visitor) => {
  const { page } = visitor;
  const invoice = new_invoice(105000);  // the gateway answers 50, insufficient funds
  await visitor.open(invoice.path);
  await fill_card(page);
  await visitor.follow('Pay $1,050.00', { status: 422 });
  await page.getByText('Your bank has declined this card. Nothing was charged.').first().waitFor();
  assert.equal(await page.locator('#cc-number').inputValue(), '');
  assert.equal(await page.locator('#cc-name').inputValue(), 'Robin Placeholder');
  assert.equal(invoice.state(), 'open');
});

journey('an invoice that was withdrawn cannot be paid', {}, async (visitor) => {
  const invoice = new_invoice(4150);
  sql(`UPDATE invoice SET state = 'void' WHERE inv_ref = '${invoice.ref}'`);
  await visitor.open(invoice.path);
  assert.equal(await visitor.h1(), 'This invoice is not valid any more');
  assert.equal(await visitor.page.locator('form:not([hidden])').count(), 0);
  await looks_good(visitor, 'paylink-void');
});
