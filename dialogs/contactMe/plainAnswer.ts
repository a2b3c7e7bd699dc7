// Whether words are nothing but a name, a company or a role: "Patrick", "Bakkerij De Brand", "ik ben zijn vader". What
// was asked is known here, so that such words are no cry for help, however they sound.
import { fold, isKnownName, isOrdinaryWord } from '../../src/language/index.ts';
import type { Plainness } from '../dialog.ts';
import { COMPANY_KINDS, nameAnswered, withoutReach } from './contactMeWords.ts';
import { roleAnswered } from './contactRoles.ts';

const LETTERS = /^\p{L}[\p{L}'’.-]*$/u;
const PARTICLES: ReadonlySet<string> = new Set(
  'van de den der het ten ter te el al ben le la du d di von abu bin en & in op t'.split(' '),
);
/** Said of what happens, and in no name of a company or a person. */
const TELLS =
  /(?<!\p{L})(?:mij|me|mijn|mezelf|hem|zich\w*|er|iets|iemand|niemand|hij|zij|ze|u|is|zijn|word\w*|heeft|heb|niet|nie|nu|wil|ga|gaat|komt|help|hulp|slaat|dreigt|my|me|il|elle|moi)(?!\p{L})/iu;
const ORGANISATION =
  'brandweer\\w*|ambulance\\w*|uitvaart\\w*|begrafenis\\w*|politie\\w*|rode kruis|slachthuis|zorg\\w*|sos';
const KIND = new RegExp(
  String.raw`^(?:de |het )?(?:${COMPANY_KINDS}|${ORGANISATION})(?!\p{L})`,
  'iu',
);
const LEGAL_FORM = /\b(?:bv|bvba|nv|vzw|cv|comm\.?v|vof|sprl|srl|asbl)\b/i;
const LEADS =
  /^(?:het bedrijf (?:is|heet)|het is|bij|van|voor|uit|wij zijn|ik werk (?:bij|voor)|firma)\s+/i;
const TITLE = /^(?:de heer|mevrouw|mevr\.?|meneer|mijnheer|dhr\.?|mr\.?|mme)\s+/i;
const MOST_WORDS = 5;

/** How plainly a name, a company and a role stand here, and nothing else; a number or an address may stand beside them. */
export function plainAnswer(
  field: string,
  text: string,
  isDistress: (text: string) => boolean,
): Plainness {
  const found = segments(text).map((segment) => {
    const known = field === 'company' ? asCompany(segment) : asName(segment);
    if (known === 'plainly') return known;
    const other = field === 'company' ? asName(segment) : asCompany(segment);
    if (other === 'plainly' || asRole(segment, isDistress)) return 'plainly';
    return known;
  });
  if (found.length === 0 || found.includes(null)) return null;
  return found.includes('perhaps') ? 'perhaps' : 'plainly';
}

/** "Jan Nood, bakkerij De Brand, 0475 12 34 56": the parts between commas; "Jan van bakkerij De Brand" has two as well. */
function segments(text: string): string[] {
  return withoutReach(text)
    .split(/[,;\n]|\s(?=(?:van|bij|uit) (?:de |het )?(?:firma|bedrijf|\p{Ll}{4,} \p{Lu}))/u)
    .map((part) => part.replace(/[.!]+$/, '').trim())
    .filter((part) => /\p{L}/u.test(part));
}

function asName(segment: string): Plainness {
  const isIntroduced = nameAnswered(segment) !== segment;
  const name = nameAnswered(segment).replace(TITLE, '');
  const words = name.split(/\s+/);
  const telling = words.filter((word) => !PARTICLES.has(fold(word)));
  const [first = '', ...others] = telling;
  if (
    words.length > MOST_WORDS ||
    telling.length === 0 ||
    !telling.every((one) => LETTERS.test(one))
  )
    return null;
  if (isKnown(first)) {
    if (others.every((one) => isKnown(one) || isCapital(one) || !isOrdinary(one))) return 'plainly';
    return others.length === 1 && !TELLS.test(name) ? 'perhaps' : null;
  }
  if (isOrdinary(first) || TELLS.test(name)) return null;
  if (others.length === 0) return isIntroduced && !isCapital(first) ? null : 'perhaps';
  if (others.some(isOrdinary)) return null;
  return telling.every((one) => isKnown(one) || isCapital(one)) ? 'plainly' : 'perhaps';
}

function asCompany(segment: string): Plainness {
  const company = segment.replace(LEADS, '');
  const words = company.split(/\s+/);
  if (words.length > MOST_WORDS + 1 || TELLS.test(company) || /[?!@]/.test(segment)) return null;
  if (LEGAL_FORM.test(company) && words.length > 1) return 'plainly';
  const kind = KIND.exec(company)?.[0];
  const own = words.filter((word) => !PARTICLES.has(fold(word)));
  const isShouted = company === company.toUpperCase();
  const areCapitals = !isShouted && own.every((word) => isCapital(word) || /^[&\d]/.test(word));
  if (kind === undefined) return areCapitals && own.length > 1 ? 'plainly' : null;
  const rest = company.slice(kind.length).trim();
  if (rest === '') return 'perhaps';
  if (
    areCapitals ||
    words.slice(1).every((word) => /^\p{Lu}|^\d/u.test(word) || PARTICLES.has(word))
  )
    return 'plainly';
  return BARE_NAME.test(rest) || !rest.split(' ').some(isOrdinary) ? 'plainly' : null;
}

/** "Bakkerij de brand" */
const BARE_NAME = /^(?:de|den|het|'t|ter|ten|van|in de|in den) \p{L}+$/iu;

function asRole(segment: string, isDistress: (text: string) => boolean): boolean {
  const said = roleAnswered(segment);
  if (said === null) return false;
  const tail = said.tail.replace(/^\S+\s+/, '');
  return tail === '' || asName(tail) !== null || asCompany(tail) !== null || !isDistress(tail);
}

function isKnown(word: string): boolean {
  return isKnownName(fold(word)) || word.split('-').every((part) => isKnownName(fold(part)));
}

function isOrdinary(word: string): boolean {
  return isOrdinaryWord(fold(word));
}

/** "Nood", not "NOOD" */
function isCapital(word: string): boolean {
  return /^(?:\p{Lu}|d'|'t)/u.test(word) && (word.length < 3 || word !== word.toUpperCase());
}
