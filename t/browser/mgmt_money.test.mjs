// The ledger and the invoices of one customer: charge, credit, a refund through the gateway, an invoice from making to payment.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { db } from '../fault/lib/database.mjs';
import { new_customer } from './customers.mjs';
import { open_form } from './dialogs.mjs';
import { looks_good } from './looks.mjs';
import { mails, payflow } from './outside.mjs';
import { log_in, log_in_by_form, says } from './staff.mjs';
import { env, journey, until, visit } from './support.mjs';

const in_part = (visitor, id, name) => visitor.follow(visitor.page.locator(`#${id}`).getByRole('link', { name }));
const balance = (page) => page.locator('#billing tbody tr').first().locator('td[data-label="Balance due"]').textContent();

async function add_entry(visitor, kind, amount, text) {
  const { page } = visitor;
  await open_form(visitor, page.locator('#billing').getByRole('link', { name: 'Add entry' }));
  await page.locator(`input[name="kind"][value="${kind}"]`).check();
  await page.fill('#amount', amount);
  await page.fill('#text', text);
  await visitor.follow('Add the entry');
  await says(visitor, 'The entry is in the billing history.');
}

// As if password and code had been asked for twenty minutes ago.
async function prove_again(visitor) {
  const cookie = (await visitor.context.cookies(`${env.HTTPS_URL}/mgmt/`)).find(({ name }) => name === '__Secure-mg');
  const hash = createHash('sha256').update(cookie.value).digest('hex');
  await db.rows(`UPDATE sessions SET proven_at = proven_at - INTERVAL 20 MINUTE WHERE token_hash = '${hash}'`);
  assert.equal(await db.number(`SELECT proven_at < UTC_TIMESTAMP() - INTERVAL 15 MINUTE FROM sessions WHERE token_hash = '${hash}'`), 1);
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a charge, a credit and a refund of a card payment ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer({ method: 'card' });
    // A proof of identity belongs to a session: this one is nobody else's.
    await log_in_by_form(visitor, () => visitor.follow('Log in'), 'demo-billing');
    await visitor.open(customer.path);
    await add_entry(visitor, 'charge', '12.50', 'Remote <hands>');
    assert.match(await balance(page), /\$12\.50/);
    await add_entry(visitor, 'credit', '20', 'For the outage');
    assert.match(await balance(page), /\$7\.50 credit/);
    if (scripts) await looks_good(visitor, 'mgmt-customer-ledger');

    await in_part(visitor, 'billing', /^Refund/);
    await prove_again(visitor);
    await page.reload();
    await page.fill('#amount', '10.00');
    await page.fill('#reason', 'Paid too much');
    await visitor.follow('Give the money back', { status: 422 });
    assert.equal(await page.inputValue('#reason'), 'Paid too much');
    if (scripts) await looks_good(visitor, 'mgmt-refund-proof');
    await page.fill('#proof', env.STAFF_PASSWORD);
    await visitor.follow('Give the money back');
    await says(visitor, 'The money was given back.');

    const credits = (await payflow('journal')).filter((txn) => txn.comment1 === customer.cid && txn.trxtype === 'C');
    assert.deepEqual(credits.map(({ amount, result }) => [amount, result]), [['10.00', 0]]);
    assert.deepEqual((await customer.ledger()).map(({ kind, amount }) => [kind, Number(amount)]),
      [['charge', -customer.first_payment], ['payment', customer.first_payment], ['charge', -1250], ['credit', 2000], ['refund', -1000]]);
    assert.equal((await customer.trail('payment.refund')).length, 1);
  });

  journey(`an invoice is made, sent, fetched as PDF and paid ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    await log_in(visitor, 'demo-billing');
    await visitor.open(customer.path);
    await open_form(visitor, page.locator('#invoices').getByRole('link', { name: 'New invoice' }));
    const fill = page.getByRole('link', { name: 'Fill from open charges' });
    await (scripts ? fill.click() : visitor.follow(fill));
    await until('the charge', async () => (await page.inputValue('#amount-1')) === '29.00');
    await visitor.follow(page.locator('.card-foot').getByRole('button', { name: 'Make the invoice' }));
    await says(visitor, 'The invoice is made.');
    const ref = new URL(page.url()).searchParams.get('ref');
    const [{ number }] = await db.rows(`SELECT number FROM invoice WHERE inv_ref = '${ref}'`);
    assert.match(await visitor.h1(), new RegExp(`Invoice ${number} for`));
    await visitor.follow(`Send invoice ${number}`);
    await says(visitor, 'The mail with the invoice is on its way.');
    if (scripts) await looks_good(visitor, 'mgmt-invoice-sent');
    const [sent] = await mails(customer.mail, `Invoice ${number}`);
    const link = /https:\/\/\S+\/signup\/pay\.html\?key=[0-9a-f]{32}/.exec(sent.body)[0];
    const payer = await visit({ scripts });
    await payer.open(link);
    assert.match(await payer.page.locator('main').textContent(), /\$29\.00/);
    payer.check();
    await payer.context.close();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download PDF' }).click()]);
    assert.match(download.suggestedFilename(), new RegExp(`${number}\\.pdf$`));
    assert.equal(readFileSync(await download.path()).subarray(0, 4).toString(), '%PDF');

    await page.selectOption('#means', 'cheque');
    await page.fill('#reference', '1042');
    await visitor.follow('Book the payment');
    await says(visitor, 'The payment is booked.');
    assert.match(await page.locator('.page-head').textContent(), /Paid/);
    assert.deepEqual((await customer.ledger()).map(({ kind, amount }) => [kind, amount]), [['charge', '-2900'], ['payment', '2900']]);
    await visitor.open(customer.path);
    assert.match(await page.locator('#invoices').textContent(), /Nothing is waiting to be paid/);
    assert.match(await page.locator('#billing').textContent(), /Cheque.*1042/s);
  });
}
