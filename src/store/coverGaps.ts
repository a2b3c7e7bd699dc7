// Where nobody replaces a coach during an absence: of the coach, and of those whom the coach replaces.
import { calendarKnownAt, coverGaps, isReplacedAtAll } from '../rules/index.ts';
import type { CoverQuestion } from '../rules/index.ts';
import { replacementOn } from './coachHours.ts';
import type { CoverGap } from './coverRecord.ts';
import type { Reader } from './handle.ts';
import { findPerson } from './people.ts';
import { answerFacts } from './reminderFacts.ts';

interface Period {
  from: string;
  to: string;
}

/**
 * The office days of a period on which nobody replaces a coach, in rows; also of the coaches who count
 * on this one in these days. Coaches by name.
 */
export function gapsAround(db: Reader, coachId: string, period: Period): CoverGap[] {
  const { from, to } = period;
  if (to < from) return [];
  const facts = factsIn(db, period);
  const countOnMe = facts.absences.filter(
    (one) => replacementOn(db, one, one.from > from ? one.from : from) === coachId,
  );
  return gapsOf(db, [coachId, ...countOnMe.map((one) => one.coachId)], facts);
}

/** The same for every coach who is absent in the period. */
export function gapsBetween(db: Reader, period: Period): CoverGap[] {
  const facts = factsIn(db, period);
  const coachIds = facts.absences.map((one) => one.coachId);
  return gapsOf(db, coachIds, facts);
}

/** Whether somebody replaces a coach on some day of a period on which the coach is absent. */
export function isReplacedIn(db: Reader, coachId: string, period: Period): boolean {
  return period.to < period.from || isReplacedAtAll({ ...factsIn(db, period), coachId });
}

function factsIn(db: Reader, period: Period): Omit<CoverQuestion, 'coachId'> {
  const year = (day: string): number => Number(day.slice(0, 4));
  const span = { fromYear: year(period.from), toYear: year(period.to) };
  const calendar = calendarKnownAt(db.facts(), db.now, span);
  return { ...answerFacts(db, period), ...period, calendar };
}

function gapsOf(
  db: Reader,
  coachIds: readonly string[],
  facts: Omit<CoverQuestion, 'coachId'>,
): CoverGap[] {
  return [...new Set(coachIds)]
    .flatMap((coachId) => {
      const coachName = findPerson(db, coachId)?.name ?? '';
      return coverGaps({ ...facts, coachId }).map((gap) => ({ coachId, coachName, ...gap }));
    })
    .sort((a, b) =>
      a.coachName === b.coachName ? (a.from < b.from ? -1 : 1) : a.coachName < b.coachName ? -1 : 1,
    );
}
