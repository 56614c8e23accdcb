// One whole visit without a mouse: log in, search, the customer, the menu, the palette, an edit, log out.
import assert from 'node:assert/strict';
import { new_customer } from './customers.mjs';
import { is_open } from './dialogs.mjs';
import { log_in_by_form } from './staff.mjs';
import { journey, until } from './support.mjs';

const focused = (page) => page.evaluate(() => {
  const { activeElement } = document;
  return activeElement === document.body ? '' : `${activeElement.id} ${activeElement.textContent.replace(/\s+/g, ' ').trim()}`.trim();
});

async function tab_to(page, words) {
  for (let i = 0; i < 200; ++i) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${words}`);
}

const press = (page, key, url) => Promise.all([page.waitForURL(url), page.keyboard.press(key)]);

async function retype(page, id, text) {
  await tab_to(page, id);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

journey('a day at mgmt without a mouse', {}, async (visitor) => {
  const { page } = visitor;
  const customer = await new_customer();
  for (const click of ['click', 'mousedown', 'pointerdown']) {
    await page.addInitScript((kind) => addEventListener(kind, (event) => {
      // A key that presses a button makes a click as well, but one without a pointer.
      if (event.isTrusted && (event.detail > 0 || event.pointerType)) console.error(`a mouse was used: ${kind}`);
    }, true), click);
  }
  await log_in_by_form(visitor, async () => {
    await page.focus('#code');
    await press(page, 'Enter', '**/mgmt/index.html');
  }, 'demo-admin');

  await page.keyboard.press('/');
  assert.match(await focused(page), /^q/);
  await page.keyboard.type(customer.host);
  await until('the hit', async () => (await page.locator('#suggest [role=option]').count()) === 1
    && (await page.locator('#suggest').getAttribute('aria-busy')) !== 'true');
  await page.keyboard.press('ArrowDown');
  await press(page, 'Enter', `**/mgmt/customer.html?cid=${customer.cid}`);

  const menu = page.locator('details[data-group="Monitoring"]');
  await tab_to(page, 'Monitoring');
  await page.keyboard.press('Enter');
  assert.ok(await menu.evaluate((details) => details.open));
  await tab_to(page, 'System counts');
  await press(page, 'Enter', '**/mgmt/counts.html');
  await page.goBack();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('owner');
  await until('the palette has it', async () => (await page.locator('#palette-list [role=option]').count()) > 1);
  await page.keyboard.press('ArrowDown');
  await press(page, 'Enter', '**#owner');
  await tab_to(page, 'Edit owner');
  await page.keyboard.press('Enter');
  await until('the form, in place', () => is_open(page));
  assert.match(await focused(page), /^owner-name/);

  await retype(page, 'owner-name', 'Noa Keyboard');
  await retype(page, 'owner-tel', '+1 555 0177');
  await tab_to(page, 'Save owner');
  await press(page, 'Enter', '**done=owner');
  assert.match(await page.getByRole('status').filter({ hasText: 'The owner is saved.' }).textContent(), /saved/);
  assert.equal(await customer.value(`CONCAT_WS('|', owner_name, phone)`), 'Noa Keyboard|+1 555 0177');
  await until('the focus where it was', async () => (await focused(page)) === 'Edit owner');

  await tab_to(page, 'demo-admin');
  await page.keyboard.press('Enter');
  await tab_to(page, 'Log out');
  await press(page, 'Enter', '**/mgmt/login.html**');
  await page.getByText('You are logged out.').waitFor();
  await visitor.open('/mgmt/index.html');
  assert.equal(visitor.path(), '/mgmt/login.html');
});
