// The facts of the rules for one agreement: its assignments and suspensions, its coaches' hours,
// and what holds for everybody.
import { sql } from 'kysely';
import type {
  AssignmentFact,
  CoachPatternFact,
  CommitmentFacts,
  SuspensionFact,
} from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const assignments = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('assignment')
    .select(['agreementId', 'coachId', 'effectiveFrom', 'recordedAt'])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('recordedAt')
    .orderBy('id'),
);

const patterns = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('coachPattern')
    .select(['coachId', 'weekdays', 'effectiveFrom', 'recordedAt'])
    .where(
      'coachId',
      'in',
      sql<string>`(SELECT coachId FROM assignment WHERE agreementId = ${param('agreementId')})`,
    )
    .orderBy('recordedAt')
    .orderBy('id'),
);

const suspensions = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('suspension')
    .select([
      'suspensionId',
      'agreementId',
      'fromDay',
      'toDay',
      'reason',
      'withdrawn',
      'recordedAt',
    ])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('recordedAt')
    .orderBy('id'),
);

/** Everything that the replay of one agreement needs to know. */
export function factsOfAgreement(db: Reader, agreementId: string): CommitmentFacts {
  return {
    ...db.facts(),
    assignments: db.all(assignments, { agreementId }) satisfies AssignmentFact[],
    patterns: db.all(patterns, { agreementId }).map((row): CoachPatternFact => ({
      ...row,
      weekdays: JSON.parse(row.weekdays) as CoachPatternFact['weekdays'],
    })),
    suspensions: db.all(suspensions, { agreementId }).map((row): SuspensionFact => ({
      suspensionId: row.suspensionId,
      agreementId: row.agreementId,
      from: row.fromDay,
      to: row.toDay,
      reason: row.reason as SuspensionFact['reason'],
      withdrawn: row.withdrawn === 1,
      effectiveFrom: row.fromDay,
      recordedAt: row.recordedAt,
    })),
  };
}
