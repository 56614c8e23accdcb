// Looks for card numbers: in whatever form they were typed, in any file and in any table.
import { execFileSync, spawn } from 'node:child_process';
import os from 'node:os';

import { db } from './database.mjs';
import { demo } from './stack.mjs';

const LENGTH = 16;
// A run of digits as long as a card number, with what people and forms put between them.
const RUN = '[0-9]([0-9 +-]|%20|%2[Dd]){14,}[0-9]';

// The wanted numbers in a text; words like "4929 1234" and "4929-1234" are the same number.
function hits(text, wanted) {
  const digits = text.replace(/%20|%2d/gi, '').replace(/\D/g, '');
  const found = [];
  for (let i = 0; i + LENGTH <= digits.length; ++i) {
    if (wanted.has(digits.slice(i, i + LENGTH))) found.push(digits.slice(i, i + LENGTH));
  }
  return found;
}

// ["file: ...1234"] of all files below a directory, the database's own among them.
export function inFiles(directory, numbers) {
  const wanted = new Set(numbers);
  return new Promise((resolve, reject) => {
    const grep = spawn('grep', ['--recursive', '--devices=skip', '--text', '--only-matching', '--null', '--extended-regexp', '-e', RUN, directory],
      { env: { ...process.env, LC_ALL: 'C' } });
    const found = [];
    let rest = '';
    const take = (line) => {
      const [file, run] = line.split('\0');
      if (run) found.push(...hits(run, wanted).map((number) => `${file}: ...${number.slice(-4)}`));
    };
    grep.stdout.setEncoding('latin1').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach(take);
    });
    grep.on('error', reject);
    // 1: nothing found; 2: a file that went away meanwhile.
    grep.on('close', () => { take(rest); resolve(found); });
  });
}

// ["table: ...1234"] of all that the database holds.
export async function inTables(numbers) {
  const wanted = new Set(numbers);
  const tables = await db.rows(`SELECT table_schema AS base, table_name AS name FROM information_schema.tables WHERE table_schema IN ('jc', 'mysql')
    AND table_type = 'BASE TABLE'`);
  const found = [];
  for (const { base, name } of tables) {
    const rows = execFileSync('mariadb', ['--no-defaults', `--socket=${demo.DB_SOCKET}`, `--user=${os.userInfo().username}`, '--batch', '--raw',
      '--skip-column-names', '-e', `SELECT * FROM \`${base}\`.\`${name}\``], { encoding: 'latin1', maxBuffer: 1 << 29 });
    for (const [run] of rows.matchAll(new RegExp(RUN, 'g'))) found.push(...hits(run, wanted).map((number) => `${base}.${name}: ...${number.slice(-4)}`));
  }
  return found;
}
