// Who is a customer already adds a server to the account or replaces one.
import assert from 'node:assert/strict';
import { env, journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { choose, go_to_check, new_host, place } from './order.mjs';
import { mails, one_order } from './outside.mjs';

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`adds a server to an account ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('add');
    await go_to_check(visitor, host, { standing: 'add', method: 'invoice', step3: async () => {
      assert.equal(await page.locator('#replaced').count(), 0);
      await page.fill('#account', env.CUSTOMER_CID);
      await choose(page, 'data', 'merge');
    } });
    await page.getByText('Add what I entered').waitFor();
    await place(visitor);
    const order = one_order(host);
    assert.deepEqual(['standing', 'account', 'data'].map((field) => order.entered.get(field)), ['add', env.CUSTOMER_CID, 'merge']);
    const [mail] = await mails('orders@example.com', `New signup ${order.ref}`);
    assert.match(mail.body, new RegExp(`For account ${env.CUSTOMER_CID}, data is merged with what is on file`));
  });

  journey(`replaces a server ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('repl');
    await go_to_check(visitor, host, { standing: 'replace', method: 'invoice', step3: async () => {
      if (scripts) await looks_good(visitor, 'step3-existing');
      await page.fill('#account', env.CUSTOMER_CID.toUpperCase());
      await page.fill('#replaced', 'old.example.com');
      await choose(page, 'new-address', 'temporary');
      await choose(page, 'data', 'replace');
    } });
    if (scripts) await looks_good(visitor, 'step4-existing');
    for (const words of [env.CUSTOMER_CID, 'old.example.com', 'Temporary', 'Replace by what I entered']) {
      await page.getByText(words, { exact: true }).first().waitFor();
    }
    await visitor.follow(page.getByRole('link', { name: 'Change Billing and account' }));
    assert.equal(await page.locator('#replaced').inputValue(), 'old.example.com');
    await visitor.follow('Continue to check your order');
    await place(visitor);
    const order = one_order(host);
    const [mail] = await mails('orders@example.com', `New signup ${order.ref}`);
    assert.match(mail.body, /replaces old\.example\.com, temporary address, data replaces what is on file/);
  });
}
