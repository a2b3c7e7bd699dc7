// Hears that a message about a visit asks something, and tells no visit: "kan ik woensdag om 10u bij Noor?"
import { featureWords } from './intentData.ts';
import type { Token } from './tokenize.ts';
import { anyWord, wordAt } from './tokenReading.ts';

/** Whether it can be then, whether it was kept so, or whether such a thing is to be registered. */
export type VisitQuestion = 'ahead' | 'kept' | 'rule';

const QUESTION_MARK = '?';
const ITS = new Set(['dat', 'het', 'bezoek', 'telefoontje', 'gesprek', 'contact']);
const VISIT = 'bezoek';
const APART = new Set(['aan']);
const CAN = 'kan';
const IS = 'is';
const MUST = 'moet';

const KNOWS = new Set(['weet', 'weette', 'weetje', 'zeg', 'vertel', 'kijk', 'toon']);
const FILLERS = new Set(
  'je ge gij u jij maatje nog soms toevallig misschien eens even mij me m eigenlijk ook'.split(' '),
);
const WHEN = new Set(['wanneer', 'hoelang', 'hoelaat']);
const HOW = new Set(['laat', 'lang', 'dikwijls', 'vaak']);
const WAS = new Set('was waren zag zagen sprak spraken belde belden duurde bezocht'.split(' '));
const HAVE = new Set(['ben', 'heb', 'zijn', 'hebben']);
const OUGHT = new Set(['moest', 'moesten', 'moeten', 'mocht', 'mogen', 'zou']);
const MY = new Set(['mijn', 'mijne', 'ons', 'onze', ...featureWords.asker]);

/** "hoe laat was ik gisteren bij Emre", "weet je nog wanneer ik Noor zag": what is kept of it. */
function asksWhenItWas(tokens: readonly Token[], start: number): boolean {
  let at = start;
  if (KNOWS.has(wordAt(tokens, at))) {
    at++;
    while (FILLERS.has(wordAt(tokens, at))) at++;
  }
  if (wordAt(tokens, at) === 'om') at++;
  const asked = wordAt(tokens, at);
  if (!WHEN.has(asked) && !(asked === 'hoe' && HOW.has(wordAt(tokens, at + 1)))) return false;
  const says = (list: ReadonlySet<string>) => anyWord(tokens, at + 1, tokens.length, list);
  const isPast = says(WAS) || (says(HAVE) && says(featureWords.done));
  return isPast && says(MY) && !says(OUGHT);
}

/** What is asked; null for what is told, ordered or asked of the assistant ("kan je … noteren?"). */
export function visitQuestion(tokens: readonly Token[]): VisitQuestion | null {
  const start = tokens.findIndex(({ word }) => !featureWords.noise.has(word));
  if (start < 0) return null;
  const [verb, next] = [wordAt(tokens, start), wordAt(tokens, start + 1)];
  const says = (list: ReadonlySet<string>): boolean =>
    anyWord(tokens, start + 1, tokens.length, list);
  const asks = tokens.some(({ word }) => word === QUESTION_MARK);
  const isMine = featureWords.asker.has(next);
  const writes = says(featureWords.writes);
  if (featureWords.counts.has(verb)) return 'rule';
  if (asksWhenItWas(tokens, start)) return 'kept';
  if (verb === MUST) return isMine && writes ? 'rule' : null;
  if (says(featureWords.forgotten)) return null;
  if (verb === IS && asks && writes) return 'kept';
  if (featureWords.askKept.has(verb)) {
    const isSaid = isMine || ITS.has(next) || says(featureWords.standsIn);
    if (asks && isSaid) return 'kept';
  }
  if (writes || says(featureWords.done)) return null;
  // "Past het bezoek aan naar 90 minuten": an order.
  if (says(APART)) return null;
  if (featureWords.fits.has(verb) || (featureWords.askAhead.has(verb) && isMine)) return 'ahead';
  if (!asks) return null;
  const isFree = verb === IS && says(featureWords.free);
  const isThatVisit = next === VISIT || wordAt(tokens, start + 2) === VISIT;
  const isAnybody = verb === CAN && !featureWords.asked.has(next) && !isThatVisit;
  return isFree || isAnybody ? 'ahead' : null;
}
