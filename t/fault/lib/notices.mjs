// PayPal's notices as a test needs them: genuine or not, whatever is in them; and what has become of them.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';

import { db } from './database.mjs';
import { FORM, encode, request } from './http.mjs';
import { paypal } from './sims.mjs';
import { conf } from './stack.mjs';
import { until } from './until.mjs';

export const newTxn = () => randomBytes(9).toString('hex').toUpperCase().slice(0, 17);

// A notice that pays what the token stands for.
export const payment = (token, more = {}) => ({ txn_type: 'web_accept', txn_id: newTxn(), payment_status: 'Completed', payment_type: 'instant',
  mc_gross: '29.00', mc_currency: 'USD', business: conf.PP_EMAIL, receiver_email: conf.PP_EMAIL, receiver_id: conf.PP_RECEIVER_ID,
  first_name: 'Zoë', payer_email: 'zoe.tester@example.net', custom: token, invoice: token, ipn_track_id: randomBytes(6).toString('hex'),
  charset: 'utf-8', ...more });

export const tokenOf = async (placedOrder) => (await placedOrder.row()).paypal_token;

// PayPal sends it and will say that it did. what: {fields} or {raw}. Resolves with the bytes that were sent, as latin-1.
export async function send(what) {
  const sent = await paypal.tell('ipn', { sign: true, ...what });
  assert.equal(sent.status, 200, `the endpoint's answer: ${sent.status} ${sent.error}`);
  return sent.body;
}

// Anybody else sends it. body: bytes as latin-1, or fields.
export const post = (body) => {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : encode(body);
  return request('POST', '/signup/ipn', { headers: { 'Content-Type': FORM }, body: bytes });
};

// Asks PayPal again at once about what it could not say yet; the pauses in between grow to minutes.
const askNow = () => db.rows(`UPDATE ipn SET next_check_at = UTC_TIMESTAMP() WHERE verdict = 'waiting' AND checks > 0`);

export async function judged() {
  await until('every notice has its verdict', async () => {
    if ((await db.number(`SELECT COUNT(*) FROM ipn WHERE verdict = 'waiting'`)) === 0) return true;
    await askNow();
    return false;
  }, { seconds: 25, every: 50 });
}

export const hasBody = (body) => `SHA2(raw_body, 256) = '${createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex')}'`;

// The rows of one body, in the order of arrival: ['genuine applied', 'genuine duplicate'].
export async function fates(body) {
  const rows = await db.rows(`SELECT verdict, effect FROM ipn WHERE ${hasBody(body)} ORDER BY id`);
  return rows.map((row) => `${row.verdict} ${row.effect}`);
}

// Sends a genuine notice and waits for its fate.
export async function fateOf(what) {
  const body = await send(what);
  await judged();
  const all = await fates(body);
  return all.at(-1);
}

// Follows the payment page's link to PayPal and agrees there; the notices come by themselves.
export async function agreeAtPaypal(placedOrder) {
  const page = await placedOrder.visitor.get(placedOrder.paymentPath);
  const link = /href="(http:\/\/127\.0\.0\.1:\d+\/cgi-bin\/webscr[^"]*)"/.exec(page.body)[1].replaceAll('&amp;', '&');
  const offer = await (await fetch(link)).text();
  const session = /name="session" value="([^"]+)"/.exec(offer)?.[1];
  assert.ok(session, `PayPal refuses the link: ${offer.replace(/<[^>]*>/g, ' ')}`);
  const answer = await fetch(new URL('/cgi-bin/webscr/decide', link), { method: 'POST', redirect: 'manual',
    body: new URLSearchParams({ session, funding: 'balance', action: 'agree' }) });
  assert.equal(answer.status, 302);
}

// Until PayPal has told of both: the agreement and its first payment.
export async function agreementTold(placedOrder) {
  const token = await tokenOf(placedOrder);
  await until('PayPal has told of the agreement', async () => {
    const told = (await paypal.ask('sent')).filter(({ fields, status }) => fields.custom === token && status === 200);
    return new Set(told.map(({ txn_type: kind }) => kind)).size === 2;
  });
}
