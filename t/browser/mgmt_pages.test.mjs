// The pages of mgmt as staff see them: in both themes and sizes, with and without scripts, and by keyboard alone.
import assert from 'node:assert/strict';
import { looks_good } from './looks.mjs';
import { log_in } from './staff.mjs';
import { journey, until } from './support.mjs';

const kPages = ['index.html', 'customer.html?cid=col00042', 'pastes.html', 'paste_edit.html', 'menu.html', 'menu_edit.html?id=11', 'menu_remove.html?id=11',
  'ipmap.html', 'ipmap.html?network=4&pick=1', 'ip.html?ip=192.0.2.43', 'ip_edit.html?ip=192.0.2.240', 'network_edit.html', 'counts.html', 'hosts.html',
  'host_edit.html?id=1', 'templates.html', 'template_edit.html?id=1', 'welcome.html?kind=colo', 'locks.html', 'shared_passwords.html', 'dead_mails.html', 'leaving.html?days=all',
  'pending.html', 'packages.html', 'staff.html', 'orphans.html?show=all', 'payment_audit.html', 'ipn_list.html', 'ipn.html?id=1', 'ipn_input.html',
  'paypal_link.html?cid=col00042&profile=I-DEMO00000001', 'paypal_activity.html?txn=DEMO0000000000005',
  'arrears.html', 'pfp_batch.html', 'revenue.html', 'receivables.html', 'churn.html'];

for (const target of kPages) {
  journey(`/mgmt/${target} looks right`, {}, async (visitor) => {
    await log_in(visitor, 'demo-admin');
    await visitor.open(`/mgmt/${target}`);
    await looks_good(visitor, `mgmt-${target.replace(/\W+/g, '-')}`);
  });
}

journey('the menu, open, looks right', {}, async (visitor) => {
  await log_in(visitor, 'demo-admin');
  await visitor.open('/mgmt/index.html');
  await visitor.page.getByText('Monitoring', { exact: true }).click();
  await looks_good(visitor, 'mgmt-menu-open');
});

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
async function tab_to(page, words) {
  await until(`Tab reaches ${words}`, async () => {
    if ((await focused(page)).startsWith(words)) return true;
    await page.keyboard.press('Tab');
    return false;
  });
}

journey('menu, search and a form by keyboard alone', {}, async (visitor) => {
  await log_in(visitor, 'demo-admin');
  const { page } = visitor;
  await visitor.open('/mgmt/index.html');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.type('/?');
  assert.equal(await page.locator('#q').inputValue(), '/?');
  assert.equal(await page.locator('#keys').evaluate((dialog) => dialog.open), false);

  await page.evaluate(() => document.activeElement.blur());
  await tab_to(page, 'Monitoring');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('details[data-group="Monitoring"]').evaluate((menu) => menu.open), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('details[data-group="Monitoring"]').evaluate((menu) => menu.open), false);
  assert.match(await focused(page), /^Monitoring/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('all pastes');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL('**/mgmt/pastes.html'), page.keyboard.press('Enter')]);

  await tab_to(page, 'Add a paste');
  await Promise.all([page.waitForURL('**/mgmt/paste_edit.html'), page.keyboard.press('Enter')]);
  await tab_to(page, 'heading');
  await page.keyboard.type('Keyboard');
  await tab_to(page, 'title');
  await page.keyboard.type('Typed without a mouse');
  await tab_to(page, 'text');
  await page.keyboard.type('One line');
  await tab_to(page, 'Save paste');
  await Promise.all([page.waitForURL('**/mgmt/pastes.html?done=saved'), page.keyboard.press('Enter')]);
  assert.match(await page.getByRole('status').first().textContent(), /The paste is saved/);
});

journey('words filter the pastes and hide empty groups', {}, async (visitor) => {
  await log_in(visitor, 'demo-admin');
  await visitor.open('/mgmt/pastes.html');
  await visitor.page.fill('#filter', 'network reverse');
  assert.deepEqual(await visitor.page.locator('#pastes tbody:visible th[scope="row"]:visible').allTextContents(), ['Reverse DNS']);
  assert.equal(await visitor.page.locator('#pastes tbody:visible').count(), 1);
});

journey('addresses are picked without scripts', { scripts: false }, async (visitor) => {
  await log_in(visitor, 'demo-admin');
  await visitor.open('/mgmt/ipmap.html?pick=1&network=1');
  await visitor.page.getByLabel('Use 192.0.2.242').check();
  await visitor.page.getByLabel('Use 192.0.2.243').check();
  await visitor.follow('Use the ticked ones');
  assert.equal(visitor.path(), '/mgmt/system_edit.html');
  assert.equal(await visitor.page.locator('#ips').inputValue(), '192.0.2.242 192.0.2.243');
});
