// "De eerste", "en de tweede?", "en bij Emre?" after a date was explained, or was asked about: explains that one.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { placesInList } from '../myVisits/placeInList.ts';
import { explain, explainByWords } from './explain.ts';

const MOST_WORDS = 6;
const ASKS_WHY = /\b(?:waarom|uitleg|leg\b.*\buit|hoezo)\b/i;
const ONLY_POINTS =
  /^[\s\W]*(?:(?:en|waarom|hoezo|dan|ook|nu|uitleg|graag|aub|leg|uit|ja|ok|oke|nee|toon|die|dat|deze|datum|bij|van|voor|met)[\s\W]*)*$/i;

/** null: the words say more than which one, or no list was shown right before. */
export function explainNext(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const { lastWhy } = turn;
  if (!lastWhy || text.trim().split(/\s+/).length > MOST_WORDS) return null;
  if (!lastWhy.isAsked && !ASKS_WHY.test(text)) return null;
  const places = placesInList(text, lastWhy.ids.length);
  const [at] = places?.at ?? [];
  const id = at === undefined ? undefined : lastWhy.ids[at];
  if (places && id !== undefined && ONLY_POINTS.test(places.rest)) return explain(id, turn, deps);
  const { date, start, minutes, employeeMatches, employerMatch } = understanding.slots;
  const isNamed = employeeMatches.length > 0 || employerMatch !== null;
  const saysMore = date !== null || start !== null || minutes !== null;
  // "Bij Emre geweest" tells of a visit.
  const rest = [...employeeMatches, ...(employerMatch ? [employerMatch] : [])].reduce(
    (words, match) => words.replace(match.text, ' '),
    text,
  );
  if (!isNamed || saysMore || !ONLY_POINTS.test(rest)) return null;
  return explainByWords(text, understanding, turn, deps);
}
