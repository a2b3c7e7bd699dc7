// "De eerste", "het tweede bezoek", "beide": which visits of a list are meant, and not a day of the month.

export interface PlacesInList {
  /** From 0, in the order of the list; empty when the list has no such place. */
  at: number[];
  /** The words without those that point: "was maar een half uur". */
  rest: string;
}

const PLACES: readonly RegExp[] = [
  /^(?:eerste|1ste|1e)$/i,
  /^(?:tweede|2de|2e)$/i,
  /^(?:derde|3de|3e)$/i,
  /^(?:vierde|4de|4e)$/i,
  /^(?:vijfde|5de|5e)$/i,
];
const PLACE =
  '(eerste|1ste|1e|tweede|2de|2e|derde|3de|3e|vierde|4de|4e|vijfde|5de|5e|laatste)(?![\\p{L}\\d])';
const VISIT =
  '(?:\\s+(?:\\w*bezoek(?:je)?|gesprek|contact|registratie|ingave|ene|telefoontje|overleg)\\b)?';
/** What may follow; a month, "van de maand" or another noun ("de eerste week") makes it no visit. */
const AFTER =
  '(?=\\s*(?:$|[,.;:!?)])|\\s+(?:was|waren|is|duurde|duurt|had|moe[ts]t?|mag|kan|begon|startte|stopte|eindigde|liep|ging|klopt|bij|met|om|tot|vanaf|toch|maar|niet|ook|eigenlijk|weg|in|af|aan|ongedaan|graag|aub|naar|op|een|het|en|online|via|telefonisch|alleen|enkel|zonder|intrekken|verwijderen|schrappen|wissen|annuleren|verbeteren|aanpassen)\\b|\\s+van\\s+\\d)';
const POINTED = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:bij|van|voor|aan)\\s+)?(?:de|het|'t|die|dat|mijn)\\s+${PLACE}${VISIT}${AFTER}`,
  'giu',
);
/** "Dinsdag de tweede", "op de tweede", "het was de tweede": a day. */
const OF_A_DAY =
  /(?:\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\bop|\bwas|\bis|\btot|\bvanaf)\s*$/i;
const ALL =
  /(?<![\p{L}\d])(?:(?:bij|van|voor)\s+)?(?:(?:ze|hen)\s+)?(?:alle\s?(?:twee|drie|vier|2|3|4)|allebei|(?:de|het)\s+(?:twee|drie|vier)(?=\s*$|\s+bezoeken\b)|beide?n?|allemaal)(?:\s+(?:de\s+)?(?:bezoeken|registraties|contacten|ze))?(?!\p{L})/iu;

/** The places that the words point at in a list of `count` visits; null when they point at none. */
export function placesInList(text: string, count: number): PlacesInList | null {
  if (count < 2) return null;
  const all = ALL.exec(text);
  if (all) return { at: [...Array(count).keys()], rest: without(text, [all]) };
  const found = [...text.matchAll(POINTED)].filter(
    ({ index }) => !OF_A_DAY.test(text.slice(0, index)),
  );
  if (found.length === 0) return null;
  const at = found.map(([, word = '']) => placeOf(word, count)).filter((place) => place < count);
  return { at: [...new Set(at)], rest: without(text, found) };
}

function placeOf(word: string, count: number): number {
  if (/^laatste$/i.test(word)) return count - 1;
  return PLACES.findIndex((place) => place.test(word));
}

function without(text: string, found: readonly RegExpExecArray[]): string {
  return found
    .reduce((rest, [words]) => rest.replace(words, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}

const TAKE_BACK =
  /\b(?:verwijder\w*|schrap\w*|wis(?:sen)?|delete|trek\b.*\bin|intrekken|ingetrokken|annule\w*|cancel\w*|haal\b.*\bweg|doe\b.*\bweg|laat\b.*\bweg|gooi\b.*\bweg|weghalen|weglaten|mag(?:\s+\w+)*\s+weg|ongedaan|is niet doorgegaan|ging niet door)\b/i;
const CORRECT =
  /\b(?:verbeter\w*|wijzig\w*|verander\w*|corrige\w*|pas\b.*\baan|aanpassen|klopt|fout|verkeerd)\b/i;
const NOTHING_MORE = /^[\s\W]*(?:(?:nee|neen|ja|en|ik bedoel|bedoel|graag|aub)[\s\W]*)*$/i;

/** True for words that take a visit away: "verwijder de eerste". */
export function takesAway(text: string): boolean {
  return TAKE_BACK.test(text);
}

/** True when the words ask to change a visit, or only point at it. */
export function wantsChange(rest: string): boolean {
  return CORRECT.test(rest) || NOTHING_MORE.test(rest);
}
