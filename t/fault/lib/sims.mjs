// The control calls of the simulators: faults on command, and what they have seen.
import http from 'node:http';

import { demo } from './stack.mjs';

function call(base, method, name, value) {
  const body = value === undefined ? undefined : JSON.stringify(value);
  return new Promise((resolve, reject) => {
    const asked = http.request(`${base}/${name}`, { method, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => { text += part; });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(`${name}: ${text}`))));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

class Simulator {
  constructor(base) { this.base = base; }
  ask(name) { return call(this.base, 'GET', name); }
  tell(name, value = {}) { return call(this.base, 'POST', name, value); }
  mode(mode, more = {}) { return this.tell('mode', { mode, ...more }); }
}

export const payflow = new Simulator(demo.PAYFLOW_CONTROL);
export const paypal = new Simulator(demo.PAYPAL_CONTROL);
export const stripe = new Simulator(demo.STRIPE_CONTROL);
export const smtp = new Simulator(demo.SMTP_CONTROL);

// What the gateway did for an order or invoice: sales and authorizations, refused ones too.
export async function attempts(reference) {
  return (await payflow.ask('journal')).filter((txn) => txn.comment1 === reference && 'SA'.includes(txn.trxtype));
}

// Those that moved money, or hold it.
export const charges = async (reference) =>
  (await attempts(reference)).filter((txn) => ['charged', 'authorized', 'captured', 'review'].includes(txn.state));
