// Hears a weekday or "gisteren" in a spelling that no list holds: "weunesdagh", "dijssendah", "giesterne".
import { knownWords } from './languageData.ts';

/** What is left of a weekday without its vowels and the g that dialects breathe or swallow. */
const SKELETONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    maandag: 'mnd mnnd mndd',
    dinsdag: 'dnsd dsnd dnstd dsd dstd dnzd dnssd dssnd dssd dssnsd dnszd dsndd',
    woensdag: 'wnsd gnsd wsnd wsd wnzd gsnd wnstd wnssd hnsd wnsdd',
    donderdag: 'dndrd dnrd ddrd dnndrd dndrrd dnnrd dndrdd dndd dnndd',
    vrijdag: 'vrd frd vrjd frjd',
    zaterdag: 'ztrd strd zttrd sttrd ztrrd ztd zttd zdrd',
    zondag: 'znd znnd snnd zndd',
  }).flatMap(([day, skeletons]) => skeletons.split(' ').map((one) => [one, day] as const)),
);
const SHAPE =
  /^([a-z]+d)(?:(?:a|aa|ae|ao|oa|o|e|i|ie)(?:g|gh|h|ch|x|k)(?:e|s|es|en|n)?|a|aa|ae|oa|ao)$/;
const YESTERDAY =
  /^[ghj]h?[aeiouy]{1,3}s{1,2}t{1,2}[aeiou]{0,2}h?r{1,2}[aeiou]{0,2}n{0,2}e?n?[st]?$/;
const DAY_BEFORE = /^(?:[aeiouy]{1,3}r{1,2}e?|vo?o?r)$/;
const SHORTEST = 5;
const LONGEST = 13;

/** The day that a word says by its sound; null for every other word. */
export function dialectDay(plain: string): string | null {
  if (plain.length < SHORTEST || plain.length > LONGEST || isKnown(plain)) return null;
  const stem = SHAPE.exec(plain)?.[1];
  const day = stem === undefined ? null : SKELETONS.get(stem.replace(/[aeiouyj]+/g, ''));
  if (day) return day;
  if (YESTERDAY.test(plain)) return 'gisteren';
  const cut = plain.search(/[gh]h?[aeiouy]{1,3}s/);
  const isBefore = cut > 0 && DAY_BEFORE.test(plain.slice(0, cut));
  return isBefore && YESTERDAY.test(plain.slice(cut)) ? 'eergisteren' : null;
}

function isKnown(plain: string): boolean {
  return (
    knownWords.ordinary.has(plain) ||
    knownWords.firstNames.has(plain) ||
    knownWords.surnames.has(plain)
  );
}
