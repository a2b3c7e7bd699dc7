// Hears where somebody is: by a name ("bij De Smet"), or by a pronoun ("een uur bij hem geweest"; not "bij haar mama").
import type { NameMention } from './matchNames.ts';
import { nameData } from './nameData.ts';
import { talkData } from './talkData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Span } from './visitSegments.ts';

/** Said of a person, it tells where one was. */
export const AT_PERSON: ReadonlySet<string> = new Set(['bij', 'naar', 'noa']);
const SOMEBODY = new Set(['hem', 'em', 'haar', 'heur', 'hen', 'hun', 'hulder', 'ulder']);
/** "haar" and "hun" are somebody where no noun follows. */
const BEHIND = new Set(
  'geweest langs langsgeweest op ter en van om gezeten gegaan gepasseerd toe in aan dan daarna nog samen thuis gebleven gewerkt meegewerkt meegelopen langsgegaan gereden'.split(
    ' ',
  ),
);
const PLACES_IN = new Set(['in', 'aan', 'op', 'achter', 'naar']);
const OWNERS = new Set(['haar', 'heur', 'hun']);

/** Whether the words say that the visit was where that person is. */
export function isAtPerson(tokens: readonly Token[], { from, to }: Span): boolean {
  return personPlace(tokens, { from, to }) !== null;
}

/** The first "bij hem" or "naar haar" of the words. */
export function personPlace(tokens: readonly Token[], { from, to }: Span): Span | null {
  for (let at = from; at < to - 1; at++) {
    if (!AT_PERSON.has(wordAt(tokens, at)) || !SOMEBODY.has(wordAt(tokens, at + 1))) continue;
    const next = tokens[at + 2];
    const ends = at + 2 >= to || next?.kind !== 'word' || BEHIND.has(next.word);
    if (ends || !OWNERS.has(wordAt(tokens, at + 1))) return { from: at, to: at + 2 };
  }
  return null;
}

/** Whether a name tells where one was: "bij Jonas", "in de bakkerij". */
export function isPlace(name: NameMention, tokens: readonly Token[]): boolean {
  let before = name.from - 1;
  while (
    before >= 0 &&
    (nameData.articles.has(wordAt(tokens, before)) || nameData.titles.has(wordAt(tokens, before)))
  ) {
    before--;
  }
  const word = wordAt(tokens, before);
  if (name.kind === 'employee') return AT_PERSON.has(word);
  return nameData.placeBefore.has(word) || (word === 'van' && isPartOfPlace(tokens, before - 1));
}

/** "aan de receptie van De Drie Torens", "in het magazijn van …"; not "aan de chef van …". */
function isPartOfPlace(tokens: readonly Token[], at: number): boolean {
  const isThere =
    PLACES_IN.has(wordAt(tokens, at - 2)) && nameData.articles.has(wordAt(tokens, at - 1));
  const isPerson =
    talkData.roles.has(wordAt(tokens, at)) || talkData.relatives.has(wordAt(tokens, at));
  return isThere && tokens[at]?.kind === 'word' && !isPerson;
}
