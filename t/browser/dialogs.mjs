// The forms of the customer page: with scripts they open in place, without scripts as pages of their own.
import assert from 'node:assert/strict';
import { until } from './support.mjs';

export const is_open = (page) => page.locator('dialog.dialog-page[open]').count();

/** Clicks what leads to a form. */
export async function open_form(visitor, link) {
  if (!visitor.scripts) return visitor.follow(link);
  const before = visitor.page.url();
  await link.click();
  await until('the dialog', () => is_open(visitor.page));
  return assert.equal(visitor.page.url(), before, 'the page is still there');
}

/** Sends a form that comes back, because of what is said in `told` (#conflict, or the list of faults). */
export async function sent_back(visitor, button, { status = 422, told = '.error-summary' } = {}) {
  if (!visitor.scripts) return visitor.follow(button, { status });
  visitor.expected.add(status);
  const { page } = visitor;
  const [answer] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), page.getByRole('button', { name: button }).click()]);
  assert.equal(answer.status(), status);
  return until('what is wrong has the focus', () => page.evaluate((what) => document.activeElement.matches(`dialog[open] ${what}`), told));
}
