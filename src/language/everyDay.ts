// Fills in the days between: "van maandag tot woensdag elke voormiddag bij Jonas" is three visits.
import { isoWeekday } from './calendarDay.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitDay } from './visitDates.ts';

const LONGEST = 13;
const FRIDAY = 5;
const UNTIL = new Set(['tot', 'tem', '-', '–', 't']);
const BETWEEN = new Set([...UNTIL, 'en', 'met', '/', 'm', 'de', 'den']);

/** The days with those between a first and a last one, where the message says "elke" or "telkens". */
export function everyDay(days: readonly VisitDay[], tokens: readonly Token[]): VisitDay[] {
  if (!anyWord(tokens, 0, tokens.length, talkData.everyDay)) return [...days];
  return days.flatMap((day, index) => {
    const before = days[index - 1];
    if (before === undefined || !isUntil(tokens, before, day)) return [day];
    return [...between(before, day), { ...day, ranged: true }];
  });
}

function isUntil(tokens: readonly Token[], first: VisitDay, last: VisitDay): boolean {
  const said = tokens.slice(first.to, last.from);
  return UNTIL.has(wordAt(tokens, first.to)) && said.every(({ word }) => BETWEEN.has(word));
}

/** The working days between two days, or every day when one of these is in a weekend. */
function between(first: VisitDay, last: VisitDay): VisitDay[] {
  if (first.day === null || last.day === null || last.day - first.day > LONGEST) return [];
  const weekend = [first.day, last.day].some((day) => isoWeekday(day) > FRIDAY);
  const days: VisitDay[] = [];
  for (let day = first.day + 1; day < last.day; day++) {
    if (!weekend && isoWeekday(day) > FRIDAY) continue;
    days.push({ ...last, day, from: first.to, to: first.to, ranged: true });
  }
  return days;
}
