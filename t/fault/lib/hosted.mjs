// An invoice that is paid on a page of the second gateway: over HTTP, on both sides of the way.
import { randomBytes } from 'node:crypto';
import http from 'node:http';

import { db } from './database.mjs';
import { Visitor } from './http.mjs';
import { stripe } from './sims.mjs';
import { demo } from './stack.mjs';

export const newKey = () => randomBytes(16).toString('hex');
const cid = Number(demo.CUSTOMER_CID.replace(/\D/g, ''));

function form(url, fields) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const asked = http.request(url, { method: 'POST', headers, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode, location: answer.headers.location }));
    });
    asked.on('error', reject);
    asked.end(new URLSearchParams(fields).toString());
  });
}

export class HostedInvoice {
  visitor = new Visitor();

  static async make(cents = 4150) {
    const made = new HostedInvoice();
    Object.assign(made, { cents, key: newKey(), ref: randomBytes(4).toString('hex') });
    await db.rows(`INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES
      ('${made.ref}', ${cid}, ${cents}, CURDATE(), CURDATE() + INTERVAL 14 DAY)`);
    made.id = await db.number(`SELECT id FROM invoice WHERE inv_ref = '${made.ref}'`);
    await db.rows(`INSERT INTO invoice_keys (key_hash, invoice_id) VALUES (SHA2('${made.key}', 256), ${made.id})`);
    await made.visitor.get(`/signup/pay.html?key=${made.key}`);
    return made;
  }

  press(go, once = newKey()) { return this.visitor.post('/signup/pay_hosted.html', { key: this.key, once, go }); }
  show() { return this.visitor.get(`/signup/pay.html?key=${this.key}&returned=1`); }
  payments() { return db.rows(`SELECT * FROM payments WHERE invoice_id = ${this.id} ORDER BY id`); }

  // What the gateway has made for this invoice; kind is session or payment_intent.
  async made(kind) {
    const ours = new Set((await this.payments()).map((payment) => payment.request_id));
    return (await stripe.ask('journal')).filter((entry) => entry.kind === kind && ours.has(entry.metadata.request_id));
  }

  async open() {
    const answer = await this.press('open');
    if (answer.status !== 303) throw new Error(`no page: ${answer.status}`);
    return answer;
  }

  // What the payer does on the page whose address we hand out.
  async pay(number = '4242424242424242') {
    const address = await db.value(`SELECT address FROM payment_pages g JOIN payments p ON p.id = g.payment_id
      WHERE p.invoice_id = ${this.id} ORDER BY p.id DESC LIMIT 1`);
    return form(address.split('#')[0], { action: 'pay', number });
  }

  ledger() {
    return db.rows(`SELECT h.kind, h.amount FROM billing_history h LEFT JOIN payments p ON p.id = h.payment_id LEFT JOIN payments o ON o.id = p.origin_id
      WHERE COALESCE(p.invoice_id, o.invoice_id) = ${this.id} ORDER BY h.id`);
  }
  state() { return db.value(`SELECT state FROM invoice WHERE id = ${this.id}`); }
  events() { return db.rows(`SELECT e.* FROM gateway_events e JOIN payments p ON p.id = e.payment_id WHERE p.invoice_id = ${this.id} ORDER BY e.id`); }
  // Lets the worker look now at what it would look at later.
  hurry() { return db.rows(`UPDATE payments SET next_check_at = UTC_TIMESTAMP() WHERE invoice_id = ${this.id} AND next_check_at IS NOT NULL`); }
}
