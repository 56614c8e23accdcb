// The two login pages: they look right, and say what to do when a login does not work.
import assert from 'node:assert/strict';
import { env, journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { comes_back } from './refusal.mjs';

for (const [site, empty] of [
  ['mgmt', { user: 'Enter your user name', password: 'Enter your password' }],
  ['am', { cid: 'Enter your customer id', password: 'Enter your password' }],
]) {
  journey(`the login page of ${site}`, {}, async (visitor) => {
    await visitor.open(`/${site}/login.html`);
    assert.equal(await visitor.h1(), 'Log in');
    await looks_good(visitor, `${site}-login`);
    await comes_back(visitor, 'Log in', empty);
    await looks_good(visitor, `${site}-login-errors`);
  });

  journey(`${site} shows nothing without a login`, {}, async (visitor) => {
    for (const page of ['', 'index.html', 'dashboard.html']) {
      const response = await visitor.context.request.get(`${env.HTTPS_URL}/${site}/${page}`);
      assert.ok(response.status() === 404 || new URL(response.url()).pathname === `/${site}/login.html`, response.url());
    }
  });
}
