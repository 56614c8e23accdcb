// return.js: spares the payer who comes back from PayPal one click. Without it the button is pressed by hand.
// A page that tells the server that a person looks at it, without leaving it.
for (const form of document.querySelectorAll('form[data-opened]')) {
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true }).catch(() => {});
}
document.querySelector('form[data-auto-submit]')?.requestSubmit();
