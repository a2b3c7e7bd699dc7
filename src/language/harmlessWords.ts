// Takes out of a message what only sounds like distress: a call that is merely reported, an outcry, a threat with a court.
import { fold } from './foldText.ts';
import { knownWords } from './languageData.ts';

/** Words as data/distress.json has them: without accents; `*` ends one that may go on. */
export interface HarmlessWords {
  /** "Dood hout": taken out of what is judged. */
  harmless: readonly string[];
  /** "Godverdomme": no distress when nothing else is said. */
  outcries: readonly string[];
  /** "De vakbond": what one may well threaten with. */
  threatsWith: readonly string[];
  /** "Op te stappen": what one may well threaten to do. */
  threatsTo: readonly string[];
  /** Verbs of a call that came in, and what goes with such a call. */
  calls: readonly string[];
  besideCalls: readonly string[];
  /** Who calls, and small words within a name: "iemand", "de werkgever". */
  callers: readonly string[];
  /** What somebody may be: "ik ben zijn vader" says no more. */
  people: readonly string[];
}

const NAME_WORDS = 4;
const PRESENTS = /^(?:ik ben|ik heet|mijn naam is|dit is|met) /;
const OF = /^(?:de|een|zijn|haar|hun|mijn|onze|van) /;
const PRONOUNS = new Set(['hij', 'zij', 'ze', 'die', 'ik', 'we', 'wij', 'je', 'u']);
const NO_NAMES: ReadonlySet<string> = new Set();
/** "14u30": "112" is no time. */
const CLOCK = '[0-9]{1,2}[uh][0-9]*';
/** What a threat with a court comes down to: who threatens with it writes a letter. */
const INSTEAD = 'heeft een brief gestuurd';
/** Who is threatened on a condition may be forced: "ontslag als ik hem niet kus". */
const FORCED = /(?<!\p{L})(?:als|tenzij|indien|zolang|of anders)\s+(?:ik|ze|zij|haar|mij)\b/iu;

/**
 * Gives the function that returns the message without its harmless words; null when nothing else was
 * said. "Luc belde net" says nothing of distress, though a short call sounds like one that was learnt.
 * @param isGrave whether words speak of distress: then they are nobody's name
 */
export function harmlessFinder(
  { harmless, outcries, threatsWith, threatsTo, calls, besideCalls, ...who }: HarmlessWords,
  isGrave: (text: string) => boolean,
): (text: string) => string | null {
  const outcry = new RegExp(`^ (?:(?:${any(outcries)}) )+$`);
  const beside = `(?:(?:${any(besideCalls)}|${CLOCK}) )*`;
  const verb = `(?:${any(calls)}) `;
  const name = `((?:[a-z]+ ){1,${NAME_WORDS}}?)`;
  const bareCalls = [
    new RegExp(`^ ${name}${verb}${beside}$`),
    new RegExp(`^ ${name}(?:heeft|had|heb|is) ${beside}(?:op|terug)?gebeld ${beside}$`),
    new RegExp(`^ (?:${any(besideCalls)}) ${verb}((?:[a-z]+ ){1,2}?)${beside}$`),
  ];
  const things = new RegExp(String.raw`(?<!\p{L})(?:${spaced(harmless)})(?!\p{L})`, 'giu');
  const whom = String.raw`(?:\s+(?:er\s?mee|nu|ook|al|zelfs|opnieuw|weer|ons|mij|me|hem|hen|hun))*`;
  const which = String.raw`(?:\s+(?:de|het|een|een nieuwe?|haar|zijn|mijn|ons|onze|hun|n))?`;
  const threat = new RegExp(
    String.raw`(?<!\p{L})dreig\p{L}*${whom}\s+(?:met${which}\s+(?:${spaced(threatsWith)})|(?:${spaced(threatsTo)}))(?!\p{L})`,
    'giu',
  );
  const known = new Set(who.callers);
  const people = new Set(who.people);
  // "ik ben Patrick", "zijn vader", "Jan Nood"
  const isOnlySomebody = (words: string, text: string): boolean => {
    const said = words.trim().replace(PRESENTS, '').replace(OF, '').split(' ');
    const names = text === text.toUpperCase() ? NO_NAMES : capitalised(text);
    const isNamed = knownWords.firstNames.has(said[0] ?? '');
    return (
      said.length <= NAME_WORDS &&
      said.every((word, at) => {
        const isName = knownWords.firstNames.has(word) || (isNamed && at > 0 && names.has(word));
        return isName || people.has(word);
      })
    );
  };
  // "luc belde net" is a name, "emre huilend belde net" and "ze belde weer" are more than that.
  const isCaller = (caller: string, text: string): boolean => {
    const words = caller.split(' ');
    if (words.length === 1) return !PRONOUNS.has(caller);
    const names = capitalised(text);
    return words.every((word) => known.has(word) || names.has(word));
  };
  return (text) => {
    const words = plainWords(text);
    if (outcry.test(words) || isOnlySomebody(words, text)) return null;
    const caller = bareCalls
      .map((call) => call.exec(words)?.[1])
      .find(Boolean)
      ?.trim();
    if (caller !== undefined && isCaller(caller, text) && !isGrave(caller)) return null;
    const rest = text.replace(things, ' ');
    if (FORCED.test(rest)) return rest;
    return rest.replace(threat, INSTEAD);
  };
}

function capitalised(text: string): Set<string> {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return new Set((bare.match(/\p{Lu}\p{L}*/gu) ?? []).map((word) => word.toLowerCase()));
}

/** Words only, one space around each. */
export function plainWords(text: string): string {
  return ` ${(fold(text).match(/[a-z0-9]+/g) ?? []).join(' ')} `;
}

function any(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replaceAll('*', '[a-z0-9]*')).join('|');
}

function spaced(phrases: readonly string[]): string {
  return phrases
    .map((phrase) => phrase.replaceAll('*', String.raw`\p{L}*`).replaceAll(' ', String.raw`\s+`))
    .join('|');
}
