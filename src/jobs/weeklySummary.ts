// The weekly summary by itself: put in line for every lead, made when it is sent, told for good at its moment.
import { showSummary } from '../../dialogs/summary/showSummary.ts';
import { periodOf } from '../rules/index.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { freezeDueWeeks } from '../store/summaryFreeze.ts';
import type { WeeklySummaryWork } from './createJobs.ts';
import type { Composed, MessageHouse } from './messages/messageGroup.ts';
import { turnOf } from './messages/turnOf.ts';
import { pushToLeads } from './weeklyJobs.ts';

/** Over an opened store. */
export function weeklySummary(store: Store): WeeklySummaryWork {
  return { push: pushToLeads(store), freeze: () => void freezeDueWeeks(store), compose };
}

/** The same card as "weekoverzicht" gives, with all its buttons; nothing for who leads no more. */
function compose(
  who: StaffPrincipal,
  rows: readonly OutboxRow[],
  house: MessageHouse,
): Composed | null {
  const period = periodOf(rows[0]?.subjectId ?? '');
  if (!period || !who.roles.has('teamLead')) return null;
  const ask = { period, scope: { kind: 'team' } } as const;
  const [reply] = showSummary(ask, turnOf(who, house), house.deps);
  return reply?.kind === 'card' ? { card: reply.card, rows } : null;
}
