// Customers and their account: the first login, a forgotten password, a change with a mailed code, a further login and what it may
// not see; with and without scripts, on a desk and on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looks_good } from './looks.mjs';
import { mails, sql } from './outside.mjs';
import { env, journey, kDesktop, kPhone, visit } from './support.mjs';

const kPassword = 'violet ladder teapot';

// An account of its own for each journey, with one contact and a password, made from one of the demo's.
let next = 0;
function account({ owner = true } = {}) {
  const cid = 100 + (next += 1) * 4 + 1;
  sql(`UPDATE customers c JOIN customers d ON d.cid = 42 SET c.am_auth = d.am_auth, c.am_enabled = 1, c.status = 'active',
    c.owner_email = ${owner ? `'owner${cid}@example.com'` : 'NULL'} WHERE c.cid = ${cid}`);
  sql(`DELETE FROM tokens WHERE cid = ${cid}`);
  return { cid, name: `col00${cid}`, owner: `owner${cid}@example.com` };
}

async function log_in(visitor, name, password = env.CUSTOMER_PASSWORD) {
  await visitor.open('/am/login.html');
  await visitor.page.fill('#cid', name);
  await visitor.page.fill('#password', password);
  await visitor.follow('Log in');
}

const link_in = (mail) => /https:\S+key=([0-9a-f]{64})/.exec(mail.body.replace(/=\r?\n/g, '').replaceAll('=3D', '='))[1];
const last = async (to, subject) => (await mails(to, subject)).at(-1);

async function fill_code(visitor, to) {
  await visitor.follow('Mail me a code');
  const mail = await last(to, 'Your security code');
  await visitor.page.fill('#security-code', /^ {2}([A-Z2-9]{4}-[A-Z2-9]{4})\s*$/m.exec(mail.body)[1]);
}

async function choose(visitor, key) {
  await visitor.page.goto(`${env.HTTPS_URL}/am/choose_password.html?key=${key}`);
  // With scripts the page goes on by itself.
  if (!visitor.scripts) await visitor.follow('Go on');
  await visitor.page.waitForURL((url) => !url.search);
  await visitor.page.fill('#password', kPassword);
  await visitor.page.fill('#again', kPassword);
  await visitor.follow('Set this password');
  assert.equal(visitor.path(), '/am/login.html');
}

for (const [where, options] of [['desktop', {}], ['a phone', { viewport: kPhone }], ['a phone without scripts', { viewport: kPhone, scripts: false }]]) {
  journey(`the first login chooses the owner, on ${where}`, options, async (visitor) => {
    const { cid, name, owner } = account({ owner: false });
    await log_in(visitor, name);
    assert.equal(await visitor.h1(), 'Who owns this account?');
    await visitor.page.getByLabel(owner).check();
    await visitor.follow('This is the owner');
    assert.equal(visitor.path(), '/am/dashboard.html');
    assert.deepEqual(sql(`SELECT owner_email FROM customers WHERE cid = ${cid}`), [[owner]]);
    assert.match((await last(owner, 'is now the owner')).body, /take it back here/);
  });

  journey(`a forgotten password, on ${where}`, options, async (visitor) => {
    const { name, owner } = account();
    await visitor.open('/am/login.html');
    await visitor.follow(visitor.page.getByRole('link', { name: 'Forgotten your password?' }));
    await visitor.page.fill('#cid', name);
    await visitor.page.fill('#email', owner);
    await visitor.follow('Mail me a link');
    assert.match(await visitor.page.textContent('main'), /Look into your mail/);
    await choose(visitor, link_in(await last(owner, `A new password for ${name}`)));
    await log_in(visitor, name, kPassword);
    assert.equal(visitor.path(), '/am/dashboard.html');
  });

  journey(`the owner is changed with a mailed code, on ${where}`, options, async (visitor) => {
    const { cid, name, owner } = account();
    await log_in(visitor, name);
    await visitor.open('/am/account_owner.html');
    await visitor.page.fill('#owner-name', 'Somebody <Else>');
    await visitor.page.fill('#owner-zip', '00042');
    await visitor.page.fill('#security-code', 'AAAA-AAAA');
    await visitor.follow('Save owner', { status: 422 });
    assert.equal(await visitor.page.inputValue('#owner-name'), 'Somebody <Else>');
    await fill_code(visitor, owner);
    assert.equal(await visitor.page.inputValue('#owner-name'), 'Somebody <Else>');
    await visitor.follow('Save owner');
    assert.match(await visitor.page.textContent('main'), /Your change is saved/);
    assert.deepEqual(sql(`SELECT owner_name FROM customers WHERE cid = ${cid}`), [['Somebody <Else>']]);
    await last(owner, `Your account ${name} has changed`);
  });

  journey(`a technical login is made, comes in and sees no more than it may, on ${where}`, options, async (visitor) => {
    const { name, owner } = account();
    await log_in(visitor, name);
    await visitor.open('/am/account_login.html');
    await visitor.page.fill('#login-name', 'tec');
    await visitor.page.fill('#login-email', `tec-${name}@example.com`);
    await visitor.page.getByLabel('Technical').check();
    await fill_code(visitor, owner);
    await visitor.follow('Save login');
    const person = await visit(options);
    await choose(person, link_in(await last(`tec-${name}@example.com`, `Your login ${name}-tec`)));
    await log_in(person, `${name}-tec`, kPassword);
    assert.equal(person.path(), '/am/dashboard.html');
    for (const page of ['account_owner', 'account_contact', 'account_login', 'account_access', 'account_bandwidth']) {
      await person.open(`/am/${page}.html`, { status: 403 });
    }
    await person.open('/am/account.html');
    assert.equal(await person.page.getByRole('link', { name: 'Billing' }).count(), 0);
    assert.equal(await person.page.getByRole('link', { name: /Change the owner/ }).count(), 0);
    person.check();  // before the browser says on its console what logging out has cleared
    await person.follow('Log out');
    assert.equal(person.path(), '/am/login.html');
    await person.context.close();
  });
}

test('the pages of the account look right', { timeout: 600_000 }, async () => {
  const { cid, name } = account();
  const visitor = await visit({ viewport: kDesktop });
  const stranger = await visit({});
  for (const page of ['PASSRESET', 'PASSRESET?asked=1', 'setup.html']) {
    await stranger.open(`/am/${page}`);
    await looks_good(stranger, `am-${page.replace(/\W+/g, '-')}`);
  }
  await log_in(visitor, name);
  const [[contact]] = sql(`SELECT id FROM contacts WHERE cid = ${cid} LIMIT 1`);
  for (const page of ['dashboard.html', 'account.html', 'account_owner.html', `account_contact.html?id=${contact}`, `account_contact_remove.html?id=${contact}`,
    'account_login.html', 'account_bandwidth.html', 'account_password.html', 'account_totp.html', 'account_access.html']) {
    await visitor.open(`/am/${page}`);
    await looks_good(visitor, `am-${page.replace(/\W+/g, '-')}`);
  }
  await visitor.open('/am/account_totp.html');
  await visitor.follow('Set up one-time codes');
  await looks_good(visitor, 'am-account-totp-begun');
  for (const one of [visitor, stranger]) {
    one.check();
    await one.context.close();
  }
});
