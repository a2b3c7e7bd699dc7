// Whose file is meant in "wie bekeek het dossier van Jonas?", in the usual wordings and in all that was learnt.
import {
  isOrdinaryWord,
  type NameMatch,
  type RichUnderstanding,
} from '../../src/language/index.ts';
import { nameIn } from './personNamed.ts';

const LOOKED = String.raw`(?:be|in)?keek|(?:be|in)?kek?en|kijken?|(?:be|in)?gekeken|bekeken|inkijk|geopend|opende|las|gelezen|geraadpleegd|raadpleegde|ingezien|inzag|gezien|zag|aangepast|veranderd|gezeten|zat|zaten|zitten?|geweest|neuzen|snuffelen|lezen`;
const FILE = String.raw`dossiers?|gegevens|fiche|persoonsgegevens|bestand`;
const WHO_LOOKED = new RegExp(
  String.raw`\bwie\b(?=.*\b(?:${LOOKED})\b).*?\b(?:${FILE})\b.*?\b(?:van|over|voor)\b (.+)$`,
  'i',
);
const LOG =
  /\b(?:toegangs?(?:log|logboek|lijst)|inzage(?:log|logboek|s)|kijklog(?:boek)?|logboek)\b.*?\b(?:van|over|voor|in het dossier van)\b (.+)$/i;
/** "Wie bekeek dossier Jonas Verbeke?" */
const WHO_LOOKED_SHORT = new RegExp(
  String.raw`\bwie\b(?=.*\b(?:${LOOKED})\b).*?\bdossiers?\b (?!van|over|voor)(.+)$`,
  'i',
);
/** Said behind the name: "in het dossier van Jonas gekeken". */
const LOOKED_BEHIND = new RegExp(String.raw`\s+(?:${LOOKED}|heeft|hebben|is|zijn)$`, 'i');
/** "Wie keek er bij Wasserij Lenaerts?", "SO-2026-014" */
const LAST_NAME = /.*\b(?:van|over|bij|naar|voor|in|op)\b (.+)$/i;
const REFERENCE = /\b[A-Z]{2,8}-[\dA-Z][\dA-Z-]*\b/i;

/** True for the usual wordings. */
export function asksAccess(text: string): boolean {
  return nameAsked(text) !== null;
}

/** The names that may be meant, the likeliest first; none: nobody is named. */
export function namesLookedAt(text: string, { slots }: RichUnderstanding): string[] {
  const words = withoutEnd(text);
  const asked = nameAsked(text) ?? '';
  const matches = [...slots.employeeMatches, slots.employerMatch, slots.workplaceMatch].filter(
    (match) => match !== null,
  );
  // "Jonas bij De Smet" says more than "Jonas"; "de laatste maand" is nobody.
  const saysMore = ({ text: said }: NameMatch): boolean =>
    asked.toLowerCase().includes(said.toLowerCase());
  const heard = matches.map(nameOf);
  return [
    ...(matches.length === 0 || matches.some(saysMore) ? [asked, ...heard] : [...heard, asked]),
    ...(REFERENCE.exec(words)?.slice(0, 1) ?? []),
    bareName(LAST_NAME.exec(words)?.[1] ?? ''),
  ].filter(isName);
}

function nameAsked(text: string): string | null {
  const words = withoutEnd(text);
  const [, after] = WHO_LOOKED.exec(words) ?? LOG.exec(words) ?? WHO_LOOKED_SHORT.exec(words) ?? [];
  return after === undefined ? null : bareName(after).replace(/^dossier van /i, '');
}

/** "Dat dossier" names nobody. */
function isName(words: string): boolean {
  return words !== '' && !words.split(/\s+/).every((word) => isOrdinaryWord(word.toLowerCase()));
}

/** Without what is said behind a name. */
function bareName(words: string): string {
  let name = nameIn(words);
  while (LOOKED_BEHIND.test(name)) name = nameIn(name.replace(LOOKED_BEHIND, ''));
  return name;
}

/** The record's name when there is one, with its slip repaired; else as typed: several may be meant. */
function nameOf({ ids, names, text }: NameMatch): string {
  const [name] = names;
  return ids.length === 1 && name !== undefined ? name : text;
}

function withoutEnd(text: string): string {
  return text.replace(/[?!.\s]+$/, '');
}
