// dialog.js: a link with data-dialog-page opens the page of forms that it leads to in a dialog. Without scripts, in another tab, or
// when the page cannot be fetched, it is a plain link. The forms are the page's own: what is sent, what is refused and who has changed
// the same thing meanwhile is the server's word, shown here as there.
import { el } from './core.js';

const kPatience = 10_000;  // milliseconds to open; what is sent is waited for
const kFrom = 'dialog:from';

// As a document made by the browser itself, so that no text becomes markup here.
function ask(method, address, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'document';
    if (body) request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    else request.timeout = kPatience;
    request.onload = () => resolve({ status: request.status, url: new URL(request.responseURL), main: request.response?.querySelector('main') });
    for (const end of ['onerror', 'ontimeout', 'onabort']) request[end] = reject;
    request.send(body);
  });
}

const opens = (path) => [...document.querySelectorAll('a[data-dialog-page]')].some((a) => a.pathname === path);
// Is the answer to what was asked at `address` such a page, and not one that says goodbye, no, or done?
function is_form(page, address) {
  const { pathname } = page.url;
  return (pathname === new URL(address, location.href).pathname || opens(pathname)) && page.main?.querySelector('form[method=post]') != null;
}

function icon(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('class', 'icon'); svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(ns, 'use');
  use.setAttribute('href', `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/* ------------------------------------------------------------- what is shown */
function fill(dialog, main) {
  const page = document.importNode(main, true);
  page.querySelector('.crumbs')?.remove();
  const heading = page.querySelector('h1');
  const head = heading.closest('.page-head');
  heading.remove();
  if (head && !head.textContent.trim()) head.remove();
  dialog.replaceChildren(
    el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-h', tabindex: '-1' }, heading.textContent), el('span', { class: 'vh', role: 'status' }),
      el('button', { type: 'button', class: 'iconbtn', 'aria-label': 'Close' }, icon('x'))),
    el('div', { class: 'dialog-body' }, ...page.childNodes));
}

// What must be read first, else where one was, else the first field of the first form; a form that only asks begins at its heading.
function focus_in(dialog, was) {
  const same = was && [...dialog.querySelectorAll('a, button')].find((b) => b.textContent === was);
  const field = dialog.querySelector('form')?.querySelector('input:not([type=hidden]), select, textarea');
  const chosen = field?.type === 'radio' && dialog.querySelector(`[type=radio][name="${field.name}"]:checked`);
  (dialog.querySelector('.error-summary, #conflict, [autofocus]') || same || chosen || field || dialog.querySelector('h2')).focus();
}

function trouble(dialog, ...words) {
  dialog.querySelector('.dialog-trouble')?.remove();
  const box = el('div', { class: 'notice mb dialog-trouble', 'data-tone': 'bad', role: 'alert', tabindex: '-1' }, icon('alert'), el('div', {}, ...words));
  dialog.querySelector('.dialog-body').prepend(box);
  box.focus();
}

/* ------------------------------------------------------------------- leaving */
// What was typed is lost only by somebody who says so.
function leave(dialog, then) {
  if ('sent' in dialog.dataset) return;
  if (!('typed' in dialog.dataset)) { then(); return; }
  const stay = el('button', { type: 'button', class: 'btn', autofocus: '' }, 'Keep editing');
  const discard = el('button', { type: 'button', class: 'btn btn-danger' }, 'Discard');
  const question = el('dialog', { class: 'dialog', role: 'alertdialog', 'aria-labelledby': 'discard-h' },
    el('div', { class: 'dialog-head' }, el('h2', { id: 'discard-h' }, 'Discard what you typed?')),
    el('div', { class: 'dialog-body' }, el('p', {}, 'It is not saved.')), el('div', { class: 'dialog-foot' }, stay, discard));
  stay.addEventListener('click', () => question.close());
  discard.addEventListener('click', () => { question.close(); delete dialog.dataset.typed; then(); });
  question.addEventListener('close', () => question.remove());
  document.body.append(question);
  question.showModal();
}

// The page anew at the part that was changed; a page of another kind is gone to.
function arrive(url, opener) {
  const part = opener.closest('section[id]')?.id;
  if (url.pathname !== location.pathname || !part) { location.assign(url); return; }
  sessionStorage.setItem(kFrom, JSON.stringify({ part, href: opener.getAttribute('href') }));
  location.replace(url);  // without #part: to the address that is there already it were a jump, and elsewhere it takes the focus away
}

// Back from there: the focus where it was, or at what is left of it, and the sentence that says what was done is read with it.
const from = JSON.parse(sessionStorage.getItem(kFrom) || 'null');
sessionStorage.removeItem(kFrom);
const part = from && document.getElementById(from.part);
if (part) {
  const links = [...part.querySelectorAll('a[data-dialog-page]')];
  const to = links.find((a) => a.getAttribute('href') === from.href) || links[0] || part;
  const said = part.querySelector('[role=status]');
  if (said) { said.id ||= 'said'; to.setAttribute('aria-describedby', said.id); }
  if (to === part) part.tabIndex = -1;
  part.scrollIntoView();
  to.focus({ preventScroll: true });
}

/* ------------------------------------------------------------------- sending */
// After a failure somebody may have logged in anew elsewhere: a form is sent with what that login's pages carry.
async function take_token(dialog, address) {
  const fresh = (await ask('GET', address)).main?.querySelector('[name=csrf]');
  if (fresh) for (const field of dialog.querySelectorAll('[name=csrf]')) field.value = fresh.value;
}

async function send(dialog, opener, form, pressed) {
  if ('sent' in dialog.dataset) return;
  dialog.dataset.sent = '';
  const body = () => new URLSearchParams(new FormData(form, pressed));
  const address = form.getAttribute('action');
  const was = pressed?.textContent;
  const spin = el('span', { class: 'spin', 'aria-hidden': 'true' });
  pressed?.setAttribute('aria-disabled', 'true');
  pressed?.prepend(spin);
  dialog.querySelector('.dialog-head [role=status]').textContent = pressed?.dataset.busy || 'Working';
  let page;
  try {
    if ('failed' in dialog.dataset) await take_token(dialog, opener.href);
    page = await ask('POST', address, body());
  } catch { /* told below */ }
  const login = page?.url.pathname.endsWith('/login.html');
  if (page?.main && page.status < 400 && !login && !is_form(page, address)) {
    delete dialog.dataset.typed;
    arrive(page.url, opener);
    return;
  }
  delete dialog.dataset.sent;
  dialog.toggleAttribute('data-failed', !page || !is_form(page, address));
  if (!('failed' in dialog.dataset)) {
    if (page.url.pathname !== address) dialog.dataset.done = '';  // one step is done, and this is the next
    fill(dialog, page.main);
    focus_in(dialog, was);
    return;
  }
  pressed?.removeAttribute('aria-disabled');
  spin.remove();
  if (login) {
    trouble(dialog, el('b', {}, 'Your login has ended.'), ' Nothing is saved, and nothing you typed is lost. ',
      el('a', { href: page.url.pathname, target: '_blank', rel: 'noopener' }, 'Log in in another tab'), ', then send this again.');
  } else if (page?.main) {
    const [heading, words] = ['h1', 'p'].map((tag) => page.main.querySelector(tag)?.textContent.trim() || '');
    trouble(dialog, el('b', {}, heading), ` ${words}`);
  } else {
    trouble(dialog, el('b', {}, 'No answer came.'), ' It may have been saved or not; nothing you typed is lost. Send it again: nothing is done twice.');
  }
}

/* -------------------------------------------------------------------- inside */
async function turn_to(dialog, link) {
  try {
    const page = await ask('GET', link.href);
    if (!is_form(page, link.href)) throw new Error('no form');
    const was = link.textContent;
    fill(dialog, page.main);
    focus_in(dialog, was);
  } catch { location.assign(link.href); }
}

function follow(dialog, opener, link, e) {
  const { pathname } = link;
  if (link.getAttribute('href').startsWith('#')) {  // of the list of faults
    e.preventDefault();
    dialog.querySelector(`[id="${CSS.escape(link.hash.slice(1))}"]`)?.focus();
    return;
  }
  if (link.target === '_blank' || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  const form = [...dialog.querySelectorAll('form')].some((f) => new URL(f.action).pathname === pathname);
  leave(dialog, () => {
    if (pathname === location.pathname) dialog.close();
    else if (form || 'dialogPage' in link.dataset) turn_to(dialog, link);
    else location.assign(link.href);
  });
}

function show(opener, page) {
  const dialog = el('dialog', { class: 'dialog dialog-page', 'aria-labelledby': 'dialog-h' });
  const away = () => leave(dialog, () => dialog.close());
  fill(dialog, page.main);
  for (const kind of ['input', 'change']) dialog.addEventListener(kind, () => { dialog.dataset.typed = ''; });
  dialog.addEventListener('keydown', (e) => { if (e.key === 'Escape') { e.preventDefault(); away(); } });
  dialog.addEventListener('cancel', (e) => { e.preventDefault(); away(); });  // a phone's gesture for back
  dialog.addEventListener('click', (e) => {
    const link = e.target.closest('a[href]');
    if (link) { follow(dialog, opener, link, e); return; }
    const box = dialog.getBoundingClientRect();
    const beside = e.target === dialog && (e.clientX < box.left || e.clientX > box.right || e.clientY < box.top || e.clientY > box.bottom);
    if (beside) e.stopPropagation();  // who sees it further out closes dialogs without asking
    if (beside || e.target.closest('.dialog-head button')) away();
  });
  dialog.addEventListener('submit', (e) => {
    if (e.target.method !== 'post') return;
    e.preventDefault();
    send(dialog, opener, e.target, e.submitter);
  });
  const warn = (e) => { if ('typed' in dialog.dataset) e.preventDefault(); };
  const gone = () => { delete dialog.dataset.done; dialog.close(); };  // not there any more when one comes back to this page
  window.addEventListener('beforeunload', warn);
  window.addEventListener('pagehide', gone);
  dialog.addEventListener('close', () => {
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('pagehide', gone);
    dialog.remove();
    if ('done' in dialog.dataset) location.reload();
    else opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  focus_in(dialog);
}

let coming = false;
document.addEventListener('click', async (e) => {
  const opener = e.target.closest('a[data-dialog-page]');
  if (!opener || opener.closest('dialog') || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  if (coming || document.querySelector('dialog[open]')) return;
  coming = true;
  try {
    const page = await ask('GET', opener.href);
    if (!is_form(page, opener.href)) throw new Error('no form');
    show(opener, page);
  } catch { location.assign(opener.href); } finally { coming = false; }
});
