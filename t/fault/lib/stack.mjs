// The stack under test: what its demo.env and jc.conf say, and where its files lie.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

function pairs(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter((line) => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

export const demo = pairs(process.env.JC_DEMO_ENV);
export const conf = pairs(demo.JC_CONFIG);
export const RUN = path.dirname(demo.JC_CONFIG);
export const VAR = path.dirname(RUN);
const TREE = fileURLToPath(new URL('../../..', import.meta.url));
export const BIN = path.resolve(TREE, process.env.B ?? 'build/release', 'bin');
