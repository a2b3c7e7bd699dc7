// Tells hours from a day where two numbers stand behind a weekday: "vrijdag 11-12".
import { resolveDay, type DaySpec } from './daySpec.ts';
import { timeData } from './languageData.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const LONG_AGO = 28;

/** "maandag 9-10" when 9 October is no Monday: then these are hours. */
export function areHours(
  spec: DaySpec,
  tokens: readonly Token[],
  at: number,
  today: number,
): boolean {
  const { day, conflict } = resolveDay(spec, today, 'past');
  const isFar = day !== null && (day > today || today - day > LONG_AGO);
  return conflict || (isFar && isHourApart(tokens, at) && !namesHour(tokens));
}

/** "vrijdag 11-12": an hour rather than a Friday in December, or one of long ago. */
function isHourApart(tokens: readonly Token[], at: number): boolean {
  const [from, mark, to] = [tokens[at], wordAt(tokens, at + 1), tokens[at + 2]];
  return mark === '-' && from !== undefined && to?.value === from.value + 1;
}

function namesHour(tokens: readonly Token[]): boolean {
  return tokens.some(({ word, kind }, at) => {
    return (
      timeData.hourUnits.has(word) ||
      (word === 'om' && tokens[at + 1]?.kind === 'number') ||
      (kind === 'mark' && word === ':' && joinsNumbers(tokens, at))
    );
  });
}
