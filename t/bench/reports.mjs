// Two members of staff who look at customers' traffic: t/bench/reports.mjs REQUESTS. Prints for each kind of report, separated by
// tabs: its name, requests, p50, p99 and the slowest in ms, the goal for p99, and what a request makes the database read: rows, and
// pages of its buffer. Those two do not depend on the machine.
import assert from 'node:assert/strict';
import { db } from '../fault/lib/database.mjs';
import { staff } from '../fault/lib/logins.mjs';

const requests = Number(process.argv[2]);
let state = 20261122;
const number = (below) => { state = (state * 1103515245 + 12345) % 2147483648; return state % below; };
const day = (back) => new Date(Date.now() - back * 86400000).toISOString().slice(0, 10);

const cids = (await db.rows("SELECT DISTINCT s.cid FROM systems s JOIN ips i ON i.sysid = s.sysid WHERE s.cid > 1000")).map((row) => row.cid);
assert.ok(cids.length > 0, 'there are no customers to report on');
const filters = ['', '&dir=out', '&proto-tcp=1', '&port=443', '&dir=in&port=22,443'];
const month = () => { const back = 1 + number(330); return `&from=${day(back + 29)}&to=${day(back)}`; };
const kinds = {
  'month, daily bars, with 15-minute bars of its last day': [() => `${month()}&view=daily`, 50],
  'month, daily bars, any filter': [() => `${month()}&view=daily${filters[number(filters.length)]}`, 50],
  'month, pie': [() => `${month()}&view=pie${filters[number(filters.length)]}`, 50],
  'week, 15-minute bars': [() => { const back = 1 + number(350); return `&from=${day(back + 6)}&to=${day(back)}&view=15min`; }, 50],
  'this month, with percentile and allowance': [() => '&view=daily', 50],
  'year, daily bars': [() => `&from=${day(364)}&to=${day(0)}&view=daily`, 300],
  'year, any filter': [() => `&from=${day(364)}&to=${day(0)}&view=daily${filters[number(filters.length)]}`, 300],
};

async function read_so_far() {
  const names = "'Handler_read_next', 'Handler_read_key', 'Innodb_buffer_pool_read_requests'";
  const found = await db.rows(`SHOW GLOBAL STATUS WHERE Variable_name IN (${names})`);
  const value = Object.fromEntries(found.map((row) => [row.Variable_name, Number(row.Value)]));
  return { rows: value.Handler_read_next + value.Handler_read_key, pages: value.Innodb_buffer_pool_read_requests };
}

const people = [await staff(), await staff()];
for (const [name, [query, goal]] of Object.entries(kinds)) {
  const waits = [];
  const before = await read_so_far();
  await Promise.all(people.map(async (person, who) => {
    for (let i = who; i < requests; i += people.length) {
      const address = `/mgmt/bandwidth.html?who=${cids[number(cids.length)]}${query()}`;
      const began = performance.now();
      const answer = await person.get(address);
      waits.push(performance.now() - began);
      assert.equal(answer.status, 200, address);
      assert.ok(answer.body.includes('Totals of this report'), `no figures at ${address}`);
    }
  }));
  const after = await read_so_far();
  const each = (what) => Math.round((after[what] - before[what]) / waits.length);
  waits.sort((a, b) => a - b);
  const percentile = (p) => waits[Math.ceil(waits.length * p) - 1].toFixed(1);
  console.log([name, waits.length, percentile(0.5), percentile(0.99), waits.at(-1).toFixed(1), goal, each('rows'), each('pages')].join('\t'));
}
await db.end();
process.exit(0);
