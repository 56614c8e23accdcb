// The running price in the browser and the price that the server computes agree to the cent (rule 8), and only the server's
// counts.
import assert from 'node:assert/strict';
import { journey, secure } from './support.mjs';
import { cents, choose, fill_owner, fill_step2, new_host, place, to_step2, to_step3 } from './order.mjs';
import { one_order, sql } from './outside.mjs';

const kProducts = ['linux', 'freebsd', 'linux_oss', 'freebsd_oss', 'dedicated', 'colo'];

/** What the page says now: the total and the lines. */
const shown = (page) => page.evaluate(() => ({
  total: document.querySelector('.summary [data-total]').textContent,
  bar: document.querySelector('.buybar [data-total]').textContent,
  lines: [...document.querySelectorAll('.summary [data-lines] > div')].map((line) => line.textContent),
}));

/** The same of a page as the server sent it, before any script. */
function parsed(page, html) {
  return page.evaluate((text) => {
    const plain = (markup) => markup.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
    const summary = /<aside class="card summary"[\s\S]*?<\/aside>/.exec(text)[0];
    return {
      total: plain(/<output[^>]*data-total[^>]*>[^<]*/.exec(summary)[0]),
      bar: plain(/<b data-total>[^<]*/.exec(text)[0]),
      lines: [...summary.matchAll(/<div><dt>[\s\S]*?<\/dd><\/div>/g)].map((match) => plain(match[0])),
    };
  }, html);
}

/** The form as the browser would send it now. */
const form_data = (page) => page.evaluate(() => [...new FormData(document.querySelector('form[data-order]'))]);

async function post(visitor, step, fields, go) {
  const body = new URLSearchParams([...fields.filter(([name]) => name !== 'go'), ['go', go]]).toString();
  const answer = await visitor.context.request.post(secure(`/signup/step${step}.html`), {
    data: body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: secure('') } });
  assert.equal(answer.status(), 200);
  return answer.text();
}

async function agrees(visitor, step, go, what) {
  const browser = await shown(visitor.page);
  const server = await parsed(visitor.page, await post(visitor, step, await form_data(visitor.page), go));
  assert.deepEqual(browser, server, what);
  assert.equal(browser.bar, browser.total, what);
  return cents(server.total);
}

const values = (page, name) => page.locator(`input[name="${name}"]:enabled`).evaluateAll((all) => all.map((i) => i.value));

for (const svc of kProducts) {
  journey(`${svc}: every plan with every backup space, and many extras`, {}, async (visitor) => {
    const { page } = visitor;
    await visitor.open(`/signup/step1.html?svc=${svc}`);
    const known = new Map(sql('SELECT code, price_1 FROM packages').map(([code, price]) => [code, Number(price)]));
    const host = new_host('price');
    await fill_owner(page, host);
    const plans = await values(page, 'plan');
    const backups = await values(page, 'backup');
    assert.equal(plans.length, sql(`SELECT code FROM packages WHERE svc = '${svc}' AND role = 'base'`).length);
    assert.equal(backups.length, 4);
    for (const plan of plans) {
      for (const backup of backups) {
        await choose(page, 'plan', plan);
        await choose(page, 'backup', backup);
        const total = await agrees(visitor, 1, 'price', `${plan} with ${backup}`);
        assert.equal(total, known.get(plan) + (known.get(backup) ?? 0));
      }
    }

    await to_step2(visitor);
    await fill_step2(visitor, host);
    const base = cents((await shown(page)).total);
    const ranges = await page.locator('select:has(option[data-cents])').evaluateAll((all) => all.map((s) => [s.id, s.options.length - 1]));
    const step = new Map(ranges.map(([id]) => [id, known.get(`${svc}-${{ 'extra-disk': 'disk', 'extra-ips': 'ip', 'extra-bandwidth': 'bandwidth' }[id]}`)]));
    for (const chosen of combinations(ranges)) {
      await page.evaluate((all) => {
        for (const [id, value] of all) {
          const select = document.getElementById(id);
          select.value = String(value);
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }, chosen);
      const total = await agrees(visitor, 2, 'price', JSON.stringify(chosen));
      assert.equal(total, base + chosen.reduce((sum, [id, value]) => sum + value * step.get(id), 0));
    }

    if (ranges.some(([id]) => id === 'extra-ips') && await page.locator('#ips-reason').count()) await page.fill('#ips-reason', 'Many sites');
    await to_step3(visitor);
    for (const months of ['1', '6', '12']) {
      await choose(page, 'months', months);
      const browser = await shown(page);
      const server = await parsed(page, await post(visitor, 3, await form_data(page), 'next'));
      assert.deepEqual([browser.total, browser.bar], [server.total, server.bar], `${months} months`);
    }
  });
}

/** None, one and all of each extra in every combination, then every value of each beside the most of the others. */
function combinations(ranges) {
  let all = [[]];
  for (const [id, most] of ranges) all = all.flatMap((part) => [0, 1, most].map((value) => [...part, [id, value]]));
  for (const [id, most] of ranges) {
    for (let value = 2; value < most; ++value) all.push(ranges.map(([other, its_most]) => [other, other === id ? value : its_most - value % 2]));
  }
  return all;
}

journey('the open-source box changes plan and price at once, and back', {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_owner(page, new_host('oss'));
  await choose(page, 'plan', 'linux-l');
  await choose(page, 'backup', 'linux-backup-500');
  await visitor.follow(page.locator('input[name="oss"]'));
  assert.equal(cents((await shown(page)).total), 3920 + 2500);
  assert.equal(await page.locator('#owner-name').inputValue(), 'Robin Placeholder');
  await agrees(visitor, 1, 'price', 'with the discount');
  await visitor.follow(page.locator('input[name="oss"]'));
  assert.equal(cents((await shown(page)).total), 4900 + 2500);
});

journey('looking at another product and back loses nothing', {}, async (visitor) => {
  const { page } = visitor;
  await visitor.open('/signup/step1.html?svc=linux');
  await choose(page, 'plan', 'linux-s');
  await choose(page, 'os', '2');
  await choose(page, 'backup', 'linux-backup-50');
  const before = await shown(page);
  for (const svc of ['colo', 'freebsd', 'dedicated', 'linux']) {
    await choose(page, 'svc', svc);
    await agrees(visitor, 1, 'price', svc);
  }
  assert.deepEqual(await shown(page), before);
});

journey('what the page is made to say about prices changes nothing', {}, async (visitor) => {
  const { page } = visitor;
  const host = new_host('cheap');
  await visitor.open('/signup/step1.html?svc=linux');
  await fill_owner(page, host);
  await page.evaluate(() => { for (const node of document.querySelectorAll('[data-cents]')) node.dataset.cents = '1'; });
  await choose(page, 'plan', 'linux-l');
  assert.equal((await shown(page)).total, '$0.03');
  await page.evaluate(() => {
    for (const [name, value] of [['price', '1'], ['recurring', '1'], ['total', '0.01'], ['price_1', '1'], ['setup', '-4900']]) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      document.querySelector('form[data-order]').append(field);
    }
  });
  await to_step2(visitor);
  assert.equal((await shown(page)).total, '$49.00');
  await fill_step2(visitor, host);
  await to_step3(visitor);
  await visitor.follow('Continue to check your order');
  await place(visitor);
  assert.equal(one_order(host).recurring, 4900);
});
