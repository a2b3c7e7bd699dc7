// A year behind a month, week or quarter that is none: said back, never left out of what is asked.
import { monthInWords } from '../src/language/index.ts';
import type { RichUnderstanding } from '../src/language/index.ts';
import { monthOf } from '../src/rules/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply } from './dialog.ts';
import { say } from './say.ts';
import { MONTH_NAMES } from './typedDay.ts';

/** "december 9999", "week 46 van 1850", "12/9999", "vierde kwartaal 20266"; not "week 46: 120 euro". */
const YEAR_BEHIND = new RegExp(
  `(?:\\b(?:${MONTH_NAMES})[a-z]*\\.?\\s+|\\b(?:kwartaal|trimester|q[1-4])\\s+|\\b(?:week|wk)\\s*\\d{1,2}\\s+|(?<![\\d/-])\\d{1,2}\\s?[/-]\\s?)(?:van\\s+)?(\\d{3,})(?![\\d/-]|[.,:]\\d|\\s*(?:euro|eur|€))`,
  'i',
);

const OURS = /^20\d\d$/;

/** Says which year is none; null when there is no such year, or it was read. */
export function noSuchYear(
  text: string,
  { slots }: Pick<RichUnderstanding, 'slots'>,
  { today }: { today: string },
  deps: Pick<DialogDeps, 'text'>,
): Reply[] | null {
  const typed = YEAR_BEHIND.exec(text)?.[1];
  const read = slots.period ?? slots.date ?? slots.from;
  // Of "13/2026" it is not the year that is wrong.
  if (typed === undefined || OURS.test(typed) || read?.slice(0, 4) === typed) return null;
  return [say(deps.text('period.noSuchYear', { typed, example: monthInWords(monthOf(today)) }))];
}
