// Commitments as they were known at an earlier moment: what was recorded since is left out.
import { sql } from 'kysely';
import { replayCommitments } from '../rules/index.ts';
import type { Commitment, DomainEvent } from '../rules/index.ts';
import { factsOfAgreement } from './agreementFacts.ts';
import { eventsOf, eventsOfRequest } from './events.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import { dueCommitments } from './summaryRows.ts';
import type { DueCommitment, Span } from './summaryRows.ts';

const agreementsAfter = prepare<{ knownAt: number }>()((param) =>
  query
    .selectFrom('event')
    .select('agreementId')
    .where('agreementId', 'is not', null)
    .where('recordedAt', '>', param('knownAt'))
    .union(
      query
        .selectFrom('assignment')
        .select('agreementId')
        .where('recordedAt', '>', param('knownAt')),
    )
    .union(
      query
        .selectFrom('suspension')
        .select('agreementId')
        .where('recordedAt', '>', param('knownAt')),
    ),
);

const questionsAfter = prepare<{ knownAt: number }>()((param) =>
  query
    .selectFrom('event')
    .select(sql<string | null>`json_extract(payload, '$.requestId')`.as('requestId'))
    .distinct()
    .where('agreementId', 'is', null)
    .where('recordedAt', '>', param('knownAt')),
);

/** The commitments of an agreement as they were known at a moment. */
export function commitmentsAsOf(db: Reader, agreementId: string, knownAt: number): Commitment[] {
  return replayedAsOf(db, agreementId, eventsOf(db, agreementId), knownAt);
}

/** What a question without an agreement opened, as it was known at a moment. */
export function questionAsOf(db: Reader, requestId: string, knownAt: number): Commitment[] {
  return replayedAsOf(db, '', eventsOfRequest(db, requestId), knownAt);
}

function replayedAsOf(
  db: Reader,
  agreementId: string,
  events: readonly DomainEvent[],
  knownAt: number,
): Commitment[] {
  const known = <T extends { recordedAt: number }>(facts: readonly T[]): T[] =>
    facts.filter((fact) => fact.recordedAt <= knownAt);
  const facts = factsOfAgreement(db, agreementId);
  return replayCommitments(known(events), {
    ...facts,
    assignments: known(facts.assignments),
    suspensions: known(facts.suspensions),
  });
}

/** Who has to be replayed to know how things stood at a moment: something was recorded since. */
export function recordedSince(
  db: Reader,
  knownAt: number,
): { agreementIds: Set<string>; requestIds: Set<string> } {
  // Of now the rows themselves tell: nothing is looked for in all files.
  if (knownAt >= db.now) return { agreementIds: new Set(), requestIds: new Set() };
  return {
    agreementIds: new Set(
      db.all(agreementsAfter, { knownAt }).flatMap((row) => row.agreementId ?? []),
    ),
    requestIds: new Set(
      db.all(questionsAfter, { knownAt }).flatMap(({ requestId }) => requestId ?? []),
    ),
  };
}

/**
 * What fell due in a span of days as it was known then. The rows hold it, except where something was
 * recorded since: that is replayed.
 */
export function dueAsOf(db: Reader, span: Span): DueCommitment[] {
  const { agreementIds, requestIds } = recordedSince(db, span.knownAt);
  const isKept = ({ agreementId, openerId }: DueCommitment): boolean =>
    agreementId === '' ? !requestIds.has(openerId) : !agreementIds.has(agreementId);
  const replayed = [
    ...[...agreementIds].flatMap((id) => commitmentsAsOf(db, id, span.knownAt)),
    ...[...requestIds].flatMap((id) => questionAsOf(db, id, span.knownAt)),
  ].filter(({ dueDate }) => dueDate >= span.from && dueDate <= span.to);
  return [...dueCommitments(db, span).filter(isKept), ...replayed];
}
