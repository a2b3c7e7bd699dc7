// How many files each coach had on a day, for the workload beside the figures.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const files = prepare<{ day: string; knownAt: number }>()((param) =>
  query
    .selectFrom(
      query
        .selectFrom('agreement')
        .select(
          sql<string | null>`(
            SELECT coachId FROM assignment WHERE assignment.agreementId = agreement.id
              AND effectiveFrom <= ${param('day')} AND recordedAt <= ${param('knownAt')}
            ORDER BY effectiveFrom DESC, recordedAt DESC, id DESC LIMIT 1)`.as('coachId'),
        )
        .where('startDay', '<=', param('day'))
        .where(sql<boolean>`ifnull(endDay, '9999') >= ${param('day')}`)
        .as('running'),
    )
    .select(['coachId', sql<number>`count(*)`.as('files')])
    .where('coachId', 'is not', null)
    .groupBy('coachId'),
);

/** The agreements that ran on a day, counted per coach, as known at a moment (epoch ms). */
export function filesPerCoach(db: Reader, day: string, knownAt: number): Map<string, number> {
  return new Map(
    db.all(files, { day, knownAt }).map(({ coachId, files: count }) => [coachId!, count]),
  );
}
