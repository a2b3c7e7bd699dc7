// What the tests of absences do over and over: record, change, list, and who sees which files on a day.
import { listAbsences } from '../../src/store/absenceLists.ts';
import { changeAbsence, reportAbsence } from '../../src/store/absences.ts';
import { listAgreements } from '../../src/store/agreements.ts';
import { brusselsDay } from '../../src/store/brusselsTime.ts';
import type { AbsenceOutcome, AbsenceRecord, KeptAbsence } from '../../src/store/coverRecord.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { submission } from './fixture.ts';
import type { Office } from './fixture.ts';

/** Steps in an office, which may be opened after them. */
export function absenceSteps(office: () => Office) {
  return {
    record(
      from: string,
      to: string,
      options: {
        who?: StaffPrincipal;
        coach?: StaffPrincipal;
        backup?: StaffPrincipal | null;
        by?: ReturnType<typeof submission>;
      } = {},
    ): AbsenceOutcome {
      const { who = office().els, coach = who, backup = null, by = submission() } = options;
      const content = { coachId: coach.personId, from, to, backupId: backup?.personId ?? null };
      return office().store.write((tx) => reportAbsence(tx, who, by, content));
    },
    change: (
      absenceId: string,
      to: string | null,
      who = office().els,
      by = submission(),
    ): AbsenceOutcome =>
      office().store.write((tx) => changeAbsence(tx, who, by, { absenceId, to })),
    kept(outcome: AbsenceOutcome): KeptAbsence {
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      return { absence: outcome.absence, gaps: outcome.gaps };
    },
    list: (who: StaffPrincipal): AbsenceRecord[] =>
      office().store.read((db) => listAbsences(db, who, 'test')),
    /** It becomes ten o'clock in winter (nine in UTC) on a day. */
    goTo: (day: string): number => (office().clock.now = Date.parse(`${day}T09:00:00Z`)),
    /** The files that somebody sees today, by the employee's name. */
    files: (who: StaffPrincipal): string[] =>
      office().store.read((db) =>
        listAgreements(db, who, { today: brusselsDay(db.now) })
          .map((agreement) => agreement.employeeName)
          .sort(),
      ),
  };
}
