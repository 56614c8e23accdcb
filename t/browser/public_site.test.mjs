// The static pages: every link leads somewhere, and every order link to its product.
import assert from 'node:assert/strict';
import { env, journey } from './support.mjs';
import { looks_good } from './looks.mjs';

const kPages = ['', 'linux.html', 'freebsd.html', 'dedicated.html', 'colo.html', 'contact.html', 'terms.html', 'privacy.html'];
const page_url = (name) => `${env.HTTP_URL}/${name}`;

for (const name of kPages) {
  journey(`the public page /${name}`, {}, async (visitor) => {
    const { page } = visitor;
    await visitor.open(page_url(name));
    await looks_good(visitor, `public-${name.replace('.html', '') || 'home'}`);
    assert.equal(await page.locator('h1').count(), 1);

    const links = await page.locator('a[href]').evaluateAll((all) => [...new Set(all.map((a) => a.href))]);
    for (const link of links) {
      const url = new URL(link);
      if (url.protocol === 'mailto:' || url.protocol === 'tel:') continue;
      assert.ok(url.origin === env.HTTP_URL || url.origin === env.HTTPS_URL, `${link} leads away`);
      const answer = await visitor.context.request.get(link);
      assert.ok(answer.ok(), `${link}: ${answer.status()}`);
      if (url.hash && url.pathname === new URL(page.url()).pathname) assert.equal(await page.locator(url.hash).count(), 1, link);
    }

    const products = new Set(links.map((link) => new URL(link)).filter((url) => url.pathname === '/signup/step1.html')
      .map((url) => url.searchParams.get('svc')));
    for (const svc of products) {
      const from = svc ? `a[href="/signup/step1.html?svc=${svc}"]` : 'a[href="/signup/step1.html"]';
      await visitor.follow(page.locator(from).first());
      assert.equal(page.url(), `${env.HTTPS_URL}/signup/step1.html${svc ? `?svc=${svc}` : ''}`);
      const chosen = svc?.replace('_oss', '') ?? 'linux';
      assert.ok(await page.locator(`input[name="svc"][value="${chosen}"]`).isChecked(), `${svc} is chosen`);
      assert.equal(await page.locator('input[name="oss"]').isChecked(), Boolean(svc?.endsWith('_oss')));
      await visitor.context.clearCookies();
      await visitor.open(page_url(name));
    }
  });
}

journey('every product has an order link', {}, async (visitor) => {
  const found = new Set();
  for (const name of kPages) {
    await visitor.open(page_url(name));
    for (const href of await visitor.page.locator('a[href*="svc="]').evaluateAll((all) => all.map((a) => a.href))) {
      found.add(new URL(href).searchParams.get('svc'));
    }
  }
  assert.deepEqual([...found].sort(), ['colo', 'dedicated', 'freebsd', 'freebsd_oss', 'linux', 'linux_oss']);
});

journey('the theme that was chosen stays, on both sites', {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open(page_url(''));
  assert.equal(await page.locator('html').getAttribute('data-theme'), null);
  await page.getByRole('button', { name: 'Switch light or dark theme' }).click();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await page.reload();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await visitor.open('/signup/step1.html');
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
});

journey('on a phone the menu opens without scripts', { scripts: false, viewport: { width: 390, height: 844 } }, async (visitor) => {
  const { page } = visitor;
  await visitor.open(page_url(''));
  await page.getByText('Menu').click();
  await visitor.follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Colocation' }));
  assert.equal(visitor.path(), '/colo.html');
});

for (const [site, url] of [['public', `${env.HTTP_URL}/nothing-here`], ['secure', `${env.HTTPS_URL}/nothing-here`]]) {
  journey(`a page that the ${site} site does not have`, {}, async (visitor) => {
    await visitor.open(url, { status: 404 });
    await looks_good(visitor, `not-found-${site}`);
  });
}
