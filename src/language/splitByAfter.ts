// Splits a message where one visit is told as what came before another: "na mijn uur bij Emre nog 20 min bij Noor".
import { timeData } from './languageData.ts';
import { talkData } from './talkData.ts';
import { skipWordsBack, wordAt } from './tokenReading.ts';
import type { VisitFacts } from './visitFacts.ts';
import { isInside, LEADING, sameName, type Segment } from './visitSegments.ts';

const DETERMINERS = new Set([...timeData.sizes, 'mijn', 'ons', 'het', 't', 'een', 'dat', 'eerst']);
const MOST_DETERMINERS = 2;
const CONTACTS = new Set(['bellen', 'telefoneren', 'overleg', 'gesprek', 'teams']);

/** Two segments where "na" leads to somebody's visit and somebody else was seen next. */
export function splitByAfter(facts: VisitFacts, segment: Segment): Segment[] {
  const { tokens, names, dates } = facts;
  const people = names.filter((name) => name.kind === 'employee' && isInside(name, segment));
  for (const [place, one] of people.entries()) {
    const two = people[place + 1];
    if (two === undefined || sameName(one, two) || !comesAfter(facts, one.from)) continue;
    if (!LEADING.has(wordAt(tokens, two.from - 1))) continue;
    const day = dates.find(({ from }) => from === one.to);
    const cut = day?.to ?? one.to;
    return [
      { ...segment, to: cut },
      { ...segment, from: cut },
    ];
  }
  return [segment];
}

/** "na mijn bezoek bij …", "na een half uur bij …" */
function comesAfter({ tokens, times }: VisitFacts, name: number): boolean {
  const led = LEADING.has(wordAt(tokens, name - 1)) || wordAt(tokens, name - 1) === 'aan';
  if (!led) return false;
  const end = CONTACTS.has(wordAt(tokens, name - 2)) ? name - 2 : name - 1;
  const length = times.find(
    ({ to, kind }) => kind === 'duration' && (to === end || to === name - 1),
  );
  const noun = talkData.aboutVisit.has(wordAt(tokens, name - 2)) ? name - 2 : null;
  const start = length?.from ?? noun;
  if (start === null) return false;
  const before = skipWordsBack(tokens, start - 1, DETERMINERS, MOST_DETERMINERS);
  return wordAt(tokens, before) === 'na';
}
