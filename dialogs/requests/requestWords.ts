// What the words of a request tell beside names: what is wanted, when it came, a number, a subject.
import { fold } from '../../src/language/index.ts';

const PRESENCE = [
  /\blang(?:s|st)\s?(?:te\s)?(?:kom|komen|komt|ga|gaan|gaat)\b/,
  /\blang(?:s|st)(?:kom|ga)\w*/,
  /\b(?:kom|komt|komen|kome|kommen|kan komen|afkom\w*|passeren|passeert|passeer\w*|sturen|stuur|meekom\w*|meegaan|mee kan|gaan kijken|kijken)\b(?! op)/,
  /\bbezoek\w*/,
  /\b(?:ter plaatse|werkvloer|op de vloer|op den band|observeren|bijwonen|erbij zijn)\b/,
  /\bloopt?\b[^.]{0,24}\bmis\b/,
  /\b(?:dringend )?iemand (?:nodig|daar|ter)\b/,
  /\bbij (?:hem|haar|ons|ze) lang/,
];
const CONTACT = [
  /\b(?:terug|op)\s?(?:te\s)?bel\w*/,
  /\bof\b[^.]{0,40}\bbel(?:t|lt|d)?\b/,
  /\b(?:bellen|telefoneren|mailen|antwoord\w*|reactie|spreken|gesprek|praten|klappen|overleg\w*|uitleg|advies|info\w*|contact|afspraak)\b/,
  /\b(?:met|heeft|had) een? vraag\b/,
  /\b(?:wil|wilt|wou|zou willen) weten\b/,
  /\blaten weten\b/,
  /\bbel (?:hem|haar|ze|terug)\b/,
];

/** "Hij komt te laat", "niet is komen werken", "komt niet overeen": tells of somebody, asks for no visit. */
const COMES = String.raw`(?:kom|komt|komen|kwam|kwamen|gekomen)`;
const TELLS = new RegExp(
  [
    String.raw`\b${COMES}\b(?: [\p{L}\d'-]+){0,5}? (?:te laat|laat|later|op tijd|te vroeg|opdagen|werken|overeen|niet|nie|nooit|niks|niets)\b(?! (?:mag|kan|zou) )(?: (?:meer|goed|opdagen|werken|overeen|na|binnen|op tijd))*(?: (?:op|naar|in) (?:de|het|den|zijn|haar) (?:werk|werkvloer|atelier|winkel|afspraken|afspraak))?`,
    String.raw`\b(?:niet|nie|nooit|te laat|later|niet meer)\b(?: (?:is|zijn|was|meer|op tijd|naar het werk))* ${COMES}\b(?: (?:werken|opdagen))?(?! (?:kijken|langs))`,
    String.raw`\b(?:hij|zij|ze|die) (?:komt|kwam)\b(?! (?:kijken|langs|eens|ook|bij ons))`,
  ].join('|'),
  'gu',
);

/** What is asked for: that somebody comes, or just contact; null when no word says so. */
export function wantsIn(text: string): 'contact' | 'presence' | null {
  const said = fold(text);
  const asked = said.replaceAll(TELLS, ' ');
  if (/\b(?:niet|niemand) (?:te )?(?:langs\w*|komen|komt|nodig)/.test(asked)) return 'contact';
  if (PRESENCE.some((pattern) => pattern.test(asked))) return 'presence';
  return asked !== said || CONTACT.some((pattern) => pattern.test(said)) ? 'contact' : null;
}

/** Where the words about the receipt end: what follows is what was asked. */
const ASKED =
  /[,;:]|\b(?:of|dat|want|omdat|voor|tegen|met de vraag|liefst|graag|om(?!\s*(?:\d|half|kwart|een|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)))\b/;
const CAME =
  /\b(?:belde|belden|mailde|mailden|vroeg|vroegen|gebeld|gemaild|gevraagd|verzocht|verzochten|stuurde|stuurden|kwam|kwamen|binnen|binnengekomen|ontving|ontvangen|kreeg|gekregen|sprak|meldde|gemeld|telefoon|telefoontje|oproep|was)\b/;
