// A billing run that the brake has stopped: staff look at it, let it happen, and the worker does it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { db } from '../fault/lib/database.mjs';
import { BIN, demo } from '../fault/lib/stack.mjs';
import { looks_good } from './looks.mjs';
import { log_in, says } from './staff.mjs';
import { journey, until } from './support.mjs';

const CID = 1_900_000;

const charges = () => db.number(`SELECT COUNT(*) FROM billing_history WHERE cid = ${CID}`);

async function clean_up() {
  for (const table of ['billing_history', 'subs']) await db.rows(`DELETE FROM ${table} WHERE cid = ${CID}`);
  await db.rows(`UPDATE job_brakes SET largest_cid = NULL WHERE largest_cid = ${CID}`);
  await db.rows(`DELETE FROM customers WHERE cid = ${CID}`);
}

async function stop_by_the_brake() {
  await db.rows(`INSERT INTO customers (cid, owner_name, created_at) VALUES (${CID}, 'Sam Sample', '2020-01-01')`);
  await db.rows(`INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on)
    VALUES (${CID}, 'A whole room', 2000000, 1, DAY(UTC_DATE()), UTC_DATE())`);
  const stopped = spawnSync(path.join(BIN, 'jcctl'), ['--config', demo.JC_CONFIG, 'biller'], { encoding: 'utf8' });
  assert.equal(stopped.status, 3, stopped.stdout + stopped.stderr);
  assert.match(stopped.stdout, /\$20,000\.00 for col1900000, more than \$10,000\.00/);
  return db.number(`SELECT MAX(id) FROM job_runs WHERE job = 'biller'`);
}

journey('the brake stops a run, staff allow it, the worker does it', {}, async (visitor) => {
  const { page } = visitor;
  try {
    const id = await stop_by_the_brake();
    await log_in(visitor, 'demo-billing');
    await visitor.open('/mgmt/biller_forecast.html');
    await looks_good(visitor, 'biller-forecast');
    await visitor.open('/mgmt/index.html');
    await page.getByText('Biller: stopped by the brake').waitFor();
    await visitor.follow(page.getByRole('link', { name: 'See the daily jobs' }));
    await looks_good(visitor, 'jobs');
    await visitor.follow(page.getByRole('link', { name: `Look at run ${id}` }));
    await looks_good(visitor, 'job-run');
    await visitor.follow(page.getByRole('link', { name: 'Run all the same' }));
    await looks_good(visitor, 'job-allow');
    assert.equal(await charges(), 0);
    await visitor.follow('Run all the same');
    await says(visitor, 'Allowed. It begins within some seconds');
    await until('the worker has billed', async () => (await charges()) === 1);
    await until('its run has ended', async () => (await db.value(`SELECT outcome FROM job_runs WHERE id = ${id + 1}`)) === 'done');
    await visitor.open('/mgmt/jobs.html');
    await page.getByText('$20,000.00').first().waitFor();
    assert.equal(await page.getByText('stopped by the brake for').count(), 0);
  } finally {
    await clean_up();
  }
});
