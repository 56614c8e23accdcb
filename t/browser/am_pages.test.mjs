// What customers see of their servers and bills: every page in both themes and sizes, help by keyboard, and a message to support on
// a desk and, without scripts, on a phone.
import assert from 'node:assert/strict';
import { looks_good } from './looks.mjs';
import { mails, sql } from './outside.mjs';
import { env, journey, kPhone, visit } from './support.mjs';

// One login for all journeys here.
let cookies;
async function logged_in(visitor) {
  cookies ??= (async () => {
    const first = await visit();
    await first.open('/am/login.html');
    await first.page.fill('#cid', env.CUSTOMER_CID);
    await first.page.fill('#password', env.CUSTOMER_PASSWORD);
    await first.follow('Log in');
    assert.equal(first.path(), '/am/dashboard.html');
    const all = await first.context.cookies();
    await first.context.close();
    return all;
  })();
  await visitor.context.addCookies(await cookies);
}

const own = () => sql('SELECT MIN(sysid) FROM systems WHERE cid = 42 AND stopped_on IS NULL')[0][0];
const receipt = () => sql("SELECT MAX(id) FROM billing_history WHERE cid = 42 AND kind = 'payment'")[0][0];
const invoice = () => sql("SELECT inv_ref FROM invoice WHERE cid = 42 AND state = 'open' LIMIT 1")[0][0];

for (const [name, path] of [['dashboard', () => 'dashboard.html'], ['services', () => 'services.html'], ['service', () => `service.html?system=${own()}`],
  ['billing', () => 'billing.html'], ['receipt', () => `invoice.html?receipt=${receipt()}`], ['invoice', () => `invoice.html?ref=${invoice()}`],
  ['card', () => 'card.html'], ['support', () => 'support.html']]) {
  journey(`/am/${name} looks right`, {}, async (visitor) => {
    await logged_in(visitor);
    await visitor.open(`/am/${path()}`);
    await looks_good(visitor, `am-${name}`);
  });
}

journey('help opens by focus and closes by Escape', {}, async (visitor) => {
  await logged_in(visitor);
  await visitor.open('/am/billing.html');
  const words = visitor.page.locator('#help_balance');
  await visitor.page.getByRole('button', { name: 'Help: Balance' }).focus();
  await words.waitFor({ state: 'visible' });
  await visitor.page.keyboard.press('Escape');
  await words.waitFor({ state: 'hidden' });
});

for (const [where, options] of [['on a desk', {}], ['on a phone without scripts', { viewport: kPhone, scripts: false }]]) {
  journey(`a message to support ${where}`, options, async (visitor) => {
    await logged_in(visitor);
    await visitor.open('/am/support.html');
    const subject = `Question ${where}`;
    await visitor.page.fill('#subject', subject);
    visitor.expected.add(422);
    await visitor.follow('Send the message', { status: 422 });
    assert.equal(await visitor.page.locator('#subject').inputValue(), subject);
    await visitor.page.fill('#text', 'Which disk is in there?');
    await visitor.follow('Send the message');
    assert.match(await visitor.page.locator('[role=status]').first().textContent(), /We have your message, with the reference [0-9a-f]{8}/);
    assert.equal((await mails('support@example.com', subject)).length, 1);
  });
}

journey('an open invoice is one click from its pay page', {}, async (visitor) => {
  await logged_in(visitor);
  await visitor.open('/am/billing.html');
  await visitor.follow(visitor.page.getByRole('button', { name: /^Pay \$49\.00/ }).first());
  assert.equal(visitor.path(), '/signup/pay.html');
  assert.equal(await visitor.h1(), 'Pay this invoice');
});

// Public test numbers.
const activeCard = () => sql("SELECT CONCAT(brand, ' ending ', last_four) FROM pmt_source WHERE cid = 42 AND status = 1")[0]?.[0];
for (const [where, options, number, words] of [['on a desk', {}, '5555 5555 5555 4444', 'MasterCard ending 4444'],
  ['on a phone without scripts', { viewport: kPhone, scripts: false }, '4012 8888 8888 1881', 'Visa ending 1881']]) {
  journey(`another card ${where}`, options, async (visitor) => {
    await logged_in(visitor);
    await visitor.open('/am/billing.html');
    await visitor.follow(visitor.page.getByRole('link', { name: 'Update the card' }));
    for (const [id, text] of Object.entries({ 'cc-name': 'Robin Placeholder', 'cc-number': '4111 1111 1111 1112', 'cc-exp': '08/31', 'cc-csc': '123', 'cc-street': '12 Sample Street', 'cc-zip': '00042' })) {
      await visitor.page.fill(`#${id}`, text);
    }
    visitor.expected.add(422);
    await visitor.follow('Save this card', { status: 422 });
    assert.equal(await visitor.page.locator('#cc-street').inputValue(), '12 Sample Street');
    assert.equal(await visitor.page.locator('#cc-number').inputValue(), '');
    await visitor.page.fill('#cc-number', number);
    await visitor.page.fill('#cc-csc', '123');
    await visitor.follow('Save this card');
    assert.match(await visitor.page.locator('[role=status]').first().textContent(), new RegExp(`you pay by ${words} from now on`));
    assert.equal(activeCard(), words);
  });
}
