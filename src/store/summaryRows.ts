// The commitments that fall due in a span of days, with what counting needs, as known at a moment.
import { sql } from 'kysely';
import type { Commitment, SuspendedSpan } from '../rules/index.ts';
import { suspendedWhileRunning } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

/** First and last day; what was recorded after `knownAt` (epoch ms) does not count. */
export interface Span {
  from: string;
  to: string;
  knownAt: number;
}

/** What counting needs of a commitment. */
export type CountedCommitment = Pick<
  Commitment,
  | 'agreementId'
  | 'kind'
  | 'startedOn'
  | 'dueDate'
  | 'dueAt'
  | 'fulfilledAt'
  | 'closedAs'
  | 'closedAt'
>;

/** What telling about it needs besides. */
export type DueCommitment = CountedCommitment &
  Pick<Commitment, 'id' | 'openerId' | 'startedAt' | 'fulfilledBy'>;

/** All of it stands in one index (migration 8). */
const countedBetween = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('commitment')
    .select(['kind', 'startedOn', 'dueDate', 'dueAt', 'fulfilledAt', 'closedAs', 'closedAt'])
    .select(sql<string>`ifnull(agreementId, '')`.as('agreementId'))
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to')),
);

/** The commitments that fall due, as they stand now, for counting only. */
export function countedCommitments(
  db: Reader,
  { from, to }: Pick<Span, 'from' | 'to'>,
): CountedCommitment[] {
  return db.all(countedBetween, { from, to }) as CountedCommitment[];
}

const due = query
  .selectFrom('commitment')
  .select([
    ...(['id', 'kind', 'openerId', 'startedOn', 'startedAt', 'dueDate', 'dueAt'] as const),
    ...(['fulfilledAt', 'fulfilledBy', 'closedAs', 'closedAt'] as const),
    sql<string>`ifnull(agreementId, '')`.as('agreementId'),
  ]);

const dueBetween = prepare<{ from: string; to: string }>()((param) =>
  due.where('dueDate', '>=', param('from')).where('dueDate', '<=', param('to')),
);

/** The rows as they stand now. */
export function dueCommitments(db: Reader, { from, to }: Span): DueCommitment[] {
  return db.all(dueBetween, { from, to }) as DueCommitment[];
}

/** A commitment's id begins with that of its agreement; by the day alone SQLite would look at everybody's. */
const dueOfAgreement = prepare<{ from: string; to: string; first: string; beyond: string }>()(
  (param) =>
    due
      .where('id', '>=', param('first'))
      .where('id', '<', param('beyond'))
      .where(sql`+dueDate`, '>=', param('from'))
      .where(sql`+dueDate`, '<=', param('to')),
);

const dueQuestions = prepare<{ from: string; to: string }>()((param) =>
  due
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to'))
    .where('agreementId', 'is', null),
);

/** Those of some agreements, and all questions without one: of a team of hundreds one coach's are few. */
export function dueCommitmentsOf(
  db: Reader,
  { from, to }: Span,
  agreementIds: Iterable<string>,
): DueCommitment[] {
  const found = db.all(dueQuestions, { from, to });
  for (const id of agreementIds)
    found.push(...db.all(dueOfAgreement, { from, to, first: `${id}:`, beyond: `${id};` }));
  return found as DueCommitment[];
}

/** Of each suspension the version that stood; an earlier or a withdrawn one moves nothing. */
const suspensions = prepare<{ after: string; to: string; knownAt: number }>()((param) =>
  query
    .selectFrom('suspension as s')
    .select(['s.agreementId', 's.fromDay as from', 's.toDay as to', 's.reason'])
    .where('s.toDay', '>', param('after'))
    .where('s.fromDay', '<=', param('to'))
    .where('s.withdrawn', '=', 0)
    .where('s.recordedAt', '<=', param('knownAt'))
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM suspension x WHERE x.agreementId = s.agreementId
        AND x.suspensionId = s.suspensionId AND x.id > s.id
        AND x.recordedAt <= ${param('knownAt')})`,
    )
    .orderBy('s.fromDay')
    .orderBy('s.id'),
);

export type SuspensionOf = SuspendedSpan & { agreementId: string };

/** The suspensions that touch a span of days. */
export function suspensionsIn(db: Reader, span: { after: string; to: string; knownAt: number }) {
  return db.all(suspensions, span) as SuspensionOf[];
}

/** Tells of each of these commitments why it was suspended while it ran; null when it was not. */
export function suspensionFinder(
  db: Reader,
  rows: readonly CountedCommitment[],
  { to, knownAt }: Span,
): (row: CountedCommitment) => SuspendedSpan['reason'] | null {
  let after = to;
  for (const { kind, startedOn } of rows)
    if ((kind === 'onsite' || kind === 'followUp') && startedOn < after) after = startedOn;
  const byAgreement = Map.groupBy(
    suspensionsIn(db, { after, to, knownAt }),
    (one) => one.agreementId,
  );
  return (row) => {
    const spans = byAgreement.get(row.agreementId);
    if (!spans) return null;
    const endedOn = row.closedAt === null ? null : brusselsDay(row.closedAt);
    return suspendedWhileRunning(row, endedOn, spans);
  };
}
