// Places orders as fast as it goes: t/bench/orders.mjs SECONDS. Sixteen visitors at once, each walks the four steps like a
// browser and presses the last button. Prints orders/s, p50 and p99 in ms of that last request, and how many were refused.
import { db } from '../fault/lib/database.mjs';
import { Visitor } from '../fault/lib/http.mjs';
import { entries, placed, step } from '../fault/lib/orders.mjs';

const VISITORS = 16;
const end = Date.now() + 1000 * Number(process.argv[2]);
const waits = [];
let refused = 0;

async function order() {
  const visitor = new Visitor();
  const fields = await entries();
  for (const number of [1, 2, 3]) {
    await visitor.get(step(number));
    await visitor.post(step(number), fields[number]);
  }
  await visitor.get(step(4));
  const began = performance.now();
  const answer = await visitor.post(step(4), fields[4]);
  if (answer.status === 503) {
    refused += 1;
    return;
  }
  waits.push(performance.now() - began);
  placed(answer);
}

const began = performance.now();
await Promise.all(Array.from({ length: VISITORS }, async () => { while (Date.now() < end) await order(); }));
const seconds = (performance.now() - began) / 1000;
await db.end();
waits.sort((a, b) => a - b);
const percentile = (p) => waits[Math.ceil(waits.length * p) - 1].toFixed(1);
console.log((waits.length / seconds).toFixed(0), percentile(0.5), percentile(0.99), refused);
