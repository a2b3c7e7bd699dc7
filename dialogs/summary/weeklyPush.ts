// What is pushed to a team lead on the first office day after a week: its summary, still provisional.
import type { Card } from '../../cards/card.ts';
import { withClockCounts } from '../../cards/clocksCard.ts';
import { summaryCard } from '../../cards/summaryCard.ts';
import { withHeldFiles } from '../../cards/heldFilesGroup.ts';
import { withUnusualLooks } from '../../cards/unusualLooksGroup.ts';
import { periodOf, type WeekKey } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import { unusualLooksInWords } from '../persons/unusualLooks.ts';
import { holdReviewInWords } from '../retention/holdReviewInWords.ts';
import { clockCountsInWords } from '../agreements/showClocks.ts';
import { summaryView } from './summaryView.ts';

export type PushNeeds = Pick<
  DialogDeps,
  'agreements' | 'persons' | 'retention' | 'summaries' | 'text' | 'momentInWords' | 'nameOfPerson'
>;

/**
 * The card of a week ('2026-W46') as it is known when this is called: compose it when it is sent.
 * Null when this person may not (any more) see the team's figures; the look is noted.
 * @param today the day in Brussels, YYYY-MM-DD
 */
export function weeklyPush(
  who: StaffPrincipal,
  week: WeekKey,
  today: string,
  deps: PushNeeds,
): Card | null {
  const period = periodOf(week);
  if (period?.kind !== 'week') throw new RangeError(`Not a week: '${week}'`);
  const ask = { period, scope: { kind: 'team' } } as const;
  const summary = deps.summaries.summary(who, ask, 'weeklyPush');
  if (!summary) return null;
  const figures = summaryCard(summaryView(summary, ask, { who, today }, deps));
  const looks = withUnusualLooks(figures, unusualLooksInWords(who, week, deps));
  const card = withHeldFiles(looks, holdReviewInWords(who, week, deps));
  const coming = clockCountsInWords(who, deps);
  return coming === null ? card : withClockCounts(card, coming);
}
