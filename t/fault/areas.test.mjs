// The areas of other people's programs behind the login of mgmt: shut without it, whatever is asked for, and told nothing of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { db } from './lib/database.mjs';
import { Visitor, request } from './lib/http.mjs';
import { customer, staff } from './lib/logins.mjs';
import { pages } from './lib/pages.mjs';

const AREAS = ['mrtg', 'rrd', 'bb', 'awstats', 'cgi'];
const PLACES = ['/mgmt/mrtg/', '/mgmt/rrd/', '/mgmt/bb/', '/mgmt/awstats/awstats.cgi', '/mgmt/cgi/colomon.cgi'];
const WITHIN = ['', 'index.html', 'none.html', 'a.cfg', 'a.log', 'a.rrd', 'a.old', 'colomon.cgi', 'awstats.cgi', '.htpasswd', '../customer.html', '%2e%2e/index.html', 'a.cgi/b'];

let member;
before(async () => { member = await staff(); });
after(() => db.end());

test('without a login every address below /mgmt/ leads to the login or is not there', async () => {
  const open = ['/mgmt/login.html', '/mgmt/setup.html'];
  const all = [...pages.filter((page) => page.program === 'mgmt').map((page) => page.path), '/mgmt/', '/mgmt/none', '/mgmt/a.rrd', '/_auth', '/mgmt/_auth', '/nginx/areas/',
    ...AREAS.map((area) => `/mgmt/${area}`), ...AREAS.flatMap((area) => WITHIN.map((file) => `/mgmt/${area}/${file}`))];
  for (const target of all.filter((path) => !open.includes(path))) {
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { Cookie: `__Secure-mg=${'a'.repeat(64)}` }, { 'X-Staff': 'demo', Authorization: 'Basic ZGVtbzpkZW1v' }]) {
      const answer = await request('GET', target, { headers });
      const asksAgain = headers['Sec-Fetch-Site'] && answer.status === 200 && answer.headers.refresh === '0' && !answer.body.includes('<body');
      assert.ok([302, 303, 404, 405].includes(answer.status) || asksAgain, `${target}: ${answer.status}`);
      assert.ok(!PLACES.includes(target) || (answer.status === 302 && answer.headers.location.endsWith('/mgmt/login.html')), `${target}: ${answer.status}`);
    }
  }
});

test('a customer is a stranger there', async () => {
  const visitor = await customer();
  for (const place of PLACES) assert.equal((await visitor.get(place)).status, 302, place);
});

test('staff see each area, in a box of its own, and no cookie reaches it', async () => {
  for (const place of PLACES) {
    const answer = await member.get(place);
    assert.equal(answer.status, 200, place);
    const policy = answer.headers['content-security-policy'];
    assert.match(policy, /^sandbox /, place);
    assert.doesNotMatch(policy, /allow-scripts|script-src/, place);
    assert.equal(answer.headers['set-cookie'], undefined, place);
  }
  for (const script of ['/mgmt/awstats/awstats.cgi', '/mgmt/cgi/colomon.cgi']) assert.match((await member.get(script)).body, /Cookie passed on: none\./, script);
});

test('odd files are not there, not even for staff, and nobody asks the door from outside', async () => {
  for (const area of AREAS) {
    for (const file of ['a.cfg', 'a.log', 'a.rrd', 'a.old', '.htpasswd', 'none.html', 'none.cgi']) {
      assert.equal((await member.get(`/mgmt/${area}/${file}`)).status, 404, `${area}/${file}`);
    }
  }
  for (const door of ['/mgmt/auth', '/_auth']) assert.equal((await member.get(door)).status, 404, door);
});

test('after logging out they are shut', async () => {
  const visitor = await staff();
  assert.equal((await visitor.get('/mgmt/bb/')).status, 200);
  const stolen = new Visitor();
  stolen.cookies = new Map(visitor.cookies);
  await visitor.get('/mgmt/index.html');
  assert.equal((await visitor.post('/mgmt/LOGOUT', {})).status, 303);
  assert.equal((await stolen.get('/mgmt/bb/')).status, 302);
});
