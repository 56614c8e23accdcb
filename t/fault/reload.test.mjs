// Visitors notice neither a reload nor a worker that dies.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';

import { db } from './lib/database.mjs';
import { request } from './lib/http.mjs';
import { killHard, killPart, masterOf, workersOf } from './lib/processes.mjs';
import { VAR, demo } from './lib/stack.mjs';
import { until } from './lib/until.mjs';

const CLIENTS = 16;
const WORKERS = workersOf('signup').length;
const logFile = path.join(VAR, 'log', 'signup.log');

after(() => db.end());

const occurrences = (words) => fs.readFileSync(logFile, 'utf8').split(words).length - 1;

// Asks for a page from many sides while work() goes on. No GET may fail.
async function underLoad(work) {
  let running = true;
  let asked = 0;
  const failed = [];
  const clients = Promise.all(Array.from({ length: CLIENTS }, async (_, i) => {
    while (running) {
      const answer = await request('GET', i % 2 ? '/signup/step1.html?svc=colo' : '/signup/colo_quote.html').catch((error) => ({ status: error.message, body: '' }));
      ++asked;
      if (answer.status !== 200 || !answer.body.trimEnd().endsWith('</html>')) failed.push(`${answer.status} ${answer.body.slice(-100)}`);
    }
  }));
  try {
    await work(() => asked);
  } finally {
    running = false;
    await clients;
  }
  assert.equal(failed.length, 0, `of ${asked} pages: ${failed.slice(0, 3)}`);
  return asked;
}

// USR2 is what conf/dev/stack reload and the unit's ExecReload send. Resolves when all workers are new.
async function reload() {
  const [ready, old] = [occurrences('event=master.ready'), workersOf('signup')];
  process.kill(masterOf('signup'), 'SIGUSR2');
  await until('the new program is ready', () => occurrences('event=master.ready') > ready, { every: 5 });
  await until('the old workers are gone', () => workersOf('signup').every((pid) => !old.includes(pid)), { every: 5 });
}

test('five reloads under load: no failed GET', async (t) => {
  const asked = await underLoad(async (count) => {
    for (let i = 0; i < 5; ++i) {
      await reload();
      const seen = count();
      await until('pages are served by the new workers', () => count() > seen + CLIENTS, { every: 5 });
    }
  });
  t.diagnostic(`${asked} pages`);
});

test('ten workers killed under load: no failed GET, each is back within a second', async (t) => {
  let slowest = 0;
  const asked = await underLoad(async (count) => {
    for (let i = 0; i < 10; ++i) {
      const seen = count();
      await until('it is at work', () => count() > seen + 2 * CLIENTS, { every: 5 });
      const began = Date.now();
      await killHard(workersOf('signup')[i % WORKERS]);
      await until('there are as many workers as before', () => workersOf('signup').length === WORKERS, { every: 2 });
      slowest = Math.max(slowest, Date.now() - began);
    }
  });
  t.diagnostic(`${asked} pages; the slowest replacement took ${slowest} ms`);
  assert.ok(slowest < 1000);
});

test('signals that come while the program replaces itself do not end it', async () => {
  const master = masterOf('signup');
  await underLoad(async () => {
    for (const signal of ['SIGUSR2', 'SIGHUP', 'SIGUSR2', 'SIGHUP', 'SIGUSR2', 'SIGUSR2']) {
      process.kill(master, signal);
      await new Promise((resolve) => { setTimeout(resolve, 15); });
    }
    await reload();
  });
  await isQuiet();
});

// Until no reload is under way or waiting to be.
async function isQuiet() {
  let [events, since] = ['', 0];
  await until('reloading ends', () => {
    const now = [occurrences('event=master.again'), occurrences('event=master.ready'), workersOf('signup').length].join();
    if (now !== events) [events, since] = [now, Date.now()];
    return Date.now() - since > 400 && workersOf('signup').length === WORKERS;
  });
}

// Reloads while something keeps the new program from starting: the old one goes on.
async function staysUp() {
  const [refusals, old] = [occurrences('event=master.again_refused'), workersOf('signup')];
  process.kill(masterOf('signup'), 'SIGUSR2');
  await until('the program refuses', () => occurrences('event=master.again_refused') > refusals);
  assert.ok(old.every((pid) => workersOf('signup').includes(pid)), 'the workers are the old ones');
}

test('a reload with a broken configuration changes nothing', async () => {
  const good = fs.readFileSync(demo.JC_CONFIG);
  fs.appendFileSync(demo.JC_CONFIG, 'NO_SUCH_KEY=1\n');
  try {
    await underLoad(staysUp);
  } finally {
    fs.writeFileSync(demo.JC_CONFIG, good);
  }
  await reload();
});

test('a reload while the database is away changes nothing', async () => {
  const start = await killPart('database');
  await db.end();
  try {
    await staysUp();
  } finally {
    start();
  }
  await until('pages are back', async () => (await request('GET', '/signup/step1.html')).status === 200);
  await reload();
});
