// Who is reminded of a deadline on a day: the working day before it, and on the day itself.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import { coachAvailability } from '../calendar/coachAvailability.ts';
import type { CoachAvailability, CoachFacts } from '../calendar/coachAvailability.ts';
import { isOfficeDay, previousOfficeDay } from '../calendar/officeDays.ts';

export interface AnswerFacts extends CoachFacts {
  /** Those who work here as a coach: who left answers nothing. */
  coaches: ReadonlySet<string>;
}

export interface ReminderInput extends AnswerFacts {
  /** The day on which one would be reminded. */
  day: LocalDate;
  dueDate: LocalDate;
}

export interface Reminder {
  /** `none`: nothing is said about this deadline on this day. */
  reminder: 'dayBefore' | 'sameDay' | 'none';
  /** Null: neither the coach nor a back-up works then; a team lead has to know. */
  personId: string | null;
}

/** For so many office days a coach who does not work then is looked for further back: a week. */
const OFFICE_DAYS_BACK = 5;
const ARTICLES: readonly ArticleId[] = ['policy', 'S2 vormgeving'];
const NONE: Verdict<Reminder> = {
  kind: 'result',
  articles: ARTICLES,
  reminder: 'none',
  personId: null,
};

/**
 * The day itself: whoever answers then, the coach or (absent, or not working on that weekday) the
 * back-up. The working day before: the coach's own last one, so that a part-time coach can still act;
 * during an absence the back-up's, on the office day before. A promised day that turned out to be
 * closed counts as the office day before it.
 */
export function reminderOn(input: ReminderInput): Verdict<Reminder> {
  const { calendar, day, dueDate } = input;
  if (day > dueDate || !isOfficeDay(calendar, day)) return NONE;
  const actDay = isOfficeDay(calendar, dueDate) ? dueDate : previousOfficeDay(calendar, dueDate);
  if (day === actDay) return reminded('sameDay', whoAnswers(input, day));
  if (day > actDay) return NONE;
  const before = dayBefore(input, actDay);
  return before.day === day ? reminded('dayBefore', before.personId) : NONE;
}

function dayBefore(
  input: ReminderInput,
  actDay: LocalDate,
): { day: LocalDate; personId: string | null } {
  const eve = previousOfficeDay(input.calendar, actDay);
  let day = eve;
  for (let count = 0; count < OFFICE_DAYS_BACK; count++) {
    const why = whyNot(input, input.coachId, day);
    if (why === 'works') return { day, personId: input.coachId };
    if (why === 'absent') break;
    day = previousOfficeDay(input.calendar, day);
  }
  return { day: eve, personId: whoAnswers(input, eve) };
}

/**
 * The coach when at work on a day, else the back-up when at work, else nobody. A coach whose weekly
 * hours nobody recorded counts as at work.
 */
export function whoAnswers(input: AnswerFacts, day: LocalDate): string | null {
  const { coachId } = input;
  if (whyNot(input, coachId, day) === 'works') return coachId;
  const verdict = coachAvailability({ ...input, coachId, day });
  const backupId = verdict.kind === 'result' ? verdict.backupId : null;
  if (backupId === null) return null;
  return whyNot(input, backupId, day) === 'works' ? backupId : null;
}

/** Who left is absent for ever. */
function whyNot(input: AnswerFacts, coachId: string, day: LocalDate): CoachAvailability['why'] {
  if (!input.coaches.has(coachId)) return 'absent';
  const verdict = coachAvailability({ ...input, coachId, day });
  return verdict.kind === 'result' ? verdict.why : 'works';
}

function reminded(reminder: 'dayBefore' | 'sameDay', personId: string | null): Verdict<Reminder> {
  return { kind: 'result', articles: ARTICLES, reminder, personId };
}
