// The customer's way into the Account Manager: staff reset it, mail it, and look into the account themselves.
import assert from 'node:assert/strict';
import { new_customer } from './customers.mjs';
import { looks_good } from './looks.mjs';
import { mails } from './outside.mjs';
import { log_in, says } from './staff.mjs';
import { env, journey } from './support.mjs';

const to_access = (visitor) => visitor.follow(visitor.page.locator('#owner').getByRole('link', { name: 'Reset or activate AM access' }));

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a setup code is shown once, and mailed by file or link ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    await log_in(visitor, 'demo-support');
    await visitor.open(customer.path);
    await to_access(visitor);
    await visitor.follow(`Reset the access of ${customer.cid}`);
    assert.match(await visitor.h1(), /^Setup code of/);
    const code = await page.locator('dt:text-is("Code") + dd').textContent();
    assert.match(await page.locator('main').textContent(), /umask 077;.* cat > \/root\/ampass/);
    assert.doesNotMatch(await page.locator('main').textContent().then((all) => all.replace(code, '')), new RegExp(code), 'in no command');
    if (scripts) await looks_good(visitor, 'mgmt-am-code');

    await visitor.open(customer.path);
    await to_access(visitor);
    await visitor.follow(`Activate ${customer.cid} and mail the owner`);
    assert.match(await visitor.h1(), /^Setup code of/);
    const second = await page.locator('dt:text-is("Code") + dd').textContent();
    assert.notEqual(second, code);
    const [told] = await mails(customer.mail, 'Your access to the Account Manager');
    assert.match(told.body, /cat \/root\/ampass/);
    for (const secret of [code, second]) assert.ok(!told.body.includes(secret), 'the mail has no code');
    const trail = [...(await customer.trail('am.reset')), ...(await customer.trail('am.invited'))];
    assert.equal(trail.length, 2);
    for (const { old_value, new_value } of trail) for (const secret of [code, second]) assert.ok(!`${old_value}${new_value}`.includes(secret));
  });

  journey(`a customer without a virtual server gets a link ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer({ product: 'colo' });
    await log_in(visitor, 'demo-support');
    await visitor.open(`/mgmt/am_access.html?cid=${customer.cid}`);
    await visitor.follow(`Activate ${customer.cid} and mail the owner`);
    await says(visitor, 'The link is on its way to the owner.');
    const [told] = await mails(customer.mail, 'Your access to the Account Manager');
    assert.match(told.body, /https:\/\/\S+\/am\/\S+/);
    assert.equal(await page.getByText('Both lines').count(), 0, 'staff do not see the code');
  });

  journey(`staff open the account: under a banner, read-only, and recorded ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    await log_in(visitor, 'demo-support');
    await visitor.open(customer.path);
    const [account] = await Promise.all([visitor.context.waitForEvent('page'), page.getByRole('button', { name: /^Open Account Manager/ }).click()]);
    // The page in between goes on by itself when it can.
    if (!scripts) await account.getByRole('button', { name: 'Open the account' }).click();
    await account.waitForURL('**/am/dashboard.html');
    await account.getByText('You are looking at this account as staff (demo-support). Read-only.').waitFor();
    assert.match(await account.locator('body').textContent(), new RegExp(customer.cid));
    if (scripts) await looks_good(visitor, 'am-as-staff', account);

    const csrf = await account.locator('input[name="csrf"]').first().getAttribute('value');
    const refused = await visitor.context.request.post(`${env.HTTPS_URL}/am/support.html`,
      { form: { csrf, text: 'Switch it off' }, headers: { Origin: env.HTTPS_URL } });
    assert.equal(refused.status(), 403);
    assert.match(await refused.text(), /You can only look here/);

    await visitor.open(`/mgmt/customer_history.html?cid=${customer.cid}`);
    assert.match(await page.locator('tbody').textContent(), /Page of the account viewed as staff/);
  });
}
