// The forms of the customer page in dialogs, by keyboard too: what is refused, what somebody else has changed, what is typed and left;
// and as pages of their own without scripts.
import assert from 'node:assert/strict';
import { journey, until, visit } from './support.mjs';
import { new_customer } from './customers.mjs';
import { is_open, open_form, sent_back } from './dialogs.mjs';
import { looks_good } from './looks.mjs';
import { log_in, says } from './staff.mjs';

const kCustomer = '/mgmt/customer.html?cid=col00042';
const opener = (page) => page.locator('a[data-dialog-page][href*=system_cancel]').first();
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

journey('what is wrong is said in the dialog with everything as it was typed, and then it is done', {}, async (visitor) => {
  const { page } = visitor;
  await open_it(visitor);
  await page.locator('#date').fill('2020-01-01');
  await sent_back(visitor, 'Set shutdown date');
  assert.equal(visitor.path(), '/mgmt/customer.html');
  assert.equal(await page.locator('#date').inputValue(), '2020-01-01');
  await looks_good(visitor, 'mgmt-dialog-refused');
  await page.locator('dialog[open] .error-summary a').first().click();
  assert.equal(await focus(page), 'date');
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

const owner_form = (visitor) => open_form(visitor, visitor.page.getByRole('link', { name: 'Edit owner' }));

journey('what somebody else has changed meanwhile is said in the dialog, and nothing is lost', {}, async (visitor) => {
  const { page } = visitor;
  const customer = await new_customer();
  const other = await visit();
  for (const [person, login] of [[visitor, 'demo-support'], [other, 'demo-billing']]) {
    await log_in(person, login);
    await person.open(customer.path);
    await owner_form(person);
  }
  await other.page.fill('#owner-city', 'Samplebury');
  await other.follow('Save owner');
  other.check();
  await other.context.close();

  await page.fill('#owner-addr', '7 <New> Street\nBack door');
  await sent_back(visitor, 'Save owner', { status: 409, told: '#conflict' });
  assert.match(await page.locator('#conflict').textContent(), /user:demo-billing: city from “Springfield” to “Samplebury”/);
  assert.equal(await page.inputValue('#owner-addr'), '7 <New> Street\nBack door');
  assert.equal(await customer.value('city'), 'Samplebury', 'nothing was overwritten');
  await looks_good(visitor, 'mgmt-dialog-conflict');
  await page.fill('#owner-city', 'Samplebury');
  await visitor.follow('Save owner');
  await says(visitor, 'The owner is saved.');
  assert.equal(await customer.value(`CONCAT_WS('|', address, city)`), '7 <New> Street\nBack door|Samplebury');
  // The same word in the address once more: the page is shown anew all the same.
  await owner_form(visitor);
  await page.fill('#owner-city', 'Newville');
  await visitor.follow('Save owner');
  await says(visitor, 'The owner is saved.');
  assert.match(await page.locator('#owner').textContent(), /Newville/);
});

journey('what was typed is discarded only by somebody who says so', {}, async (visitor) => {
  const { page } = visitor;
  await log_in(visitor);
  await visitor.open(kCustomer);
  await owner_form(visitor);
  await page.fill('#owner-city', 'Elsewhere');
  const question = page.getByRole('alertdialog');
  for (const leave of [() => page.keyboard.press('Escape'), () => page.keyboard.press('Escape'), () => page.mouse.click(3, 3),
    () => page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click(), () => page.getByText('Leave it as it is').click()]) {
    await leave();
    await question.waitFor();
    await page.keyboard.press('Enter');  // on "Keep editing"
    await question.waitFor({ state: 'detached' });
    assert.equal(await page.inputValue('#owner-city'), 'Elsewhere');
  }
  await page.keyboard.press('Escape');
  await question.waitFor();
  await looks_good(visitor, 'mgmt-dialog-discard');
  await page.getByRole('button', { name: 'Discard' }).click();
  await until('the dialog gone', async () => !(await is_open(page)));
  assert.match(await focus(page), /owner_edit/);
});

journey('a login that has ended loses nothing', {}, async (visitor) => {
  const { page } = visitor;
  const customer = await new_customer();
  await log_in(visitor);
  await visitor.open(customer.path);
  await owner_form(visitor);
  await page.fill('#owner-city', 'Elsewhere');
  await visitor.context.clearCookies();
  await page.getByRole('button', { name: 'Save owner' }).click();
  await page.locator('.dialog-trouble').getByText('Your login has ended.').waitFor();
  assert.equal(await page.inputValue('#owner-city'), 'Elsewhere');
  await visitor.context.clearCookies();
  await log_in(visitor, 'demo-admin');
  await visitor.follow('Save owner');
  await says(visitor, 'The owner is saved.');
  assert.equal(await customer.value('city'), 'Elsewhere');
});

journey('without an answer nothing is lost: the form says so, and a link is a link', {}, async (visitor) => {
  const { page } = visitor;
  const customer = await new_customer();
  await log_in(visitor);
  await visitor.open(customer.path);
  await owner_form(visitor);
  await page.fill('#owner-city', 'Elsewhere');
  const fetched = (route) => (route.request().resourceType() === 'xhr' ? route.abort('aborted') : route.continue());
  await page.route('**/mgmt/owner_edit.html*', fetched);
  await page.getByRole('button', { name: 'Save owner' }).click();
  await page.locator('.dialog-trouble').getByText('No answer came.').waitFor();
  assert.equal(await page.inputValue('#owner-city'), 'Elsewhere');
  await page.unroute('**/mgmt/owner_edit.html*', fetched);
  await visitor.follow('Save owner');
  await says(visitor, 'The owner is saved.');
  assert.equal(await customer.value('city'), 'Elsewhere');
  await page.route('**/mgmt/owner_edit.html*', fetched);
  await visitor.follow(page.getByRole('link', { name: 'Edit owner' }));
  assert.equal(visitor.path(), '/mgmt/owner_edit.html');
});

for (const link of ['#contacts .card-head a', '#bandwidth a[data-dialog-page]', '#systems a[href*=system_edit][href*=sysid]', '#systems a[href*=system_stop]',
  '#billing .card-head a.btn', '#sources .card-head a', '#invoices .card-head a']) {
  journey(`the form behind ${link} looks right in place, and Escape leads back`, {}, async (visitor) => {
    const { page } = visitor;
    await log_in(visitor, 'demo-admin');
    await visitor.open(kCustomer);
    await open_form(visitor, page.locator(link).first());
    await looks_good(visitor, `mgmt-dialog-${link.replace(/\W+/g, '-')}`);
    await page.keyboard.press('Escape');
    await until('the dialog gone', async () => !(await is_open(page)));
    assert.equal(await focus(page), await page.locator(link).first().getAttribute('href'));
  });
}

journey('without scripts the link is a page', { scripts: false }, async (visitor) => {
  const { page } = visitor;
  await log_in(visitor);
  await visitor.open(kCustomer);
  await visitor.follow(opener(page));
  assert.equal(visitor.path(), '/mgmt/system_cancel.html');
  assert.match(await visitor.h1(), /^Cancel .+\?$/);
});
