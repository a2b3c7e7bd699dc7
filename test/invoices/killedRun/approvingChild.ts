// Approves the proposal of a month; it is killed by killedRun.test.ts, or (argument `inside`) by itself in the
// middle of the transaction. Arguments: the database file, the moment of its clock, the run, `inside` or `outside`.
import { writeSync } from 'node:fs';
import { approveRun } from '../../../src/jobs/billing/billingRun.ts';
import { FINANCE, openBillingOffice } from '../billingOffice.ts';

const [file = '', now = '', runId = '', where = ''] = process.argv.slice(2);
const office = openBillingOffice(file, now);
writeSync(1, 'ready\n');
const outcome = await approveRun(office, runId, FINANCE.personId, () => {
  // Every row is written, none is committed.
  if (where === 'inside') process.kill(process.pid, 'SIGKILL');
});
office.store.close();
writeSync(1, `${outcome.kind}\n`);
