// Offers the figures of a period as a file.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { offerDownload } from '../offerDownload.ts';
import { daysInWords, periodInWords } from './periodInWords.ts';
import { refused } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';

/** The link is only for who may see the figures; opening it asks that again. */
export function exportSummary(
  ask: SummaryAsk,
  format: 'csv' | 'xlsx',
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!deps.summaries.summary(turn.who, ask, 'exportSummary')) return [refused(ask, deps)];
  const { period, scope } = ask;
  const { text } = deps;
  const what = text(`export.offer.${format}`, {
    period: periodInWords(period, text),
    days: daysInWords(period, text),
  });
  const coachId = scope.kind === 'coach' ? scope.coachId : '';
  const args = { period: period.key, coachId, format };
  return offerDownload({ kind: 'summary', args, what }, turn, deps);
}
