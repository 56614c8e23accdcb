// oss.js: the open-source box changes plans and prices, which the server knows: ticking it asks the server for the page again,
// with everything that was entered. Without scripts the "Update the price" button does the same.
const box = document.querySelector('form[data-order] input[name="oss"]');
box?.addEventListener('change', () => box.form.requestSubmit(box.form.querySelector('button[name="go"][value="price"]')));
