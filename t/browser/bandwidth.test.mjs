// The bandwidth report in a browser: in both themes and sizes, its values by keyboard, and without scripts.
import assert from 'node:assert/strict';
import { looks_good } from './looks.mjs';
import { env, journey, kPhone } from './support.mjs';

async function log_in(visitor) {
  await visitor.open('/am/login.html');
  await visitor.page.fill('#cid', env.CUSTOMER_CID);
  await visitor.page.fill('#password', env.CUSTOMER_PASSWORD);
  await visitor.follow('Log in');
}

// Of days that are over: on the first of a month the report of this month may have nothing to show yet.
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const kWeek = `from=${day(7)}&to=${day(1)}`;
const kReports = { daily: kWeek, '15min': `view=15min&from=${day(1)}&to=${day(1)}`, pie: `view=pie&${kWeek}`, table: `view=table&${kWeek}`, nothing: 'port=5900' };
for (const [name, query] of Object.entries(kReports)) {
  journey(`the report, ${name}, looks right`, {}, async (visitor) => {
    await log_in(visitor);
    await visitor.open(`/am/bandwidth.html?${query}`);
    await looks_good(visitor, `am-bandwidth-${name}`);
  });
}

journey('values of a chart by keyboard', {}, async (visitor) => {
  await log_in(visitor);
  const { page } = visitor;
  await visitor.open(`/am/bandwidth.html?${kWeek}`);
  const plot = page.locator('figure.chart .plot').first();
  const first = await page.locator('figure.chart').first().locator('tbody tr').first().locator('th, td').allTextContents();
  await plot.focus();
  await page.keyboard.press('Home');
  const readout = await plot.locator('.readout').textContent();
  for (const text of first) assert.ok(readout.includes(text.trim()), `${readout} has ${text}`);
  await page.keyboard.press('Escape');
  assert.equal(await plot.locator('.readout').isVisible(), false);
});

journey('a report without scripts, on a phone', { scripts: false, viewport: kPhone }, async (visitor) => {
  await log_in(visitor);
  const { page } = visitor;
  await visitor.follow(page.getByRole('link', { name: 'Reports' }));
  await page.selectOption('#dir', 'out');
  await page.fill('#from', day(7));
  await visitor.follow('Show report');
  assert.match(page.url(), /dir=out/);
  await page.getByText('Show these values as a table').first().click();
  assert.ok(await page.getByRole('cell', { name: /GB$|MB$/ }).first().isVisible());
});
