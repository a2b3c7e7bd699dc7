// Suspensions of an agreement: dated, with a reason from a closed list, never free text.
import { randomUUID } from 'node:crypto';
import type { SuspensionReason } from '../rules/index.ts';
import { refreshCommitments } from './commitments.ts';
import type { Tx } from './handle.ts';
import { query } from './query.ts';

/**
 * Records a suspension (first and last day included), moves the open deadlines of its agreement,
 * and returns its id; with the id of an earlier one it takes that one's place.
 */
export function recordSuspension(
  tx: Tx,
  fact: {
    suspensionId?: string;
    agreementId: string;
    fromDay: string;
    toDay: string;
    reason: SuspensionReason;
    withdrawn?: boolean;
    recordedBy: string;
  },
): string {
  const { suspensionId = randomUUID(), withdrawn = false, ...rest } = fact;
  const row = { ...rest, suspensionId, withdrawn: withdrawn ? (1 as const) : (0 as const) };
  tx.run(query.insertInto('suspension').values({ ...row, recordedAt: tx.now }));
  tx.factsChanged();
  refreshCommitments(tx, [fact.agreementId]);
  return suspensionId;
}
