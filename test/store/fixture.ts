// A small office for the store's tests: two employers, three coaches, four agreements.
import { randomUUID } from 'node:crypto';
import { addAssignment } from '../../src/store/assignments.ts';
import { addBackup, addHours } from '../../src/store/coachHours.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import type { Tx } from '../../src/store/handle.ts';
import { agreementEvents } from '../../src/store/import/agreementEvents.ts';
import { openStore, openTemporaryStore } from '../../src/store/openStore.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../src/store/principal.ts';
import type { Role, StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { SharedFacts, SharedFactsReader } from '../../src/store/sharedFacts.ts';
import type { Store } from '../../src/store/store.ts';
import type { Submission, VisitContent } from '../../src/store/visitRecord.ts';
import type { WeekHours } from '../../src/rules/index.ts';

const EARLY = Date.parse('2026-01-01T00:00:00Z');
/** Friday 20 November 2026, 10.00 in Brussels. */
export const NOW: number = Date.parse('2026-11-20T09:00:00Z');
export const TODAY = '2026-11-20';

const WEEK: WeekHours = {
  mon: ['09:00', '17:00'],
  tue: ['09:00', '17:00'],
  wed: ['09:00', '17:00'],
  thu: ['09:00', '17:00'],
  fri: ['09:00', '17:00'],
};

export const SHARED: SharedFacts = {
  closingLists: [
    { year: 2026, days: [], confirmed: true, effectiveFrom: '2026-01-01', recordedAt: EARLY },
  ],
  officeHours: [{ weekdays: WEEK, effectiveFrom: '2020-01-01', recordedAt: EARLY }],
  policies: [
    {
      version: 'test-1',
      effectiveFrom: '2020-01-01',
      recordedAt: EARLY,
      followUpByPhone: false,
      followUpDays: 14,
      onsiteDays: 7,
      supportPlanMonths: 3,
      supportPlanRevisionMonths: 1,
      contactRequestOfficeDays: 1,
      lateEntryAfterDays: 7,
      longAgoAfterDays: 60,
      visitMaxMinutes: 720,
      visitLongMinutes: 480,
      visitEarliest: '06:00',
      visitEndAheadMinutes: 30,
      suspensionDaysWithoutLead: 5,
      suspensionMaxDays: 183,
      absenceMaxDays: 366,
      planAheadMaxDays: 366,
      fileReminderMonths: [6, 3],
      evaluationMonths: 3,
      summaryFreezeOfficeDay: 3,
      summaryFreezeTime: '17:00',
    },
  ],
  tariffs: { policies: [], crossings: [], amounts: [] },
  billing: [
    {
      ...{ effectiveFrom: '2020-01-01', recordedAt: EARLY, fewDays: 14 },
      ...{ vat: null, bankAccount: null, numberPrefix: null },
    },
  ],
};

/** A clock that a test can move. */
export class Clock {
  now: number;
  constructor(now = NOW) {
    this.now = now;
  }
  read = (): number => this.now;
}

export interface Office {
  store: Store;
  clock: Clock;
  /** Els works part-time, Tom is her back-up; Nadia has no files; Lena leads; Ada administers. */
  els: StaffPrincipal;
  tom: StaffPrincipal;
  nadia: StaffPrincipal;
  lead: StaffPrincipal;
  admin: StaffPrincipal;
  bakery: string;
  laundry: string;
  shop: string;
  /** Agreements: Jonas and Fatima at the bakery (Els), Emre at the laundry (Els), Wim (Tom). */
  jonas: string;
  fatima: string;
  emre: string;
  wim: string;
}

/** The office in a temporary file, or in `file`. */
export function openOffice(
  options: {
    file?: string;
    clock?: Clock;
    shared?: () => SharedFacts;
    merge?: SharedFactsReader;
  } = {},
): Office {
  const clock = options.clock ?? new Clock();
  const sharedFacts = options.merge ?? options.shared ?? ((): SharedFacts => SHARED);
  const common = { clock: clock.read, sharedFacts };
  const store = options.file
    ? openStore({ ...common, file: options.file })
    : openTemporaryStore(common);
  return store.write((tx) => furnish(tx.at(clock.now - 30 * 86_400_000), store, clock));
}

function furnish(tx: Tx, store: Store, clock: Clock): Office {
  const person = (name: string, ...roles: Role[]): StaffPrincipal => {
    const objectId = `object-${name}`;
    const record = { name, objectId, tenantId: 'tenant', phone: null, roles };
    const email = `${name.toLowerCase()}@stad.example`;
    const added = addPerson(tx, COMMAND_LINE, { ...record, email });
    if (added.kind !== 'done') throw new Error(added.kind);
    return { kind: 'staff', personId: added.personId, name, objectId, roles: new Set(roles) };
  };
  const els = person('Els', 'coach');
  const tom = person('Tom', 'coach');
  const nadia = person('Nadia', 'coach');
  const lead = person('Lena', 'teamLead');
  const admin = person('Ada', 'administrator');
  const fact = { effectiveFrom: '2026-01-01', recordedBy: SYSTEM_ID };
  addHours(tx, {
    ...{ ...fact, coachId: els.personId },
    weekdays: { mon: WEEK.mon!, tue: WEEK.tue!, fri: WEEK.fri! },
  });
  addHours(tx, { ...fact, coachId: tom.personId, weekdays: WEEK });
  addBackup(tx, { ...fact, coachId: els.personId, backupId: tom.personId });
  const employer = (name: string): string => {
    const id = randomUUID();
    const row = { id, name, enterpriseNumber: null, aliases: '[]', demo: 0 as const };
    tx.run(query.insertInto('employer').values({ ...row, ...recorded(tx) }));
    return id;
  };
  const bakery = employer('Bakkerij De Smet');
  const laundry = employer('Wasserij Sneeuwwit');
  const shop = randomUUID();
  tx.run(
    query.insertInto('workplace').values({
      ...{ id: shop, employerId: bakery, name: 'Winkel', address: null, userCompany: null },
      ...recorded(tx),
    }),
  );
  const agreement = (name: string, employerId: string, coach: StaffPrincipal): string =>
    addAgreement(tx, { name, employerId, coachId: coach.personId, start: '2026-11-02' });
  return {
    ...{ store, clock, els, tom, nadia, lead, admin, bakery, laundry, shop },
    jonas: agreement('Jonas', bakery, els),
    fatima: agreement('Fatima', bakery, els),
    emre: agreement('Emre', laundry, els),
    wim: agreement('Wim', laundry, tom),
  };
}

/** An agreement with its employee, coach (from its start, unless later) and first event. */
export function addAgreement(
  tx: Tx,
  made: {
    name: string;
    employerId: string;
    coachId: string;
    start: string;
    end?: string;
    coachFrom?: string;
  },
): string {
  const id = randomUUID();
  const employeeId = randomUUID();
  const { name, employerId, coachId, start, end = null, coachFrom = start } = made;
  const employee = { id: employeeId, reference: employeeId, name, demo: 0 as const };
  tx.run(query.insertInto('employee').values({ ...employee, ...recorded(tx) }));
  tx.run(
    query.insertInto('agreement').values({
      ...{ id, reference: `SO-${id}`, employerId, employeeId, startDay: start, endDay: end },
      ...{ employmentStart: start, modelVersion: '2026-04-09', demo: 0, ...recorded(tx) },
    }),
  );
  addAssignment(tx, { agreementId: id, coachId, effectiveFrom: coachFrom, recordedBy: SYSTEM_ID });
  const facts = { agreementId: id, employmentStart: start, endDay: end };
  appendEvents(tx, agreementEvents(tx, facts, null), SYSTEM_ID);
  return id;
}

/** A visit of an hour at the bakery for Jonas, with what differs. */
export function visitContent(office: Office, other: Partial<VisitContent> = {}): VisitContent {
  return {
    employerId: office.bakery,
    workplaceId: null,
    agreements: [{ agreementId: office.jonas, outside: false }],
    date: '2026-11-20',
    start: '09:00',
    end: '10:00',
    minutes: 60,
    extraMinutes: 0,
    extraDescription: null,
    extraApprovedBy: null,
    extraApprovedOn: null,
    mode: 'onsite',
    note: null,
    late: false,
    ...other,
  };
}

/** A submission with a key of its own. */
export function submission(submissionKey: string = randomUUID()): Submission {
  return { submissionKey, activityId: 'activity', why: 'test' };
}

function recorded(tx: Tx): { recordedAt: number; recordedBy: string } {
  return { recordedAt: tx.now, recordedBy: SYSTEM_ID };
}
