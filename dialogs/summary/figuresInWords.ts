// Says figures: a percentage never without its counts, and whether a period is still provisional.
import { decided, percentOnTime } from '../../src/rules/index.ts';
import type { Counts } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Summary } from './summaryDesk.ts';

/** "90 % (18 van 20)"; "nog niets afgerond" when nothing was decided. */
export function shareInWords(counts: Counts, text: DialogDeps['text']): string {
  const percent = percentOnTime(counts);
  if (percent === null) return text('summary.noShare');
  return text('summary.share', { percent, onTime: counts.onTime, decided: decided(counts) });
}

/** "90 % op tijd (18 van 20)"; "nog niets afgerond" when nothing was decided. */
export function onTimeInWords(counts: Counts, text: DialogDeps['text']): string {
  const percent = percentOnTime(counts);
  if (percent === null) return text('summary.noShare');
  return text('figures.onTime', { percent, onTime: counts.onTime, decided: decided(counts) });
}

/** "Voorlopig: wat je tot woensdag 18 november, 17.00 uur noteert, telt nog mee." */
export function stateInWords(
  { state, finalAt }: Pick<Summary, 'state' | 'finalAt'>,
  text: DialogDeps['text'],
  momentInWords: DialogDeps['momentInWords'],
): string {
  return text(`summary.state.${state}`, { moment: momentInWords(finalAt) });
}
