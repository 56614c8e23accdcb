// dialog.js: a link with data-dialog-page opens the form of the page that it leads to in a dialog. Without scripts, or when the
// page cannot be fetched, it is a plain link. The form is the page's own: what is sent, and what the server says to it, is the same.
import { el, announce } from './core.js';

// As a document made by the browser itself, so that no text becomes markup here.
function fetchPage(method, address, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'document';
    if (body) request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onload = () => {
      const form = request.response?.querySelector('main form[data-in-dialog]');
      if (form) resolve({ form, heading: request.response.querySelector('main h1'), lead: request.response.querySelector('main .page-head p') });
      else reject(new Error('no form'));
    };
    request.onerror = reject;
    request.send(body);
  });
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

// The page's card becomes the dialog's body and foot; what leads away from the form closes the dialog.
function fill(dialog, page, opener) {
  const form = document.importNode(page.form, true);
  form.className = '';
  const foot = form.querySelector('.card-foot');
  foot.classList.replace('card-foot', 'dialog-foot');
  foot.querySelector('a').dataset.close = '';
  form.querySelector('.card-body').classList.replace('card-body', 'dialog-body');
  if (page.lead) form.querySelector('.dialog-body').prepend(document.importNode(page.lead, true));
  form.prepend(el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-h' }, page.heading.textContent),
    el('button', { type: 'button', class: 'iconbtn', 'data-close': '', 'aria-label': 'Close' }, icon('x'))));
  dialog.replaceChildren(form);
  form.addEventListener('click', (e) => {
    const link = e.target.closest('a[href]');
    if (!link || 'close' in link.dataset || link.pathname !== new URL(opener.href).pathname || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    renew(dialog, opener, fetchPage('GET', link.href), () => location.assign(link.href));
  });
  form.addEventListener('submit', (e) => {
    const pressed = e.submitter;
    if (pressed?.value === 'show') {                                     // looks only: the dialog stays
      e.preventDefault();
      renew(dialog, opener, fetchPage('POST', form.action, new URLSearchParams(new FormData(form, pressed))), () => form.submit());
    } else if (form.dataset.sent) {
      e.preventDefault();
    } else {
      form.dataset.sent = '1';
      announce(pressed?.dataset.busy || 'Working');
    }
  });
}

async function renew(dialog, opener, coming, otherwise) {
  const at = document.activeElement?.textContent;
  try {
    fill(dialog, await coming, opener);
    const same = [...dialog.querySelectorAll('a, button')].find((b) => b.textContent === at);
    (same || dialog.querySelector('[aria-invalid], input:not([type=hidden])')).focus();
  } catch { otherwise(); }
}

document.addEventListener('click', async (e) => {
  const opener = e.target.closest('a[data-dialog-page]');
  if (!opener || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  if (document.querySelector('dialog[open]')) return;
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-h' });
  try {
    fill(dialog, await fetchPage('GET', opener.href), opener);
  } catch { location.assign(opener.href); return; }
  document.body.append(dialog);
  dialog.addEventListener('close', () => { dialog.remove(); opener.focus(); });
  dialog.showModal();
  dialog.querySelector('input:not([type=hidden])').focus();
});
