// The world around the sites, as the tests see it: the database, the mails that were sent, the gateway's and PayPal's journals.
import { execFileSync } from 'node:child_process';
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

/** The transactions that the gateway made for an order or invoice. */
export async function charges(ref) {
  return (await payflow('journal')).filter((entry) => entry.comment1 === ref);
}

/** All mails to an address with the text in their subject, once there is one. */
export function mails(to, subject) {
  return until(`a mail "${subject}" to ${to}`, async () => {
    const all = await control(env.SMTP_CONTROL, 'mails');
    const found = all.filter((mail) => mail.to.includes(to) && mail.subject.includes(subject));
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
