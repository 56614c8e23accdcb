// A virtual server paid by card: from the first click to the paid order.
import assert from 'node:assert/strict';
import { journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { cents, choose, fill_card, fill_step1, fill_step2, new_host, owner_mail, place, to_step2, to_step3, to_step4 } from './order.mjs';
import { charges, mails, one_order } from './outside.mjs';

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a Linux VPS by card ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('vps');

    await visitor.open('/signup/step1.html?svc=linux');
    assert.match(await page.title(), /^Choose a plan, step 1 of 4 · Order · /);
    await looks_good(visitor, `step1-${how}-scripts`);
    await fill_step1(visitor, host, { plan: 'linux-m', backup: 'linux-backup-200' });
    if (scripts) assert.equal(cents(await page.locator('.summary [data-total]').textContent()), 4100);
    await to_step2(visitor);

    await looks_good(visitor, `step2-${how}-scripts`);
    await fill_step2(visitor, host, { extras: { 'extra-disk': 2, 'extra-ips': 1 }, overage: 'limit', limit: '40.00' });
    await to_step3(visitor);

    await looks_good(visitor, `step3-${how}-scripts`);
    await choose(page, 'months', '6');
    await page.selectOption('#heard', 'friend');
    await to_step4(visitor);

    // 29 + 12 + 2 x 2 + 1.50 a month; six months cost five and a half.
    const total = 46.5 * 5.5 * 100;
    assert.equal(cents(await page.locator('.summary [data-total]').textContent()), total);
    await looks_good(visitor, `step4-${how}-scripts`);
    await place(visitor);

    assert.equal(visitor.path(), '/signup/payment.html');
    const order = one_order(host);
    assert.deepEqual([order.plan, order.months, order.recurring, order.method, order.pay_state],
      ['linux-m', 6, total, 'card', 'none']);
    assert.equal(await visitor.h1(), `Pay for order ${order.ref}`);
    await looks_good(visitor, `payment-${how}-scripts`);
    await fill_card(page);
    await visitor.follow(`Pay $255.75`);

    assert.equal(visitor.path(), '/signup/confirm.html');
    assert.equal(await visitor.h1(), 'Thank you, your order is paid');
    await looks_good(visitor, `confirm-${how}-scripts`);

    const made = await charges(order.ref);
    assert.deepEqual(made.map((c) => [c.trxtype, c.amount, c.result, c.last4]), [['S', '255.75', 0, '1111']]);
    assert.equal(one_order(host).pay_state, 'paid');
    const told = await mails(owner_mail(host), order.ref);
    assert.ok(told.some((mail) => mail.subject === `Your order ${order.ref}: Linux VPS M`));
    await mails(owner_mail(host), `Payment received for order ${order.ref}`);
    await mails('orders@example.com', `New signup ${order.ref}`);
  });
}
