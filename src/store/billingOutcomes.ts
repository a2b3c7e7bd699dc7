// How proposing, approving and withdrawing a month-end run can end.
import type { CreditRefusal } from '../rules/index.ts';
import type { BillingRun } from './billingRecord.ts';

export type ProposeOutcome =
  | { kind: 'proposed' | 'approved'; run: BillingRun }
  | { kind: 'nothing' }
  | { kind: 'refused'; reason: 'future' | 'before' | 'busy' | 'notAllowed' };

export type ApproveOutcome =
  | { kind: 'approved'; run: BillingRun }
  /** What it is computed from changed since: here is the proposal anew. */
  | { kind: 'changed'; run: BillingRun }
  | { kind: 'nothing' }
  | {
      kind: 'refused';
      reason: 'gone' | 'ownProposal' | 'tooEarly' | 'before' | 'busy' | 'unset' | 'notAllowed';
    };

/** `changed`: the proposal without (or again with) the bill; whoever changed it made it theirs. */
export type LeaveOutOutcome =
  | { kind: 'changed'; run: BillingRun }
  | { kind: 'refused'; reason: 'gone' | 'noBill' | 'busy' | 'notAllowed' };

/** `open`: a credit note on the same invoice waits for approval already. */
export type CreditOutcome =
  | { kind: 'proposed' | 'open'; run: BillingRun }
  | { kind: 'refused'; reason: CreditRefusal | 'unknown' | 'notAllowed' };

export type WithdrawOutcome =
  { kind: 'withdrawn'; run: BillingRun } | { kind: 'refused'; reason: 'gone' | 'notAllowed' };
