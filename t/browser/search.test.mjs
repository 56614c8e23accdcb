// Finding a customer with the keyboard alone, as one types, through the palette, and without scripts.
import assert from 'node:assert/strict';
import { kPhone, journey, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { log_in } from './staff.mjs';

const kKnown = 'col00042';
const options = (page) => page.locator('#suggest [role=option]');
const is_open = (page) => page.locator('#q').getAttribute('aria-expanded').then((open) => open === 'true');

async function begin(visitor, path = '/mgmt/index.html') {
  await log_in(visitor);
  await visitor.open(path);
}

// A slow machine shows the hits of the first letters before the last one is typed: those are not the ones asked for.
const is_busy = (page) => page.locator('#suggest').getAttribute('aria-busy').then((busy) => busy === 'true');

async function type(page, text) {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await until('hits', async () => !(await is_busy(page)) && (await is_open(page)) && (await options(page).count()) > 0);
}

journey('hits appear while one types, an arrow chooses and Enter opens', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await type(page, 'owner42@');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  assert.match(await options(page).first().textContent(), /col00042/);
  assert.equal(await options(page).first().locator('mark').first().textContent(), 'owner42@');
  await until('the number of hits', async () => (await page.locator('div[role=status].vh').textContent()).includes('1 customer'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), 'suggest-0');
  assert.equal(await options(page).first().getAttribute('aria-selected'), 'true');
  await Promise.all([page.waitForURL(/customer\.html/), page.keyboard.press('Enter')]);
  assert.ok(page.url().endsWith(`cid=${kKnown}`));
});

journey('arrows go round, Escape closes and keeps what was typed, leaving closes too', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await type(page, 'sam');
  const last = (await options(page).count()) - 1;
  assert.ok(last > 0);
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), `suggest-${last}`);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), 'suggest-0');
  await page.keyboard.press('Escape');
  assert.equal(await is_open(page), false);
  assert.equal(await page.locator('#q').inputValue(), 'sam');
  await page.keyboard.type('p');
  await until('the list is open again', async () => !(await is_busy(page)) && (await is_open(page)));
  await page.keyboard.press('Tab');
  assert.equal(await is_open(page), false);
});

journey('a click on a hit opens it', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await type(page, 'owner42@');
  await Promise.all([page.waitForURL(/customer\.html/), options(page).first().click()]);
});

journey('Enter without a choice asks for the page of results', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await type(page, 'larkspur');
  await Promise.all([page.waitForURL(/\/mgmt\/search\?q=larkspur/), page.keyboard.press('Enter')]);
  assert.equal(await visitor.h1(), 'Search customers');
  await looks_good(visitor, 'mgmt-search');
});

journey('the list looks right, and an empty answer says what to try', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await type(page, 'ro');
  await looks_good(visitor, 'mgmt-suggest');
  await visitor.open('/mgmt/search?q=nobody-at-all');
  assert.match(await page.locator('main').textContent(), /No customer matches/);
  await looks_good(visitor, 'mgmt-search-nothing');
});

journey('the palette leads to the search', {}, async (visitor) => {
  const { page } = visitor;
  await begin(visitor);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('www.nowhere');
  assert.match(await page.locator('#palette-list [aria-selected=true]').textContent(), /Search customers for/);
  await Promise.all([page.waitForURL(/\/mgmt\/search\?q=www\.nowhere/), page.keyboard.press('Enter')]);
});

for (const viewport of [undefined, kPhone]) {
  journey(`without scripts the form finds it${viewport ? ' on a phone' : ''}`, { scripts: false, viewport }, async (visitor) => {
    const { page } = visitor;
    await begin(visitor, '/mgmt/search');
    await page.fill('#search-again', 'pottery studio');
    await visitor.follow(page.locator('main').getByRole('button', { name: 'Search' }));
    const first = page.locator('tbody a').first();
    assert.match(await first.textContent(), /Pottery Studio/);
    await visitor.follow(first);
    assert.match(page.url(), /customer\.html\?cid=col/);
    await visitor.open(`/mgmt/search?q=${kKnown}`);
    assert.ok(page.url().endsWith(`cid=${kKnown}`));
  });
}
