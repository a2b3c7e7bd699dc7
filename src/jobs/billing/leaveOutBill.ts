// Finance leaves one bill out of a proposed run, with a reason, or puts it back; the next run bills what stayed out.
import { recordLeftOut } from '../../store/billsLeftOut.ts';
import { billingVersion } from '../../store/billingFacts.ts';
import type { LeaveOutOutcome } from '../../store/billingOutcomes.ts';
import type { BillingRun } from '../../store/billingRecord.ts';
import { findRun } from '../../store/billingRuns.ts';
import type { Tx } from '../../store/handle.ts';
import { compute, keep, TRIES, type BillingHouse } from './billingRun.ts';

/**
 * Makes the proposal anew without the bill of an agreement (`reason` null: with it again). Whoever does this
 * proposes what is left, so somebody else approves it. `also` runs in the transaction that keeps it.
 */
export async function leaveOutBill(
  { store }: Pick<BillingHouse, 'store'>,
  { runId, agreementId, reason }: { runId: string; agreementId: string; reason: string | null },
  by: string,
  also: (tx: Tx, run: BillingRun) => void = () => undefined,
): Promise<LeaveOutOutcome> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const run = store.read((db) => findRun(db, runId));
    if (run?.status !== 'proposed' || run.creditOf !== null)
      return { kind: 'refused', reason: 'gone' };
    const { month } = run;
    const computed = await compute(store, month, (leftOut) => {
      if (reason === null) leftOut.delete(agreementId);
      else leftOut.set(agreementId, { reason, by });
    });
    const bill = computed.bills.find((one) => one.agreementId === agreementId);
    const isThere = reason === null ? bill : bill?.leftOut;
    if (!isThere) return { kind: 'refused', reason: 'noBill' };
    const outcome = store.join((tx): LeaveOutOutcome | null => {
      if (billingVersion(tx) !== computed.snapshot.version) return null;
      if (findRun(tx, runId)?.status !== 'proposed') return null;
      const kept = keep(tx, month, computed, by, true);
      if (kept.kind !== 'proposed') return { kind: 'refused', reason: 'gone' };
      if (kept.run.id !== runId) recordLeftOut(tx, { month, agreementId, reason, by });
      also(tx, kept.run);
      return { kind: 'changed', run: kept.run };
    });
    if (outcome) return outcome;
  }
  return { kind: 'refused', reason: 'busy' };
}
