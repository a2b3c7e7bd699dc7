// What is known of why a commitment ended as it did: tries, hand-overs, and when it was recorded.
import { sql } from 'kysely';
import { caseReasons } from '../rules/index.ts';
import type { CaseOutcome, CaseReason, DomainEvent } from '../rules/index.ts';
import { eventsOfRequest } from './events.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { DueCommitment } from './summaryRows.ts';

const handedOver = prepare<{ agreementId: string; after: string; to: string; knownAt: number }>()(
  (param) =>
    query
      .selectFrom('assignment')
      .select('id')
      .where('agreementId', '=', param('agreementId'))
      .where('effectiveFrom', '>', param('after'))
      .where('effectiveFrom', '<=', param('to'))
      .where('recordedAt', '<=', param('knownAt'))
      .limit(1),
);

/** Contacts are events: of one agreement, recorded in a span of time. */
const contacts = prepare<{ agreementId: string; from: number; knownAt: number }>()((param) =>
  query
    .selectFrom('event')
    .select([
      'recordedAt',
      sql<string>`json_extract(payload, '$.contactId')`.as('contactId'),
      sql<number>`json_extract(payload, '$.at')`.as('at'),
      sql<0 | 1>`json_extract(payload, '$.answered')`.as('answered'),
    ])
    .where('agreementId', '=', param('agreementId'))
    .where('recordedAt', '>=', param('from'))
    .where('recordedAt', '<=', param('knownAt'))
    .where('kind', '=', 'contact'),
);

const visitRecorded = prepare<{ visitId: string }>()((param) =>
  query
    .selectFrom('visitVersion')
    .select('recordedAt')
    .where('visitId', '=', param('visitId'))
    .where('version', '=', 1),
);

interface Contact {
  recordedAt: number;
  contactId: string;
  at: number;
  answered: boolean;
}

/** The reasons of one case, as known at a moment. */
export function reasonsOf(
  db: Reader,
  row: DueCommitment,
  about: { outcome: CaseOutcome; coachAbsent: boolean; hasAnswerer: boolean; knownAt: number },
): CaseReason[] {
  const { outcome, coachAbsent, hasAnswerer, knownAt } = about;
  const isNotKept = outcome === 'late' || outcome === 'missed' || outcome === 'open';
  return caseReasons(outcome, {
    closedAs: row.closedAs,
    coachAbsent,
    hasAnswerer,
    handedOver: isNotKept && wasHandedOver(db, row, knownAt),
    tried: isNotKept && wasTried(db, row, knownAt),
    enteredLate: outcome === 'onTime' && wasEnteredLate(db, row, knownAt),
  });
}

function wasHandedOver(
  db: Reader,
  { agreementId, startedOn: after, dueDate: to }: DueCommitment,
  knownAt: number,
): boolean {
  return db.first(handedOver, { agreementId, after, to, knownAt }) !== undefined;
}

/** "Geen gehoor" between the receipt and the deadline; only who asked something can be tried. */
function wasTried(db: Reader, row: DueCommitment, knownAt: number): boolean {
  if (row.kind === 'followUp' || row.kind === 'supportPlan') return false;
  return contactsOf(db, row, row.startedAt, knownAt).some(
    ({ answered, at }) => !answered && at >= row.startedAt && at <= row.dueAt,
  );
}

function wasEnteredLate(db: Reader, row: DueCommitment, knownAt: number): boolean {
  const { fulfilledBy, dueAt } = row;
  if (fulfilledBy === null) return false;
  const visit = db.first(visitRecorded, { visitId: fulfilledBy });
  if (visit) return visit.recordedAt > dueAt;
  return contactsOf(db, row, dueAt + 1, knownAt).some((one) => one.contactId === fulfilledBy);
}

function contactsOf(
  db: Reader,
  { agreementId, openerId }: DueCommitment,
  from: number,
  knownAt: number,
): Contact[] {
  if (agreementId !== '')
    return db
      .all(contacts, { agreementId, from, knownAt })
      .map((row) => ({ ...row, answered: row.answered === 1 }));
  return eventsOfRequest(db, openerId).filter(
    (event): event is Extract<DomainEvent, { kind: 'contact' }> =>
      event.kind === 'contact' && event.recordedAt >= from && event.recordedAt <= knownAt,
  );
}
