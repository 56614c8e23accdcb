// Cancelling a system: in a dialog on the customer's page, by keyboard too; and as a page of its own without scripts.
import assert from 'node:assert/strict';
import { journey, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { log_in } from './staff.mjs';

const kCustomer = '/mgmt/customer.html?cid=col00042';
const opener = (page) => page.locator('a[data-dialog-page]').first();
const is_open = (page) => page.locator('dialog[open]').count();
const focus = (page) => page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.id);

async function open_it(visitor) {
  await log_in(visitor);
  await visitor.open(kCustomer);
  await opener(visitor.page).focus();
  await visitor.page.keyboard.press('Enter');
  await until('the dialog', () => is_open(visitor.page));
}

journey('the dialog looks right', {}, async (visitor) => {
  await open_it(visitor);
  await looks_good(visitor, 'mgmt-cancel-dialog');
});

journey('it opens with the date at hand, and Escape, Close and “Don’t cancel” lead back to where one was', {}, async (visitor) => {
  const { page } = visitor;
  await open_it(visitor);
  assert.equal(await focus(page), 'date');
  assert.match(await page.locator('dialog[open] h2').textContent(), /^Cancel .+\?$/);
  const from = await opener(page).getAttribute('href');
  for (const leave of [() => page.keyboard.press('Escape'), () => page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click(), () => page.locator('dialog[open]').getByText('Don’t cancel').click()]) {
    if (!(await is_open(page))) {
      await page.keyboard.press('Enter');
      await until('the dialog again', () => is_open(page));
    }
    await leave();
    await until('the dialog gone', async () => !(await is_open(page)));
    assert.equal(await focus(page), from);
  }
  assert.equal(visitor.path(), '/mgmt/customer.html');
});

journey('the quick dates and the look at what is paid stay in the dialog', {}, async (visitor) => {
  const { page } = visitor;
  await open_it(visitor);
  const before = await page.locator('#date').inputValue();
  await page.locator('dialog[open]').getByText('10 days', { exact: true }).click();
  await until('another date', async () => (await page.locator('#date').inputValue()) !== before);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '10 days');
  const later = await page.locator('#date').inputValue();
  await page.locator('dialog[open]').getByText('Show what is paid beyond this date').click();
  await until('the look', async () => (await page.locator('dialog[open]').textContent()).includes(later));
  assert.equal(await page.locator('#date').inputValue(), later);
  assert.equal(visitor.path(), '/mgmt/customer.html');
});

journey('what is wrong is said on the page with everything as it was typed, and then it is done', {}, async (visitor) => {
  const { page } = visitor;
  await open_it(visitor);
  await page.locator('#date').fill('2020-01-01');
  await visitor.follow(page.locator('dialog[open] .btn-danger'), { status: 422 });
  assert.equal(visitor.path(), '/mgmt/system_cancel.html');
  assert.equal(await page.locator('#date').inputValue(), '2020-01-01');
  await visitor.open(kCustomer);
  const href = await opener(page).getAttribute('href');
  await opener(page).click();
  await until('the dialog', () => is_open(page));
  await visitor.follow(page.locator('dialog[open] .btn-danger'));
  assert.equal(visitor.path(), '/mgmt/customer.html');
  assert.match(await page.locator('[role=status]').first().textContent(), /The shutdown date is set/);
  await visitor.open(href.replace('system_cancel', 'system_keep'));
  await visitor.follow(page.locator('main form button').last());
});

journey('without scripts the link is a page', { scripts: false }, async (visitor) => {
  const { page } = visitor;
  await log_in(visitor);
  await visitor.open(kCustomer);
  await visitor.follow(opener(page));
  assert.equal(visitor.path(), '/mgmt/system_cancel.html');
  assert.match(await visitor.h1(), /^Cancel .+\?$/);
});
