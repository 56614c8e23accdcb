// Colocation and dedicated servers by card: the amount is authorized and nothing is taken. This file alone sets faults for
// authorizations at the gateway.
import assert from 'node:assert/strict';
import { journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_card, new_host, owner_mail, place_order } from './order.mjs';
import { charges, mails, one_order, payflow } from './outside.mjs';

const kColo = { svc: 'colo', plan: 'colo-1', os: 'own', backup: 'colo-backup-200' };

journey('the answer of the bank is lost: the page waits, asks nothing twice, and shows it in the end', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('lost');
  await place_order(visitor, host, kColo);
  await fill_card(page);
  await payflow('mode', { mode: 'reset_after', trxtype: 'A' });
  await visitor.follow('Authorize $91.00');
  await payflow('mode', { mode: 'normal', trxtype: 'A' });

  assert.equal(await visitor.h1(), 'We are waiting for your bank');
  assert.equal(await page.getByRole('link', { name: 'Pay now' }).count(), 0);
  await page.evaluate(() => window.stop());  // it would load itself again under the test's hands
  await looks_good(visitor, 'confirm-checking');
  await visitor.follow(page.getByRole('link', { name: 'Look again' }));

  await page.locator('h1', { hasText: 'Thank you, we have your order' }).waitFor({ timeout: 60_000 });
  const { ref, pay_state } = one_order(host);
  assert.equal(pay_state, 'authorized');
  assert.deepEqual((await charges(ref)).map((c) => c.trxtype), ['A']);
});

for (const scripts of [true, false]) {
  journey(`a colocation by card ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('colo');
    await place_order(visitor, host, { ...kColo, months: 6,
      extras: { 'extra-ips': 2, 'time-zone': 'Europe/Berlin' },
      step2: async () => {
        await page.fill('#ips-reason', 'One address for each site');
        await page.fill('#special', 'Rails are in the box');
      } });
    const order = one_order(host);
    // 79 + 12 + 2 x 1.50 a month; six months cost five and a half.
    assert.deepEqual([order.svc, order.recurring, order.setup], ['colo', 51700, 0]);
    assert.equal(order.entered.get('ips-reason'), 'One address for each site');
    assert.equal(order.entered.get('time-zone'), 'Europe/Berlin');
    await page.getByText('Nothing is charged until your server is in service.').waitFor();
    if (scripts) await looks_good(visitor, 'payment-colo');
    await fill_card(page);
    await visitor.follow('Authorize $517.00');

    assert.equal(await visitor.h1(), 'Thank you, we have your order');
    if (scripts) await looks_good(visitor, 'confirm-colo');
    assert.deepEqual((await charges(order.ref)).map((c) => [c.trxtype, c.amount, c.state]), [['A', '517.00', 'authorized']]);
    assert.equal(one_order(host).pay_state, 'authorized');
    const [mail] = await mails(owner_mail(host), `Card authorized for order ${order.ref}`);
    assert.match(mail.body, /Nothing is charged until your\s+server is in service/);
  });
}

journey('a dedicated server with partitions and a setup fee', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('ded');
  await place_order(visitor, host, { svc: 'dedicated', plan: 'ded-s', step2: async () => {
    await looks_good(visitor, 'step2-dedicated');
    await page.fill('#part1-mount', '/');
    await page.fill('#part1-gb', '400');
    await page.fill('#part2-mount', 'swap');
    await page.fill('#part2-gb', '80');
  } });
  const order = one_order(host);
  assert.deepEqual([order.recurring, order.setup], [9900, 4900]);
  await fill_card(page);
  await visitor.follow('Authorize $148.00');
  assert.deepEqual((await charges(order.ref)).map((c) => [c.trxtype, c.amount]), [['A', '148.00']]);
  const [mail] = await mails('orders@example.com', `New signup ${order.ref}`);
  assert.match(mail.body, /Partition \/: 400 GB/);
  assert.match(mail.body, /Partition swap: 80 GB/);
});

journey('a declined card leaves the order, and another way to pay', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('declined');
  // The gateway declines everything above 2000.
  await place_order(visitor, host, { svc: 'dedicated', plan: 'ded-m', backup: 'dedicated-backup-500', months: 12,
    extras: { 'extra-ips': 8, 'extra-bandwidth': 4 }, step2: () => page.fill('#ips-reason', 'Many sites') });
  await fill_card(page);
  await visitor.follow('Authorize $2,069.00', { status: 422 });
  await page.getByText('Your bank has declined this card. Nothing was charged.').first().waitFor();
  await looks_good(visitor, 'payment-declined');
  const { ref, pay_state } = one_order(host);
  assert.equal(pay_state, 'declined');

  await visitor.follow(page.getByRole('link', { name: 'See the order without paying now' }));
  assert.equal(await visitor.h1(), 'Your order is registered, the payment did not work');
  await looks_good(visitor, 'confirm-declined');
  await visitor.follow(page.getByRole('link', { name: 'Pay now' }));
  await visitor.follow(page.getByRole('button', { name: 'Invoice' }));
  assert.equal(visitor.path(), '/signup/confirm.html');
  await page.getByText('You pay by invoice.').waitFor();
  assert.deepEqual((await charges(ref)).map((c) => c.result), [12]);
  assert.equal(one_order(host).method, 'invoice');
});
