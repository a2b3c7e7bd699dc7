// Visits are registered in time or late, corrected, withdrawn and undone, by who has the file that day.
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../src/store/handle.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission, VisitContent, VisitOutcome } from '../../src/store/visitRecord.ts';
import { correctVisit, registerVisit, undoVisit, withdrawVisit } from '../../src/store/visits.ts';
import { addDays, brusselsDay } from '../rules/oracle.ts';
import type { SimulatedFile, SimulatedOffice } from './simulatedOffice.ts';

/** A visit as the driver remembers it. */
export interface SimulatedVisit {
  id: string;
  version: number;
  by: StaffPrincipal;
  content: VisitContent;
  before: VisitContent | null;
  withdrawn: boolean;
}

export const submission = (): Submission => ({
  submissionKey: randomUUID(),
  activityId: null,
  why: 'simulation',
});

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function visitSteps(
  office: SimulatedOffice,
  coachesOn: (agreementId: string, day: string) => string | undefined,
) {
  const { ledger, chance } = office;

  /** The coach, while absent the back-up, else the lead. */
  function actor(agreementId: string): StaffPrincipal {
    const { today } = office;
    const coachId = coachesOn(agreementId, today);
    // Only coaches register visits: this lead coaches too, where nobody else does.
    const lead = { ...office.lead, roles: new Set(['teamLead', 'coach'] as const) };
    if (coachId === undefined) return lead;
    const absence = office.isAbsent(coachId, today);
    if (!absence) return office.coach(coachId);
    const backupId = absence.backupId ?? office.coach(coachId).backupId;
    return backupId !== null && !office.isAbsent(backupId, today) ? office.coach(backupId) : lead;
  }

  function contentOf(file: SimulatedFile, date: string): VisitContent {
    const start = chance.int(8 * 60, 16 * 60);
    const end = chance.percent(85) ? time(start + 15 * chance.int(1, 10)) : null;
    const mode = chance.pick(['onsite', 'onsite', 'onsite', 'online', 'phone'] as const);
    return {
      ...{ employerId: file.employerId, workplaceId: null, date },
      agreements: [agreementIn(file, date), ...others(file, date)],
      ...{ start: end === null ? null : time(start), end, minutes: null, extraMinutes: 0 },
      ...{ extraDescription: null, extraApprovedBy: null, extraApprovedOn: null },
      ...{ mode, note: null, late: date < addDays(office.today, -7) },
    };
  }

  function agreementIn({ id, start, end }: SimulatedFile, date: string) {
    return { agreementId: id, outside: date < start || (end !== null && date > end) };
  }

  /** Sometimes colleagues at the same employer, of the same coach, are seen as well. */
  function others(file: SimulatedFile, date: string): VisitContent['agreements'] {
    if (!chance.percent(12)) return [];
    const coachId = coachesOn(file.id, office.today);
    return [...office.files.values()]
      .filter((other) => other.employerId === file.employerId && other.id !== file.id)
      .filter((other) => coachId !== undefined && coachesOn(other.id, office.today) === coachId)
      .slice(0, 2)
      .map((other) => agreementIn(other, date));
  }

  /** Keeps what a version says about each file, and about those it no longer names. */
  function note(tx: Tx, visit: SimulatedVisit): void {
    const { id: visitId, version, content, before, withdrawn } = visit;
    const base = { at: tx.now, visitId, version };
    const kept = withdrawn ? [] : content.agreements;
    const { date: on, end, mode } = content;
    for (const { agreementId, outside } of kept)
      ledger.note({ ...base, kind: 'visit', agreementId, on, end, mode, outside });
    for (const { agreementId } of before?.agreements ?? [])
      if (!kept.some((one) => one.agreementId === agreementId))
        ledger.note({ ...base, kind: 'visitGone', agreementId });
  }

  function saved(outcome: VisitOutcome): { id: string; version: number } {
    if (outcome.kind !== 'saved') throw new Error(`Visit: ${JSON.stringify(outcome)}`);
    return outcome.visit;
  }

  function register(file: SimulatedFile, date: string): SimulatedVisit {
    const by = actor(file.id);
    const content = contentOf(file, date);
    const rest = { by, content, before: null, withdrawn: false };
    return office.write((tx) => {
      const { id, version } = saved(registerVisit(tx, by, submission(), content));
      const visit: SimulatedVisit = { id, version, ...rest };
      note(tx, visit);
      return visit;
    });
  }

  /** Another day, kind, time or file; by who made it or by the lead. */
  function correct(visit: SimulatedVisit): void {
    if (visit.withdrawn) return;
    const content = { ...visit.content };
    const day = addDays(content.date, chance.int(-5, 4));
    const what = chance.int(1, 5);
    if (what <= 2 && day <= office.today) content.date = day;
    if (what === 3) content.mode = chance.pick(['onsite', 'online', 'phone']);
    if (what === 4) Object.assign(content, { start: null, end: null });
    if (what === 5 && content.agreements.length > 1) content.agreements = [content.agreements[0]!];
    content.agreements = content.agreements.map(({ agreementId }) =>
      agreementIn(office.files.get(agreementId)!, content.date),
    );
    const who = chance.percent(20) ? office.lead : visit.by;
    change(visit, content, (tx, by, of) =>
      correctVisit(tx, who, by, { ...of, expectedVersion: visit.version, visit: content }),
    );
  }

  function withdraw(visit: SimulatedVisit): void {
    if (visit.withdrawn) return;
    change(visit, null, (tx, by, of) =>
      withdrawVisit(tx, visit.by, by, { ...of, expectedVersion: visit.version }),
    );
  }

  /** Takes back the last version. */
  function undo(visit: SimulatedVisit): void {
    const content = visit.withdrawn ? visit.content : visit.before;
    change(visit, content, (tx, by, of) =>
      undoVisit(tx, visit.by, by, { ...of, version: visit.version }),
    );
  }

  function change(
    visit: SimulatedVisit,
    content: VisitContent | null,
    step: (tx: Tx, by: Submission, of: { visitId: string }) => VisitOutcome,
  ): void {
    office.write((tx) => {
      visit.version = saved(step(tx, submission(), { visitId: visit.id })).version;
      visit.before = visit.withdrawn ? null : visit.content;
      visit.withdrawn = content === null;
      visit.content = content ?? visit.content;
      note(tx, visit);
    });
  }

  /** The same submission again, as a second click sends it: nothing may change. */
  function registerTwice(file: SimulatedFile): void {
    const by = actor(file.id);
    const content = contentOf(file, brusselsDay(office.now));
    const same = submission();
    const visit = office.write((tx) => {
      const { id, version } = saved(registerVisit(tx, by, same, content));
      const made = { id, version, by, content, before: null, withdrawn: false };
      note(tx, made);
      return made;
    });
    const again = office.write((tx) => registerVisit(tx, by, same, content));
    if (again.kind !== 'existing' || again.visit.id !== visit.id)
      throw new Error(`A second click: ${again.kind}`);
  }

  return { actor, register, registerTwice, correct, withdraw, undo };
}
