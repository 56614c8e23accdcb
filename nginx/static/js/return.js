// return.js: spares the payer who comes back from PayPal one click. Without it the button is pressed by hand.
document.querySelector('form[data-auto-submit]')?.requestSubmit();
