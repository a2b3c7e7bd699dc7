// The office decides closing days, hours and settings; coaches are absent or change hours; files are suspended.
import type { NewDecision } from '../../src/content/decide.ts';
import { decide } from '../../src/content/decide.ts';
import { changeAbsence as changeKept, reportAbsence } from '../../src/store/absences.ts';
import { changeHours } from '../../src/store/coachChanges.ts';
import type { AbsenceOutcome } from '../../src/store/coverRecord.ts';
import type { SuspensionReason, WeekHours } from '../../src/rules/index.ts';
import { recordSuspension } from '../../src/store/suspensions.ts';
import { addDays } from '../rules/oracle.ts';
import type { Hours } from '../rules/oracle.ts';
import { compareNow } from './compareOffice.ts';
import { Office } from './naiveCalendar.ts';
import type { Settings } from './ledger.ts';
import type { Absence, Coach, SimulatedFile, SimulatedOffice } from './simulatedOffice.ts';
import { submission } from './visitSteps.ts';

const REASONS: readonly SuspensionReason[] = [
  'employeeAbsent',
  'coachAbsent',
  'workplaceClosed',
  'agreementSuspended',
  'employerAskedOtherDate',
];

/** A suspension as the driver remembers it. */
export interface SimulatedSuspension {
  id: string;
  agreementId: string;
  from: string;
  to: string;
  reason: SuspensionReason;
}

export function officeSteps(office: SimulatedOffice) {
  const { ledger, chance } = office;

  function decided(decision: NewDecision, note: (now: number) => void): void {
    office.write((tx) => {
      const outcome = decide(tx, office.lead, decision);
      if (outcome.kind !== 'decided') throw new Error(`Decision: ${JSON.stringify(outcome)}`);
      note(tx.now);
    });
  }

  function closingDays(year: number, days: readonly string[], confirmed = true): void {
    const named = days.map((date) => ({ date, name: 'sluitingsdag' }));
    decided({ kind: 'closingDays', year, confirmed, days: named }, (at) =>
      ledger.shared.closingLists.push({ at, year, days, confirmed }),
    );
  }

  function officeHours(from: string, week: Hours): void {
    const weekdays = week as WeekHours;
    decided({ kind: 'officeHours', effectiveFrom: from, weekdays }, (at) =>
      ledger.shared.officeHours.push({ at, from, week }),
    );
  }

  function settings(from: string, change: Partial<Settings>): void {
    const base = new Office(ledger.shared, office.now).policyOn(from);
    decided({ kind: 'policy', effectiveFrom: from, change }, (at) => {
      const version = `${from}/${new Date(at).toISOString()}`;
      const merged = { ...base.settings, ...change };
      ledger.shared.policies.push({ at, version, from, settings: merged });
    });
  }

  function coachChangesHours(coach: Coach, from: string, hours: Hours): void {
    office.write((tx) => {
      const change = { personId: coach.personId, effectiveFrom: from };
      const outcome = changeHours(tx, office.admin, { ...change, weekdays: hours as WeekHours });
      if (outcome.kind === 'done')
        ledger.shared.hours.push({ at: tx.now, coachId: coach.personId, from, week: hours });
      else if (outcome.kind !== 'unchanged') throw new Error(`Hours: ${JSON.stringify(outcome)}`);
    });
  }

  /** With a back-up named, with the usual one, or with nobody. It moves no deadline. */
  function absent(coach: Coach): Absence | null {
    const from = addDays(office.today, chance.int(-1, 10));
    const to = addDays(from, chance.pick([0, 1, 4, 9, 20]));
    const other = chance.pick(office.coaches).personId;
    const backupId = chance.percent(40) && other !== coach.personId ? other : null;
    const days = { coachId: coach.personId, from, to, backupId };
    if (office.absences.some((one) => one.coachId === coach.personId && one.to >= from))
      return null;
    const who = chance.percent(30) ? office.lead : coach;
    const id = saved(office.write((tx) => reportAbsence(tx, who, submission(), days)));
    if (id === null) return null;
    const absence = { id, ...days };
    office.absences.push(absence);
    return absence;
  }

  /** Back earlier, away for longer, or not away after all. */
  function changeAbsence(absence: Absence): void {
    const moved = addDays(absence.to, chance.int(-6, 3));
    const isOther = office.absences.some(
      (one) => one.coachId === absence.coachId && one !== absence && one.to >= absence.from,
    );
    const to = moved < absence.from || isOther ? null : moved;
    const change = { absenceId: absence.id, to };
    const id = saved(office.write((tx) => changeKept(tx, office.lead, submission(), change)));
    if (id === null) return;
    if (to !== null) absence.to = to;
    else office.absences.splice(office.absences.indexOf(absence), 1);
  }

  /** Null: the back-up who was named is away as well, which is refused. */
  function saved(outcome: AbsenceOutcome): string | null {
    if (outcome.kind === 'refused' && outcome.reason === 'backupAbsent') return null;
    if (outcome.kind !== 'saved') throw new Error(`Absence: ${JSON.stringify(outcome)}`);
    return outcome.absence.absenceId;
  }

  function suspend(file: SimulatedFile): SimulatedSuspension {
    const from = addDays(office.today, chance.int(-4, 9));
    const to = addDays(from, chance.pick([0, 2, 4, 6, 13, 27]));
    const made = { id: '', agreementId: file.id, from, to, reason: chance.pick(REASONS) };
    return record(made, false);
  }

  /** Its last day moves. */
  function lengthen(suspension: SimulatedSuspension): void {
    const to = addDays(suspension.to, chance.int(-3, 8));
    if (to >= suspension.from) Object.assign(suspension, record({ ...suspension, to }, false));
  }

  function takeBack(suspension: SimulatedSuspension): void {
    record(suspension, true);
  }

  function record(suspension: SimulatedSuspension, withdrawn: boolean): SimulatedSuspension {
    const { agreementId, from, to, reason } = suspension;
    const made = office.write((tx) => {
      const id = recordSuspension(tx, {
        ...(suspension.id ? { suspensionId: suspension.id } : {}),
        ...{ agreementId, fromDay: from, toDay: to, reason, withdrawn },
        recordedBy: office.lead.personId,
      });
      const said = { kind: 'suspended', suspensionId: id, from, to, withdrawn } as const;
      ledger.note({ at: tx.now, agreementId, ...said });
      return { ...suspension, id };
    });
    compareNow(office, agreementId);
    return made;
  }

  return {
    ...{ closingDays, officeHours, settings, coachChangesHours, absent, suspend, lengthen },
    ...{ changeAbsence, takeBack },
  };
}
