// What the dialogs about appointments need from the house.
import type { LocalDate } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { PlanContent, PlannedVisit, PlanOutcome } from '../../src/store/plannedRecord.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export type { PlanContent, PlannedVisit, PlanOutcome };

export interface PlanDesk {
  plan(who: StaffPrincipal, content: PlanContent, by: Submission): PlanOutcome;
  /** Another day or hour. */
  move(
    who: StaffPrincipal,
    change: { plannedId: string; date: LocalDate; start: string | null; end: string | null },
    by: Submission,
  ): PlanOutcome;
  cancel(who: StaffPrincipal, plannedId: string, by: Submission): PlanOutcome;
  /** Nobody opened: a try, kept; with a new date a new appointment follows. */
  closedDoor(who: StaffPrincipal, plannedId: string, by: Submission): PlanOutcome;
  /** It took place: the visit that came of it. */
  done(who: StaffPrincipal, change: { plannedId: string; visitId: string }): PlanOutcome;
  /** What a submission planned or moved, when it was handled before: a second click shows it again. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): PlannedVisit | null;
  find(who: StaffPrincipal, plannedId: string, why: string): PlannedVisit | null;
  /** One's own appointments of these days, by moment. */
  between(
    who: StaffPrincipal,
    days: { from: LocalDate; to: LocalDate },
    why: string,
  ): readonly PlannedVisit[];
  /** What is still planned in these files on that day: the appointments that a visit there may be. */
  forVisit(
    who: StaffPrincipal,
    visit: { agreementIds: readonly string[]; date: LocalDate },
    why: string,
  ): readonly PlannedVisit[];
  /** Who of the employer gets this version of it by e-mail, by name; empty when no e-mail is sent. */
  mailed(planned: PlannedVisit): readonly string[];
  /** The appointment as an iCalendar file (RFC 5545); null when it is not theirs. */
  calendarFile(who: StaffPrincipal, plannedId: string): string | null;
}
