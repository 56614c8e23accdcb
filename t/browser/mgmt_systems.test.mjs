// A system from its addresses to its end: edited with addresses from the IP map, cancelled and kept, moved, stopped, run again.
import assert from 'node:assert/strict';
import { newVeid } from '../fault/lib/accepting.mjs';
import { db } from '../fault/lib/database.mjs';
import { moreWorkers } from '../fault/lib/processes.mjs';
import { new_customer } from './customers.mjs';
import { open_form, sent_back } from './dialogs.mjs';
import { looks_good } from './looks.mjs';
import { mails } from './outside.mjs';
import { log_in, says } from './staff.mjs';
import { journey } from './support.mjs';

const row = (page, host) => page.locator('#systems-t tbody tr').filter({ hasText: host });
const act = (visitor, host, name) => row(visitor.page, host).first().getByRole('link', { name });
const in_days = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a system gets addresses and packages ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    const { host } = customer;
    await log_in(visitor, 'demo-sysadmin');
    await visitor.open(customer.path);

    await open_form(visitor, act(visitor, host, 'Edit'));
    await visitor.follow(page.getByRole('link', { name: 'Pick free addresses from the IP map' }));
    await visitor.follow(page.getByRole('link', { name: '192.0.2.0/24', exact: true }));
    // Somebody else may take an address while it is looked at: from the far end of the list nobody else picks.
    const free = page.locator('input[name^="use-"]');
    const picked = await free.last().getAttribute('name').then((name) => name.slice('use-'.length));
    await free.last().check();
    await visitor.follow(page.getByRole('button', { name: 'Use the ticked ones' }));
    assert.equal(visitor.path(), '/mgmt/system_edit.html');
    assert.equal(await page.inputValue('#ips'), picked);
    await page.fill('#disk', '80');
    await page.selectOption('#ip-package', { index: 1 });
    await page.fill('#ip-quantity', '1');
    await page.getByLabel('Monitored', { exact: true }).check();
    await visitor.follow(page.getByRole('button', { name: 'Save system' }));
    await says(visitor, 'The system is saved.');

    assert.ok((await customer.addresses()).some(({ ip }) => ip === picked));
    const shown = await row(page, host).textContent();
    assert.match(shown, new RegExp(`${picked.replaceAll('.', '\\.')}`));
    assert.match(shown, /Monitored/);
    assert.match(shown, /80 GB/, 'the disk that the package does not cover is marked');
    if (scripts) await looks_good(visitor, 'mgmt-customer-system');
    await visitor.open(`/mgmt/customer_history.html?cid=${customer.cid}`);
    const trail = await page.locator('tbody').textContent();
    assert.match(trail, /disk from “60” to “80”/);
    assert.match(trail, new RegExp(picked.replaceAll('.', '\\.')));
  });

  journey(`a system is cancelled, kept, moved, stopped and run again ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const customer = await new_customer();
    const { host } = customer;
    await log_in(visitor, 'demo-admin');
    await visitor.open(customer.path);

    // The page itself: with scripts the link opens it as a dialog, which has its own journeys.
    await visitor.open(await row(page, host).first().getByRole('link', { name: 'Cancel' }).getAttribute('href'));
    await visitor.follow(page.getByRole('link', { name: '5 days' }));
    assert.equal(await page.inputValue('#date'), in_days(5));
    assert.ok(await page.getByLabel('Mail shutdown reminders').isChecked());
    await visitor.follow(page.locator('.card-foot').getByRole('button', { name: 'Set shutdown date' }));
    await says(visitor, 'The shutdown date is set.');
    assert.match(await row(page, host).textContent(), /Shuts down in 5 days/);
    // The worker looks for shutdowns when it starts, and then from time to time.
    const end_worker = moreWorkers(1);
    const [told] = await mails(customer.mail, `${host} shuts down`);
    await end_worker();
    assert.match(told.body, /shuts down in 5 days/);

    await open_form(visitor, act(visitor, host, 'Keep'));
    await visitor.follow('Keep the system');
    await says(visitor, 'The cancellation is taken back');

    // Its customer's data stay where they are, on another host.
    await visitor.follow(act(visitor, host, 'Move'));
    const [old] = await customer.systems();
    const hosts = await page.locator('#machine option').evaluateAll((all) => all.map((option) => option.value));
    const other = await db.value(`SELECT m.id FROM machines m JOIN machines n ON n.kind = m.kind AND n.id <> m.id
      WHERE n.id = ${old.machine_id} AND m.in_service = 1 LIMIT 1`);
    assert.ok(hosts.includes(other));
    await page.selectOption('#machine', other);
    await visitor.follow('Show fields and templates of this machine');
    await page.fill('#veid', String(newVeid()));
    await page.selectOption('#template', { index: 1 });
    await visitor.follow(page.getByRole('button', { name: 'Move the system' }));
    await says(visitor, 'The system has moved');
    const [stopped, moved] = await customer.systems();
    assert.deepEqual([stopped.moved_to, moved.machine_id, moved.hostname], [moved.sysid, other, host]);
    const [{ ip }, ...others] = await customer.addresses();
    assert.deepEqual(others, [], 'the address went along');

    await visitor.open(`/mgmt/system_stop.html?sysid=${moved.sysid}`);
    await page.getByText('This is the customer’s last running system.').waitFor();
    await visitor.follow('Stop the system');
    await says(visitor, 'It was the last one: the customer is cancelled now.');
    assert.equal(await customer.value('status'), 'cancelled');
    assert.deepEqual(await customer.addresses(), []);
    assert.match(await page.locator('.ident').textContent(), /Cancelled/);
    if (scripts) await looks_good(visitor, 'mgmt-customer-cancelled');

    const latest = page.locator('#systems-t tbody tr').filter({ has: page.getByText(moved.sysid, { exact: true }) });
    await open_form(visitor, latest.getByRole('link', { name: 'Take back the stop' }));
    await sent_back(visitor, 'Take back the stop');
    await page.fill('#reason', 'The <wrong> one was pulled');
    const take_back = page.getByRole('button', { name: 'Take back the stop' });
    await (scripts ? take_back.click() : visitor.follow(take_back));
    await says(visitor, 'The stop is taken back.');
    // Another test may have taken it meanwhile.
    const offered = await page.inputValue('#ips');
    if (offered !== ip) assert.ok(await db.number(`SELECT COUNT(*) FROM ips WHERE ip = '${ip}' AND sysid IS NOT NULL`), 'the address that is still free is offered');
    await visitor.follow(page.getByRole('button', { name: 'Save system' }));
    await says(visitor, 'The system is saved.');
    assert.equal(await customer.value('status'), 'active');
    assert.match((await customer.trail('system.unstopped'))[0].new_value, /wrong/);
  });
}
