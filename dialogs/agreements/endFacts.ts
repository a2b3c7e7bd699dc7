// How and when a file ends, as far as it is known (S0 art. 6).
import { dateInWords } from '../../src/language/index.ts';
import type { StoredEnding } from '../../src/store/agreementFileRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { FileToShow } from './agreementView.ts';
import { cited } from './cited.ts';

/** The last day, and the notice behind it or how notice is given. */
export function endFacts({ file, facts, deps }: FileToShow): { label: string; value: string }[] {
  const { text } = deps;
  const { end, modelVersion } = file.agreement;
  const months = facts.terms(modelVersion).noticeMonths;
  const last = end === null ? text('agreement.end.none') : dateInWords(end);
  const how =
    file.ending && file.ending.endDay === end
      ? endingInWords(file.ending, deps)
      : text('agreement.end.howTo', { months });
  return [
    { label: text('agreement.label.end'), value: cited(last, 6, deps) },
    { label: text('agreement.label.notice'), value: cited(how, 6, deps) },
  ];
}

/** "opgezegd door de werkgever op zaterdag 14 november 2026" */
export function endingInWords(
  { cause, givenBy, givenOn }: Pick<StoredEnding, 'cause' | 'givenBy' | 'givenOn'>,
  { text }: Pick<DialogDeps, 'text'>,
): string {
  const who = givenBy === null ? '' : text(`agreement.giver.${givenBy}`);
  const date = givenOn === null ? '' : dateInWords(givenOn);
  return text(`agreement.end.${cause}`, { who, date });
}
