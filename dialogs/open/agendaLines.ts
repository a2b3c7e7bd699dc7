// The appointments that stand above "wat staat er open?": those to come, and those of which nobody said how they went.
import type { AgendaLineView } from '../../cards/openViews.ts';
import { addDays } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

const WHY = 'openCommitments';
/** How far back one may still say whether an appointment went through. */
const BACK_DAYS = 31;
const AHEAD_DAYS = 7;

/** At most two lines; each leads to its appointments. */
export function agendaLines(turn: Turn, deps: DialogDeps): AgendaLineView[] {
  const { today } = turn;
  const from = addDays(today, -BACK_DAYS);
  const to = addDays(today, AHEAD_DAYS);
  const planned = deps.commitments.plans
    .between(turn.who, { from, to }, WHY)
    .filter(({ status }) => status === 'planned');
  const past = planned.filter(({ date }) => date < today);
  const ahead = planned.filter(({ date }) => date >= today);
  return [
    ...lineOf(past, 'open.unsettled', { to: addDays(today, -1) }, deps),
    ...lineOf(ahead, 'open.ahead', { from: today, to }, deps),
  ];
}

function lineOf(
  planned: readonly PlannedVisit[],
  key: 'open.unsettled' | 'open.ahead',
  days: { from?: string; to: string },
  deps: Pick<DialogDeps, 'text'>,
): AgendaLineView[] {
  const [first] = planned;
  if (!first) return [];
  const count = planned.length;
  const text = count === 1 ? deps.text(`${key}One`) : deps.text(key, { count });
  return [{ text, from: days.from ?? first.date, to: days.to }];
}
