// Rules of the order form that hold for every field: tokens for autofill, keyboards, visible labels, Enter, and the bar on a phone.
import assert from 'node:assert/strict';
import { journey, kPhone } from './support.mjs';
import { cents, choose, fill_card, fill_owner, fill_step1, fill_step2, new_host, place_order, to_step2, to_step3 } from './order.mjs';
import { one_order } from './outside.mjs';

const attributes = (page, name) => page.locator('form :is(input, select, textarea)').evaluateAll((all, attribute) =>
  Object.fromEntries(all.filter((f) => f.type !== 'hidden' && f.hasAttribute(attribute)).map((f) => [f.id, f.getAttribute(attribute)])), name);

/** Rules 6 and 7: text fields with the right keyboard, labels that are seen, nothing that stands in for a label, no barred paste. */
async function plain_fields(page) {
  const faults = await page.evaluate(() => {
    const found = [];
    for (const field of document.querySelectorAll('form :is(input, select, textarea)')) {
      if (field.type === 'hidden' || field.closest('[hidden]') || field.hidden) continue;
      const label = field.labels?.[0];
      if (!label || label.closest('.vh')) found.push(`${field.name}: no visible label`);
      if (field.type === 'number') found.push(`${field.name}: type=number`);
      for (const bad of ['placeholder', 'required', 'onpaste', 'pattern']) if (field.hasAttribute(bad)) found.push(`${field.name}: ${bad}`);
      if (label?.textContent.includes('*')) found.push(`${field.name}: asterisk`);
    }
    return found;
  });
  assert.deepEqual(faults, []);
}

journey('fields tell browsers and phones what they are for', {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/signup/step1.html?svc=dedicated');
  await page.getByRole('button', { name: 'Add another contact' }).click();
  await plain_fields(page);
  assert.deepEqual(await attributes(page, 'autocomplete'), {
    'owner-name': 'section-owner name',
    'owner-org': 'section-owner organization',
    'owner-email': 'section-owner email',
    'owner-tel': 'section-owner tel',
    'owner-addr': 'section-owner street-address',
    'owner-city': 'section-owner address-level2',
    'owner-zip': 'section-owner postal-code',
    'owner-country': 'section-owner country',
    'c2-name': 'section-c2 name',
    'c2-email': 'section-c2 email',
    'c2-tel': 'section-c2 tel',
  });
  await page.getByRole('button', { name: 'Remove contact 2' }).click();
  const host = new_host('forms');
  await fill_step1(visitor, host, { plan: 'ded-s' });
  await to_step2(visitor);
  await plain_fields(page);
  const keyboards = await attributes(page, 'inputmode');
  assert.equal(keyboards['overage-limit'], 'decimal');
  for (let i = 1; i <= 6; ++i) assert.equal(keyboards[`part${i}-gb`], 'numeric');
  await fill_step2(visitor, host, { standing: 'replace' });
  await to_step3(visitor);
  await plain_fields(page);
});

journey('the card form fills itself', {}, async (visitor) => {
  const { page } = visitor;
  await place_order(visitor, new_host('forms'));
  await plain_fields(page);
  assert.deepEqual(await attributes(page, 'autocomplete'), {
    'cc-name': 'cc-name', 'cc-number': 'cc-number', 'cc-exp': 'cc-exp', 'cc-csc': 'cc-csc',
    'cc-street': 'billing street-address', 'cc-zip': 'billing postal-code', 'cc-country': 'billing country',
  });
  assert.deepEqual(await attributes(page, 'inputmode'), { 'cc-number': 'numeric', 'cc-exp': 'numeric', 'cc-csc': 'numeric' });
});

for (const scripts of [true, false]) {
  journey(`Enter in a field goes on ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('enter');
    await visitor.open('/signup/step1.html?svc=linux');
    await fill_owner(page, host);
    const enter = async (field) => {
      await page.focus(field);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    };
    await enter('#owner-city');
    assert.equal(visitor.path(), '/signup/step2.html');
    await page.fill('#host', host);
    await enter('#overage-limit');
    assert.equal(visitor.path(), '/signup/step3.html');
    await enter('#heard-more');
    assert.equal(visitor.path(), '/signup/step4.html');
    await page.check('#terms');
    await enter('#terms');
    assert.equal(visitor.path(), '/signup/payment.html');
    await fill_card(page);
    await enter('#cc-zip');
    assert.equal(await visitor.h1(), 'Thank you, your order is paid');
  });
}

journey('on a phone the bar has the price and leads through all steps', { viewport: kPhone }, async (visitor) => {
  const { page } = visitor;
  const host = new_host('phone');
  const bar = page.locator('.buybar');
  const price = async () => cents(await bar.locator('[data-total]').textContent());
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_step1(visitor, host, { plan: 'linux-s' });
  assert.equal(await price(), 1900);
  await visitor.follow(bar.getByRole('button', { name: 'Continue' }));
  await fill_step2(visitor, host, { extras: { 'extra-disk': 1 } });
  assert.equal(await price(), 2100);
  await visitor.follow(bar.getByRole('button', { name: 'Continue' }));
  await choose(page, 'months', '12');
  assert.equal(await price(), 21000);
  await visitor.follow(bar.getByRole('button', { name: 'Continue' }));
  assert.equal(await price(), 21000);
  await page.check('#terms');
  // The bar never covers what has the focus.
  const covered = await page.evaluate(() => document.activeElement.getBoundingClientRect().bottom > document.querySelector('.buybar').getBoundingClientRect().top);
  assert.equal(covered, false);
  await visitor.follow(bar.getByRole('button', { name: 'Place the order' }));
  assert.equal(one_order(host).recurring, 21000);
});
