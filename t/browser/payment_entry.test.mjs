// Invoice payment entry without a mouse: three cheques in a row, a name that several have, a typing error, a login that ends.
import assert from 'node:assert/strict';
import { db } from '../fault/lib/database.mjs';
import { new_customer } from './customers.mjs';
import { looks_good } from './looks.mjs';
import { log_in, says } from './staff.mjs';
import { journey, until } from './support.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.name || '');
const total = (page) => page.locator('#deposit h2 .num').textContent();

async function enter(page) {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

// The fields in the order in which Tab reaches them; the day and the means stay as they were.
async function type_payment(page, who, amount, reference) {
  assert.equal(await focused(page), 'who');
  await page.keyboard.type(who);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'amount');
  await page.keyboard.type(amount);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'reference');
  await page.keyboard.type(reference);
  await enter(page);
}

async function invoice_of(cid, cents) {
  const id = Number(cid.replace(/\D/g, ''));
  await db.rows(`INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES
    (LEFT(MD5(RAND()), 8), ${id}, ${cents}, CURDATE(), CURDATE() - INTERVAL 3 DAY)`);
}
const state = (cid) => db.rows(`SELECT state, paid FROM invoice WHERE cid = ${Number(cid.replace(/\D/g, ''))}`);

journey('three cheques from the keyboard', {}, async (visitor) => {
  const { page } = visitor;
  for (const click of ['click', 'mousedown', 'pointerdown']) {
    await page.addInitScript((kind) => addEventListener(kind, (event) => {
      if (event.isTrusted && (event.detail > 0 || event.pointerType)) console.error(`a mouse was used: ${kind}`);
    }, true), click);
  }
  const first = await new_customer();
  const second = await new_customer();
  await invoice_of(first.cid, 2500);
  await log_in(visitor, 'demo-billing');
  await visitor.open('/mgmt/payment_entry.html');

  await type_payment(page, first.cid, '25.00', '1001');
  await says(visitor, 'The payment is booked.');
  assert.equal(await total(page), '$25.00');
  assert.deepEqual(await state(first.cid), [{ state: 'paid', paid: '2500' }]);

  await type_payment(page, second.cid, '12.50', '1002');
  assert.equal(await total(page), '$37.50');

  // The same cheque once more: the page asks, and everything typed is there. The answer is a box to tick.
  visitor.expected.add(422);
  await type_payment(page, second.cid, '12.50', '1002');
  assert.equal(await page.inputValue('#amount'), '12.50');
  assert.equal(await page.inputValue('#reference'), '1002');
  await looks_good(visitor, 'mgmt-payment-entry-asked');
  while (await focused(page) !== 'again') await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await enter(page);
  assert.equal(await total(page), '$50.00');

  // What was typed is still there after the page was left.
  await page.keyboard.type('Half a na');
  await visitor.open('/mgmt/index.html');
  await visitor.open('/mgmt/payment_entry.html');
  assert.equal(await page.inputValue('#who'), 'Half a na');
  await looks_good(visitor, 'mgmt-payment-entry');
});

journey('the other payment pages', {}, async (visitor) => {
  const customer = await new_customer();
  await invoice_of(customer.cid, 2500);
  await log_in(visitor, 'demo-billing');
  await visitor.open(`/mgmt/request_payment.html?cid=${customer.cid}`);
  await visitor.page.fill('#amount', '30');
  await visitor.page.fill('#text', 'Remote hands');
  await visitor.follow('Make it and show the link');
  await looks_good(visitor, 'mgmt-request-payment');
  const link = await visitor.page.locator('#made .copy').textContent();
  await visitor.open('/mgmt/payment_notices.html');
  await looks_good(visitor, 'mgmt-payment-notices');
  await visitor.open('/mgmt/payment_links.html?show=unopened');
  await looks_good(visitor, 'mgmt-payment-links');

  // A person who looks at the page is told apart from a scanner that follows the link.
  await visitor.open(new URL(link).pathname + new URL(link).search);
  const key = new URL(link).searchParams.get('key');
  await until('the link counts as looked at', async () => await db.number(
    `SELECT COUNT(*) FROM invoice_keys WHERE key_hash = SHA2('${key}', 256) AND opened_at IS NOT NULL`) === 1);
  const ref = (await db.rows(`SELECT i.inv_ref FROM invoice i JOIN invoice_keys k ON k.invoice_id = i.id WHERE k.key_hash = SHA2('${key}', 256)`))[0].inv_ref;
  await visitor.open(`/mgmt/credit_note.html?ref=${ref}`);
  await looks_good(visitor, 'mgmt-credit-note');
  await visitor.page.fill('#amount-1', '10');
  await visitor.page.fill('#reason', 'Half an hour only');
  await visitor.follow('Make and mail the credit note');
  await looks_good(visitor, 'mgmt-invoice-credited');
});
