// An order that is paid by invoice: registered at once, the confirmation says what comes, and it can still be paid by card.
import assert from 'node:assert/strict';
import { journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_card, new_host, owner_mail, place_order } from './order.mjs';
import { charges, mails, one_order } from './outside.mjs';

for (const scripts of [true, false]) {
  journey(`a FreeBSD VPS by invoice ${scripts ? 'with' : 'without'} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('inv');
    await place_order(visitor, host, { svc: 'freebsd', plan: 'bsd-l', method: 'invoice', months: 12, overage: 'go' });

    assert.equal(visitor.path(), '/signup/confirm.html');
    assert.equal(await visitor.h1(), 'Thank you, we have your order');
    await page.getByText('We check your order and send you an invoice by email.').waitFor();
    if (scripts) await looks_good(visitor, 'confirm-invoice');

    const order = one_order(host);
    assert.deepEqual([order.svc, order.plan, order.recurring, order.method, order.pay_state],
      ['freebsd', 'bsd-l', 49000, 'invoice', 'none']);
    assert.deepEqual(await charges(order.ref), []);
    const [mail] = await mails(owner_mail(host), `Your order ${order.ref}: FreeBSD VPS L`);
    assert.match(mail.body, /Total every 12 months\s+\$490\.00/);
    assert.ok(mail.body.includes(page.url()), 'the mail links to this confirmation');
    await mails('orders@example.com', `New signup ${order.ref}: FreeBSD VPS L`);

    await page.reload();
    assert.equal(await visitor.h1(), 'Thank you, we have your order');
    await visitor.follow(page.getByRole('link', { name: 'Pay now' }));
    assert.equal(await page.locator('#cc-number').count(), 0);
    await visitor.follow(page.getByRole('button', { name: 'Card', exact: true }));
    await fill_card(page);
    await visitor.follow('Pay $490.00');
    assert.equal(await visitor.h1(), 'Thank you, your order is paid');
    assert.deepEqual((await charges(order.ref)).map((c) => c.amount), ['490.00']);

    await visitor.follow(page.getByRole('link', { name: 'Order another server' }));
    assert.equal(visitor.path(), '/signup/step1.html');
    assert.equal(await page.locator('#owner-email').inputValue(), '');
  });
}
