// What a form that was sent back must show: rules 1 to 4 and 7 of the order form.
import assert from 'node:assert/strict';

const kSecret = ['cc-number', 'cc-csc'];  // never sent back
const kOurs = ['csrf', 'once', 'go'];

/** Everything that the form with this field in it would send, but for what is ours. */
export const entered = (page, field) => page.evaluate(([id, left_out]) => {
  const form = document.getElementById(id).closest('form');
  return [...new FormData(form)].filter(([name]) => !left_out.includes(name));
}, [field, kOurs]);

async function names_field(page, id, words) {
  const found = await page.evaluate((field) => {
    const target = document.getElementById(field);
    const message = document.getElementById(`${field}-error`);
    return target && {
      message: message?.textContent.trim(),
      described: (target.getAttribute('aria-describedby') ?? '').split(' ').includes(`${field}-error`),
      invalid: target.getAttribute('aria-invalid'),
      group: target.tagName === 'FIELDSET',
    };
  }, id);
  assert.ok(found, `there is no field ${id}`);
  assert.equal(found.message, `Error: ${words}`, `the message at ${id}`);
  assert.ok(found.described, `${id} is not described by its message`);
  if (!found.group) assert.equal(found.invalid, 'true', `aria-invalid of ${id}`);

  await page.locator(`.error-summary a[href="#${id}"]`).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), id, `the link leads to ${id}`);
}

/** Sends a form that must come back; `expected` is {field: words}. `gone` names fields that have no place on the page any more. */
export async function comes_back(visitor, button, expected, gone = []) {
  const { page } = visitor;
  const first = Object.keys(expected)[0];
  const before = await entered(page, first);
  await visitor.follow(button, { status: 422 });

  assert.match(await page.title(), /^Error: /);
  const summary = page.locator('.error-summary');
  assert.equal(await summary.locator('h2').textContent(), 'There is a problem');
  const above = await page.evaluate(() => Boolean(document.querySelector('.error-summary')
    .compareDocumentPosition(document.querySelector('h1')) & Node.DOCUMENT_POSITION_FOLLOWING));
  assert.ok(above, 'the summary stands above the heading');
  if (visitor.scripts) assert.ok(await summary.evaluate((node) => node === document.activeElement), 'the summary has the focus');

  const links = await summary.locator('a').evaluateAll((all) => all.map((a) => [a.getAttribute('href').slice(1), a.textContent]));
  assert.deepEqual(Object.fromEntries(links), expected);
  assert.equal(links.length, Object.keys(expected).length, 'one link for each field');
  const in_order = await page.evaluate((ids) => ids.map((id) => document.getElementById(id))
    .every((node, i, all) => i === 0 || all[i - 1].compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING), links.map(([id]) => id));
  assert.ok(in_order, `the links have the order of the page: ${links.map(([id]) => id)}`);
  for (const [id, words] of links) await names_field(page, id, words);
  assert.doesNotMatch(await page.locator('main').innerText(), /\b(required|invalid|please|oops|sorry)\b/i);

  const after = await entered(page, first);
  const kept = (fields) => fields.filter(([name]) => !kSecret.includes(name) && !gone.includes(name));
  assert.deepEqual(kept(after), kept(before), 'what was entered');
  for (const [name, value] of after) if (kSecret.includes(name)) assert.equal(value, '', name);
}
