// Four members of staff who type what customers are known by, letter by letter, into the search field: t/bench/typists.mjs WORDS.
// Prints for what is usual and for what is hostile: requests, p50, p99 and the slowest in ms, from the request's first byte to
// the answer's last, through nginx. One in ten ends without a hit on purpose.
import assert from 'node:assert/strict';
import { db } from '../fault/lib/database.mjs';
import { staff } from '../fault/lib/logins.mjs';

const TYPISTS = 4;
const PAUSE = 30; // ms between two keys; suggest.js waits longer, so this is busier than people are
const HOSTILE = ['a', 'e', 's', '1', '0', '00', '5', 'sam', 'www', 'second', '192', '2001:db8', '%', '_%', '%%%%%%', 'sample model', 'robin kor pottery',
  'larkspur pottery robin second books', 'a e i o u', 'sam kor ltd inc co', 'zz'.repeat(40), '5555555', '1555', 'www.', '@', 'col', 'col1', "' OR 1=1", '....'];
const words = Number(process.argv[2]);

// The same numbers in each run.
let state = 20261122;
const number = (below) => { state = (state * 1103515245 + 12345) % 2147483648; return state % below; };

async function known(from, to) {
  const cid = from + number(to - from);
  const of = await db.row(`SELECT c.cid, c.owner_name, c.company, c.phone, c.owner_email, s.hostname, s.sysid, s.veid, i.ip, p.last_four
    FROM customers c JOIN systems s ON s.cid = c.cid LEFT JOIN ips i ON i.sysid = s.sysid JOIN pmt_source p ON p.cid = c.cid
    WHERE c.cid = ${cid} LIMIT 1`);
  const kinds = [of.owner_name, of.owner_name.split(' ')[1], of.company || of.owner_name, of.hostname, of.hostname, of.owner_email,
    `col${String(of.cid).padStart(5, '0')}`, of.cid, of.sysid, of.veid, of.phone, of.ip ?? of.hostname, of.last_four, `${of.owner_name.split(' ')[1]} ${of.company}`];
  const typed = kinds[number(kinds.length)];
  return number(10) === 0 ? `${typed.slice(0, -1)}qqx` : typed;
}

const waits = { usual: [], hostile: [] };
async function ask(typist, typed, kind) {
  const began = performance.now();
  const answer = await typist.get(`/mgmt/suggest?q=${encodeURIComponent(typed)}`);
  waits[kind].push(performance.now() - began);
  assert.equal(answer.status, 200, typed);
  JSON.parse(answer.body);
  await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
}

const first = await db.number('SELECT MIN(cid) FROM customers WHERE cid > 1000');
const last = await db.number('SELECT MAX(cid) FROM customers');
assert.ok(last > first, 'there are no customers to look for');
const texts = [];
for (let i = 0; i < words; i += 1) texts.push(await known(first, last));
const typists = [];
for (let i = 0; i < TYPISTS; i += 1) typists.push(await staff());
await Promise.all(typists.map(async (typist, who) => {
  for (let i = who; i < texts.length; i += TYPISTS) {
    for (let length = 1; length <= texts[i].length; length += 1) await ask(typist, texts[i].slice(0, length), 'usual');
    await ask(typist, HOSTILE[i % HOSTILE.length], 'hostile');
  }
}));
await db.end();

for (const [kind, all] of Object.entries(waits)) {
  all.sort((a, b) => a - b);
  const percentile = (p) => all[Math.ceil(all.length * p) - 1].toFixed(1);
  console.log(kind, all.length, percentile(0.5), percentile(0.99), all.at(-1).toFixed(1));
}
process.exit(0);
