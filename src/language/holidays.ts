// Reads holidays by their name: "op allerheiligen", "daags na kerstmis", "met paasmaandag".
import type { DaySpec } from './daySpec.ts';
import { dateData } from './languageData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const LONGEST_NAME = 4;
const ANNOUNCING = new Set(['op', 'met', 'tijdens', '']);
const FIRST_WORDS = new Set([...dateData.holidays.keys()].map((name) => name.split(' ')[0]!));
const ARTICLES = new Set(['de', 'den', 'het', 't']);
const SIDES = new Map([
  ['na', 1],
  ['voor', -1],
]);

/** The holiday that starts at `at`, or the day before or after it; null when there is none. */
export function holidayAt(
  tokens: readonly Token[],
  at: number,
): { spec: DaySpec; to: number } | null {
  const near = nextDay(tokens, at);
  if (near !== null) return near;
  const article = ARTICLES.has(wordAt(tokens, at - 1)) ? 1 : 0;
  if (!ANNOUNCING.has(wordAt(tokens, at - 1 - article))) return null;
  return namedAt(tokens, at, 0);
}

/** "de dag na allerheiligen", "daags voor kerst" */
function nextDay(tokens: readonly Token[], at: number): { spec: DaySpec; to: number } | null {
  if (!['dag', 'daags'].includes(wordAt(tokens, at))) return null;
  const shift = SIDES.get(wordAt(tokens, at + 1));
  return shift === undefined ? null : namedAt(tokens, at + 2, shift);
}

/** What follows a weekday: "woensdag voor nieuwjaar", "de maandag na de kerst". */
export function besideHoliday(
  tokens: readonly Token[],
  at: number,
  weekday: number,
): { spec: DaySpec; to: number } | null {
  const side = SIDES.get(wordAt(tokens, at));
  if (side === undefined) return null;
  const named = namedAt(tokens, ARTICLES.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1, side);
  if (named?.spec.type !== 'holiday') return null;
  return { spec: { ...named.spec, weekday }, to: named.to };
}

function namedAt(
  tokens: readonly Token[],
  at: number,
  shift: number,
): { spec: DaySpec; to: number } | null {
  if (!FIRST_WORDS.has(tokens[at]?.plain ?? '')) return null;
  for (let to = at + LONGEST_NAME; to > at; to--) {
    const words = tokens.slice(at, to).map(({ plain }) => plain);
    const holiday = words.length === to - at ? dateData.holidays.get(words.join(' ')) : undefined;
    if (holiday !== undefined) return { spec: { type: 'holiday', holiday, shift }, to };
  }
  return null;
}
