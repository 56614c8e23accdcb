// A customer is found and every part about people is edited: what was done is said, and stands in the history.
import assert from 'node:assert/strict';
import { new_customer } from './customers.mjs';
import { open_form } from './dialogs.mjs';
import { looks_good } from './looks.mjs';
import { choose } from './order.mjs';
import { mails } from './outside.mjs';
import { log_in, log_in_by_form, says } from './staff.mjs';
import { journey, visit } from './support.mjs';

const part = (page, id) => page.locator(`#${id}`);
const edit = (visitor, id, name) => open_form(visitor, part(visitor.page, id).getByRole('link', { name }));

// What the history says, newest first: "field from “old” to “new”".
async function history(visitor, customer) {
  await visitor.open(`/mgmt/customer_history.html?cid=${customer.cid}`);
  return visitor.page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()));
}

async function find(visitor, customer) {
  const { page } = visitor;
  await page.fill('#q', customer.host);
  await Promise.all([page.waitForURL(/customer\.html/), page.press('#q', 'Enter')]);
  assert.ok(page.url().includes(`cid=${customer.cid}`), 'one clear match opens the customer');
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`log in, find a customer and edit the people ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    await log_in_by_form(visitor, () => visitor.follow('Log in'), 'demo-support');
    await find(visitor, customer);

    await edit(visitor, 'owner', 'Edit owner');
    await page.fill('#owner-name', 'Kim Specimen');
    await page.fill('#owner-email', `kim.${customer.mail}`);
    await page.selectOption('#owner-country', 'DE');
    await visitor.follow('Save owner');
    await says(visitor, 'The owner is saved.');
    assert.match(await part(page, 'owner').textContent(), /Kim Specimen.*Germany/s);
    if (scripts) await looks_good(visitor, 'mgmt-customer-saved');
    await mails(customer.mail, 'email');
    await mails(`kim.${customer.mail}`, 'email');

    await edit(visitor, 'contacts', 'Add contact');
    await page.fill('#contact-name', 'Noa Sample');
    await page.fill('#contact-email', `noa@${customer.host}`);
    await page.selectOption('#contact-billing', { label: 'As an alternate' });
    await visitor.follow('Save contact');
    await says(visitor, 'The contact is saved.');
    await edit(visitor, 'contacts', 'Noa Sample');
    await page.fill('#contact-tel', '+1 555 0188');
    await visitor.follow('Save contact');
    assert.match(await part(page, 'contacts').textContent(), /Noa Sample.*\+1 555 0188/s);
    await edit(visitor, 'contacts', 'Noa Sample');
    const remove = page.getByRole('link', { name: 'Remove this contact' });
    await (scripts ? remove.click() : visitor.follow(remove));
    await page.getByRole('heading', { name: 'Remove Noa Sample?' }).waitFor();
    await visitor.follow('Remove the contact');
    await says(visitor, 'The contact is removed.');
    assert.doesNotMatch(await part(page, 'contacts').textContent(), /Noa Sample/);

    await page.fill('#note-text', 'Asks before 9:00 only.\nDon\'t monitor <this>.');
    await page.getByLabel('Pin to the top').check();
    await visitor.follow('Save note');
    await says(visitor, 'The note is saved.');
    assert.match(await part(page, 'notes').textContent(), /Don't monitor <this>\./);

    await edit(visitor, 'bandwidth', 'Edit bandwidth preference');
    await choose(page, 'overage', 'limit');
    await page.fill('#overage-limit', '35.50');
    await visitor.follow('Save preference');
    await says(visitor, 'The preference is saved.');
    assert.match(await part(page, 'bandwidth').textContent(), /\$35\.50/);

    const lines = await history(visitor, customer);
    const changed = (what) => assert.ok(lines.some((line) => what.test(line) && line.includes('demo-support') && line.includes('127.0.0.1')),
      `${what} in ${lines.join('\n')}`);
    changed(/name from “Sam Sample” to “Kim Specimen”/);
    changed(/e-mail from “.*” to “kim\./);
    changed(/Noa Sample/);
    changed(/phone.* to “\+1 555 0188”/);
    changed(/35\.50/);
    changed(/monitor <this>/);
  });
}

journey('two people edit the same owner: the second is told, and loses nothing', {}, async (visitor) => {
  const customer = await new_customer();
  const other = await visit();
  await log_in(visitor, 'demo-support');
  await log_in(other, 'demo-billing');
  const form = `/mgmt/owner_edit.html?cid=${customer.cid}`;
  await visitor.open(form);
  await other.open(form);
  await other.page.fill('#owner-city', 'Samplebury');
  await other.follow('Save owner');
  other.check();
  await other.context.close();

  const { page } = visitor;
  await page.fill('#owner-tel', '+1 555 0199');
  await page.fill('#owner-addr', '7 <New> Street\nBack door');
  await visitor.follow('Save owner', { status: 409 });
  const told = page.locator('#conflict');
  await told.waitFor();
  assert.match(await told.textContent(), /user:demo-billing: city from “Springfield” to “Samplebury”/);
  assert.equal(await page.inputValue('#owner-tel'), '+1 555 0199');
  assert.equal(await page.inputValue('#owner-addr'), '7 <New> Street\nBack door');
  assert.equal(await customer.value('city'), 'Samplebury', 'nothing was overwritten');
  await looks_good(visitor, 'mgmt-owner-conflict');
  await page.fill('#owner-city', 'Samplebury');
  await visitor.follow('Save owner');
  await says(visitor, 'The owner is saved.');
  assert.equal(await customer.value(`CONCAT_WS('|', phone, city)`), '+1 555 0199|Samplebury');
});
