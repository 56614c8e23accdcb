// A quote on its whole way: asked for on the public site, written and sent by staff, ordered through the link in the mail at its
// price, accepted by staff.
import assert from 'node:assert/strict';
import { db } from '../fault/lib/database.mjs';
import { looks_good } from './looks.mjs';
import { cents, choose, fill_owner, fill_step2, new_host, owner_mail, place, to_step2, to_step3, to_step4 } from './order.mjs';
import { mails, one_order } from './outside.mjs';
import { log_in, says, waiting } from './staff.mjs';
import { env, journey, visit } from './support.mjs';

const kWanted = { cpu: '2x16', ram: '128', raid: '10', drive: '960-ssd', ips: '5', bandwidth: '1000', backup: '0', os: 'debian-13' };

async function ask_for_quote(visitor, mail) {
  const { page } = visitor;
  await visitor.open(`${env.HTTP_URL}/dedicated.html`);
  await visitor.follow(page.locator('main').getByRole('link', { name: /quote/i }).first());
  for (const [field, value] of Object.entries(kWanted)) await page.selectOption(`#${field}`, value);
  await choose(page, 'install', 'staff');
  await choose(page, 'customer', 'no');
  await page.fill('#name', 'Robin Placeholder');
  await page.fill('#email', mail);
  await page.fill('#questions', 'Rack <B>?');
  await visitor.follow('Ask for the quote');
  return new URL(page.url()).searchParams.get('sent');
}

async function write_and_send(visitor, request, mail) {
  const { page } = visitor;
  await visitor.follow((await waiting(visitor, request)).getByRole('link', { name: `Open ${request}` }));
  assert.match(await page.locator('main').textContent(), /Rack <B>\?/);
  await visitor.follow(page.getByRole('link', { name: 'Write a quote' }));
  const fields = { title: 'Custom server 2 × 16 cores', parts: '128 GB memory\n4 × 960 GB SSD, RAID 10', disk: '1920', ips: '5', bandwidth: '1000',
    'price-1': '219.00', 'price-6': '1204.50', 'price-12': '2190.00', setup: '50.00', message: 'Rack B has <room>.' };
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value);
  assert.equal(await page.inputValue('#recipient'), mail);
  await page.fill('#price-6', 'much');
  await visitor.follow('Save and preview', { status: 422 });
  await page.fill('#price-6', fields['price-6']);
  await visitor.follow('Save and preview');
  const preview = await page.locator('section[aria-labelledby="preview-h"]').textContent();
  for (const words of ['Rack B has <room>.', '4 × 960 GB SSD', '$219.00', '$1,204.50', '$50.00']) assert.ok(preview.includes(words), words);
  if (visitor.scripts) await looks_good(visitor, 'mgmt-quote-preview');
  await visitor.follow('Send it');
  await says(visitor, 'The mail with its link is on its way.');
}

async function order_from(link, host, scripts) {
  const buyer = await visit({ scripts });
  const { page } = buyer;
  await buyer.open(link);
  await page.getByText('Custom server 2 × 16 cores').first().waitFor();
  await choose(page, 'os', 'debian-13');
  await fill_owner(page, host);
  await to_step2(buyer);
  assert.equal(cents(await page.locator('.summary [data-total]').textContent()), 21900);
  await fill_step2(buyer, host, { method: 'invoice' });
  await to_step3(buyer);
  await choose(page, 'months', '6');
  await to_step4(buyer);
  await page.getByText('You pay $1,204.50 every 6 months in advance, $1,254.50 the first time.').waitFor();
  await place(buyer);
  buyer.check();
  await buyer.context.close();
}

for (const scripts of [true, false]) {
  journey(`from the request for a quote to the server, ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('quote');
    const mail = owner_mail(host);
    const request = await ask_for_quote(visitor, mail);
    await log_in(visitor, 'demo-support');
    await write_and_send(visitor, request, mail);
    const [sent] = await mails(mail, 'Your quote: Custom server 2 × 16 cores');
    assert.match(sent.body, /Rack B has <room>\./);
    const link = /https:\/\/\S+\/signup\/step1\.html\?quote=[0-9a-f]{32}/.exec(sent.body)[0];
    await order_from(link, host, scripts);

    const { ref, recurring, setup } = one_order(host);
    assert.deepEqual([recurring, setup], [120450, 5000]);
    assert.equal(await db.value(`SELECT q.state FROM quotes q JOIN signups s ON s.quote_id = q.id WHERE s.ref = '${ref}'`), 'ordered');
    const row = await waiting(visitor, ref);
    assert.match(await row.textContent(), /\$1,254\.50/);
    await visitor.follow(row.getByRole('link', { name: `Open ${ref}` }));
    await visitor.follow(page.getByRole('link', { name: 'Accept', exact: true }));
    await choose(page, 'customer', 'new');
    if (await page.inputValue('#machine') === '') await page.selectOption('#machine', { index: 1 });
    await page.selectOption('#network', '2');
    await visitor.follow('Accept the order');
    await says(visitor, 'The order is accepted');
    const [sub] = await db.rows(`SELECT s.description, s.amount, s.months FROM subs s JOIN systems y ON y.sysid = s.sysid WHERE y.hostname = '${host}'`);
    assert.deepEqual([sub.description, sub.amount, sub.months], ['Custom server 2 × 16 cores', '120450', '6']);
    assert.match(await page.locator('#systems-t').textContent(), /1920 GB disk/);
    const late = await visit({ scripts });
    await late.open(link, { status: 404 });
    await late.context.close();
  });
}
