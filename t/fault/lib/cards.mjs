// Card numbers made for this run, each used once, so that finding one anywhere is proof of a leak. They are noted in the
// file JC_FAULT_CARDS, for the test that looks for them.
import { randomInt } from 'node:crypto';
import fs from 'node:fs';

const NOTES = process.env.JC_FAULT_CARDS;

function checkDigit(digits) {
  const sum = [...digits].reverse().map(Number).reduce((all, digit, i) => all + (i % 2 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return String((10 - (sum % 10)) % 10);
}

// A Visa number that passes the Luhn check.
export function newNumber() {
  let digits = '4';
  while (digits.length < 15) digits += randomInt(10);
  return digits + checkDigit(digits);
}

export const noteNumber = (number) => { if (NOTES) fs.appendFileSync(NOTES, `${number}\n`); };

// The fields of the card form.
export function newCard(more = {}) {
  const number = newNumber();
  noteNumber(number);
  return { 'cc-name': 'Sam Sample', 'cc-number': number, 'cc-exp': '12/30', 'cc-csc': '123', 'cc-street': '24285 Elm',
    'cc-zip': '00382', 'cc-country': 'US', ...more };
}

export const usedNumbers = () => (NOTES && fs.existsSync(NOTES) ? fs.readFileSync(NOTES, 'utf8').split('\n').filter(Boolean) : []);
