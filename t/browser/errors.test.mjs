// The error path of every step: what is wrong, where it is, what to do, and nothing that was entered is lost.
import { journey } from './support.mjs';
import { looks_good } from './looks.mjs';
import { choose, fill_card, fill_owner, fill_step1, fill_step2, go_to_check, new_host, place_order, to_step2, to_step3 } from './order.mjs';
import { comes_back } from './refusal.mjs';

const kNext = 'Continue to server options';

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without';

  journey(`step 1 comes back ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/signup/step1.html?svc=linux');
    await page.uncheck('#c1-billing');
    await page.uncheck('#c1-admin');
    const missing = {
      'owner-name': 'Enter your full name',
      'owner-email': 'Enter an email address',
      'owner-tel': 'Enter a phone number',
      'owner-addr': 'Enter the street address',
      'owner-city': 'Enter the city',
      'owner-zip': 'Enter the postal code',
      'c1-billing': 'Choose at least one billing contact who is not an alternate',
      'c1-admin': 'Choose at least one technical contact who is not an alternate',
    };
    await comes_back(visitor, kNext, missing);
    if (scripts) await looks_good(visitor, 'step1-errors');

    await fill_owner(page, new_host('err'), { name: '  <b>Robin</b> & “Ünal” ', email: 'robin@example', tel: 'call me' });
    await page.check('#c1-admin');
    await choose(page, 'os', '2');
    await comes_back(visitor, kNext, {
      'owner-email': 'Enter an email address in the correct format, like name@example.com',
      'owner-tel': 'Enter a phone number, with digits, blanks and a leading plus',
      'c1-billing': 'Choose at least one billing contact who is not an alternate',
    });
  });

  journey(`step 2 of a virtual server comes back ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('err');
    await visitor.open('/signup/step1.html?svc=freebsd');
    await fill_step1(visitor, host);
    await to_step2(visitor);
    await choose(page, 'overage', 'limit');
    await page.selectOption('#extra-disk', '3');
    const button = 'Continue to the billing period';
    await comes_back(visitor, button, { host: 'Enter a host name', 'overage-limit': 'Enter the amount up to which we may bill' });
    if (scripts) await looks_good(visitor, 'step2-errors');
    await page.fill('#host', 'not a host');
    await page.fill('#overage-limit', 'forty');
    await comes_back(visitor, button, {
      host: 'Enter a host name in the correct format, like server1.example.com',
      'overage-limit': 'Enter an amount in dollars, like 40.00',
    });
    await page.fill('#host', host);
    await page.fill('#overage-limit', '0.50');
    await comes_back(visitor, button, { 'overage-limit': 'Enter an amount between $1.00 and $10,000.00' });
  });

  journey(`step 2 of a dedicated server comes back ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('err');
    await visitor.open('/signup/step1.html?svc=dedicated');
    await fill_step1(visitor, host, { plan: 'ded-s' });
    await to_step2(visitor);
    await fill_step2(visitor, host, { extras: { 'extra-ips': 3, 'time-zone': 'Europe/Berlin' } });
    await page.fill('#part1-mount', '/');
    await page.fill('#part1-gb', '100');
    await page.fill('#part2-mount', 'var');
    await page.fill('#part2-gb', 'much');
    await page.fill('#special', 'Two lines\nof wishes & <more>');
    const button = 'Continue to the billing period';
    await comes_back(visitor, button, {
      'part2-gb': 'Enter a size in whole GB that fits on the disk',
      'part2-mount': 'Enter a mount point like /var, or swap',
      'ips-reason': 'Enter why you need more than the standard number of addresses',
    });
    if (scripts) await looks_good(visitor, 'step2-dedicated-errors');
    await page.fill('#ips-reason', 'Four sites with a certificate each');
    await page.fill('#part2-mount', '/var');
    await page.fill('#part2-gb', '100');
    await comes_back(visitor, button, { 'part1-gb': 'Change the sizes so that they add up to the disk of your server' });
  });

  journey(`steps 3 and 4 come back ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    const host = new_host('err');
    await visitor.open('/signup/step1.html?svc=linux');
    await fill_step1(visitor, host);
    await to_step2(visitor);
    await fill_step2(visitor, host, { standing: 'replace' });
    await to_step3(visitor);
    await choose(page, 'months', '12');
    await page.fill('#heard-more', 'A talk in <Springfield>');
    const button = 'Continue to check your order';
    await comes_back(visitor, button, {
      account: 'Enter your customer id',
      replaced: 'Enter the host name or IP address of the server that is replaced',
    });
    if (scripts) await looks_good(visitor, 'step3-errors');
    await page.fill('#account', 'forty-two');
    await page.fill('#replaced', 'my old box');
    await comes_back(visitor, button, {
      account: 'Enter a customer id in the correct format, like col00042',
      replaced: 'Enter a host name like server1.example.com or an IP address',
    });
    await page.fill('#account', 'col00042');
    await page.fill('#replaced', '192.0.2.17');
    await visitor.follow(button);

    await comes_back(visitor, page.locator('.row').getByRole('button', { name: 'Place the order' }),
      { terms: 'Accept the terms of service to place the order' });
    if (scripts) await looks_good(visitor, 'step4-errors');
  });

  journey(`the card form comes back ${how} scripts`, { scripts }, async (visitor) => {
    const { page } = visitor;
    await place_order(visitor, new_host('err'));
    const button = 'Pay $29.00';
    await comes_back(visitor, button, {
      'cc-name': 'Enter the name on the card',
      'cc-number': 'Enter the card number',
      'cc-exp': 'Enter the expiry date',
      'cc-csc': 'Enter the security code',
      'cc-street': 'Enter the street address',
      'cc-zip': 'Enter the postal code',
    });
    if (scripts) await looks_good(visitor, 'payment-errors');
    await fill_card(page, { number: '4111 1111 1111 1112', exp: '01/20', code: '12' });
    await comes_back(visitor, button, {
      'cc-number': 'Check the card number: a digit is wrong or missing, or it is a card that we do not take',
      'cc-exp': 'Use a card that has not expired',
      'cc-csc': 'Enter the security code as it stands on the card',
    });
  });
}