const CORRECTS =
  /^\W*(?:nee\W+)?(?:(?:het|dat|ze|hij|de vraag) (?:was|kwam)|gisteren|eergisteren|vandaag|vanmorgen|vanochtend|deze (?:morgen|ochtend)|vorige|op \d|om \d|\d|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)/;

/** The part that says when the question came; null when no part does. */
export function receiptIn(text: string, isCorrection: boolean): string | null {
  const said = fold(text);
  if (isCorrection && CORRECTS.test(said)) return text;
  const end = ASKED.exec(said)?.index ?? said.length;
  const head = text.slice(0, end);
  return CAME.test(said.slice(0, end)) ? head : null;
}

const PHONE = /(?:\+32|0032|0)[\s./-]?\d(?:[\s./-]?\d){6,9}/;

/** A telephone number, as it was typed. */
export function phoneIn(text: string): string | null {
  return PHONE.exec(text)?.[0].trim() ?? null;
}

/** The text without telephone numbers: their digits are no times. */
export function withoutPhone(text: string): string {
  return text.replace(PHONE, ' ');
}

const SAID_SUBJECT = /^\s*(?:onderwerp|waarover|het gaat over|gaat over|nota)\s*:?\s+(\S.*)$/is;
const ABOUT =
  /\b(?:over|rond|in verband met|i\.?v\.?m\.?|omtrent|betreffende)\s+([^.,;:!?]{3,80}?)(?=[.,;:!?]|\s+(?:en|of|maar|want|dus)\s|$)/i;
const HEALTH =
  /ziek|depress|medic|angst|burn|diagnos|autis|adhd|psych|therap|dokter|ziekenhuis|pijn|versla|alcohol|drug|zwanger|kanker|operat|handicap|beperking|hart|epilep|trauma|zelfm|zelfd|slaap|slecht voel|niet goed voel|verdriet/;
const GOES_WRONG = /\bloopt?\b[^.]{0,24}\bmis\b/;

/** What it is about, in the caller's few words; nothing that looks like health. */
export function subjectIn(text: string, names: readonly string[]): string | null {
  const said = SAID_SUBJECT.exec(text)?.[1] ?? ABOUT.exec(text)?.[1];
  const subject = said?.trim().replace(/[.!]+$/, '') ?? null;
  if (subject === null) return GOES_WRONG.test(fold(text)) ? 'het loopt mis' : null;
  const low = fold(subject);
  const isName = names.some((name) => low.includes(fold(name)));
  return isName || HEALTH.test(low) ? null : subject;
}

const TELLS_THAT =
  /\b(?:belde|belt|mailde|mailt|meldde|meldt|schreef|schrijft|zegt|zei|stuurde|gebeld|gemaild|(?:e-?)?mail\w*|bericht\w*|sms\w*|telefoon\w*)\b[^:?]{0,60}?(?::|\bdat\b)\s*([^?:;]{3,80}?)[\s.!]*$/i;
const WISHES =
  /^of\b|\b(?:kan|kun|kunt|kunnen|kom je|graag|wil|wilt|willen|zou|vraag\w*|terug\w*|bel|bellen|langs\w*|iemand|jij|jullie|u)\b/;

/** "Carla belde: Emre komt te laat": what she told, without the names; null when she asks, or it looks like health. */
export function toldIn(text: string, names: readonly string[]): string | null {
  const said = TELLS_THAT.exec(text)?.[1];
  if (said === undefined || WISHES.test(fold(said)) || HEALTH.test(fold(said))) return null;
  const told = names
    .reduce((rest, name) => rest.replaceAll(name, ' '), said)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.-]+|[\s,]+$/g, '');
  return told.includes(' ') ? told : null;
}

/** "Onderwerp: …" */
export function saysSubject(text: string): boolean {
  return /^\s*(?:onderwerp|waarover)\b/i.test(text);
}

/** True when words might say something about somebody's health. */
export function looksLikeHealth(text: string): boolean {
  return HEALTH.test(fold(text));
}

const NO_FILE =
  /\b(?:zonder dossier|geen dossier|geen van (?:deze|die|hen)|niemand|nog niet|onbekend|staat er niet bij|iemand anders)\b/;

/** "Zonder dossier", "geen van deze" */
export function saysNoFile(text: string): boolean {
  return NO_FILE.test(fold(text));
}
