// The questions of the tuning half that failed, for who improves answers and wordings.
import type { Asked } from './evalMaatje.ts';
import { VERDICTS, type Verdict } from './judgeShown.ts';

const FINE: ReadonlySet<Verdict> = new Set(['right', 'fitting']);

/** Question, what was wanted and what was shown; the worst first. */
export function failureLines(asked: readonly Asked[]): string[] {
  const failed = asked.filter(
    ({ section, verdict }) => !FINE.has(verdict) && !(section === 'out' && verdict === 'nothing'),
  );
  const worst = (Object.keys(VERDICTS) as Verdict[]).sort((a, b) => rank(a) - rank(b));
  return worst.flatMap((verdict) =>
    failed.filter((one) => one.verdict === verdict).map((one) => `${lineOf(one)}\n`),
  );
}

const WORST_FIRST: readonly Verdict[] = [
  ...(['wrong', 'urgent', 'action', 'smalltalk', 'choicesWithout', 'nothing'] as const),
  ...(['choicesWith', 'tolerated'] as const),
];

function rank(verdict: Verdict): number {
  return WORST_FIRST.indexOf(verdict);
}

function lineOf({ question, section, verdict, shown }: Asked): string {
  const { id, turns, right, must, why, intent } = question;
  const got = shown.ids.join(' | ') || shown.outcome;
  const wanted = right.join(' | ') || why || intent || section;
  return [
    `${VERDICTS[verdict]} · ${section} · ${id}: ${turns.join(' → ')}`,
    `    wanted  ${wanted}${must ? ` (${must})` : ''}`,
    `    got     ${got}, confidence ${shown.confidence.toFixed(2)}`,
  ].join('\n');
}
