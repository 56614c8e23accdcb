// Contacts are added and removed on the first step; what stands in the others stays.
import assert from 'node:assert/strict';
import { journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_step1, fill_step2, new_host, owner_mail, place, to_step2, to_step3, to_step4 } from './order.mjs';
import { mails, one_order } from './outside.mjs';
import { comes_back } from './refusal.mjs';

const count = (page) => page.locator('[data-contact]').count();

async function press(visitor, name) {
  const button = visitor.page.getByRole('button', { name });
  if (visitor.scripts) await button.click();
  else await visitor.follow(button);
}

async function fill_contact(page, number, name, roles = {}) {
  await page.fill(`#c${number}-name`, name);
  await page.fill(`#c${number}-email`, `${name.toLowerCase()}@example.com`);
  for (const [role, value] of Object.entries(roles)) await page.selectOption(`#c${number}-${role}`, value);
}

const names = (page) => page.locator('[data-contact] input[type="text"]').evaluateAll((all) => all.map((i) => i.value));

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`contacts come and go ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('cont');
    await visitor.open('/signup/step1.html?svc=linux');
    await fill_step1(visitor, host);
    for (const [number, name] of [[2, 'Ada'], [3, 'Grace'], [4, 'Edsger']]) {
      await press(visitor, 'Add another contact');
      assert.equal(await count(page), number - 1);
      if (scripts) assert.equal(await page.evaluate(() => document.activeElement.id), `c${number}-name`);
      await fill_contact(page, number, name);
    }
    await page.selectOption('#c4-billing', 'alternate');
    await page.fill('#c4-tel', '+1 555 0199');
    if (scripts) await looks_good(visitor, 'step1-contacts');

    await press(visitor, 'Remove contact 3');
    assert.deepEqual(await names(page), ['Ada', 'Edsger']);
    assert.equal(await page.locator('#c3-billing').inputValue(), 'alternate');
    assert.equal(await page.locator('#c3-tel').inputValue(), '+1 555 0199');
    assert.equal(await page.locator('#c3-name').getAttribute('autocomplete'), 'section-c3 name');
    assert.equal(await page.locator('#owner-email').inputValue(), owner_mail(host));
    if (scripts) assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Add another contact');

    await page.uncheck('#c1-admin');
    await comes_back(visitor, 'Continue to server options', {
      'c2-billing': 'Choose whether this contact is for billing, technical matters or both',
      'c1-admin': 'Choose at least one technical contact who is not an alternate',
    });
    await page.selectOption('#c2-admin', 'main');
    await to_step2(visitor);
    await fill_step2(visitor, host, { method: 'invoice' });
    await to_step3(visitor);
    await to_step4(visitor);
    await page.getByText('alternate billing').waitFor();
    await place(visitor);

    const order = one_order(host);
    assert.deepEqual(['contacts', 'c2-name', 'c3-name', 'c4-name'].map((field) => order.entered.get(field)), ['3', 'Ada', 'Edsger', null]);
    const [mail] = await mails('orders@example.com', `New signup ${order.ref}`);
    assert.match(mail.body, /Contact: Ada, ada@example\.com: technical/);
    assert.match(mail.body, /Contact: Edsger, edsger@example\.com, \+1 555 0199: alternate billing/);
  });

  journey(`there are at most six contacts ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/signup/step1.html?svc=linux');
    const add = page.getByRole('button', { name: 'Add another contact' });
    for (let number = 2; number <= 6; ++number) {
      await press(visitor, 'Add another contact');
      await fill_contact(page, number, `Person${number}`, { billing: 'alternate' });
    }
    assert.equal(await add.count(), 0);
    await visitor.follow('Continue to server options', { status: 422 });  // the owner is still missing
    assert.equal(await count(page), 5);
    assert.equal(await add.count(), 0);
    await press(visitor, 'Remove contact 2');
    assert.deepEqual(await names(page), ['Person3', 'Person4', 'Person5', 'Person6']);
    assert.equal(await add.count(), 1);
    await press(visitor, 'Add another contact');
    assert.equal(await count(page), 5);
  });
}

journey('nobody is main and alternate for the same', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('both');
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_step1(visitor, host);
  await press(visitor, 'Add another contact');
  await fill_contact(page, 2, 'Again', { billing: 'alternate' });
  await page.fill('#c2-email', owner_mail(host));
  await comes_back(visitor, 'Continue to server options', {
    'c2-billing': 'Choose one: the same person cannot be both main and alternate for this',
  });
});

journey('Back brings the contacts that were sent', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('back');
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_step1(visitor, host);
  await press(visitor, 'Add another contact');
  await fill_contact(page, 2, 'Ada', { admin: 'main' });
  await to_step2(visitor);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#c2-name')?.value === 'Ada');
  await press(visitor, 'Remove contact 2');
  await to_step2(visitor);
  await visitor.follow(page.getByRole('link', { name: 'Plan and contacts', exact: true }));
  assert.equal(await count(page), 0);
});
