// The month-end run: proposed from what is known, approved by somebody else, written in one transaction or not at all.
import { v7 as newId } from 'uuid';
import { billingIn, tariffsNow } from '../../content/tariffDecisions.ts';
import { lastDayOf } from '../../rules/index.ts';
import type { AgreementTermsEntry, BillingFact, Month } from '../../rules/index.ts';
import { billingVersion, lastBilledMonth, readBillingSnapshot } from '../../store/billingFacts.ts';
import type { BillingRun, BillingSnapshot, LeftOut } from '../../store/billingRecord.ts';
import type { ApproveOutcome, ProposeOutcome } from '../../store/billingOutcomes.ts';
import { closeRun, findRun, insertRun, runOfMonth } from '../../store/billingRuns.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { Tx } from '../../store/handle.ts';
import { insertInvoices } from '../../store/invoiceWriting.ts';
import type { Store } from '../../store/store.ts';
import { approveCredit } from './creditRun.ts';
import { computeBills, isExampleOf, type ComputedRun } from './computeBills.ts';
import { invoicesOf } from './invoicesOf.ts';

/** Something may change between reading and writing; it is computed anew so many times. */
export const TRIES = 5;

export interface Computed extends ComputedRun {
  snapshot: BillingSnapshot;
  settings: BillingFact;
}

export interface BillingHouse {
  store: Store;
  terms: readonly AgreementTermsEntry[];
}

/**
 * Proposes the bills of a month: the same facts give the same proposal, which then stays. A month that was
 * approved is shown as it is; what changed since comes with a later month. `by` is who may not approve it.
 */
export async function proposeRun(
  { store }: BillingHouse,
  month: Month,
  by: string,
): Promise<ProposeOutcome> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const standing = store.read((db) => runOfMonth(db, month));
    if (standing?.status === 'approved' && !standing.isExample)
      return { kind: 'approved', run: standing };
    const today = brusselsDay(store.clock());
    if (month > today.slice(0, 7)) return { kind: 'refused', reason: 'future' };
    const last = store.read(lastBilledMonth);
    if (last !== null && month < last) return { kind: 'refused', reason: 'before' };
    const computed = await compute(store, month);
    const outcome = store.join((tx): ProposeOutcome | null =>
      billingVersion(tx) === computed.snapshot.version ? keep(tx, month, computed, by) : null,
    );
    if (outcome) return outcome;
  }
  return { kind: 'refused', reason: 'busy' };
}

/** The bills of a month by all that is known now; `change` is made to what finance leaves out. */
export async function compute(
  store: Store,
  month: Month,
  change: (leftOut: Map<string, LeftOut>) => void = () => undefined,
): Promise<Computed> {
  const read = store.read((db) => ({
    snapshot: readBillingSnapshot(db, month),
    tariffs: tariffsNow(db),
    settings: billingIn(db.facts(), brusselsDay(db.now)),
  }));
  const { settings } = read;
  const leftOut = new Map(read.snapshot.leftOut);
  change(leftOut);
  const snapshot = { ...read.snapshot, leftOut };
  return { ...(await computeBills(snapshot, month, read)), snapshot, settings };
}

/** Keeps a proposal in the place of the one that stands; `takesOver`: `by` changed it, and so proposes it. */
export function keep(
  tx: Tx,
  month: Month,
  computed: Computed,
  by: string,
  takesOver = false,
): ProposeOutcome {
  const { bills, totals, digest, settings } = computed;
  const standing = runOfMonth(tx, month);
  if (standing?.status === 'proposed' && standing.digest === digest)
    return { kind: 'proposed', run: standing };
  if (standing?.status === 'approved' && standing.digest === digest)
    return { kind: 'approved', run: standing };
  if (bills.length === 0) {
    if (standing?.status === 'proposed') closeRun(tx, { id: standing.id, status: 'replaced', by });
    return { kind: 'nothing' };
  }
  // Who approves a proposal that was computed anew did not propose it.
  const proposedBy = !takesOver && standing?.status === 'proposed' ? standing.proposedBy : by;
  const isExample = isExampleOf(settings);
  const run = { id: newId(), month, isExample, proposedAt: tx.now, proposedBy, digest, totals };
  insertRun(tx, run, bills);
  return { kind: 'proposed', run: findRun(tx, run.id)! };
}

/**
 * Approves a proposal: computes it again and, when nothing changed, writes all invoices and credit notes in one
 * transaction, dated today at the earliest, with numbers that follow on. Never by who proposed it, nor before
 * the month's last day. `also` runs in that transaction.
 */
export async function approveRun(
  { store, terms }: BillingHouse,
  runId: string,
  by: string,
  also: (tx: Tx, run: BillingRun) => void = () => undefined,
): Promise<ApproveOutcome> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const run = store.read((db) => findRun(db, runId));
    if (run?.status !== 'proposed') return { kind: 'refused', reason: 'gone' };
    if (run.creditOf !== null)
      return store.join((tx) => {
        const outcome = approveCredit(tx, terms, findRun(tx, runId)!, by);
        if (outcome.kind === 'approved') also(tx, outcome.run);
        return outcome;
      });
    if (run.proposedBy === by) return { kind: 'refused', reason: 'ownProposal' };
    const last = store.read(lastBilledMonth);
    if (last !== null && run.month <= last) return { kind: 'refused', reason: 'before' };
    const today = brusselsDay(store.clock());
    if (today < lastDayOf(run.month)) return { kind: 'refused', reason: 'tooEarly' };
    const computed = await compute(store, run.month);
    const isSame = computed.digest === run.digest;
    const rows = isSame ? await invoicesOf({ store, terms }, run, computed) : [];
    const outcome = store.join((tx): ApproveOutcome | null => {
      if (billingVersion(tx) !== computed.snapshot.version) return null;
      if (!isSame) {
        const kept = keep(tx, run.month, computed, run.proposedBy);
        return kept.kind === 'nothing' || kept.kind === 'refused'
          ? { kind: 'nothing' }
          : { kind: 'changed', run: kept.run };
      }
      if (!closeRun(tx, { id: run.id, status: 'approved', by })) return null;
      const closed = findRun(tx, run.id)!;
      insertInvoices(tx, rows, by);
      also(tx, closed);
      return { kind: 'approved', run: closed };
    });
    if (outcome) return outcome;
  }
  return { kind: 'refused', reason: 'busy' };
}
