// A store with very many commitments at one weekly volume: what grows is the past, not the present.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { addAssignment } from '../../src/store/assignments.ts';
import { addDays, brusselsDay, brusselsInstant } from '../../src/store/brusselsTime.ts';
import { insertEvent } from '../../src/store/events.ts';
import type { Tx } from '../../src/store/handle.ts';
import { openStore } from '../../src/store/openStore.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../src/store/principal.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { prepare, query } from '../../src/store/query.ts';
import { insertRequest } from '../../src/store/requestRows.ts';
import type { CommitmentTable } from '../../src/store/schema.ts';
import { settleRequestOf } from '../../src/store/settledRequests.ts';
import type { Store } from '../../src/store/store.ts';
import { SHARED } from '../store/fixture.ts';

/** Friday 20 November 2026, 10.00 in Brussels. */
const NOW = Date.parse('2026-11-20T09:00:00Z');
const MONDAY = '2026-11-16';
const COACHES = 25;
const SLOTS = 400;
/** Files last two years: the past has more agreements, the present always as many. */
const FILE_WEEKS = 104;
const WEEKS_AHEAD = 2;

/** Of each kind so many fall due in a week. */
const WEEKLY = [
  ['followUp', 200],
  ['reachable', 200],
  ['onsite', 80],
  ['contactRequest', 15],
  ['supportPlan', 5],
] as const;
export const WEEKLY_VOLUME: number = WEEKLY.reduce((sum, [, count]) => sum + count, 0);

export interface FilledStore {
  store: Store;
  lead: StaffPrincipal;
  coach: StaffPrincipal;
  close(): void;
}

/** Makes it in a folder; `commitments` in all, `WEEKLY_VOLUME` a week, up to two weeks from now. */
export function openFilledStore(folder: string, commitments: number): FilledStore {
  const store = openStore({
    file: join(folder, `many-${commitments}.sqlite`),
    clock: () => NOW,
    sharedFacts: () => SHARED,
  });
  const weeks = Math.round(commitments / WEEKLY_VOLUME);
  const { lead, coaches } = store.write((tx) => fill(tx, weeks));
  return { store, lead, coach: coaches[0]!, close: store.close };
}

function fill(tx: Tx, weeks: number): { lead: StaffPrincipal; coaches: StaffPrincipal[] } {
  const person = (name: string, role: 'coach' | 'teamLead'): StaffPrincipal => {
    const ids = { objectId: `object-${name}`, tenantId: 'tenant', email: null, phone: null };
    const added = addPerson(tx, COMMAND_LINE, { ...ids, name, roles: [role] });
    if (added.kind !== 'done') throw new Error(added.kind);
    const { personId } = added;
    return { kind: 'staff', personId, name, objectId: ids.objectId, roles: new Set([role]) };
  };
  const lead = person('Lena', 'teamLead');
  const coaches = Array.from({ length: COACHES }, (_, nth) => person(`Coach ${nth}`, 'coach'));
  const firstMonday = addDays(MONDAY, 7 * (WEEKS_AHEAD - weeks + 1));
  const files = addFiles(tx, coaches, firstMonday, weeks);
  for (let week = 0; week < weeks; week += 1)
    addWeek(tx, files[Math.floor(week / FILE_WEEKS)]!, addDays(firstMonday, 7 * week), week);
  return { lead, coaches };
}

/** For every two years the agreements that run in them. */
function addFiles(
  tx: Tx,
  coaches: readonly StaffPrincipal[],
  firstMonday: string,
  weeks: number,
): string[][] {
  const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
  const employerId = randomUUID();
  const employer = { id: employerId, name: 'Bakkerij De Smet', enterpriseNumber: null };
  tx.run(query.insertInto('employer').values({ ...employer, aliases: '[]', demo: 0, ...recorded }));
  const generations = Math.ceil(weeks / FILE_WEEKS);
  return Array.from({ length: generations }, (_, generation) => {
    const start = addDays(firstMonday, 7 * FILE_WEEKS * generation);
    const isLast = generation === generations - 1;
    const endDay = isLast ? null : addDays(start, 7 * FILE_WEEKS - 1);
    const early = tx.at(brusselsInstant(start, '09:00'));
    return Array.from({ length: SLOTS }, (__, slot) => {
      const [id, employeeId] = [randomUUID(), randomUUID()];
      const employee = { id: employeeId, reference: employeeId, name: `Werknemer ${slot}` };
      early.run(query.insertInto('employee').values({ ...employee, demo: 0, ...recorded }));
      early.run(
        query.insertInto('agreement').values({
          ...{ id, reference: `SO-${id}`, employerId, employeeId, startDay: start, endDay },
          ...{ employmentStart: start, modelVersion: '2026-04-09', demo: 0, ...recorded },
        }),
      );
      const coachId = coaches[slot % COACHES]!.personId;
      const fact = { agreementId: id, coachId, effectiveFrom: start, recordedBy: SYSTEM_ID };
      addAssignment(early, fact);
      const event = { kind: 'employmentStarted', on: start, recordedAt: early.now } as const;
      insertEvent(early, { ...event, id: randomUUID(), agreementId: id }, [], SYSTEM_ID);
      return id;
    });
  });
}

