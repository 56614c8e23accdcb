// Customers switch their own server, staff see and switch every outlet: against simulated strips that take their time, are stuck,
// or say nothing.
import assert from 'node:assert/strict';
import { env, journey, kPhone, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { log_in } from './staff.mjs';
import { db } from '../fault/lib/database.mjs';

const kStrip = 'ats2'; // the demo customer's server is on its outlet 19
const kOutlet = 19;

async function strips(call, body) {
  const answer = await fetch(`${env.STRIPS_CONTROL}/${call}`, body && { method: 'POST', body: JSON.stringify(body) });
  assert.equal(answer.status, 200, call);
  return answer.json();
}
const truth = async () => (await strips('outlets')).find((o) => o.strip === kStrip && o.outlet === kOutlet).state;
// Every strip is as it was, has been read since, and no command was so short a time ago that another must wait.
async function fresh() {
  await strips('reset', {});
  await until('no command is under way', async () => (await db.number("SELECT COUNT(*) FROM power_commands WHERE state IN ('pending','sent')")) === 0, 60_000);
  await db.rows('UPDATE power_commands SET asked_at = asked_at - INTERVAL 1 MINUTE');
  await db.rows("UPDATE power_ports SET commanded_at = NULL, state = 'unknown'");
  await db.rows('UPDATE power_strips SET next_read_at = UTC_TIMESTAMP()');
  await until('the outlets are read', async () => (await db.number("SELECT COUNT(*) FROM power_ports WHERE state <> 'on'")) === 0, 30_000);
}

async function customer(visitor) {
  await visitor.open('/am/login.html');
  await visitor.page.fill('[name=cid]', env.CUSTOMER_CID);
  await visitor.page.fill('[name=password]', env.CUSTOMER_PASSWORD);
  await visitor.follow('Log in');
  await visitor.follow(visitor.page.getByRole('link', { name: /^Power of rack42/ }));
  assert.equal(await visitor.h1(), 'Power of rack42.example.com');
}
const badge = (page) => page.locator('main .badge').first();
const shows = (page, text) => until(text, async () => (await badge(page).textContent()).trim() === text, 60_000);

async function ask(visitor, link, button) {
  await visitor.follow(visitor.page.getByRole('link', { name: link }));
  await visitor.follow(visitor.page.getByRole('button', { name: button, exact: true }));
}

journey('a customer turns a server off, watches it go off, and turns it on again', {}, async (visitor) => {
  await fresh();
  await strips('delays', { strip: kStrip, off: 4000, on: 1000 });
  await customer(visitor);
  await shows(visitor.page, 'On');
  await looks_good(visitor, 'am-power');
  await visitor.follow(visitor.page.getByRole('link', { name: 'Turn off…' }));
  assert.equal(await visitor.h1(), 'Turn off rack42.example.com?');
  await looks_good(visitor, 'am-power-confirm');
  await visitor.follow(visitor.page.getByRole('button', { name: 'Turn off' }));
  await shows(visitor.page, 'Turning off…');
  assert.equal(await truth(), 'on');
  assert.equal(await visitor.page.getByRole('link', { name: /^Turn o/ }).count(), 0);
  await shows(visitor.page, 'Off');
  assert.equal(await truth(), 'off');
  await until('what was done', () => visitor.page.getByText('It is off.').count());
  // Loading it again switches nothing again.
  await visitor.page.reload();
  assert.equal((await strips('journal')).filter((entry) => entry.kind === 'command').length, 1);
  await ask(visitor, 'Turn on…', 'Turn on');
  assert.match(await visitor.page.textContent('main'), /switched less than 30 seconds ago/);
  await db.rows('UPDATE power_commands SET asked_at = asked_at - INTERVAL 1 MINUTE');
  await db.rows('UPDATE power_ports SET commanded_at = NULL');
  await ask(visitor, 'Turn on…', 'Turn on');
  await shows(visitor.page, 'On');
  assert.equal(await truth(), 'on');
});

journey('a stuck outlet is told on a phone without scripts', { scripts: false, viewport: kPhone }, async (visitor) => {
  await fresh();
  await strips('mode', { strip: kStrip, mode: 'stuck', outlet: kOutlet });
  await customer(visitor);
  await ask(visitor, 'Turn off…', 'Turn off');
  await shows(visitor.page, 'Turning off…');
  await visitor.follow(visitor.page.getByRole('link', { name: 'Load this page again until it is done' }));
  await until('it is given up', () => visitor.page.getByText('the outlet has not changed').count(), 60_000);
  await shows(visitor.page, 'On');
  assert.equal(await truth(), 'on');
});

journey('a strip that says nothing offers nothing', {}, async (visitor) => {
  await fresh();
  await strips('mode', { strip: kStrip, mode: 'silent' });
  await db.rows(`UPDATE power_strips SET next_read_at = UTC_TIMESTAMP() WHERE name = '${kStrip}'`);
  await until('the worker has noticed', async () => (await db.value(`SELECT fault FROM power_strips WHERE name = '${kStrip}'`)) === 'silent', 30_000);
  const began = Date.now();
  await customer(visitor);
  assert.ok(Date.now() - began < 10_000);
  await shows(visitor.page, 'Not responding');
  assert.match(await visitor.page.textContent('main'), /The power strip does not answer/);
  assert.equal(await visitor.page.getByRole('link', { name: /^Turn/ }).count(), 0);
  await looks_good(visitor, 'am-power-silent');
  await strips('reset', {});
});

journey('staff see every outlet and cycle one', {}, async (visitor) => {
  await fresh();
  await log_in(visitor);
  await visitor.open('/mgmt/ats.html');
  assert.equal(await visitor.h1(), 'Power strips (ATS)');
  await looks_good(visitor, 'mgmt-ats');
  await visitor.follow(visitor.page.getByRole('link', { name: 'Cycle ats2-19' }));
  assert.equal(await visitor.h1(), 'Turn rack42.example.com off and on?');
  await visitor.follow(visitor.page.getByRole('button', { name: 'Turn off and on' }));
  await until('the worker has seen it', async () => (await db.value('SELECT state FROM power_commands ORDER BY id DESC LIMIT 1')) === 'done', 60_000);
  await until('the page says so', async () => (await visitor.page.getByText('It was off and is on again.').count()) > 0);
  assert.deepEqual((await strips('journal')).filter((e) => e.outlet === kOutlet).map((e) => e.what), ['reboot', 'off', 'on']);
  await visitor.open('/mgmt/ats_edit.html');
  await looks_good(visitor, 'mgmt-ats-edit');
});
