// Browsers of the demo's staff, logged in.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { db } from '../fault/lib/database.mjs';
import { inTurn, staff, staffEntries } from '../fault/lib/logins.mjs';
import { env } from './support.mjs';

after(() => db.end());

const logins = new Map();

/** A person of staff without a browser: one login for all journeys of a file that do not log out. */
export function clerk(login = env.STAFF_LOGIN) {
  if (!logins.has(login)) logins.set(login, staff(login));
  return logins.get(login);
}

/** The same login in the visitor's browser. */
export async function log_in(visitor, login) {
  const { cookies } = await clerk(login);
  await visitor.context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: `${env.HTTPS_URL}/mgmt/`, secure: true })));
}

/** Fills in the login page with a real one-time code and has it sent; for journeys that are about the login, or log out. */
export const log_in_by_form = (visitor, send, login = env.STAFF_LOGIN) => inTurn(login, async () => {
  await visitor.open('/mgmt/login.html');
  for (const [field, value] of Object.entries(staffEntries(login))) await visitor.page.fill(`#${field}`, value);
  await send();
  assert.equal(visitor.path(), '/mgmt/index.html');
});

/** The sentence that says what was done: in the page, announced, and where the page has scrolled to. */
export async function says(visitor, words) {
  const said = visitor.page.getByRole('status').filter({ hasText: words });
  await said.waitFor();
  assert.ok(await said.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  }), `"${words}" is in sight`);
}

/** The row of what waits for a decision, on whichever page of the list it stands. */
export async function waiting(visitor, ref) {
  const { page } = visitor;
  await visitor.open('/mgmt/pending.html');
  for (;;) {
    const row = page.getByRole('row').filter({ hasText: ref });
    if (await row.count() === 1) return row;
    await visitor.follow(page.getByRole('link', { name: 'Next page' }));
  }
}
