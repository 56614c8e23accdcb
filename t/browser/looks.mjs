// What every page must pass, in both themes and both sizes: axe, no sideways scrolling down to 320 pixels, labels that a person
// can see. With SHOTS=DIR it leaves a picture of each.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kDesktop, kPhone } from './support.mjs';

const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

async function axe(page) {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe_source);
  // Where scripts are off no timer fires, not even axe's own.
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) {
    await page.evaluate(() => { window.setTimeout = (run) => { Promise.resolve().then(run); return 0; }; });
  }
  const found = await page.evaluate(async () => {
    // Hundreds of countries take most of the time, and one shows as much as all.
    const kept = [...document.querySelectorAll('select')].filter((select) => select.options.length > 50)
      .map((select) => ({ select, value: select.value, options: [...select.options] }));
    for (const { select, options } of kept) select.replaceChildren(...options.slice(0, 2));
    const result = await window.axe.run(document,
      { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } });
    for (const { select, value, options } of kept) {
      select.replaceChildren(...options);
      select.value = value;
    }
    return result;
  });
  return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function looks_good(visitor, name, page = visitor.page) {
  const faults = [];
  // What a sticky head covers half is no fault of the page.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const [size, viewport] of [['desktop', kDesktop], ['mobile', kPhone]]) {
    await page.setViewportSize(viewport);
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      faults.push(...(await axe(page)).map((fault) => `${name}, ${size}, ${theme}: ${fault}`));
      if (shots) {
        await page.screenshot({ path: `${shots}/${name}-${size}-${theme}.png` });
        await page.screenshot({ path: `${shots}/${name}-${size}-${theme}-full.png`, fullPage: true });
      }
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await overhang(page);
  if (over > 0) faults.push(`${name}: scrolls sideways by ${over} pixels at a width of 320`);
  await page.setViewportSize(visitor.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(faults, []);
}
