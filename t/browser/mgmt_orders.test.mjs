// Orders as they come from the order form: staff accept one and refuse one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newVeid } from '../fault/lib/accepting.mjs';
import { db } from '../fault/lib/database.mjs';
import { Customer } from './customers.mjs';
import { looks_good } from './looks.mjs';
import { fill_card, new_host, owner_mail, place_order } from './order.mjs';
import { charges, mails, one_order } from './outside.mjs';
import { log_in, says, waiting } from './staff.mjs';
import { env, journey, until, visit } from './support.mjs';

/** A customer orders in a browser of their own. */
async function ordered(host, choices, button) {
  const buyer = await visit({ scripts: false });
  await place_order(buyer, host, choices);
  await fill_card(buyer.page);
  await buyer.follow(button);
  buyer.check();
  await buyer.context.close();
  return one_order(host);
}

async function open_pending(visitor, ref) {
  await visitor.follow((await waiting(visitor, ref)).getByRole('link', { name: `Open ${ref}` }));
  assert.equal(await visitor.h1(), `Order ${ref}`);
}

const choice = (page, name, value) => page.locator(`label.choice:has(input[name="${name}"][value="${value}"])`).click();

const in_mail_dir = (...texts) => until(`a file in MAIL_DIR with ${texts}`, () => readdirSync(env.MAIL_DIR)
  .some((name) => name.endsWith('.eml') && texts.every((text) => readFileSync(join(env.MAIL_DIR, name), 'utf8').includes(text))));

async function accept_by_form(visitor, { veid, network, template }) {
  const { page } = visitor;
  await visitor.follow(page.getByRole('link', { name: 'Accept', exact: true }));
  await choice(page, 'customer', 'new');
  if (await page.inputValue('#machine') === '') await page.selectOption('#machine', { index: 1 });
  if (veid) await page.fill('#veid', String(veid));
  if (template) await page.selectOption('#template', { index: 1 });
  await page.selectOption('#network', String(network));
}

async function customer_of(host) {
  const { cid } = await db.row(`SELECT cid FROM systems WHERE hostname = '${host}'`);
  return new Customer(`col${cid.padStart(5, '0')}`);
}

journey('a paid order becomes a customer, with scripts', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('accepted');
  const { ref } = await ordered(host, { plan: 'linux-s' }, 'Pay $19.00');
  await log_in(visitor, 'demo-support');
  await open_pending(visitor, ref);
  await looks_good(visitor, 'mgmt-order');
  const veid = newVeid();
  await accept_by_form(visitor, { veid, network: 1, template: true });
  await looks_good(visitor, 'mgmt-order-accept');
  await page.fill('#veid', 'none');
  await visitor.follow('Accept the order', { status: 422 });
  await page.fill('#veid', String(veid));
  await visitor.follow('Accept the order');
  await says(visitor, 'The order is accepted');

  const customer = await customer_of(host);
  assert.ok(page.url().includes(customer.cid));
  const [system, ...others] = await customer.systems();
  assert.deepEqual([others.length, system.veid, system.directory, system.disk], [0, String(veid), `/vz/private/${veid}`, '20']);
  assert.equal((await customer.addresses()).length, 1);
  const subs = await db.rows(`SELECT amount, months, sysid, next_bill_on = CURDATE() + INTERVAL 1 MONTH AS in_a_month FROM subs WHERE cid = ${customer.id}`);
  assert.deepEqual(subs, [{ amount: '1900', months: '1', sysid: system.sysid, in_a_month: '1' }]);
  assert.deepEqual((await customer.ledger()).map(({ kind, amount }) => [kind, amount]), [['charge', '-1900'], ['payment', '1900']]);
  assert.deepEqual(await db.rows(`SELECT type, last_four FROM pmt_source WHERE cid = ${customer.id}`), [{ type: 'f', last_four: '1111' }]);
  const [welcome] = await mails(owner_mail(host), `Your server ${host} is ready`);
  assert.match(welcome.body, new RegExp(`${customer.cid}`));
  await in_mail_dir(`X-Envelope-To: ${owner_mail(host)}`, `Your server ${host}`);
  assert.match(await page.locator('#billing').textContent(), /Payment for order/);

  await visitor.open(`/mgmt/order_accept.html?ref=${ref}`, { status: 409 });
  await page.getByText('demo-support').first().waitFor();
});

journey('an authorized card is captured when the order is accepted, without scripts', { scripts: false }, async (visitor) => {
  const { page } = visitor;
  const host = new_host('captured');
  const { ref } = await ordered(host, { svc: 'dedicated', plan: 'ded-s', step2: async (form) => {
    await form.fill('#part1-mount', '/');
    await form.fill('#part1-gb', '480');
  } }, 'Authorize $148.00');
  await log_in(visitor, 'demo-support');
  await open_pending(visitor, ref);
  await accept_by_form(visitor, { network: 2 });
  await choice(page, 'payment', 'capture');
  await visitor.follow('Accept the order');
  await says(visitor, 'The order is accepted');

  const customer = await customer_of(host);
  const journal = (await charges(ref)).map(({ trxtype, amount, state }) => [trxtype, amount, state]);
  assert.deepEqual(journal.filter(([trxtype]) => trxtype === 'D'), [['D', '148.00', 'charged']]);
  assert.deepEqual((await customer.ledger()).map(({ kind, amount }) => [kind, amount]), [['charge', '-9900'], ['charge', '-4900'], ['payment', '14800']]);
  assert.equal(one_order(host).pay_state, 'paid');
  await mails(owner_mail(host), `Your server ${host} is ready`);
});

for (const scripts of [true, false]) {
  journey(`an order is refused by mail and the card let go, ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('refused');
    const { ref } = await ordered(host, { svc: 'colo', plan: 'colo-1', os: 'own' }, 'Authorize $79.00');
    await log_in(visitor, 'demo-support');
    await open_pending(visitor, ref);
    await visitor.follow(page.getByRole('link', { name: 'Refuse', exact: true }));
    await visitor.follow(`Refuse ${ref}`, { status: 422 });
    await page.fill('#reason', 'No room in <cabinet 4>');
    await page.fill('#words', 'Hello Robin,\n\nwe have no room for it <now>.');
    if (scripts) await looks_good(visitor, 'mgmt-order-refuse');
    await visitor.follow(`Refuse ${ref}`);
    await says(visitor, 'It is refused');

    const told = await until('the mail that refuses', async () => (await mails(owner_mail(host), ref)).find((mail) => mail.body.includes('no room')));
    assert.match(told.body, /we have no room for it <now>\./);
    assert.doesNotMatch(told.body, /cabinet 4/);
    assert.ok((await charges(ref)).every(({ state }) => !['charged', 'authorized', 'captured'].includes(state)), 'the card holds nothing');
    await visitor.open(`/mgmt/order.html?ref=${ref}`);
    assert.match(await page.locator('main').textContent(), /Refused by user:demo-support.*No room in <cabinet 4>/s);
    await visitor.open(`/mgmt/order_accept.html?ref=${ref}`, { status: 409 });
  });
}