journey('without scripts another product asks for its own plan and system', { scripts: false }, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_step1(visitor, new_host('err'), { backup: 'linux-backup-50' });
  await choose(page, 'svc', 'freebsd');
  await comes_back(visitor, kNext, { plan: 'Choose a plan', os: 'Choose an operating system', backup: 'Choose the backup space again' },
    ['os', 'backup']);
});

journey('a link of the steps and Back keep what was entered', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('err');
  await go_to_check(visitor, host, { extras: { 'extra-disk': 4 }, months: 6 });
  await visitor.follow(page.getByRole('link', { name: 'Change Server options' }));
  await page.selectOption('#extra-disk', '5');
  await to_step3(visitor);
  if (visitor.path() !== '/signup/step4.html') throw new Error('a changed answer leads back to the check page');
  await page.getByText('50 GB more').first().waitFor();
  await page.goBack();
  await page.waitForFunction(([name]) => document.querySelector('#host').value === name, [host]);
  await page.waitForFunction(() => document.querySelector('#extra-disk').value === '5');
  await visitor.follow(page.getByRole('link', { name: 'Plan and contacts', exact: true }));
  await page.waitForFunction(([mail]) => document.querySelector('#owner-email').value === mail, [`owner@${host}`]);
});

for (const [what, path, heading] of [
  ['an order', '/signup/confirm.html?order=00000000&key=00000000000000000000000000000000', 'Order not found'],
  ['an invoice', '/signup/pay.html?key=00000000000000000000000000000000', 'Invoice not found'],
  ['a page', '/signup/nothing.html', 'Page not found'],
]) {
  journey(`${what} that is not there says so`, {}, async (visitor) => {
    await visitor.open(path, { status: 404 });
    await visitor.page.locator('h1', { hasText: heading }).waitFor();
    await looks_good(visitor, `missing-${what.split(' ')[1]}`);
  });
}
