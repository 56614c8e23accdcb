// Staff give money back and are killed at every stage of it, or press the button again and again: the gateway gives it back once,
// and what it gave stands in the ledger.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';

import { accept, giveAddressesBack } from './lib/accepting.mjs';
import { allSettled } from './lib/books.mjs';
import { db, oneWaits, whileLocked } from './lib/database.mjs';
import { databaseAnswers, killDatabase } from './lib/database_server.mjs';
import { staff } from './lib/logins.mjs';
import { order } from './lib/orders.mjs';
import { killWorkers } from './lib/processes.mjs';
import { payflow } from './lib/sims.mjs';
import { conf } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const answerWindow = Number(conf.PF_TIMEOUT) + Math.max(3, Math.floor(Number(conf.PF_TIMEOUT) / 4));
const newKey = () => randomBytes(16).toString('hex');

let clerk;
before(async () => { clerk = await staff('demo-billing'); });
afterEach(() => payflow.mode('normal'));
after(async () => {
  await giveAddressesBack();
  await db.end();
});

// A card payment of $29.00 that is on the ledger of a customer of its own.
class Paid {
  static async make() {
    const placed = await order();
    assert.equal((await placed.pay()).status, 303);
    const paid = new Paid();
    paid.cid = await accept(await staff('demo-support'), placed.ref);
    paid.id = (await placed.payments())[0].id;
    await clerk.get(paid.page);
    return paid;
  }

  get page() { return `/mgmt/refund.html?payment=${this.id}`; }
  refund(more = {}) { return clerk.post('/mgmt/refund.html', { once: newKey(), payment: this.id, amount: '29.00', reason: 'Paid by mistake', ...more }); }
  async credits() { return (await payflow.ask('journal')).filter((txn) => txn.comment1 === this.cid && txn.trxtype === 'C' && txn.result === 0); }
  ledger() { return db.rows(`SELECT amount FROM billing_history WHERE kind = 'refund' AND cid = ${Number(this.cid.slice(3))}`); }
  async shows(words) { assert.match((await clerk.get(this.page)).body, words); }

  async givenBackOnce() {
    assert.deepEqual((await this.credits()).map(({ amount }) => amount), ['29.00']);
    assert.deepEqual(await this.ledger(), [{ amount: '-2900' }]);
    await this.shows(/All of it was given back/);
  }
}

const release = () => payflow.tell('release');
const STAGES = [
  { stage: 'before the gateway gives it back, which it then does', mode: 'hold_before', given: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'before the gateway gives it back, which it never does', mode: 'hang_before', given: false,
    async strike(kill) { await kill(); } },
  { stage: 'after it was given back, before the answer', mode: 'hold_after', given: true,
    async strike(kill) { await kill(); await release(); } },
  { stage: 'after the answer, before it is recorded', mode: 'hold_after', given: true,
    strike: (kill) => whileLocked('SELECT * FROM payments WHERE id = (SELECT MAX(id) FROM payments)', async () => {
      await release();
      await oneWaits();
      await kill();
    }) },
];

async function begin(mode) {
  const paid = await Paid.make();
  await payflow.mode(mode, { times: 1, trxtype: 'C' });
  const once = newKey();
  const answer = paid.refund({ once });
  answer.catch(() => {});
  await until('the gateway has it', async () => (await payflow.ask('requests')).at(-1)?.fault === mode
    && (mode === 'hang_before' || (await payflow.ask('held')).held === 1));
  return { paid, once, answer };
}

test('killed while giving back: given back once, or not at all and possible again', async (t) => {
  const cut = [];
  for (const stage of STAGES) {
    await t.test(`mgmt killed ${stage.stage}: in doubt`, async () => {
      const { paid, once, answer } = await begin(stage.mode);
      await stage.strike(async () => {
        await killWorkers('mgmt');
        const { status, body } = await answer;
        assert.equal(status, 502);
        assert.match(body, /cannot tell whether/);
      });
      await paid.shows(/A refund of this payment is under way/);
      assert.equal((await paid.refund({ once })).status, 303, 'the same form shows what became of it');
      assert.equal((await paid.refund()).status, 422, 'another one cannot begin');
      cut.push({ ...stage, paid, once });
    });
  }
  await until('the refunds are settled', allSettled, { seconds: answerWindow + 15, every: 100 });
  for (const { stage, given, paid, once } of cut) {
    await t.test(`settled after a kill ${stage}`, async () => {
      assert.equal((await paid.credits()).length, given ? 1 : 0);
      await paid.refund({ once });
      assert.equal((await paid.credits()).length, given ? 1 : 0, 'the old form stays the old attempt');
      assert.equal((await paid.refund()).status, given ? 422 : 303);
      await paid.givenBackOnce();
    });
  }
});

test('the database killed between the refund and its record: nobody is told that nothing happened, given back once', async () => {
  const { paid, answer } = await begin('hold_after');
  const start = await killDatabase();
  await release();
  const { status, headers } = await answer;
  assert.equal(status, 303);
  assert.match(headers.location, /result=unknown/);
  start();
  await databaseAnswers();
  await until('mgmt is back', async () => (await clerk.get('/mgmt/index.html')).status === 200);
  assert.equal((await paid.refund()).status, 422);
  await until('the refund is settled', allSettled, { seconds: answerWindow + 15, every: 100 });
  await paid.givenBackOnce();
});

for (const [words, keyOf] of [['the same form', (same) => same], ['twenty forms', newKey]]) {
  test(`twenty refunds at once, ${words}: given back once`, async () => {
    const paid = await Paid.make();
    const same = newKey();
    await payflow.mode('slow', { ms: 300, times: 1, trxtype: 'C' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => paid.refund({ once: keyOf(same) })));
    assert.ok(answers.every(({ status }) => status === 303 || status === 422));
    assert.ok(answers.some(({ status }) => status === 303));
    await paid.givenBackOnce();
  });
}
