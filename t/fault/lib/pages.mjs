// The pages that the three programs say they have, and a picture of the whole database to compare with.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { db } from './database.mjs';
import { BIN } from './stack.mjs';
import { until } from './until.mjs';

// {path, right, get, post} of every page.
export const pages = ['signup', 'mgmt', 'am'].flatMap((program) => execFileSync(path.join(BIN, program), ['--pages'], { encoding: 'utf8' })
  .trim().split('\n').map((line) => line.split('\t'))
  .map(([target, right, , get, post]) => ({ program, path: target, right, get: get === 'GET', post: post === 'POST' })));

// A checksum of each table, once the worker has nothing left to do. Sessions remember when they were last seen.
export async function picture() {
  await until('the worker is idle', async () => (await db.number(`SELECT (SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting')
    + (SELECT COUNT(*) FROM ipn WHERE verdict = 'waiting') + (SELECT COUNT(*) FROM payments WHERE state IN ('pending', 'unknown') AND next_check_at IS NOT NULL) AS work`)) === 0,
  { seconds: 30, every: 100 });
  const tables = (await db.rows(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'jc' AND table_name <> 'sessions'`)).map((row) => row.name);
  const sums = await db.rows(`CHECKSUM TABLE ${tables.join(', ')} EXTENDED`);
  return Object.fromEntries(sums.map((row) => [row.Table, row.Checksum]));
}
