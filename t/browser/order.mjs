// Fills in the four steps as a person does, with and without scripts.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

export const new_host = (label) => `${label}-${randomBytes(5).toString('hex')}.example.com`;
export const owner_mail = (host) => `owner@${host}`;

export const kCard = { name: 'Robin Placeholder', number: '4111 1111 1111 1111', code: '123', street: '24 Main Street', zip: '12345' };
const kExpiry = `11/${String((new Date().getFullYear() + 3) % 100).padStart(2, '0')}`;

/** Clicks the card of a radio button, as a person does. */
export const choose = (page, name, value) =>
  page.locator(`label.choice:has(input[name="${name}"][value="${value}"])`).filter({ visible: true }).click();

export async function fill_owner(page, host, owner = {}) {
  const fields = { name: 'Robin Placeholder', email: owner_mail(host), tel: '+1 555 0123', addr: '24 Main Street\nFloor 2',
    city: 'Springfield', zip: '12345', ...owner };
  for (const [field, value] of Object.entries(fields)) await page.fill(`#owner-${field}`, value);
}

/** Step 1, up to but without the button. */
export async function fill_step1(visitor, host, { svc, plan, os, backup } = {}) {
  const { page } = visitor;
  if (svc) await choose(page, 'svc', svc);
  if (plan) await choose(page, 'plan', plan);
  if (os) await choose(page, 'os', os);
  if (backup) await choose(page, 'backup', backup);
  await fill_owner(page, host);
}

export async function fill_step2(visitor, host, { extras = {}, overage = 'stop', limit, method = 'card', standing = 'new' } = {}) {
  const { page } = visitor;
  await page.fill('#host', host);
  for (const [field, value] of Object.entries(extras)) await page.selectOption(`#${field}`, String(value));
  await choose(page, 'overage', overage);
  if (limit) await page.fill('#overage-limit', limit);
  await choose(page, 'method', method);
  await choose(page, 'standing', standing);
}

export const to_step2 = (visitor, page = visitor.page) => visitor.follow('Continue to server options', { page });
export const to_step3 = (visitor, page = visitor.page) => visitor.follow('Continue to the billing period', { page });
export const to_step4 = (visitor, page = visitor.page) => visitor.follow('Continue to check your order', { page });

/** From the first link to the filled-in check page, ready for the last button. */
export async function go_to_check(visitor, host, choices = {}) {
  const { page } = visitor;
  await visitor.open(`/signup/step1.html?svc=${choices.svc ?? 'linux'}`);
  await fill_step1(visitor, host, { plan: choices.plan, os: choices.os, backup: choices.backup });
  await to_step2(visitor);
  await fill_step2(visitor, host, choices);
  await choices.step2?.(page);
  await to_step3(visitor);
  if (choices.months) await choose(page, 'months', String(choices.months));
  await choices.step3?.(page);
  await to_step4(visitor);
  assert.equal(visitor.path(), '/signup/step4.html');
}

export async function place(visitor, page = visitor.page) {
  await page.check('#terms');
  await visitor.follow(page.locator('.row').getByRole('button', { name: 'Place the order' }), { page });
}

/** A placed order that waits for its payment, or shows its confirmation when it is paid by invoice. */
export async function place_order(visitor, host, choices = {}) {
  await go_to_check(visitor, host, choices);
  await place(visitor);
}

export async function fill_card(page, card = {}) {
  const fields = { ...kCard, exp: kExpiry, ...card };
  const names = { name: 'cc-name', number: 'cc-number', exp: 'cc-exp', code: 'cc-csc', street: 'cc-street', zip: 'cc-zip' };
  for (const [field, id] of Object.entries(names)) await page.fill(`#${id}`, fields[field]);
}

/** Cents of "$1,234.50". */
export const cents = (text) => {
  const match = /\$([\d,]+)\.(\d\d)/.exec(text);
  assert.ok(match, `no amount in "${text}"`);
  return Number(match[1].replaceAll(',', '')) * 100 + Number(match[2]);
};
