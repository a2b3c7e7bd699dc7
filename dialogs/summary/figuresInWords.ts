// Says figures: a percentage never without its counts, and whether a period is still provisional.
import { decided, percentOnTime } from '../../src/rules/index.ts';
import type { Counts } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { QuestionCounts, Summary } from './summaryDesk.ts';

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

/** "Vragen aan Maatje: 12 zonder antwoord, 3 keer “niet nuttig”." */
export function questionsInWords(
  { unanswered, notUseful }: QuestionCounts,
  text: DialogDeps['text'],
): string {
  if (unanswered + notUseful === 0) return text('figures.questionsNone');
  return text('figures.questions', { unanswered, notUseful });
}
