// It cannot order twice: double click, Back, reload and two tabs make one order and one charge.
import assert from 'node:assert/strict';
import { journey, until } from './support.mjs';
import { looks_good } from './looks.mjs';
import { fill_card, go_to_check, new_host, owner_mail, place, place_order } from './order.mjs';
import { charges, mails, one_order, orders } from './outside.mjs';

const last_button = (page) => page.locator('.row').getByRole('button', { name: 'Place the order' });
const is_placed = (visitor, page) => page.locator('h1', { hasText: 'This order is already placed' }).waitFor();
const arrives = (page, file) => page.waitForURL((url) => url.pathname === `/signup/${file}.html`);

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`a double click places one order ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('twice');
    await go_to_check(visitor, host);
    await page.check('#terms');
    await last_button(page).dblclick();
    await arrives(page, 'payment');
    const { ref } = one_order(host);
    assert.equal(new URL(page.url()).searchParams.get('order'), ref);
    assert.equal((await mails(owner_mail(host), `Your order ${ref}`)).length, 1);
  });

  journey(`a double click pays once ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('twice');
    await place_order(visitor, host);
    const { ref } = one_order(host);
    await fill_card(page);
    await page.getByRole('button', { name: 'Pay $29.00' }).dblclick();
    await arrives(page, 'confirm');
    await page.locator('h1', { hasText: 'Thank you, your order is paid' }).waitFor({ timeout: 30_000 });
    assert.deepEqual((await charges(ref)).map((c) => c.trxtype), ['S']);
    assert.equal((await mails(owner_mail(host), `Payment received for order ${ref}`)).length, 1);
  });
}

journey('Back after ordering shows the order, and orders nothing', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('back');
  await place_order(visitor, host);
  const { ref } = one_order(host);
  await page.goBack();
  await is_placed(visitor, page);
  await page.getByText(ref).first().waitFor();
  await looks_good(visitor, 'placed');
  await page.reload();
  await is_placed(visitor, page);
  for (const step of [1, 2, 3, 4]) {
    await visitor.open(`/signup/step${step}.html`);
    await is_placed(visitor, page);
  }
  await visitor.follow(page.getByRole('link', { name: 'See the order and its payment' }));
  assert.equal(visitor.path(), '/signup/confirm.html');
  assert.equal(one_order(host).ref, ref);
});

journey('Back to a form that the browser has kept, and the button again: the same order', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('kept');
  await go_to_check(visitor, host);
  const other = await visitor.tab();
  await visitor.open('/signup/step4.html', { page: other });
  await place(visitor);
  const { ref } = one_order(host);
  await place(visitor, other);
  assert.equal(new URL(other.url()).searchParams.get('order'), ref, 'the other tab shows the same order');
  assert.equal(visitor.path(other), '/signup/payment.html');
  assert.equal(one_order(host).ref, ref);
  assert.equal((await mails('orders@example.com', `New signup ${ref}`)).length, 1);
});

journey('two tabs that press at the same time: one order', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('tabs');
  await go_to_check(visitor, host);
  const other = await visitor.tab();
  await visitor.open('/signup/step4.html', { page: other });
  await Promise.all([place(visitor), place(visitor, other)]);
  const refs = [page, other].map((tab) => new URL(tab.url()).searchParams.get('order'));
  assert.deepEqual(refs, [one_order(host).ref, one_order(host).ref]);
});

journey('two tabs that pay at the same time: one charge', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('tabs');
  await place_order(visitor, host);
  const { ref } = one_order(host);
  const other = await visitor.tab();
  await visitor.open(page.url(), { page: other });
  await Promise.all([page, other].map((tab) => fill_card(tab)));
  await Promise.all([page, other].map((tab) => visitor.follow('Pay $29.00', { page: tab })));
  for (const tab of [page, other]) {
    assert.equal(visitor.path(tab), '/signup/confirm.html');
    await tab.locator('h1', { hasText: 'Thank you, your order is paid' }).waitFor({ timeout: 30_000 });
  }
  assert.deepEqual((await charges(ref)).map((c) => c.trxtype), ['S']);
  await until('one mail', async () => (await mails(owner_mail(host), `Payment received for order ${ref}`)).length === 1);
});

journey('reloading the pages after ordering changes nothing', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('again');
  await place_order(visitor, host);
  await page.reload();
  const { ref } = one_order(host);
  await fill_card(page);
  await visitor.follow('Pay $29.00');
  for (let i = 0; i < 3; ++i) {
    await page.reload();
    assert.equal(await visitor.h1(), 'Thank you, your order is paid');
  }
  await page.goBack();
  await page.waitForURL(/\/signup\/confirm\.html/);  // there is nothing left to pay
  assert.equal((await charges(ref)).length, 1);
});

journey('a new order after one that was placed begins empty', {}, async (visitor) => {
  const { page } = visitor;
  const first = new_host('first');
  await place_order(visitor, first);
  await visitor.open('/signup/step1.html');
  await is_placed(visitor, page);
  await visitor.follow(page.getByRole('link', { name: 'Order another server' }));
  const second = new_host('second');
  await place_order(visitor, second);
  assert.notEqual(one_order(first).ref, one_order(second).ref);
  assert.equal(orders(second).length, 1);
});
