// Gives the dialogs what decides about money, and keeps what finance decides.
import type { BillingDesk, PriceFacts } from '../../dialogs/billing/billingDesk.ts';
import type { OwnFiles } from '../../dialogs/deps.ts';
import { decide } from '../content/decide.ts';
import type { Content } from '../content/loadContent.ts';
import { billingIn, crossingOf, tariffsNow } from '../content/tariffDecisions.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { listDecisions } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import type { Store } from '../store/store.ts';
import { hasRole, type Principal } from '../store/principal.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';
import { invoiceDesk } from './invoiceDesk.ts';
import { runDesk } from './runDesk.ts';

const SUBJECT = { subject: 'team', subjectId: 'billing' } as const;

/** Over an opened store and loaded content. */
export function billingDesk(
  store: Store,
  content: Content,
  files: (who: Principal) => OwnFiles,
): BillingDesk {
  return {
    runs: runDesk(store, content),
    invoices: invoiceDesk(store, files),
    prices: () => store.read(priceFacts),
    decide: (who, { seen, ...decision }, { submissionKey, why }) =>
      store.join((tx) => {
        if (!hasRole(who, 'finance')) {
          tx.noteAccess({ who, ...SUBJECT, action: 'refused', why });
          return { kind: 'refused', reason: 'notAllowed' };
        }
        const done = handledBefore(tx, who, submissionKey, why);
        if (done === 'keyUsed') return { kind: 'refused', reason: 'invalid' };
        if (done) return { kind: 'existing' };
        if (priceFacts(tx).seen !== seen) return { kind: 'stale' };
        const outcome = decide(tx, who, decision);
        if (outcome.kind === 'decided') {
          const subjectId = decision.kind === 'crossing' ? decision.month : decision.kind;
          keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
          return { kind: 'decided' };
        }
        if (outcome.reason === 'looser') return outcome;
        const { reason } = outcome;
        return reason === 'unchanged' ? { kind: 'unchanged' } : { kind: 'refused', reason };
      }),
  };
}

const OF_MONEY: ReadonlySet<string> = new Set(['crossing', 'tariffs', 'billing']);

/** All that decides what is billed, as a reader knows it. */
export function priceFacts(db: Reader): PriceFacts {
  const tariffs = tariffsNow(db);
  const { billing } = db.facts();
  const recorded = [...tariffs.policies, ...tariffs.crossings, ...tariffs.amounts, ...billing];
  const decisions = listDecisions(db).filter(({ kind }) => OF_MONEY.has(kind));
  const crossings = decisions.filter(({ kind }) => kind === 'crossing');
  const deciders = crossings.map((one) => {
    const { month } = crossingOf(one);
    return [month, { at: one.recordedAt, by: one.recordedBy }] as const;
  });
  return {
    tariffs,
    billing: billingIn({ billing }, brusselsDay(db.now)),
    // Two decisions may bear one millisecond: their number tells them apart.
    seen: Math.max(0, ...recorded.map(({ recordedAt }) => recordedAt)) + decisions.length,
    deciders: new Map(deciders),
  };
}
