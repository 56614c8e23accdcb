// The world around the sites, as the tests see it: the database, the mails that were sent, the gateway's and PayPal's journals.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { env, until } from './support.mjs';

/** Rows as lists of texts. Values go in as they are: the tests make them themselves. */
export function sql(statement) {
  const out = execFileSync('mariadb', ['--no-defaults', `--socket=${env.DB_SOCKET}`, `--user=${userInfo().username}`,
    '--default-character-set=utf8mb4', '--batch', '--skip-column-names', '--raw', 'jc', '-e', statement], { encoding: 'utf8' });
  return out.split('\n').filter(Boolean).map((line) => line.split('\t'));
}

async function control(base, call, body) {
  const options = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${base}/${call}`, options);
  if (!response.ok) throw new Error(`${call}: ${response.status} ${await response.text()}`);
  return response.json();
}
export const payflow = (call, body) => control(env.PAYFLOW_CONTROL, call, body);
export const paypal = (call, body) => control(env.PAYPAL_CONTROL, call, body);
export const stripe = (call, body) => control(env.STRIPE_CONTROL, call, body);

/** The transactions that the gateway made for an order or invoice. */
export async function charges(ref) {
  return (await payflow('journal')).filter((entry) => entry.comment1 === ref);
}

/** All mails with the text in their subject, to one address or to any, once there is one. */
export function mails(to, subject) {
  return until(`a mail "${subject}" to ${to ?? 'anybody'}`, async () => {
    const all = await control(env.SMTP_CONTROL, 'mails');
    const found = all.filter((mail) => (!to || mail.to.includes(to)) && mail.subject.includes(subject));
    return found.length > 0 && found;
  });
}

/** The orders that were placed for a host name. */
export function orders(host) {
  return sql(`SELECT ref, svc, package, months, recurring, setup, method, pay_state, owner_email, entered FROM signups
    WHERE hostname = '${host}' AND ref IS NOT NULL`)
    .map(([ref, svc, plan, months, recurring, setup, method, pay_state, email, entered]) => ({
      ref, svc, plan, months: Number(months), recurring: Number(recurring), setup: Number(setup), method, pay_state, email,
      entered: new URLSearchParams(entered) }));
}

export function one_order(host) {
  const all = orders(host);
  if (all.length !== 1) throw new Error(`${all.length} orders for ${host}`);
  return all[0];
}

/** An open invoice of the demo customer, with a pay link of its own. */
export function new_invoice(cents) {
  const key = randomBytes(16).toString('hex');
  const ref = randomBytes(4).toString('hex');
  const cid = Number(env.CUSTOMER_CID.replace(/\D/g, ''));
  sql(`INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on, paypal_token) VALUES
         ('${ref}', ${cid}, ${cents}, CURDATE(), CURDATE() + INTERVAL 14 DAY, '${randomBytes(16).toString('hex')}');
       INSERT INTO invoice_lines (invoice_id, position, text, period, amount)
         SELECT id, 1, 'Linux VPS M', 'one month', amount FROM invoice WHERE inv_ref = '${ref}';
       INSERT INTO invoice_keys (key_hash, invoice_id) SELECT SHA2('${key}', 256), id FROM invoice WHERE inv_ref = '${ref}'`);
  return { ref, path: `/signup/pay.html?key=${key}`, state: () => sql(`SELECT state FROM invoice WHERE inv_ref = '${ref}'`)[0][0] };
}

/** A quote that was sent, and the link to it. */
export function new_quote() {
  const key = randomBytes(16).toString('hex');
  sql(`INSERT INTO quotes (title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)
       VALUES ('Custom server 2 × 8 cores', '64 GB memory\\n2 × 960 GB SSD RAID 1\\n5 IP addresses', 960, 5, 2000,
               24900, 136950, 249000, 7500, SHA2('${key}', 256), 'sent', NOW() + INTERVAL 20 DAY, NOW())`);
  return { path: `/signup/step1.html?quote=${key}`, state: () => sql(`SELECT state FROM quotes WHERE key_hash = SHA2('${key}', 256)`)[0][0] };
}
