// What a visit did to the commitments, for the card that is shown after saving.
import { brusselsDay } from './brusselsTime.ts';
import { commitmentOf, commitmentRowsOf, type StoredCommitment } from './commitmentRows.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { CommitmentChange, StoredVisit } from './visitRecord.ts';

const lastDay = prepare<{ id: string }>()((param) =>
  query.selectFrom('agreement').select('endDay').where('id', '=', param('id')),
);

/**
 * The commitments that a visit fulfilled, and what is due next in its agreements (nothing after an
 * agreement's last day).
 * @param commitments those of the visit's agreements, when they are at hand
 */
export function commitmentsOfVisit(
  db: Reader,
  visit: StoredVisit,
  commitments: readonly StoredCommitment[] = storedCommitments(db, visit),
): CommitmentChange {
  const running = runningAgreements(
    db,
    visit.agreements.map((one) => one.agreementId),
  );
  const byDeadline = (a: StoredCommitment, b: StoredCommitment): number =>
    a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
  return {
    fulfilled: commitments.filter((one) => one.fulfilledBy === visit.id).sort(byDeadline),
    next: commitments
      .filter((one) => one.closedAs === null && running.has(one.agreementId))
      .sort(byDeadline),
  };
}

/** Those of the agreements in which something can still be due: their last day is not over. */
export function runningAgreements(db: Reader, agreementIds: readonly string[]): Set<string> {
  const today = brusselsDay(db.now);
  const running = agreementIds.filter((id) => {
    const endDay = db.first(lastDay, { id })?.endDay ?? null;
    return endDay === null || endDay >= today;
  });
  return new Set(running);
}

function storedCommitments(db: Reader, visit: StoredVisit): StoredCommitment[] {
  return visit.agreements.flatMap(({ agreementId }) =>
    commitmentRowsOf(db, agreementId).map(commitmentOf),
  );
}
