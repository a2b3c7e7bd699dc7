// Saves visits as fast as it can and acknowledges each on standard output after its commit; it is
// killed by killLoop.test.ts. Arguments: the database file and a prefix for the submission keys.
import { writeSync } from 'node:fs';
import { BotStateStorage } from '../../../src/store/botStateStorage.ts';
import { findStaff } from '../../../src/store/people.ts';
import { query } from '../../../src/store/query.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { registerVisit } from '../../../src/store/visits.ts';
import { NOW, SHARED } from '../fixture.ts';

const [file, prefix] = process.argv.slice(2) as [string, string];
const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
const storage = new BotStateStorage(store);
const els = store.read((db) => findStaff(db, { objectId: 'object-Els', tenantId: 'tenant' }))!;
const agreements = store.read((db) =>
  db.all(
    query
      .selectFrom('agreement')
      .innerJoin('assignment', 'assignment.agreementId', 'agreement.id')
      .select(['agreement.id', 'agreement.employerId'])
      .where('assignment.coachId', '=', els.personId)
      .orderBy('agreement.id'),
  ),
);

writeSync(1, 'ready\n');
for (let i = 0; ; i += 1) {
  const agreement = agreements[i % agreements.length]!;
  const submissionKey = `${prefix}-${i}`;
  const outcome = store.write((tx) =>
    registerVisit(
      tx,
      els,
      { submissionKey, activityId: null, why: 'killLoop' },
      {
        ...{ employerId: agreement.employerId, workplaceId: null },
        agreements: [{ agreementId: agreement.id, outside: false }],
        ...{ date: '2026-11-19', start: null, end: null, minutes: null, extraMinutes: 0 },
        ...{ extraDescription: null, extraApprovedBy: null, extraApprovedOn: null },
        ...{ mode: 'onsite', note: null, late: false },
      },
    ),
  );
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  writeSync(1, `${submissionKey}\n`);
  await storage.write({ conversation: { step: i } });
}
