// What a visit did to the commitments, for the card that is shown after saving.
import type { Commitment } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import { commitmentOf } from './commitmentRows.ts';
import { openCommitmentsOf } from './commitments.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { CommitmentTable } from './schema.ts';
import type { CommitmentChange, StoredVisit } from './visitRecord.ts';

const fulfilledByVisit = prepare<{ agreementId: string; visitId: string }>()((param) =>
  query
    .selectFrom('commitment')
    .selectAll()
    .where('agreementId', '=', param('agreementId'))
    .where('fulfilledBy', '=', param('visitId'))
    .orderBy('dueAt'),
);

/** The commitments that a visit fulfilled, and what is due next in its agreements. */
export function commitmentsOfVisit(db: Reader, visit: StoredVisit): CommitmentChange {
  const ids = visit.agreements.map((agreement) => agreement.agreementId);
  const fulfilled = ids.flatMap((agreementId): Commitment[] =>
    db
      .all(fulfilledByVisit, { agreementId, visitId: visit.id })
      .map((row) => commitmentOf(row as CommitmentTable)),
  );
  return { fulfilled, next: openCommitmentsOf(db, ids, brusselsDay(db.now)) };
}
