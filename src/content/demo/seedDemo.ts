// Fills an empty database with fictional records and some weeks of history before today.
import { randomUUID } from 'node:crypto';
import { addAssignment } from '../../store/assignments.ts';
import { addDays, brusselsInstant } from '../../store/brusselsTime.ts';
import { addBackup, addHours } from '../../store/coachHours.ts';
import type { Tx } from '../../store/handle.ts';
import { addPerson } from '../../store/peopleChanges.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../store/principal.ts';
import { query } from '../../store/query.ts';
import type { Store } from '../../store/store.ts';
import type { DemoContent } from './demoContent.ts';
import { demoHistory } from './demoHistory.ts';
import { addPremiums } from './demoPremiums.ts';
import { hasDemoRows } from './hasDemoRows.ts';

/** The ids that the demo's keys and references got. */
export interface DemoIds {
  people: Map<string, string>;
  employers: Map<string, string>;
  /** By 'employer/workplace'. */
  workplaces: Map<string, string>;
  agreements: Map<string, string>;
}

/** Hours and back-ups hold from long before the first agreement. */
const LONG_AGO_DAYS = 400;

/**
 * Adds the demo records, in one transaction, unless they are there already.
 * @param today the day in Brussels to which the history leads up
 * @returns whether anything was added
 */
export function seedDemo(store: Store, demo: DemoContent, options: { today: string }): boolean {
  return store.write((tx) => {
    if (hasDemoRows(tx)) return false;
    const { today } = options;
    const longAgo = addDays(today, -LONG_AGO_DAYS);
    const ids = addRecords(tx.at(brusselsInstant(longAgo, '09:00')), demo, longAgo);
    const actions = demoHistory(demo, ids, today, addAgreement);
    actions.sort((a, b) => a.at - b.at);
    for (const { at, run } of actions) run(tx.at(Math.min(at, tx.now)));
    return true;
  });
}

function addRecords(tx: Tx, demo: DemoContent, effectiveFrom: string): DemoIds {
  const ids: DemoIds = {
    people: new Map(),
    employers: new Map(),
    workplaces: new Map(),
    agreements: new Map(),
  };
  const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
  for (const { key, hours, backup: _, ...person } of demo.people) {
    const added = addPerson(tx, COMMAND_LINE, { ...person, demo: true });
    if (added.kind === 'refused') throw new Error(`Demo person ${key}: ${added.reason}`);
    ids.people.set(key, added.personId);
    if (hours)
      addHours(tx, {
        ...{ coachId: added.personId, effectiveFrom, recordedBy: SYSTEM_ID },
        weekdays: hours as Parameters<typeof addHours>[1]['weekdays'],
      });
  }
  for (const { key, backup } of demo.people) {
    if (!backup) continue;
    const coachId = ids.people.get(key)!;
    const backupId = ids.people.get(backup)!;
    addBackup(tx, { coachId, backupId, effectiveFrom, recordedBy: SYSTEM_ID });
  }
  for (const { key, workplaces, aliases, ...employer } of demo.employers) {
    const id = randomUUID();
    ids.employers.set(key, id);
    const row = { ...employer, id, aliases: JSON.stringify(aliases), demo: 1 as const };
    tx.run(query.insertInto('employer').values({ ...row, ...recorded }));
    for (const workplace of workplaces) {
      const workplaceId = randomUUID();
      ids.workplaces.set(`${key}/${workplace.name}`, workplaceId);
      const place = { ...workplace, id: workplaceId, employerId: id };
      tx.run(query.insertInto('workplace').values({ ...place, ...recorded }));
    }
  }
  return ids;
}

function addAgreement(
  tx: Tx,
  ids: DemoIds,
  agreement: DemoContent['agreements'][number],
  days: { start: string; end: string | null },
): string {
  const id = randomUUID();
  const employeeId = randomUUID();
  const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
  const { reference, employer, coach } = agreement;
  ids.agreements.set(reference, id);
  const employee = { id: employeeId, reference, name: agreement.employee, demo: 1 as const };
  tx.run(query.insertInto('employee').values({ ...employee, ...recorded }));
  tx.run(
    query.insertInto('agreement').values({
      ...{ id, reference, employeeId, employerId: ids.employers.get(employer)! },
      ...{ startDay: days.start, employmentStart: days.start, endDay: days.end },
      ...{ modelVersion: '2026-04-09', demo: 1, ...recorded },
    }),
  );
  addPremiums(tx, id, agreement, days.start);
  for (const name of agreement.workplaces) {
    const workplaceId = ids.workplaces.get(`${employer}/${name}`)!;
    tx.run(query.insertInto('agreementWorkplace').values({ agreementId: id, workplaceId }));
  }
  if (agreement.coworkerCoach) {
    const row = { id: randomUUID(), agreementId: id, name: agreement.coworkerCoach };
    const contact = { email: null, phone: null, effectiveFrom: days.start };
    tx.run(query.insertInto('coworkerCoach').values({ ...row, ...contact, ...recorded }));
  }
  addAssignment(tx, {
    ...{ agreementId: id, coachId: ids.people.get(coach)!, recordedBy: SYSTEM_ID },
    effectiveFrom: addDays(days.start, -30),
  });
  return id;
}
