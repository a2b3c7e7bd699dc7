// What a sentence says about who wants to be contacted: name, company, numbers, address, and whether somebody must come.
import { parseEmail, parseEnterpriseNumber, parsePhone } from '../../src/rules/index.ts';
import type { CallerRole } from '../../src/store/requestRecord.ts';
import { beginsAsQuestion } from '../faq/keepUnanswered.ts';
import { looksLikeHealth, subjectIn } from '../requests/requestWords.ts';
import { roleIn } from './contactRoles.ts';
import { wantsSaid } from './saidWants.ts';
import { wishIn } from './saidWish.ts';

export interface SaidContact {
  role?: CallerRole;
  name?: string;
  company?: string;
  /** Ten digits. */
  enterpriseNumber?: string;
  /** As people read it: "0470 12 34 56". */
  phone?: string;
  email?: string;
  /** What was probably meant instead of the address. */
  emailDoubt?: string;
  wants?: 'contact' | 'presence';
  /** When, and how pressing it is: "dringend, maandag om 9 uur". */
  wish?: string;
  subject?: string;
  /** What looked like a number or an address and is none. */
  wrong?: 'phone' | 'email' | 'enterpriseNumber';
}

const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+/u;
const NUMBER = /(?<![\p{L}\d])(?:\+|0)[\d\s./()–-]{5,}\d/u;
const ENTERPRISE =
  /(?:\b(?:BE|KBO|BTW|ondernemingsnummer|btw-nummer)[:\s]*(?:BE)?\s*[\d\s.]{9,14}\d)|(?<!\d)[01]\d{3}\.\d{3}\.\d{3}(?!\d)/iu;

const WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const NAME = String.raw`${WORD}(?:[ ](?:(?:van|de|den|der|von|el|al|ben|le|la)[ ]){0,3}${WORD}){0,3}`;
/** What a company may be, in small letters. */
export const COMPANY_KINDS =
  'bakkerij|garage|frituur|brouwerij|drukkerij|wasserij|basisschool|school|winkel|bedrijf|firma|woonzorgcentrum|wzc|ziekenhuis|restaurant|café|slagerij|apotheek|kapsalon|schrijnwerkerij|hotel|crèche|kinderopvang|schilderbedrijf|bouwbedrijf|carwash|vzw|nv|bv|supermarkt|boerderij|tuinbouwbedrijf|rusthuis';
