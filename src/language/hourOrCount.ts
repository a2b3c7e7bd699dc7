// Tells an hour from a number that counts what comes next: "kwart na een", but "na een gesprek".
import { dateData, knownWords, timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const MOST_ADJECTIVES = 2;
const ADJECTIVE = /^[a-z]{3,}e$/;
const PLURAL = /^[a-z]{2,}(?:en|s)$/;
const PARTICIPLE =
  /^(?:aan|af|bij|door|in|langs|mee|om|op|over|rond|samen|terug|toe|uit|weg)?ge[a-z]*[dtn]$/;
const SIDES = new Set(['voor', 'na', 'over']);
/** How far from the hour, nobody knows. */
export const FAR = new Set(['stuk', 'eind', 'eindje']);
const PRONOUNS = new Set(['we', 'wij', 'ze', 'zij', 'ik', 'k']);
/** What may follow an hour, in whatever list of such words it stands. */
const AFTER_HOUR = [
  timeData.afterHour,
  timeData.hourUnits,
  timeData.clockAfter,
  timeData.doneWords,
  timeData.durationAfter,
  timeData.leaving,
  timeData.softLeaving,
  timeData.contactVerbs,
  timeData.totalWords,
  new Set(timeData.partsOfDay.keys()),
  new Set(dateData.relativeDays.keys()),
  new Set(dateData.weekdays),
  knownWords.firstNames,
];

/** "een gesprek", "een lange dag", "een geslaagd gesprek": the article of a noun, no hour. */
export function opensNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (timeData.sizes.has(next?.word ?? '')) return opensNoun(tokens, at + 1);
  if (!mayBeNoun(next)) return false;
  return !PARTICIPLE.test(next?.plain ?? '') || opensNoun(tokens, at + 1);
}

/** "drie dingen", "twee nieuwe taken": a count, no hour; not "twee begonnen", "drie waren we klaar". */
export function countsNouns(tokens: readonly Token[], at: number): boolean {
  let place = at;
  while (place < at + MOST_ADJECTIVES && mayBeNoun(tokens[place]) && isAdjective(tokens[place]))
    place++;
  const noun = tokens[place];
  const counted = mayBeNoun(noun) && PLURAL.test(noun?.plain ?? '');
  if (!counted || PARTICIPLE.test(noun?.plain ?? '')) return false;
  return !PRONOUNS.has(wordAt(tokens, place + 1));
}

function isAdjective(token: Token | undefined): boolean {
  return ADJECTIVE.test(token?.plain ?? '');
}

function mayBeNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return !AFTER_HOUR.some((words) => words.has(token.word) || words.has(token.plain));
}

/** "lokaal 2.14", "machine 9"; not "aan de lijn 20 min". */
export function isNumberOfThing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'number' || !timeData.numberedNouns.has(wordAt(tokens, at - 1)))
    return false;
  const next = wordAt(tokens, at + 1);
  const measured = timeData.minuteUnits.has(next) || timeData.hourUnits.has(next);
  return !measured && next !== "'" && next !== 'kwartier';
}

/** "van 2 tot hij weg moest": the end is told without an hour. */
export function goesTill(tokens: readonly Token[], at: number): boolean {
  const count = numberAt(tokens, at + 1);
  return wordAt(tokens, at) === 'tot' && (count === null || count.article);
}

/** "een stuk voor 4", "een eind na half drie": nobody knows how far; `at` is where the hour begins. */
export function isFarFrom(tokens: readonly Token[], at: number): boolean {
  return SIDES.has(wordAt(tokens, at - 1)) && FAR.has(wordAt(tokens, at - 2));
}

/** "uur" as one hour: "jean pierre gesproken, uur", "na mijn uur bij Emre"; not "mijn uur", "welk uur", "dezelfde uren". */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  // "de nieuwe uren", "Uur: 13u00"
  if (tokens[at]?.plain === 'uren' || wordAt(tokens, at + 1) === ':') return false;
  const isNearly = before === 'geen' && first === 'net';
  const isVisit = first === 'na' && ['bij', 'met'].includes(wordAt(tokens, at + 1));
  return isNearly || isVisit || !timeData.notLoneHour.has(before);
}
