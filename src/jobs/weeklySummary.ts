// The weekly summary by itself: put in line for every lead, made when it is sent, told for good at its moment.
import { weeklyPush } from '../../dialogs/summary/weeklyPush.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { freezeDueWeeks } from '../store/summaryFreeze.ts';
import type { WeeklySummaryWork } from './createJobs.ts';
import type { Composed, MessageHouse } from './messages/messageGroup.ts';
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
  const [row] = rows;
  const card = row && weeklyPush(who, row.subjectId, brusselsDay(house.store.clock()), house.deps);
  return card ? { card, rows } : null;
}
