// The database's own process: killed, and back again.
import { Session, db } from './database.mjs';
import { killPart } from './processes.mjs';
import { until } from './until.mjs';

// What it returns starts the database again.
export async function killDatabase() {
  const start = await killPart('database');
  await db.end();  // our own connection is gone as well
  return start;
}

export const databaseAnswers = () => until('the database answers', async () => {
  const session = new Session();
  try {
    return await session.number('SELECT 1');
  } finally {
    await session.end();
  }
}, { seconds: 30 });
