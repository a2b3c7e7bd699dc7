// On the last office afternoon of a week coaches are asked to enter what is missing.
import {
  coachAvailability,
  freezeMoment,
  isOfficeDay,
  lastOfficeDayOfWeek,
  mondayOf,
  weekOf,
} from '../rules/index.ts';
import type { AnswerFacts, PolicyFact } from '../rules/index.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import { agreementsOfCoaches } from '../store/assignments.ts';
import type { Tx } from '../store/handle.ts';
import { queueMessage } from '../store/outbox.ts';
import { answerFacts } from '../store/reminderFacts.ts';
import type { Store } from '../store/store.ts';
import type { Job } from './job.ts';
import { jobCalendar } from './jobCalendar.ts';
import { mayRemindAt } from './officeMoments.ts';
import { policyNow } from './policyNow.ts';

/** A part-time coach is asked on the afternoon of the last day that he or she works in that week. */
export function askMissingJob(store: Store, pattern: string): Job {
  return {
    name: 'askMissing',
    pattern,
    dueAt: ({ at }, calendar) => {
      const day = brusselsDay(at);
      return isOfficeDay(calendar, day) ? [day] : [];
    },
    mayRunAt: mayRemindAt,
    run: (days) => void store.write((tx) => days.forEach((day) => queueAskMissing(tx, day))),
  };
}

/** Asks, once a week, each coach at work for whom this day is the last of it; until it is frozen. */
export function queueAskMissing(tx: Tx, day: string): void {
  const calendar = jobCalendar(tx);
  const week = weekOf(day);
  const policy: PolicyFact = policyNow(tx);
  if (tx.now >= freezeMoment(week, calendar, policy)) return;
  const monday = mondayOf(day);
  const facts = { ...answerFacts(tx, { from: monday, to: addDays(monday, 6) }), calendar };
  for (const personId of facts.coaches) {
    if (lastDayAtWork({ ...facts, coachId: personId }, day) !== day) continue;
    if (agreementsOfCoaches(tx, [personId], day).length === 0) continue;
    queueMessage(tx, { personId, kind: 'askMissing', key: week, subjectId: week });
  }
}

/** The last office day of the week on which a coach works; null: none. */
function lastDayAtWork(facts: AnswerFacts, inWeekOf: string): string | null {
  const last = lastOfficeDayOfWeek(facts.calendar, inWeekOf);
  if (last === null) return null;
  for (let day = last; day >= mondayOf(inWeekOf); day = addDays(day, -1)) {
    const verdict = coachAvailability({ ...facts, day });
    if (verdict.kind !== 'result' || verdict.why === 'works') return day;
  }
  return null;
}
