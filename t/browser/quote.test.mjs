// Asking for a quote, and ordering from the link that answers it.
import assert from 'node:assert/strict';
import { journey, visit } from './support.mjs';
import { looks_good } from './looks.mjs';
import { cents, choose, fill_owner, fill_step2, new_host, owner_mail, place, to_step2, to_step3, to_step4 } from './order.mjs';
import { mails, new_quote, one_order, sql } from './outside.mjs';
import { comes_back } from './refusal.mjs';

const kWanted = { cpu: '2x16', ram: '128', raid: '10', drive: '960-ssd', ips: '13', bandwidth: '5000', backup: '200', os: 'debian-13' };

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a request for a quote ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const mail = owner_mail(new_host('quote'));
    await visitor.open('/signup/step1.html');
    await visitor.follow(page.getByRole('link', { name: 'Ask for a custom quote' }));
    if (scripts) await looks_good(visitor, 'quote');
    await comes_back(visitor, 'Ask for the quote', {
      cpu: 'Choose the processor',
      ram: 'Choose the memory',
      raid: 'Choose the RAID level, or no RAID',
      drive: 'Choose the drive size',
      ips: 'Choose the number of IP addresses',
      bandwidth: 'Choose the bandwidth',
      backup: 'Choose the backup space, or none',
      os: 'Choose an operating system',
      install: 'Choose who installs the operating system',
      name: 'Enter your full name',
      email: 'Enter an email address',
      customer: 'Choose whether you are a customer already',
    });
    if (scripts) await looks_good(visitor, 'quote-errors');
    for (const [field, value] of Object.entries(kWanted)) await page.selectOption(`#${field}`, value);
    await choose(page, 'install', 'ipkvm');
    await choose(page, 'customer', 'yes');
    await page.fill('#name', 'Robin Placeholder');
    await page.fill('#email', mail);
    await page.fill('#delivery', '24.12.2026');
    await page.fill('#questions', 'Is there room for two?\nAnd <three>?');
    await comes_back(visitor, 'Ask for the quote', { delivery: 'Enter a date like 2026-12-24' });
    await page.fill('#delivery', '');
    await page.getByRole('button', { name: 'Ask for the quote' }).dblclick();
    await page.waitForURL(/sent=/);

    assert.equal(await visitor.h1(), 'We have your request');
    if (scripts) await looks_good(visitor, 'quote-sent');
    const ref = new URL(page.url()).searchParams.get('sent');
    assert.deepEqual(sql(`SELECT ref, kind, state FROM signups WHERE owner_email = '${mail}'`), [[ref, 'quote_request', 'pending']]);
    const [told] = await mails('orders@example.com', `Quote wanted ${ref}`);
    assert.match(told.body, /Processor: 2 × 16 cores/);
    assert.match(told.body, /And <three>\?/);
    await mails(mail, `Your request for a quote, ${ref}`);
  });

  journey(`a quote is ordered once ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('quoted');
    const quote = new_quote();
    await visitor.open(quote.path);
    await page.getByText('Custom server 2 × 8 cores').first().waitFor();
    if (scripts) await looks_good(visitor, 'step1-quote');
    assert.equal(cents(await page.locator('.summary [data-total]').textContent()), 24900);
    await choose(page, 'os', 'debian-13');
    await choose(page, 'backup', 'dedicated-backup-50');
    await fill_owner(page, host);
    await to_step2(visitor);
    assert.equal(cents(await page.locator('.summary [data-total]').textContent()), 25400);
    await fill_step2(visitor, host, { method: 'invoice' });
    await to_step3(visitor);
    await choose(page, 'months', '6');
    await to_step4(visitor);
    // 249.00 and 5.00 a month: 1369.50 and 27.50 for six months, and 75.00 once.
    await page.getByText('You pay $1,397.00 every 6 months in advance, $1,472.00 the first time.').waitFor();

    // Somebody else has the link too, and is slower.
    const late = await visit({ scripts });
    await late.open(quote.path);
    await place(visitor);
    const order = one_order(host);
    assert.deepEqual([order.recurring, order.setup, order.months], [139700, 7500, 6]);
    assert.equal(quote.state(), 'ordered');

    await late.open(quote.path, { status: 404 });
    await late.page.locator('h1', { hasText: 'This quote cannot be used any more' }).waitFor();
    if (scripts) await looks_good(late, 'quote-gone');
    late.check();
    await late.context.close();
  });
}
