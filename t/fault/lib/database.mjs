// The database as its owner sees it, through one mariadb client that lives as long as the session: a question costs a
// millisecond, and a transaction can be held open to make others wait.
import { spawn } from 'node:child_process';
import os from 'node:os';

import { demo } from './stack.mjs';
import { until } from './until.mjs';

const ESCAPES = { n: '\n', t: '\t', 0: '\0', '\\': '\\' };
const plain = (cell) => (cell === 'NULL' ? null : cell.replace(/\\([nt0\\])/g, (_, letter) => ESCAPES[letter]));

export class Session {
  #client;
  #out = '';
  #errors = '';
  #waiting = [];
  #count = 0;

  #start() {
    const client = spawn('mariadb', ['--no-defaults', `--socket=${demo.DB_SOCKET}`, `--user=${os.userInfo().username}`,
      '--batch', '--unbuffered', '--default-character-set=utf8mb4', 'jc']);
    this.#client = client;
    this.#out = this.#errors = '';
    client.stdout.setEncoding('utf8').on('data', (text) => this.#read(text));
    client.stderr.on('data', (text) => { this.#errors += text; });
    client.stdin.on('error', () => {});
    // Without --force the client ends at the first error.
    client.on('close', () => {
      if (this.#client === client) this.#client = undefined;
      for (const { reject, sql } of this.#waiting.splice(0)) reject(new Error(`${this.#errors.trim()} in: ${sql}`));
    });
  }

  #read(text) {
    this.#out += text;
    while (this.#waiting.length > 0) {
      const { mark, resolve } = this.#waiting[0];
      const end = this.#out.indexOf(`${mark}\n${mark}\n`);
      if (end < 0) return;
      const lines = this.#out.slice(0, end).split('\n').slice(0, -1);
      this.#out = this.#out.slice(end + 2 * (mark.length + 1));
      this.#waiting.shift();
      const names = lines.shift()?.split('\t') ?? [];
      resolve(lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], plain(cell)]))));
    }
  }

  // The rows of one statement, as objects of strings.
  rows(sql) {
    if (!this.#client) this.#start();
    const mark = `-end-of-${++this.#count}-`;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sql, mark, resolve, reject });
      this.#client.stdin.write(`${sql};\nSELECT '${mark}' AS '${mark}';\n`);
    });
  }

  async row(sql) { return (await this.rows(sql))[0]; }
  async value(sql) { return Object.values((await this.row(sql)) ?? { none: null })[0]; }
  async number(sql) { return Number(await this.value(sql)); }

  async end() {
    const client = this.#client;
    if (!client) return;
    const ended = new Promise((resolve) => { client.once('close', resolve); });
    client.stdin.end();
    await ended;
  }
}

export const db = new Session();

const WAITING = `SELECT COUNT(*) FROM information_schema.innodb_trx t
  JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.user = 'jc'`;

// Until one of the sites' transactions waits for a row that somebody else has locked. The server shows an old picture to who
// asks more often than every tenth of a second.
export const oneWaits = () => until('a transaction waits for the lock', async () => (await db.number(WAITING)) > 0, { every: 150 });

// Holds the rows that a SELECT finds until the function returns.
export async function whileLocked(select, work) {
  const holder = new Session();
  await holder.rows('START TRANSACTION');
  await holder.rows(`${select} FOR UPDATE`);
  try {
    return await work();
  } finally {
    await holder.rows('ROLLBACK');
    await holder.end();
  }
}
