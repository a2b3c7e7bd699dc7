// An office with many agreements to bill, straight in the tables: for the run's tests, its bench and its crash.
import { join } from 'node:path';
import { decide } from '../../src/content/decide.ts';
import { loadContent, type Content } from '../../src/content/loadContent.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import type { BillingHouse } from '../../src/jobs/billing/billingRun.ts';
import type { Tx } from '../../src/store/handle.ts';
import { openStore } from '../../src/store/openStore.ts';
import { SYSTEM_ID, type StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';

export const FINANCE: StaffPrincipal = {
  ...{ kind: 'staff', personId: 'fien', name: 'Fien', objectId: 'object-fien' },
  roles: new Set(['finance']),
};
const BY = { recordedBy: SYSTEM_ID } as const;

export interface BillingOffice extends BillingHouse {
  content: Content;
  clock: { now: number };
}

/** Opens (or makes) a file at a moment, with the shipped data. */
export function openBillingOffice(file: string, now: string): BillingOffice {
  const content = loadContent(join(import.meta.dirname, '../../data'));
  const clock = { now: Date.parse(now) };
  const store = openStore({ file, clock: () => clock.now, sharedFacts: mergedFacts(content) });
  return { store, content, clock, terms: content.agreementTerms };
}

/** One employer, and who works there. */
export function addEmployer(tx: Tx, id = 'employer'): void {
  const recorded = { ...BY, recordedAt: tx.now };
  const row = { id, name: `Werkgever ${id}`, enterpriseNumber: null, aliases: '[]' };
  tx.run(query.insertInto('employer').values({ ...row, demo: 0, ...recorded }));
}

/** An agreement with its premium of two years. */
export function addBilled(
  tx: Tx,
  made: {
    id: string;
    start: string;
    end?: string | null;
    premiumFrom?: string | null;
    employerId?: string;
  },
): void {
  const { id, start, end = null, premiumFrom = start, employerId = 'employer' } = made;
  const recorded = { ...BY, recordedAt: tx.now };
  const employee = {
    id: `employee-${id}`,
    reference: `W-${id}`,
    name: `Naam ${id}`,
    demo: 0,
  } as const;
  tx.run(query.insertInto('employee').values({ ...employee, ...recorded }));
  tx.run(
    query.insertInto('agreement').values({
      ...{ id, reference: `SO-${id}`, employerId, employeeId: employee.id },
      ...{ startDay: start, endDay: end, employmentStart: start, modelVersion: '2026-04' },
      ...{ demo: 0, ...recorded },
    }),
  );
  if (premiumFrom !== null)
    tx.run(
      query.insertInto('premium').values({
        ...{ premiumId: `premium-${id}`, agreementId: id, kind: 'coachingSubsidy' },
        ...{ fromDay: premiumFrom, years: 5, toDay: null, approvedOn: premiumFrom },
        ...{ permille: null, quarterCents: null, changeEventId: null, withdrawn: 0, ...recorded },
      }),
    );
}

/** A visit with extra work, or a next version of it; `minutes` 0 and `withdrawn` take it away. */
export function addExtra(
  tx: Tx,
  made: {
    visitId: string;
    version?: number;
    day: string;
    minutes: number;
    agreementIds: readonly string[];
    withdrawn?: boolean;
    described?: boolean;
    approvedBy?: string | null;
    employerId?: string;
  },
): void {
  const { visitId, version = 1, day, minutes, agreementIds, withdrawn = false } = made;
  const { described = true, approvedBy = 'Jan', employerId = 'employer' } = made;
  const status = withdrawn ? 'withdrawn' : version === 1 ? 'registered' : 'corrected';
  if (version === 1)
    tx.run(
      query.insertInto('visit').values({
        ...{ id: visitId, coachId: 'coach', currentVersion: 1, currentStatus: status },
        currentDay: day,
      }),
    );
  tx.run(
    query.insertInto('visitVersion').values({
      ...{ visitId, version, submissionKey: `${visitId}-${version}`, status, employerId },
      ...{ workplaceId: null, day, startTime: '09:00', endTime: '12:00', minutes: 180 },
      ...{ extraMinutes: minutes, extraDescription: described ? 'opleiding ploeg' : null },
      ...{ extraApprovedBy: approvedBy, extraApprovedOn: approvedBy === null ? null : day },
      ...{ mode: 'onsite', note: null, late: 0, activityId: null, ...BY, recordedAt: tx.now },
    }),
  );
  for (const agreementId of agreementIds)
    tx.run(
      query
        .insertInto('visitVersionAgreement')
        .values({ visitId, version, agreementId, outside: 0 }),
    );
  if (version > 1)
    tx.run(
      query
        .updateTable('visit')
        .set({ currentVersion: version, currentStatus: status, currentDay: day })
        .where('id', '=', visitId),
    );
  tx.run(
    query.insertInto('event').values({
      ...{ id: `${visitId}-${version}`, kind: 'visit', agreementId: agreementIds[0] ?? null },
      ...{ payload: '{}', promised: '[]', ...BY, recordedAt: tx.now },
    }),
  );
}

/** The coach of all visits, and who approves. */
export function addBillingPeople(tx: Tx): void {
  for (const id of ['coach', 'fien'])
    tx.run(
      query.insertInto('person').values({
        ...{ id, tenantId: null, objectId: null, name: id, email: null, phone: null },
        ...{ retiredAt: null, demo: 0, ...BY, recordedAt: tx.now },
      }),
    );
}

/** What finance must settle before a document bears a number. */
export function settleBilling(tx: Tx, vat: 'exempt' | 'rate21' = 'exempt'): void {
  const change = { vat, bankAccount: 'BE68539007547034', numberPrefix: 'IMW' } as const;
  decide(tx, FINANCE, { kind: 'billing', change });
}
