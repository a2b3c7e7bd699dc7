// The buttons about figures; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { personId, verbsOf } from './actionParts.ts';

/** '2026-W46', '2026-11', '2026-Q4' or '2026-W39/2026-W46'; whether it exists is looked at by who reads it. */
const period = z.string().regex(/^2[01]\d\d-(?:W\d\d(?:\/2[01]\d\d-W\d\d)?|\d\d|Q[1-4])$/);
/** Null: everybody's. */
const coachId = personId.nullable();
const page = z.int().min(0).max(9999);

/** With `together`, the kinds within an agreement; contact requests are counted apart. */
const KINDS = ['reachable', 'onsite', 'followUp', 'supportPlan', 'contactRequest'] as const;

export const summaryActions = [
  z.strictObject({ verb: z.literal('showSummary'), period, coachId }),
  z.strictObject({
    verb: z.literal('showCases'),
    ...{ period, coachId, page },
    kind: z.enum([...KINDS, 'together']),
    which: z.enum(['due', 'onTime', 'late', 'missed', 'open', 'lapsed', 'suspended']),
  }),
  z.strictObject({ verb: z.literal('showSummaryWork'), period, page }),
  z.strictObject({
    verb: z.literal('showSummaryChanges'),
    ...{ period, coachId, page },
    what: z.enum(['corrections', 'suspensions']),
  }),
  z.strictObject({
    verb: z.literal('exportSummary'),
    ...{ period, coachId },
    format: z.enum(['csv', 'xlsx']),
  }),
] as const;

export type SummaryAction = z.infer<(typeof summaryActions)[number]>;

const SUMMARY_VERBS = verbsOf(summaryActions);

/** True for a button about figures. */
export function isSummaryAction(action: CardAction): action is SummaryAction {
  return SUMMARY_VERBS.has(action.verb);
}
