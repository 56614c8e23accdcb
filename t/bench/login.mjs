// Prints the Cookie header of somebody who has just logged in: t/bench/login.mjs staff|customer.
import * as logins from '../fault/lib/logins.mjs';
import { db } from '../fault/lib/database.mjs';

const visitor = await logins[process.argv[2]]();
await db.end();
process.stdout.write(visitor.headers().Cookie);
process.exit(0);
