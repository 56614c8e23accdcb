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

// Until the worker has nothing left to do. What an earlier test has interrupted, by killing the database say, is claimed for
// minutes: its turn is now.
async function idle() {
  await until('the worker is idle', async () => {
    const left = await db.row(`SELECT (SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting') AS mails,
      (SELECT COUNT(*) FROM ipn WHERE verdict = 'waiting') AS notices,
      (SELECT COUNT(*) FROM gateway_events WHERE verdict = 'waiting') AS events,
      (SELECT COUNT(*) FROM payments WHERE state IN ('pending', 'unknown') AND next_check_at IS NOT NULL) AS payments`);
    if (Object.values(left).every((count) => Number(count) === 0)) return true;
    await db.rows(`UPDATE mail_outbox SET next_try_at = UTC_TIMESTAMP() WHERE state = 'waiting' AND tries > 0`);
    await db.rows(`UPDATE gateway_events SET next_check_at = UTC_TIMESTAMP() WHERE verdict = 'waiting' AND checks > 0`);
    await db.rows(`UPDATE ipn SET next_check_at = UTC_TIMESTAMP() WHERE verdict = 'waiting' AND checks > 0`);
    throw new Error(`left: ${JSON.stringify(left)}`);
  }, { seconds: 60, every: 200 });
}

// Of these two what staff have entered counts; the rest the worker notes all the time.
const ENTERED = {
  power_ports: [],
  power_strips: ['id', 'name', 'driver', 'address', 'version', 'plain_allowed', 'snmp_user', 'sealed_community', 'sealed_auth', 'sealed_privacy', 'place',
    'page_url', 'in_service', 'row_version'],
};

// What stands in each table, as a number of rows and a sum over them, once nothing is left to do. Sessions remember when they were
// last seen. (CHECKSUM TABLE will not do: for a row with NULL in it it may say something else each time.)
export async function picture() {
  await idle();
  const columns = await db.rows(`SELECT c.table_name AS name, c.column_name AS field FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'jc' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'sessions' ORDER BY c.table_name, c.ordinal_position`);
  const tables = new Map();
  for (const { name, field } of columns) tables.set(name, [...(tables.get(name) ?? []), field]);
  const seen = {};
  for (const [table, all] of tables) {
    const fields = ENTERED[table] ?? all;
    const cells = fields.map((field) => `IFNULL(HEX(\`${field}\`), '-')`).join(', ');
    seen[table] = fields.length === 0 ? '' : await db.value(`SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(CRC32(CONCAT_WS('|', ${cells}))), 0)) AS sum FROM \`${table}\``);
  }
  return seen;
}
