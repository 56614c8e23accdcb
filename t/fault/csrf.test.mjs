// A POST counts only when it comes from our own page, made for this visitor.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { newCard } from './lib/cards.mjs';
import { db } from './lib/database.mjs';
import { Visitor } from './lib/http.mjs';
import { customer, staff } from './lib/logins.mjs';
import { order, placed, pressPlace, readyToPlace, step } from './lib/orders.mjs';
import { pages, picture } from './lib/pages.mjs';
import { demo } from './lib/stack.mjs';

let users;
before(async () => { users = { signup: await readyToPlace(), mgmt: await staff(), am: await customer() }; });
after(() => db.end());

const targets = pages.filter((page) => page.post && !['/signup/ipn', '/signup/webhook'].includes(page.path));

// Something that each form would act on.
async function wouldDo(target) {
  const { entered } = users.signup;
  const number = /step(\d)/.exec(target)?.[1];
  if (number) return { ...entered[number], ...(number === '1' && { 'owner-name': 'Eve' }) };
  return { user: demo.STAFF_LOGIN, cid: demo.CUSTOMER_CID, password: 'wrong', name: 'Eve', email: 'eve@example.net', go: 'use-invoice', once: '0'.repeat(32), ...newCard() };
}

test('a token that is missing, wrong, of somebody else or of before is refused, and nothing happens', async (t) => {
  const stranger = new Visitor();
  await stranger.get(step(1));
  const before = await picture();
  for (const { program, path: target } of targets) {
    await t.test(target, async () => {
      const user = users[program];
      const own = user.csrf;
      const tokens = { none: undefined, empty: '', foreign: stranger.csrf, short: own.slice(0, -1), long: `${own}0`, changed: own.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        'in capitals': own.toUpperCase(), "the cookie's value": [...user.cookies.values()][0] };
      const fields = new URLSearchParams(await wouldDo(target)).toString();
      for (const [words, token] of Object.entries(tokens)) {
        const answer = await user.send(target, token === undefined ? fields : `csrf=${token}&${fields}`);
        assert.equal(answer.status, 403, words);
        user.csrf = own;
      }
      const byAddress = await user.send(`${target}?csrf=${own}`, fields);
      assert.equal(byAddress.status, 403, 'the token in the address');
    });
  }
  assert.deepEqual(await picture(), before);
});

test('a form that was sent from another site is refused, and nothing happens', async (t) => {
  const before = await picture();
  const headers = { 'another site': { Origin: 'https://evil.example' }, 'a site that begins like ours': { Origin: `${demo.HTTPS_URL}.evil.example` },
    'our name without TLS': { Origin: demo.HTTPS_URL.replace('https', 'http') }, 'another port': { Origin: 'https://127.0.0.1:1' },
    'no origin that can be named': { Origin: 'null' }, 'fetched across sites': { 'Sec-Fetch-Site': 'cross-site' }, 'fetched from a sister': { 'Sec-Fetch-Site': 'same-site' } };
  for (const { program, path: target } of targets) {
    await t.test(target, async () => {
      const fields = await wouldDo(target);
      for (const [words, header] of Object.entries(headers)) {
        assert.equal((await users[program].post(target, fields, header)).status, 403, words);
      }
    });
  }
  assert.deepEqual(await picture(), before);
});

test('without a cookie no token is right', async () => {
  for (const { path: target } of targets.filter((page) => page.right === 'anyone')) {
    const nobody = new Visitor();
    nobody.csrf = users.signup.csrf;
    assert.equal((await nobody.post(target, await wouldDo(target))).status, 403, target);
  }
});

test('the token of an order is worth nothing after a new one was begun', async () => {
  const visitor = await readyToPlace();
  const old = visitor.csrf;
  await visitor.get(`${step(1)}?new=1`);
  await visitor.get(step(1));
  assert.notEqual(visitor.csrf, old);
  assert.equal((await visitor.post(step(1), `csrf=${old}&${new URLSearchParams(visitor.entered[1])}`)).status, 403);
});

test('with the right token all of it works', async () => {
  const placedOrder = await order();
  assert.equal((await placedOrder.pay()).headers.location, placedOrder.confirmPath);
  placed(await pressPlace(users.signup));
});
