// The answer to one question about a file in words, each line with its article.
import type { FileAnswerRow } from '../../../cards/agreementViews.ts';
import { dateInWords } from '../../../src/language/index.ts';
import {
  agreementState,
  feeDropsOn,
  lastDayOf,
  monthOf,
  noticeEnd,
} from '../../../src/rules/index.ts';
import type { FileToShow } from '../agreementView.ts';
import { articleInWords } from '../cited.ts';
import { endFacts } from '../endFacts.ts';
import { currentPremium, feeFacts, laterAmount, premiumFacts } from '../moneyFacts.ts';
import { openLine } from '../openSettings.ts';
import type { FileQuestion } from './fileQuestion.ts';

type Answer = Pick<FileAnswerRow, 'lead' | 'facts'>;

/** What is said first, and the facts beside it; `day`: of a notice that is thought of. */
export function fileAnswer(question: FileQuestion, shown: FileToShow, day: string): Answer {
  switch (question) {
    case 'feeDrops':
      return { lead: dropsInWords(shown), facts: feeFacts(shown).slice(0, 1) };
    case 'premiumEnds':
      return { lead: premiumInWords(shown), facts: premiumFacts(shown) };
    case 'nextBill':
      return { lead: [], facts: feeFacts(shown) };
    case 'whyBill':
      return { lead: whyInWords(shown), facts: feeFacts(shown) };
    case 'howToEnd':
      return { lead: endInWords(shown, day), facts: [...endFacts(shown), coachFact(shown)] };
    case 'isRunning':
      return { lead: runningInWords(shown), facts: endFacts(shown).slice(0, 1) };
  }
}

/** When the lower fee begins (S0 art. 5). */
function dropsInWords(shown: FileToShow): string[] {
  const { file, facts, today, deps } = shown;
  const { text } = deps;
  const { agreement, premiums } = file;
  const drops = feeDropsOn({ agreement, premiums, tariffs: facts.tariffs });
  if (drops === null) return [text('fileAnswer.drops.unknown')];
  const date = dateInWords(drops);
  const { end } = agreement;
  if (end !== null && drops > end)
    return [text('fileAnswer.drops.never', { date, end: dateInWords(end) })];
  const open = openLine('firstQuartersFrom', shown);
  const article = articleInWords(5, deps);
  const told =
    drops <= today
      ? text('fileAnswer.drops.since', { date, article })
      : text('fileAnswer.drops.on', { date, article, amount: laterAmount(shown) });
  return [told, ...(open === null ? [] : [text('fileAnswer.open', { line: open })])];
}

/** Until when the coaching premium runs (S0 art. 4), and what that means for the agreement (art. 6). */
function premiumInWords(shown: FileToShow): string[] {
  const { text } = shown.deps;
  const premium = currentPremium(shown, 'coachingSubsidy');
  if (premium === null) return [text('fileAnswer.premium.none')];
  if (premium.grantedUntil === null) return [text('fileAnswer.premium.unknown')];
  const key = premium.grantedUntil < shown.today ? 'ended' : 'ends';
  const date = dateInWords(premium.grantedUntil);
  const article = articleInWords(4, shown.deps);
  return [text(`fileAnswer.premium.${key}`, { date, article }), text('fileAnswer.premium.then')];
}

function whyInWords({ deps: { text } }: FileToShow): string[] {
  return [text('fileAnswer.why')];
}

/** Whether the agreement runs, as the file has it: what nobody wrote down is not known. */
function runningInWords({ file, today, deps: { text } }: FileToShow): string[] {
  const { end } = file.agreement;
  const state = agreementState(file.agreement, today);
  if (end === null) return [text('fileAnswer.runs.noEnd')];
  const date = dateInWords(end);
  return [text(state === 'ended' ? 'fileAnswer.end.over' : 'fileAnswer.runs.until', { date })];
}

/** What giving notice on a day would mean, by the terms of this agreement (S0 art. 6 and 7). */
function endInWords({ file, facts, today, deps }: FileToShow, day: string): string[] {
  const { text } = deps;
  const { agreement } = file;
  const notice = noticeEnd({ givenOn: day, terms: facts.terms(agreement.modelVersion) });
  const known = agreement.end;
  const state = agreementState(agreement, today);
  if (state === 'ended')
    return [text('fileAnswer.end.over', { date: dateInWords(known ?? today) })];
  if (notice.kind !== 'result') return [];
  const bill = (end: string): string => dateInWords(lastDayOf(monthOf(end)));
  if (known !== null && known <= notice.endsOn)
    return [text('fileAnswer.end.known', { date: dateInWords(known), bill: bill(known) })];
  const article = articleInWords(6, deps);
  const ends = { day: dateInWords(day), date: dateInWords(notice.endsOn), article };
  return [
    text('fileAnswer.end.notice', { ...ends, bill: bill(notice.endsOn) }),
    ...(notice.clamped ? [text('change.why.clamped', { day: Number(day.slice(8)) })] : []),
    text('fileAnswer.end.work', { article }),
  ];
}

function coachFact({ file, deps: { text } }: FileToShow): Answer['facts'][number] {
  const value = file.agreement.coachName ?? text('agreement.nobody');
  return { label: text('agreement.label.coach'), value };
}