const COMPANY_WORDS = anyCase(COMPANY_KINDS);
const COMPANY = String.raw`(?:(?:de |het |een )?(?:firma|bedrijf) )?((?:(?:${COMPANY_WORDS})|${WORD})(?:[ ](?:(?:van|de|den|der|het|en|&|in|')[ ]?)*(?:${WORD}|\d+|${COMPANY_WORDS})){0,4})`;
const OF_COMPANY = new RegExp(
  String.raw`(${NAME})(?:,? (?:van|bij|uit|voor)|,) (?=(?:de |het )?(?:${COMPANY_WORDS})(?!\p{L})|(?:de |het )?(?:firma|bedrijf) )${COMPANY}`,
  'u',
);
const COMPANY_ONLY = new RegExp(
  String.raw`(?<!\p{L})(?:(?:van|bij|uit|voor|[Ww]ij zijn|[Ww]e zijn|[Hh]ier|firma|bedrijf|werk bij|werkgever:?) )(?=(?:${COMPANY_WORDS})(?!\p{L}))${COMPANY}`,
  'u',
);
const COMPANY_SAID = new RegExp(
  String.raw`(?:bedrijf|firma|onderneming|zaak|werkgever) (?:is|heet|noemt)(?: nu)?:? ([^.,;]{2,80})`,
  'iu',
);
const NAME_SAID = new RegExp(
  String.raw`(?:[Mm]ijn naam is|[Ii]k heet|[Ii]k noem|[Nn]aam(?: is)?:?|[Vv]raag naar|vragen naar|[Mm]et|[Ii]k ben) (?:de heer |mevrouw |meneer |mevr\.? )?(${NAME})`,
  'u',
);
/** At the end, or before the number: "… Jan Peeters". */
const NAME_ALONE = new RegExp(String.raw`(?:^|[?!.,;:] ?)(${NAME})\W*$`, 'u');
/** With a capital or without: the rest of a name tells capitals apart. */
function anyCase(words: string): string {
  return words.replaceAll(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`);
}

/** All that the words say, whatever was asked. */
export function saidContact(text: string): SaidContact {
  const said: SaidContact = {};
  const rest = [takeEmail, takeEnterprise, takePhone]
    .reduce((left, take) => take(left, said), text)
    // "Jan Peeters, 0475 12 34 56, bakkerij …" is "Jan Peeters, bakkerij …".
    .replace(/,\s*(?=,)/g, '');
  const role = roleIn(rest);
  if (role) said.role = role;
  const company = OF_COMPANY.exec(rest);
  const alone = company ? null : (COMPANY_SAID.exec(rest) ?? COMPANY_ONLY.exec(rest));
  const place = company?.[2] ?? alone?.[1];
  if (place !== undefined) said.company = trimmed(place);
  const name = nameIn(rest, company);
  if (name !== null) said.name = name;
  const wants = wantsSaid(rest);
  if (wants !== null) said.wants = wants;
  const subject = subjectIn(
    rest,
    [said.name, said.company].filter((one) => one !== undefined),
  );
  if (subject !== null && subject !== 'het loopt mis') said.subject = subject;
  const wish = wishIn(rest);
  if (wish !== null) said.wish = wish;
  return said;
}

/** The words without numbers to call, addresses and numbers of companies. */
export function withoutReach(text: string): string {
  return [takeEmail, takeEnterprise, takePhone].reduce((left, take) => take(left, {}), text);
}

function takeEmail(text: string, said: SaidContact): string {
  const typed = EMAIL.exec(text)?.[0].replace(/[.!?]+$/, '');
  if (typed === undefined) return text;
  const verdict = parseEmail(typed);
  if (verdict.kind === 'result') {
    said.email = verdict.address;
    if (verdict.suggestion !== null) said.emailDoubt = verdict.suggestion;
  } else said.wrong = 'email';
  return text.replace(typed, ' ');
}

/** Only what is written as one: a mobile number has ten digits and begins with a zero as well. */
function takeEnterprise(text: string, said: SaidContact): string {
  const typed = ENTERPRISE.exec(text)?.[0];
  if (typed === undefined) return text;
  const verdict = parseEnterpriseNumber(typed.replace(/^[^\d]*/u, ''));
  if (verdict.kind === 'result') said.enterpriseNumber = verdict.digits;
  else said.wrong = 'enterpriseNumber';
  return text.replace(typed, ' ');
}

function takePhone(text: string, said: SaidContact): string {
  const typed = NUMBER.exec(text)?.[0].trim();
  if (typed === undefined) return text;
  const verdict = parsePhone(typed);
  if (verdict.kind === 'result') said.phone = verdict.formatted;
  else said.wrong = 'phone';
  return text.replace(typed, ' ');
}

function nameIn(text: string, company: RegExpExecArray | null): string | null {
  const found = company?.[1] ?? NAME_SAID.exec(text)?.[1] ?? NAME_ALONE.exec(text)?.[1];
  const name = found === undefined ? null : trimmed(found);
  return name === null || NO_NAME.test(name) ? null : name;
}

/** A first word of a sentence, a company, a word of courtesy. */
const NO_NAME = new RegExp(
  String.raw`^(?:(?:${COMPANY_WORDS})(?!\p{L})|(?:Bel|Belt|Kan|Kunt|Kun|Ik|Wij|We|Graag|Gelieve|Dag|Hallo|Goeiedag|Goedendag|Contact|Neem|Mijn|De|Het|Een|Nee|Ja|Aub|Dank|Bedankt|Merci|Stad|Gent|Individueel|Maatje|Werkgever|Werknemer|Collega|Stop|Wat|Hoe|Waarom|Wanneer|Wie|Waar)(?!\p{L}))`,
  'iu',
);

/** "Mijn naam is …": said of oneself, whatever was asked. */
export function saysOwnName(text: string): boolean {
  return /\b(?:mijn naam|de naam|ik heet|naam is|naam:)/i.test(text) && NAME_SAID.test(text);
}

/** An answer to "wat is uw naam?", without what is said around it. */
export function nameAnswered(text: string): string {
  const bare = text
    .trim()
    .replace(/^(?:nee,? )?(?:mijn naam is|ik heet|ik ben|dat is|het is|met|hier|naam:?)\s+/i, '')
    .replace(/[.!]+$/, '')
    .replace(/\s+(?:hier|is mijn naam)$/i, '');
  return trimmed(bare);
}

const BACK =
  /^\W*(?:(?:nee|oeps|sorry|oei|wacht|ik|heb|wil|was|dat|is|even|eens|graag|ga|naar|een|de|me|mij|stap|knop)\W+)*(?:terug|vorige|vergis\w*|foute?|oeps|verkeerd\w*)(?:\W+(?:naar|de|vorige|vraag|stap|gaan|geklikt|getikt|gedrukt|gekozen|ingevuld|graag|aub|keren|een|knop|want|nee|toch))*\W*(.*?)\W*$/is;

/** "Terug", "oeps, verkeerd", "terug, ik ben werknemer": to the question before, with the role if that was said; null: it is not meant ("vzw Terug Thuis"). */
export function saidBack(text: string): { role: CallerRole | null } | null {
  const rest = BACK.exec(text)?.[1];
  if (rest === undefined) return null;
  const role = rest === '' ? null : (roleIn(rest) ?? roleIn(`ik ben ${rest}`));
  return rest === '' || role !== null ? { role } : null;
}

/** Words of a sentence: one alone stands in a name as well ("Wil Peeters", "Wat Anders bv"). */
const SENTENCE =
  /\b(?:mijn|mij|onze|komt|komen|nooit|altijd|niks|iets|heeft|hebben|wordt|doet|krijg|krijgt|werkt|belt|ik|jij|jullie|u|wil|weten|weet|wat|waarom|hoe|hoeveel|niet|moet|mag|kan|kunnen|zeg|zeggen|dat|dit|eerst|vraag|later|anoniem|eigenlijk|liever)\b/gi;
const POLITE = /^\W*(?:merci|bedankt|dank u|dankjewel|dank je)\b(?:\W+\w+){0,2}\W*$/i;
const LEGAL_FORM = /\b(?:bv|bvba|nv|vzw|cv|comm\.?v|vof)\b/i;

/** True when an answer is more likely something else that is said than a name. */
export function isSentence(text: string): boolean {
  if (LEGAL_FORM.test(text)) return false;
  const said = text.match(SENTENCE)?.length ?? 0;
  return (
    said >= 2 ||
    beginsAsQuestion(text) ||
    (said === 1 && !/\s/.test(text.trim())) ||
    POLITE.test(text)
  );
}

/** "Geen", "sla over", "liever niet" to something that may be left open. */
export function saysSkip(text: string): boolean {
  if (/\bliever niet\b|\b(?:zeg|geef|vertel) (?:ik|dat) (?:liever )?niet\b/i.test(text))
    return true;
  return /^\W*(?:nee+n?|geen|niets?|sla over|overslaan|skip|liever niet|weet ik niet|n\.?v\.?t\.?|-|\/)(?: (?:bedankt|dank u|hoor|bedrijf|onderwerp))?\W*$/i.test(
    text,
  );
}

/** True when a subject tells something about somebody's health: it is not kept. */
export function isAboutHealth(text: string): boolean {
  return looksLikeHealth(text);
}

/** "Onderwerp: …", "nee toch niet, over …", or the words themselves. */
export function subjectAnswered(text: string): string {
  const about = text.replace(
    /^\W*(?:nee+n?\W+)?(?:toch niet\W+)?(?=(?:het )?(?:onderwerp|gaat|over)\b)/i,
    '',
  );
  return trimmed(
    about.replace(/^\s*(?:(?:het )?onderwerp(?: is)?|het gaat over|over)\s*:?\s+/i, ''),
  );
}

/** What somebody says who wants to begin with the subject: not a number, not a name. */
export function saysSubjectNow(text: string): string | null {
  const found = /^\s*(?:nee,? )?(?:het )?onderwerp(?: is)?\s*:?\s+(\S.*)$/is.exec(text)?.[1];
  return found === undefined ? null : trimmed(found);
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

const CALL = '(?:bel|belt|bellen|opbellen|terugbellen|contacteer|contacteren|mail|mailen)';
const ME = '(?:mij|me|ons)';
const CONTACTS = new RegExp(
  String.raw`\b${CALL}\b[^.?!]{0,30}\b${ME}\b|\b${ME}\b[^.?!]{0,30}\b${CALL}\b|\bneem\w*\b[^.?!]{0,20}\bcontact\b|\bcontact over\b`,
  'i',
);
const ONLY_CONTACT =
  /^\W*(?:ik (?:wil|zou|had) (?:graag )?)?contact(?: opnemen| met jullie| met iemand)?\W*$/i;

/** "Bel mij over onze factuur", "kunnen jullie mij bellen": somebody wants to be contacted, whatever it is about. */
export function asksToBeContacted(text: string): boolean {
  return CONTACTS.test(text) || asksOnlyContact(text);
}

/** "Er moet dringend iemand langskomen", "kan er iemand komen? Rita, 09 225 11 22": a visit or a call is asked for, not how it goes. */
export function asksUrgently(text: string): boolean {
  if (beginsAsQuestion(text)) return false;
  const { wants, wish, phone, email } = saidContact(text);
  if (wants === 'presence' && (phone !== undefined || email !== undefined)) return true;
  return wish !== undefined && SOMEBODY.test(text) && (wants === 'presence' || CONTACTS.test(text));
}

const SOMEBODY = /\b(?:iemand|jullie)\b/i;

/** "Ik wil contact" */
export function asksOnlyContact(text: string): boolean {
  return ONLY_CONTACT.test(text);
}

/** True when words hold a number or an address at which somebody can be reached. */
export function saysWhereToReach(text: string): boolean {
  const { phone, email } = saidContact(text);
  return phone !== undefined || email !== undefined;
}
