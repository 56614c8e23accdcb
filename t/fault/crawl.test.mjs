// No GET changes anything: every page is asked for and every link followed, by anybody, by customers and by staff, twice.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { db } from './lib/database.mjs';
import { Visitor } from './lib/http.mjs';
import { customer, staff } from './lib/logins.mjs';
import { agreeAtPaypal, agreementTold } from './lib/notices.mjs';
import { order, readyToPlace, step } from './lib/orders.mjs';
import { pages, picture } from './lib/pages.mjs';
import { demo } from './lib/stack.mjs';

after(() => db.end());

const local = (link) => {
  const url = new URL(link, demo.HTTPS_URL);
  return url.origin === demo.HTTPS_URL && /^\/(signup|mgmt|am)\//.test(url.pathname) ? url.pathname + url.search : undefined;
};

// Two hundred customers have the same pages: of addresses that differ in their values only, a few stand for all.
const kAlike = 6;
const kind = (target) => {
  const url = new URL(target, demo.HTTPS_URL);
  return `${url.pathname}?${[...new Set(url.searchParams.keys())].sort()}`;
};

// Asks for all that can be reached from `start`. Returns what was asked for.
async function crawl(visitor, start) {
  const seen = new Set();
  const alike = new Map();
  const left = [...start];
  while (left.length > 0) {
    const target = left.pop();
    if (seen.has(target)) continue;
    seen.add(target);
    const before = new Map(visitor.cookies);
    const answer = await visitor.get(target);
    assert.ok(answer.status < 500, `${target}: ${answer.status}`);
    const links = [...answer.body.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));
    for (const link of [...links, answer.headers.location ?? ''].map(local)) {
      if (!link || seen.has(link)) continue;
      const count = (alike.get(kind(link)) ?? 0) + 1;
      alike.set(kind(link), count);
      if (count <= kAlike) left.push(link);
    }
    if (target.includes('new=1')) visitor.cookies = before;  // the visitor stays who he is
  }
  return seen;
}

test('GET changes nothing', async () => {
  const paid = await order();
  await paid.pay();
  const waiting = await order({ method: 'paypal', product: 'colo' });
  const agreed = await order({ method: 'echeck' });
  await agreeAtPaypal(agreed);
  await agreementTold(agreed);
  const declined = await order({ product: 'dedicated' });
  const drafted = await readyToPlace({ product: 'freebsd' });

  const everything = pages.filter((page) => page.get).map((page) => page.path);
  const searching = [
    ...everything,
    ...everything.map((path) => `${path}?go=next&terms=1&csrf=${drafted.csrf}&plan=linux-s&months=12&svc=colo`),
    ...pages.filter((page) => !page.get).map((page) => `${page.path}?txn_id=1&payment_status=Completed&user=demo&cid=col00042`),
    ...['linux', 'freebsd', 'dedicated', 'colo', 'linux_oss', 'freebsd_oss', 'nothing'].map((svc) => `${step(1)}?svc=${svc}`),
    `${step(1)}?new=1`, new URL(demo.QUOTE_LINK).pathname + new URL(demo.QUOTE_LINK).search, new URL(demo.PAY_LINK).pathname + new URL(demo.PAY_LINK).search,
    ...[paid, waiting, agreed, declined].flatMap((placedOrder) => [placedOrder.confirmPath, `${placedOrder.confirmPath}&returned=1`, placedOrder.paymentPath,
      `${placedOrder.paymentPath}&go=use-invoice&once=${'0'.repeat(32)}&cc-number=1`,
      `/signup/return.html?order=${placedOrder.ref}&key=${placedOrder.key}&tx=9XW36172LL9182716&st=Completed&amt=29.00&cc=USD`]),
    '/signup/', '/mgmt/', '/am/', '/signup/none.html',
  ];
  const visitors = [new Visitor(), drafted, paid.visitor, await customer(), await staff()];
  const before = await picture();
  const crawled = [];
  for (let round = 0; round < 2; ++round) {
    for (const visitor of visitors) crawled.push((await crawl(visitor, searching)).size);
  }
  assert.deepEqual(await picture(), before);
  assert.ok(Math.min(...crawled) > searching.length, `pages asked for: ${crawled}`);
});
