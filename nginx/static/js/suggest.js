// suggest.js: customers under the search field as one types. Without it the form leads to the same results as a page.
import { el, announce } from './core.js';

const kPause = 120; // ms without a key before the server is asked
const field = document.querySelector('#q');

if (field) {
  const list = el('ul', { id: 'suggest', class: 'suggest', role: 'listbox', 'aria-label': 'Customers', hidden: '' });
  field.form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'suggest', 'aria-expanded': 'false',
  })) field.setAttribute(name, value);

  let pages = [];
  let at = -1;
  let timer;
  let request;

  // Whether the list is still to follow what was typed last.
  const busy = (yes) => list.setAttribute('aria-busy', String(yes));
  const close = () => {
    busy(false);
    list.hidden = true;
    at = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const stop = () => {
    clearTimeout(timer);
    request?.abort();
    request = undefined;
  };
  const open_page = (page) => { window.location.assign(page); };

  const mark = (to) => {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = to;
    const row = list.children[at];
    row.setAttribute('aria-selected', 'true');
    row.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', row.id);
  };

  const row_of = (hit, number) => {
    const where = el('small', {}, `${hit.cid}${hit.state === 'cancelled' ? ', cancelled' : ''} · ${hit.field}: `);
    for (const [text, matched] of hit.text) where.append(matched ? el('mark', {}, text) : text);
    const row = el('li', { role: 'option', id: `suggest-${number}`, 'aria-selected': 'false' }, el('b', {}, hit.name), where);
    // The field keeps the focus, so that the list is still there when the button is released.
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    row.addEventListener('click', () => open_page(hit.page));
    return row;
  };

  const show = ({ hits, more }) => {
    close();
    pages = hits.map((hit) => hit.page);
    list.replaceChildren(...hits.map(row_of));
    if (hits.length > 0) {
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
    }
    const count = hits.length === 1 ? '1 customer' : `${hits.length} customers`;
    announce(hits.length === 0 ? 'No customer found' : `${more ? 'First ' : ''}${count}`);
  };

  const ask = async () => {
    const typed = field.value.trim();
    if (!typed) return close();
    request = new AbortController();
    const mine = request;
    try {
      const answer = await fetch(`/mgmt/suggest?q=${encodeURIComponent(typed)}`, { signal: mine.signal, redirect: 'error' });
      const found = answer.ok ? await answer.json() : undefined;
      if (mine !== request) return undefined;
      request = undefined;
      return found && document.activeElement === field ? show(found) : close();
    } catch {
      // Overtaken by the next letter, or the server is away: Enter still sends the form.
      if (mine === request) close();
      return undefined;
    }
  };

  field.addEventListener('input', () => {
    stop();
    busy(true);
    timer = setTimeout(ask, kPause);
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const last = pages.length - 1;
    if (event.key === 'ArrowDown') mark(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') mark(at <= 0 ? last : at - 1);
    else if (event.key === 'Escape') { stop(); close(); }
    else if (event.key === 'Enter' && at >= 0) open_page(pages[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('blur', () => { stop(); close(); });
  field.form.addEventListener('submit', () => { stop(); close(); });
}