const insert = prepare<CommitmentTable>()((param) =>
  query.insertInto('commitment').values({
    id: param('id'),
    agreementId: param('agreementId'),
    kind: param('kind'),
    openerId: param('openerId'),
    startedOn: param('startedOn'),
    startedAt: param('startedAt'),
    promisedDueAt: param('promisedDueAt'),
    dueAt: param('dueAt'),
    dueDate: param('dueDate'),
    fulfilledAt: param('fulfilledAt'),
    fulfilledBy: param('fulfilledBy'),
    closedAs: param('closedAs'),
    closedAt: param('closedAt'),
    policyVersion: param('policyVersion'),
    calendarVersion: param('calendarVersion'),
  }),
);

/** Nine in ten are kept, one in twenty is late, one in twenty missed; what is still due is open. */
function addWeek(tx: Tx, files: readonly string[], monday: string, week: number): void {
  let nth = 0;
  for (const [kind, count] of WEEKLY)
    for (let i = 0; i < count; i += 1, nth += 1) {
      const slot = kind === 'followUp' ? 2 * i + (week % 2) : (nth * 7 + week) % SLOTS;
      const agreementId = kind === 'contactRequest' ? null : files[slot]!;
      const openerId = randomUUID();
      const dueDate = addDays(monday, nth % 5);
      const dueAt = brusselsInstant(dueDate, '17:00');
      const startedOn = addDays(dueDate, kind === 'followUp' ? -14 : -1);
      const startedAt = brusselsInstant(startedOn, '10:00');
      const fulfilledAt =
        dueAt > NOW || nth % 20 === 7 ? null : dueAt + (nth % 20 === 3 ? 1 : -1) * 7_200_000;
      tx.run(insert, {
        ...{ id: `${agreementId ?? ''}:${kind}:${openerId}`, agreementId, kind, openerId },
        ...{ startedOn, startedAt, promisedDueAt: dueAt, dueAt, dueDate, fulfilledAt },
        ...{ fulfilledBy: fulfilledAt === null ? null : randomUUID(), closedAt: fulfilledAt },
        closedAs: closedAs(fulfilledAt, dueAt),
        ...{ policyVersion: '2026-04', calendarVersion: 'c-0123456789abcdef' },
      });
      if (kind === 'reachable' || kind === 'onsite' || kind === 'contactRequest')
        addRequest(tx, { id: openerId, agreementId, receivedAt: startedAt, fulfilledAt });
    }
}

/** Who asked it; what is still open has a number to call. */
function addRequest(
  tx: Tx,
  made: { id: string; agreementId: string | null; receivedAt: number; fulfilledAt: number | null },
): void {
  const { id, agreementId, receivedAt, fulfilledAt } = made;
  insertRequest(tx, {
    ...{ id, submissionKey: id, agreementId, receivedAt, wants: 'contact', channel: 'teams' },
    ...{
      employerName: null,
      callerName: 'Fatima',
      callerKey: 'fatima',
      callerPhone: '09 000 00 00',
    },
    ...{ callerRole: 'employer', subject: 'werkuren', takenBy: null, takenAt: null },
    ...{ receivedDay: brusselsDay(receivedAt), recordedAt: receivedAt, recordedBy: SYSTEM_ID },
  });
  const closedAs = fulfilledAt === null ? null : 'fulfilled';
  settleRequestOf(tx, { kind: 'reachable', openerId: id, closedAs });
}

/** What was missed long ago was closed in the end, as an agreement's end does. */
function closedAs(fulfilledAt: number | null, dueAt: number): string | null {
  if (fulfilledAt !== null) return 'fulfilled';
  return dueAt < NOW - 60 * 86_400_000 ? 'agreementEnded' : null;
}
