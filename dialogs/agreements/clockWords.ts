// The clocks of a file in words, each with its article.
import { dateInWords } from '../../src/language/index.ts';
import { dueFileClocks } from '../../src/rules/index.ts';
import type { FileClock } from '../../src/rules/index.ts';
import type { FileToShow } from './agreementView.ts';
import { articleInWords } from './cited.ts';
import { laterAmount } from './moneyFacts.ts';

const ARTICLE: Record<FileClock['kind'], number> = { premiumEnds: 4, feeDrops: 5, informVdab: 2 };

/** "vrijdag 1 januari 2027: de prijs zakt naar 600,00 euro per kwartaal (art. 5)." */
export function clockInWords(
  { kind, on }: FileClock,
  shown: Pick<FileToShow, 'facts' | 'today' | 'deps'>,
): string {
  const { text } = shown.deps;
  const article = articleInWords(ARTICLE[kind], shown.deps);
  const date = dateInWords(on);
  const amount = kind === 'feeDrops' ? laterAmount(shown) : '';
  const isLate = kind === 'informVdab' && on < shown.today;
  return text(`agreement.clock.${isLate ? 'informVdabLate' : kind}`, { date, article, amount });
}

/** What comes due in one file, by day; VDAB is informed by the city, so an employer is not told of it. */
export function clockLines(shown: FileToShow, forStaff: boolean): string[] {
  const { file, facts, today, deps } = shown;
  const { agreement, premiums, informedOn } = file;
  const { tariffs, policy } = facts;
  const clocks = dueFileClocks({ agreement, premiums, informedOn, tariffs, policy, today });
  const revision = file.plans.at(-1);
  const isRevised = revision?.cause !== 'change' || revision.complete || file.planDue === null;
  const lines = clocks
    .filter(({ kind }) => forStaff || kind !== 'informVdab')
    .map((clock) => ({ on: clock.on, line: clockInWords(clock, shown) }));
  if (!isRevised && file.planDue !== null) {
    const values = { date: dateInWords(file.planDue), article: articleInWords(3, deps) };
    const key = file.planDue < today ? 'planRevisionLate' : 'planRevision';
    lines.push({ on: file.planDue, line: deps.text(`agreement.clock.${key}`, values) });
  }
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(({ line }) => line);
}
