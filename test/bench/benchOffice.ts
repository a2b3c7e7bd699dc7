// A hundred coaches for load: the turns of one person wait for each other, those of a hundred do not.
import { randomUUID } from 'node:crypto';
import { addAssignment } from '../../src/store/assignments.ts';
import { addDays, brusselsDay, brusselsInstant } from '../../src/store/brusselsTime.ts';
import { addHours } from '../../src/store/coachHours.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import type { Tx } from '../../src/store/handle.ts';
import { agreementEvents } from '../../src/store/import/agreementEvents.ts';
import { findStaff } from '../../src/store/people.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { PLAYGROUND_TENANT } from '../support/activities.ts';
import { BENCH_EMPLOYERS, benchEmployeeName, benchObjectId } from './benchNames.ts';

const STARTED_DAYS_AGO = 400;
const WEEK = Object.fromEntries(
  (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => [day, ['09:00', '17:00'] as const]),
);

export interface OfficeSize {
  coaches: number;
  /** How many files each coach has. */
  files: number;
  /** The last day of all agreements; none when absent. */
  endDay?: string;
}

/** Adds coaches with files of their own, in one transaction, unless they are there already. */
export function seedBenchOffice(store: Store, size: OfficeSize): void {
  const { coaches, files, endDay = null } = size;
  const first = { tenantId: PLAYGROUND_TENANT, objectId: benchObjectId(0) };
  if (store.read((db) => findStaff(db, first))) return;
  const start = addDays(brusselsDay(store.clock()), -STARTED_DAYS_AGO);
  store.write((tx) => {
    const long = tx.at(brusselsInstant(start, '09:00'));
    const employers = BENCH_EMPLOYERS.map((name) => addEmployer(long, name));
    for (let coach = 0; coach < coaches; coach += 1) {
      const coachId = addCoach(long, coach, start);
      for (let file = 0; file < files; file += 1) {
        const employerId = employers[(coach + file) % employers.length]!;
        const name = benchEmployeeName(coach, file);
        addFile(long, { coachId, employerId, name, start, endDay });
      }
    }
  });
}

function recorded(tx: Tx): { recordedAt: number; recordedBy: string } {
  return { recordedAt: tx.now, recordedBy: SYSTEM_ID };
}

function addEmployer(tx: Tx, name: string): string {
  const id = randomUUID();
  const row = { id, name, enterpriseNumber: null, aliases: '[]', demo: 1 as const };
  tx.run(query.insertInto('employer').values({ ...row, ...recorded(tx) }));
  return id;
}

function addCoach(tx: Tx, index: number, effectiveFrom: string): string {
  const added = addPerson(tx, COMMAND_LINE, {
    ...{ name: `Coach ${index}`, objectId: benchObjectId(index), tenantId: PLAYGROUND_TENANT },
    ...{ email: null, phone: null, roles: ['coach'], demo: true },
  });
  if (added.kind !== 'done') throw new Error(`bench coach ${index}: ${added.kind}`);
  const weekdays = WEEK as Parameters<typeof addHours>[1]['weekdays'];
  addHours(tx, { coachId: added.personId, effectiveFrom, weekdays, recordedBy: SYSTEM_ID });
  return added.personId;
}

function addFile(
  tx: Tx,
  made: { coachId: string; employerId: string; name: string; start: string; endDay: string | null },
): void {
  const { coachId, employerId, name, start, endDay } = made;
  const agreementId = randomUUID();
  const employeeId = randomUUID();
  const employee = { id: employeeId, reference: employeeId, name, demo: 1 as const };
  tx.run(query.insertInto('employee').values({ ...employee, ...recorded(tx) }));
  tx.run(
    query.insertInto('agreement').values({
      ...{ id: agreementId, reference: `BENCH-${agreementId}`, employerId, employeeId },
      ...{ startDay: start, employmentStart: start, endDay, modelVersion: '2026-04-09' },
      ...{ demo: 1, ...recorded(tx) },
    }),
  );
  addAssignment(tx, { agreementId, coachId, effectiveFrom: start, recordedBy: SYSTEM_ID });
  const facts = { agreementId, employmentStart: start, endDay };
  appendEvents(tx, agreementEvents(tx, facts, null), SYSTEM_ID);
}
