// contacts.js: adds and removes contacts on the first order step without a round trip. Without it the same buttons post the
// form, and the server does it. Keeps the numbers dense, because the server reads contacts 2 to n.
import { announce } from './core.js';

const box = document.querySelector('[data-contacts]');
const template = document.querySelector('[data-contact-template]');

function renumber() {
  const all = [...box.querySelectorAll('[data-contact]')];
  all.forEach((part, i) => {
    const number = String(i + 2);
    for (const node of part.querySelectorAll('*')) {
      for (const name of ['id', 'name', 'for', 'aria-describedby', 'autocomplete']) {
        const old = node.getAttribute(name);
        if (old) node.setAttribute(name, old.replace(/\bc\d+-/g, `c${number}-`).replace(/section-c\d+/g, `section-c${number}`));
      }
    }
    const remove = part.querySelector('button[name="go"]');
    remove.value = `remove-${number}`;
    remove.textContent = `Remove contact ${number}`;
    part.querySelector('legend').textContent = `Contact ${number}`;
  });
  box.closest('form').querySelector('input[name="contacts"]').value = String(all.length + 1);
  document.querySelector('[data-add-contact]').hidden = all.length + 1 >= Number(box.dataset.most);
}

if (box && template) {
  const add = document.querySelector('[data-add-contact]');
  renumber();  // a browser that goes back may have put an old count into the field
  box.closest('form').addEventListener('click', (e) => {
    const button = e.target.closest('button[name="go"]');
    if (button?.value === 'add-contact') {
      e.preventDefault();
      box.append(template.content.cloneNode(true));
      renumber();
      box.lastElementChild.querySelector('input').focus();
      announce('Contact added');
    } else if (button?.value.startsWith('remove-')) {
      e.preventDefault();
      button.closest('[data-contact]').remove();
      renumber();
      add.querySelector('button').focus();
      announce('Contact removed');
    }
  });
}
