// Visitors who are logged in: as staff of the demo data and as its customer.
import assert from 'node:assert/strict';

import { oneTimeCode } from '../../support/one_time_code.mjs';
import { Session } from './database.mjs';
import { Visitor } from './http.mjs';
import { demo } from './stack.mjs';

async function admitted(visitor, page, target, fields) {
  await visitor.get(page);
  const answer = await visitor.post(target, fields());
  assert.ok(answer.status === 303 && !answer.headers.location.includes('login'), `${target}: ${answer.status}`);
  await visitor.get(answer.headers.location);
  return visitor;
}

// A code works once, and tests of several processes may want the same one: here they take turns, and the server forgets that it
// has seen the code.
export async function inTurn(login, logIn) {
  const session = new Session();
  await session.rows(`SELECT GET_LOCK('test login ${login}', 60)`);
  try {
    await session.rows(`UPDATE users SET totp_counter = 0 WHERE login = '${login}'`);
    return await logIn();
  } finally {
    await session.end();
  }
}

// The form of mgmt's login, filled in.
export const staffEntries = (login = demo.STAFF_LOGIN) =>
  ({ user: login, password: demo.STAFF_PASSWORD, code: oneTimeCode(demo.STAFF_TOTP_SECRET) });

export const staff = (login = demo.STAFF_LOGIN) =>
  inTurn(login, () => admitted(new Visitor(), '/mgmt/login.html', '/mgmt/LOGIN', () => staffEntries(login)));

export const customer = () => admitted(new Visitor(), '/am/login.html', '/am/LOGINAM',
  () => ({ cid: demo.CUSTOMER_CID, password: demo.CUSTOMER_PASSWORD }));
