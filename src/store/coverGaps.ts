// Where nobody replaces a coach during an absence: of the coach, and of those whom the coach replaces.
import { calendarKnownAt, coverGaps } from '../rules/index.ts';
import type { CoachFacts } from '../rules/index.ts';
import { coachesAtWork, coverFacts } from './absenceRows.ts';
import { backupOn } from './coachHours.ts';
import type { CoverGap } from './coverRecord.ts';
import type { Reader } from './handle.ts';
import { findPerson } from './people.ts';

/**
 * The office days of a period on which nobody replaces a coach, in rows; also of the coaches who count
 * on this one in these days. Coaches by name.
 */
export function gapsAround(
  db: Reader,
  coachId: string,
  period: { from: string; to: string },
): CoverGap[] {
  const { from, to } = period;
  if (to < from) return [];
  const { absences, backups } = coverFacts(db, period);
  const countOnMe = absences.filter(
    (one) =>
      (one.backupId ?? backupOn(db, one.coachId, one.from > from ? one.from : from)) === coachId,
  );
  return gapsOf(db, [coachId, ...countOnMe.map((one) => one.coachId)], period, {
    absences,
    backups,
  });
}

/** The same for every coach who is absent in the period. */
export function gapsBetween(db: Reader, period: { from: string; to: string }): CoverGap[] {
  const facts = coverFacts(db, period);
  const coachIds = facts.absences.map((one) => one.coachId);
  return gapsOf(db, coachIds, period, facts);
}

function gapsOf(
  db: Reader,
  coachIds: readonly string[],
  { from, to }: { from: string; to: string },
  facts: Pick<CoachFacts, 'absences' | 'backups'>,
): CoverGap[] {
  const year = (day: string): number => Number(day.slice(0, 4));
  const span = { fromYear: year(from), toYear: year(to) };
  const calendar = calendarKnownAt(db.facts(), db.now, span);
  const coaches = coachesAtWork(db);
  const input = { ...facts, calendar, patterns: [], knownAt: db.now, from, to, coaches };
  return [...new Set(coachIds)]
    .flatMap((coachId) => {
      const coachName = findPerson(db, coachId)?.name ?? '';
      return coverGaps({ ...input, coachId }).map((gap) => ({ coachId, coachName, ...gap }));
    })
    .sort((a, b) =>
      a.coachName === b.coachName ? (a.from < b.from ? -1 : 1) : a.coachName < b.coachName ? -1 : 1,
    );
}
