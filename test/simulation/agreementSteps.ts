// Agreements begin, are corrected and end, plans are signed, subsidies change, files are handed over.
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../src/rules/index.ts';
import { addAssignment } from '../../src/store/assignments.ts';
import { transferFiles } from '../../src/store/coachChanges.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import type { Tx } from '../../src/store/handle.ts';
import { agreementEvents } from '../../src/store/import/agreementEvents.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { addDays } from '../rules/oracle.ts';
import { compareNow } from './compareOffice.ts';
import type { Signer } from './ledger.ts';
import { coachOn } from './naiveDeadlines.ts';
import type { SimulatedFile, SimulatedOffice } from './simulatedOffice.ts';

const SIGNERS: readonly Signer[] = ['employee', 'employer', 'coach', 'coworkerCoach'];

export function agreementSteps(office: SimulatedOffice) {
  const { ledger, chance } = office;

  /** Writes events as the store's callers do, and notes them. */
  function record(tx: Tx, events: readonly DomainEvent[]): void {
    appendEvents(tx, events, SYSTEM_ID);
    for (const event of events) note(event);
  }

  function note(event: DomainEvent): void {
    const base = { at: event.recordedAt, agreementId: event.agreementId };
    if (event.kind === 'employmentStarted')
      ledger.note({ ...base, kind: 'start', eventId: event.id, on: event.on });
    else if (event.kind === 'employmentEnded') ledger.note({ ...base, kind: 'end', on: event.on });
    else if (event.kind === 'coachingSubsidyChanged')
      ledger.note({ ...base, kind: 'subsidyChanged', eventId: event.id, on: event.on });
    else if (event.kind === 'planSigned')
      ledger.note({ ...base, kind: 'signed', eventId: event.id, on: event.on, by: event.by });
    else if (event.kind === 'visit') {
      const { visitId, version, on, mode, outsideAgreement: outside } = event;
      ledger.note({ ...base, kind: 'visit', visitId, version, on, end: null, mode, outside });
    } else throw new Error(`Not noted: ${event.kind}`);
  }

  function addEmployer(): string {
    const id = randomUUID();
    const row = {
      id,
      name: `Bedrijf ${id}`,
      enterpriseNumber: null,
      aliases: '[]',
      demo: 0 as const,
    };
    office.write((tx) => tx.run(query.insertInto('employer').values({ ...row, ...recorded(tx) })));
    return id;
  }

  /** A new agreement; one that began before may carry over its last follow-up and its plan. */
  function begin(employerId: string, start: string, coachId: string): SimulatedFile {
    const file: SimulatedFile = { id: randomUUID(), employerId, start, end: null };
    const { id } = file;
    const employeeId = randomUUID();
    office.write((tx) => {
      const employee = {
        id: employeeId,
        reference: employeeId,
        name: employeeId,
        demo: 0 as const,
      };
      tx.run(query.insertInto('employee').values({ ...employee, ...recorded(tx) }));
      const days = { startDay: start, employmentStart: start, endDay: null };
      const row = { id, reference: id, employerId, employeeId, modelVersion: '2026-04-09' };
      tx.run(query.insertInto('agreement').values({ ...row, ...days, demo: 0, ...recorded(tx) }));
      addAssignment(tx, { agreementId: id, coachId, effectiveFrom: start, recordedBy: SYSTEM_ID });
      ledger.note({ at: tx.now, agreementId: id, kind: 'coach', coachId, from: start });
      const isOld = start < addDays(office.today, -120);
      const past = {
        laatste_opvolging: isOld ? addDays(office.today, -chance.int(1, 13)) : null,
        plan_ondertekend: isOld && chance.percent(80) ? addDays(start, chance.int(5, 90)) : null,
      };
      const facts = { agreementId: id, employmentStart: start, endDay: null };
      record(tx, agreementEvents(tx, facts, null, past));
    });
    office.files.set(id, file);
    return file;
  }

  /** Moves the first or the last day, as an import does. */
  function change(file: SimulatedFile, after: { start?: string; end?: string }): void {
    const before = { employmentStart: file.start, endDay: file.end };
    const { start = file.start, end = file.end } = after;
    office.write((tx) => {
      const set = { employmentStart: start, endDay: end };
      const startDay = start < file.start ? start : file.start;
      tx.run(query.updateTable('agreement').set({ ...set, startDay }).where('id', '=', file.id)); // prettier-ignore
      record(tx, agreementEvents(tx, { agreementId: file.id, ...set }, before));
    });
    Object.assign(file, { start, end });
  }

  function sign(file: SimulatedFile, by: Signer): void {
    const on = addDays(office.today, -chance.int(0, 5));
    office.write((tx) => {
      const base = { id: randomUUID(), agreementId: file.id, recordedAt: tx.now };
      record(tx, [{ ...base, kind: 'planSigned', on: on < file.start ? file.start : on, by }]);
    });
  }

  function changeSubsidy(file: SimulatedFile): void {
    const on = addDays(office.today, chance.int(-10, 20));
    office.write((tx) => {
      const base = { id: randomUUID(), agreementId: file.id, recordedAt: tx.now };
      record(tx, [{ ...base, kind: 'coachingSubsidyChanged', on }]);
    });
  }

  /** Some files of a coach go to another, from today, from a day that passed, or later. */
  function handOver(fromId: string, toId: string): void {
    const from = addDays(office.today, chance.pick([0, 0, 0, -3, 5, 12]));
    const running = [...office.files.keys()].filter((id) => mayLeave(id, from, fromId));
    transfer(fromId, toId, from, chance.shuffled(running).slice(0, chance.int(1, 8)));
  }

  /** One file goes to another coach, today or from a day that passed, while somebody waits in it. */
  function handOverFile(agreementId: string): void {
    const from = addDays(office.today, chance.pick([0, 0, -1, -3]));
    const fromId = coachesOn(agreementId, from);
    const toId = chance.pick(office.coaches).personId;
    if (fromId !== undefined && toId !== fromId && mayLeave(agreementId, from, fromId))
      transfer(fromId, toId, from, [agreementId]);
  }

  /** Somebody's running file, that goes to nobody else later on. */
  function mayLeave(agreementId: string, from: string, coachId: string): boolean {
    const isPlanned = ledger.of(agreementId, 'coach').some((one) => one.from > from);
    const lastDay = office.files.get(agreementId)!.end ?? from;
    return !isPlanned && lastDay >= from && coachesOn(agreementId, from) === coachId;
  }

  function transfer(fromId: string, toId: string, from: string, agreementIds: string[]): void {
    if (agreementIds.length === 0) return;
    office.write((tx) => {
      const by = { fromId, toId, effectiveFrom: from, agreementIds };
      const outcome = transferFiles(tx, office.lead, by);
      if (outcome.kind !== 'done' || outcome.files !== agreementIds.length)
        throw new Error(`Hand-over: ${JSON.stringify(outcome)}`);
      for (const agreementId of agreementIds)
        ledger.note({ at: tx.now, agreementId, kind: 'coach', coachId: toId, from });
    });
    // No event follows: the rows must have been brought up to date by the hand-over itself.
    for (const agreementId of agreementIds) compareNow(office, agreementId);
  }

  /** Who has a file on a day; undefined before its first coach. */
  function coachesOn(agreementId: string, day: string): string | undefined {
    const coaches = ledger.of(agreementId, 'coach').filter((one) => one.from <= day);
    return coaches.length > 0 ? coachOn(coaches, day) : undefined;
  }

  return {
    addEmployer,
    begin,
    change,
    sign,
    changeSubsidy,
    handOver,
    handOverFile,
    coachesOn,
    SIGNERS,
  };
}

function recorded(tx: Tx): { recordedAt: number; recordedBy: string } {
  return { recordedAt: tx.now, recordedBy: SYSTEM_ID };
}
