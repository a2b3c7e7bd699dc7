// Parts the words of a correction: which visit is meant, what it should be, and what it was not.

export interface CorrectionParts {
  /** "het bezoek van woensdag bij Lotte" */
  which: string;
  /** "90 minuten"; empty when nothing stands apart. */
  change: string;
  /** An order, or a verb that says what it should be: "bezoek Jonas maandag 9u-10u" may be a new one. */
  isClear: boolean;
}

type Parted = Pick<CorrectionParts, 'which' | 'change'>;

/** What is put before: "sorry, …", "vergissing: …", "kan je …". */
const OPENER =
  /^\W*(?:(?:nee|neen|sorry|oei|oeps|amai|allee?z?|wacht|hmm?|euh|trouwens|ah|ja|maar|en|dus|hey|hallo|maatje|graag|aub|vergissing|vergist|mis|fout|foutje|fout(?:je)? gemaakt|correctie|rechtzetting|verbeter(?:ing)?(?=\s*:)|eigenlijk|ik heb me vergist|kan|kun|kunt|wil|wilt|zou|mag|je|jij|ge|u|eens|ne keer|ik)\b[\s,.:;!-]*)*/i;
/** "Kan het bezoek van maandag op 90 minuten?" */
const ASKS = /\b(?:kan|kun|kunt|mag|zou|wil|wilt)\b/i;
const VISIT =
  '(?:werkplek)?(?:bezoek\\w*|bzoek|registratie|ingave|gesprek\\w*|contact\\w*|telefoontje|telefoongesprek|videocall|videogesprek|overleg|huisbezoek|teams\\w*)';
/** "het bezoek bij Jonas van maandag", "bezoek Jonas maandag", "dat van maandag": spoken of as something there is. */
const THE_VISIT = new RegExp(
  `^(?:(?:op|bij|voor|van|in)\\s+)?(?:(?:het|dat|da|'t|t|die|dit|mijn|m'n|mn|ons)\\s+)?(?:(?:laatste|vorige?|eerste|tweede)\\s+)?${VISIT}\\b|^(?:dat|da|die)\\s+van\\b`,
  'i',
);
const ORDER =
  /^(?:verbete?e?r\w*|wijzig\w*|verander\w*|corrige\w*|pas|zet|maak|verplaats\w*|verschuif\w*|update|edit|herzie\w*|rechtzetten|aanpassen)\b/i;
const MOVES = /^(?:zet|verplaats|verschuif|plaats)\w*\b/i;
/** The verb that says what it should be; what "stond" tells is what was kept. */
const VERB =
  /(?<=\s)(?:was|waren|duurde|duurt|begon|startte|eindigde|stopte|liep|ging|is|moet|moest|moeten|had|wordt|dient)\b(?!\s+(?:ik|we|wij)\b)/i;
const NEVER_FIRST = /^(?:was|is|moet|moest|had)$/i;
const DENIED =
  /(?:\b(?:ipv|inplaats van|in plaats van|in de plaats van)|\bi\.p\.v\.?|\b(?:en )?(?:niet|nie|ni|geen))\s+(.+?)(?=\s*(?:[,;!?]|\.(?:\s|$)|\bmaar\b|\bwel\b|$))/i;

/** The parts of a correction that speaks of a visit there is; null when it does not. */
export function correctionParts(text: string): CorrectionParts | null {
  const opener = OPENER.exec(text)?.[0] ?? '';
  const said = text.slice(opener.length).trim();
  if (ORDER.test(said)) return { ...afterOrder(said), isClear: true };
  const parts = THE_VISIT.test(said) ? afterVerb(said) : null;
  return parts && { ...parts, isClear: parts.change !== '' || ASKS.test(opener) };
}

/** "Nee, bij Emre was het woensdag": parted at its verb, without a word for a visit; null without one. */
export function loosely(text: string): Parted | null {
  const { which, change } = afterVerb(text);
  return change === '' || NEVER_FIRST.test(which) ? null : { which, change };
}

/** What it was not: "niet 60", "ipv 9u"; an empty text for nothing. */
export function deniedPart(text: string): string {
  return DENIED.exec(text)?.[1] ?? '';
}

/** True for "alleen met Jonas", "zonder Fatima": who is left out was there. */
export function leavesOut(text: string): boolean {
  return (
    /\b(?:alleen|enkel|slechts|zonder)\b|\b(?:niet|nie|ni) (?:met|bij|mee|voor)\b/i.test(text) ||
    /\bniet \p{Lu}/u.test(text)
  );
}

function afterVerb(said: string): Parted {
  const verb = VERB.exec(said);
  if (!verb) return afterSign(said) ?? { which: said, change: '' };
  return { which: said.slice(0, verb.index).trim(), change: said.slice(verb.index) };
}

/** "Verbeter … naar 90 minuten", "zet … op 90 minuten", "pas … aan: tot 11u", "wijzig …: 45 min". */
function afterOrder(said: string): Parted {
  const signed = afterSign(said);
  if (signed) return signed;
  const places = [/\s(?:naar|aan naar|in)\s+(?=\S)/gi, ...(MOVES.test(said) ? [/\sop\s+/gi] : [])];
  for (const place of places) {
    const last = [...said.matchAll(place)].at(-1);
    if (!last || !/\S/.test(said.slice(0, last.index))) continue;
    const rest = said.slice(last.index + last[0].length);
    const change = /op/i.test(last[0]) ? `op ${rest}` : rest;
    if (last[0].trim().toLowerCase() === 'in' && !/^\S*\d/.test(rest)) continue;
    return { which: said.slice(0, last.index), change };
  }
  const verb = VERB.exec(said);
  return verb ? afterVerb(said) : { which: said, change: '' };
}

/** "…: 90 minuten", "… aan, einduur was 11u", "… → 12u15" */
function afterSign(said: string): Parted | null {
  const sign = /(?<=[^\d\s]\s?|\d\s):\s|\saan\s*[,:]\s*|\s*(?:→|=>|->)\s*/.exec(said);
  if (!sign || sign.index === 0) return null;
  const change = said.slice(sign.index + sign[0].length);
  return change === '' ? null : { which: said.slice(0, sign.index), change };
}
