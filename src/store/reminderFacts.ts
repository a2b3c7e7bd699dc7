// Who works when, for all coaches at once: what the jobs need to know whom to remind.
import type { AnswerFacts, CoachPatternFact } from '../rules/index.ts';
import { coachesAtWork, coverFacts } from './absenceRows.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const patterns = prepare()(() =>
  query
    .selectFrom('coachPattern')
    .select(['coachId', 'weekdays', 'effectiveFrom', 'recordedAt'])
    .orderBy('recordedAt')
    .orderBy('id'),
);

/** Hours, absences of the period, back-ups, and who is a coach at work, as known now. */
export function answerFacts(
  db: Reader,
  period: { from: string; to: string },
): Omit<AnswerFacts, 'coachId' | 'calendar'> {
  return {
    ...coverFacts(db, period),
    patterns: db.all(patterns, {}).map((row): CoachPatternFact => ({
      ...row,
      weekdays: JSON.parse(row.weekdays) as CoachPatternFact['weekdays'],
    })),
    coaches: coachesAtWork(db),
    knownAt: db.now,
  };
}
