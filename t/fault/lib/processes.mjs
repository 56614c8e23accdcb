// The processes of the stack: who they are, ending them the hard way, and starting a part again as the stack started it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { BIN, RUN, VAR, demo } from './stack.mjs';
import { until } from './until.mjs';

const pidFile = (part) => path.join(RUN, `${part}.pid`);

export const masterOf = (part) => Number(fs.readFileSync(pidFile(part), 'utf8').split(' ')[0]);

export function alive(pid) {
  try {
    return !/^\S+ \(.*\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export function workersOf(part) {
  const master = masterOf(part);
  return fs.readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').split(' ').filter(Boolean).map(Number).filter(alive);
}

// kill -9, and waits until they are gone.
export async function killHard(...pids) {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await until(`processes ${pids} end`, () => !pids.some(alive), { every: 2 });
}

// All workers of a program at once: whichever has the request that a test is about is among them. Resolves when there are new ones.
export async function killWorkers(part) {
  const old = workersOf(part);
  await killHard(...old);
  await until(`${part} has new workers`, () => workersOf(part).length >= old.length);
}

// Field 22 of /proc/PID/stat, which the stack's pid files hold beside the process id.
const startTime = (pid) => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').split(' ')[19];

const commandLine = (pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
const programOf = (pid) => fs.readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');

// kill -9 on a part that is one process. What it returns starts the part again with the same command line; the stack's pid
// file follows, so that conf/dev/stack goes on knowing it.
export async function killPart(part) {
  const pid = masterOf(part);
  const [, ...options] = commandLine(pid);
  const program = programOf(pid);
  await killHard(pid);
  return () => {
    const log = fs.openSync(path.join(VAR, 'log', `${part}.out`), 'a');
    const child = spawn(program, options, { detached: true, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    child.unref();
    fs.writeFileSync(pidFile(part), `${child.pid} ${startTime(child.pid)}\n`);
    return child.pid;
  };
}

// Stops a part without ending it; what is returned lets it go on.
export function pausePart(part) {
  const pid = masterOf(part);
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
}

// More processes of jcctl worker beside the stack's own; what is returned ends them.
export function moreWorkers(count) {
  const children = Array.from({ length: count }, () => spawn(path.join(BIN, 'jcctl'), ['--config', demo.JC_CONFIG, 'worker'], { stdio: 'ignore' }));
  const ended = children.map((child) => new Promise((resolve) => { child.once('exit', resolve); }));
  return async () => {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(ended);
  };
}
