// Waits for a condition by asking again and again.
import { setTimeout as pause } from 'node:timers/promises';

// Resolves with the first true value of ask(); an ask() that throws counts as "not yet".
export async function until(what, ask, { seconds = 15, every = 20 } = {}) {
  const end = Date.now() + seconds * 1000;
  for (let why; ; ) {
    try {
      const value = await ask();
      if (value) return value;
    } catch (error) {
      why = error;
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`, { cause: why });
    await pause(every);
  }
}
