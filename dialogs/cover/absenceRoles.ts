// Who is away and who takes over, as a sentence says it of the colleagues whom it names.
import { fold } from '../../src/language/index.ts';
import { type NamedColleague } from './colleagueNamed.ts';

/** "Ik ben", "kben der ni", "mijn", "we"; "mij" alone also stands in "laat mij weten". */
const FIRST_PERSON =
  /\b(?:ik|k|ikke|mijn|mn|mij|mezelf|ben|we|wij|k(?:ben|zen|zin|zijn|zyn|heb|hem|zal|ga|moet|neem|pak|werk|kom|zit|lig|blijf|meld|kan))\b/;
const DAYS_OFF =
  '(?:verlof|vakantie|conge|recup\\w*|vrij(?:af)?|ouderschapsverlof|ziekteverlof|vaderschapsverlof|dag\\w*|opleiding|vorming|examen)';
/** After a name, before a comma and before the next name; not "neemt verlof" and not "wordt vervangen". */
const TAKES = new RegExp(
  `^(?!.*\\bword[te]?n?\\b.*\\b(?:vervangen|overgenomen|opgevangen)\\b)[^.;,]{0,30}?\\b(?:` +
    `(?:neem[te]?n?|nimt|nimmt|nemt|pakt?|pakken|doet?|doen)\\b(?!.{0,30}\\b${DAYS_OFF}\\b)` +
    `|vangt|vangen|vervang[te]?n?|vervagt|spring[te]?n?|overn[ei]+m\\w*|waarnemen|opvangen|volg[te]?n? .*op` +
    `|waarnem(?:er|ster)|back-?up|vervang(?:er|ster)|vervanging|invall?er|houdt)\\b`,
);
const TAKES_BEFORE =
  /\b(?:naar|door|aan|bij|via|met|vervang(?:er|ing|ster|t me|t mij)?|back-?up|waarnemer|overname)(?:\s+(?:is|wordt|door|collega|coach|als|den?|ons))*[\s:=-]+$/;
/** "Vervangt Els", "voor Els", "het verlof van Els"; "neemt over van Els". */
const AWAY_BEFORE =
  /\b(?:vervang(?:t|en|ing van|ing voor)|(?:in de plaats|i\.?p\.?v\.?|in plaats) van|ipv|(?:afwezigheid|verlof|ziekte\w*|vakantie|recup|conge|plaats|werk|dossiers) van|neemt .*\b(?:voor|van)|springt .*\bvoor|(?:over|waar|in) (?:voor|van)|afwezig:?|ziek:?|verlof:?)(?:\s+(?:collega|coach|den?|ons))*\s+$/;
const AWAY = new RegExp(
  `^(?:\\s+\\w+)?\\s+(?:is|zit|ligt|blijft?|heeft|ee[ft]|gaat|komt|werkt|es|was|zal|kan|moet|wordt|haar|zijn|zn|afwezig|ziek|weg|met|op|in|thuis|verlof|conge|recup|vakantie)\\b` +
    `|^\\s+(?:ook|eveneens|idem)\\b|^[^.;,]{0,20}\\b(?:neemt|pakt|doet)\\b.{0,30}\\b${DAYS_OFF}\\b|^[^.;]{0,20}\\bwordt\\b`,
);
/** "Springt Nadia in", "vervangt Tom haar" */
const TAKES_INVERTED = /\b(?:spring[te]n?|neemt|nimt|pakt|vangt|doet|volgt|vervangt)\s+$/;
const TAKES_INVERTED_AFTER = /^[^.;,]{0,30}\b(?:over|in|waar|op|haar|hem|mij|me|dossiers)\b/;
const LISTED = /^\s*(?:en|,|&|\+|of)\s*$/;
/** "Niemand neemt over", "geen vervanger", "zonder back-up" */
const NOBODY =
  /\bniemand\b|\b(?:geen|gene|zonder) (?:\w+ )?(?:vervang\w*|back-?up|waarnemer|overname|overnemer)\b/;
/** "Mijn gewone vervanger neemt over" */
const USUAL = /\b(?:gewone|vaste|gebruikelijke) (?:vervang\w+|back-?up)\b/;

export interface AbsenceRoles {
  away: NamedColleague | null;
  /** Also said to be away: one absence is kept at a time. */
  alsoAway: readonly NamedColleague[];
  backup: NamedColleague | null;
  /** That nobody takes over was said. */
  nobody: boolean;
  usual: boolean;
  /** The speaker is the one who is away, as far as the words tell. */
  isSelf: boolean;
}

/**
 * Who takes over is who is said to; of others who are named the first is away when `others` may be, and
 * then the second takes over, unless they are named in one breath. Beside "ik ben", or when only oneself can
 * be meant, a name without such words is the back-up's.
 */
export function absenceRoles(
  words: string,
  named: readonly NamedColleague[],
  others: boolean,
): AbsenceRoles {
  const text = fold(words);
  const isSelf = FIRST_PERSON.test(text);
  const cues = named.map((one, at) => ({ one, cue: cueOf(text, one, named[at + 1]?.from) }));
  const taking = cues.find(({ cue }) => cue === 'takes')?.one ?? null;
  const gone = cues.filter(({ one, cue }) => cue === 'away' && one !== taking);
  const left = cues.filter(({ one, cue }) => cue === null && one !== taking).map(({ one }) => one);
  const said = { nobody: NOBODY.test(text), usual: USUAL.test(text) };
  if (isSelf || (!others && gone.length === 0)) {
    const alsoAway = gone.map(({ one }) => one);
    return { away: null, alsoAway, backup: taking ?? left[0] ?? null, isSelf, ...said };
  }
  const inOneBreath = named.length > 1 && taking === null && areListed(text, named);
  const away = inOneBreath ? named : [...gone.map(({ one }) => one), ...left];
  const [first = null, ...rest] = away;
  const isPlain = gone.length === 0 && !inOneBreath;
  const second = isPlain ? (rest[0] ?? null) : (left.find((one) => one !== first) ?? null);
  return {
    away: first,
    alsoAway: inOneBreath ? rest : gone.map(({ one }) => one).filter((one) => one !== first),
    backup: taking ?? (inOneBreath ? null : second),
    isSelf,
    ...said,
  };
}

function cueOf(
  text: string,
  { from, to }: NamedColleague,
  next = text.length,
): 'takes' | 'away' | null {
  const before = text.slice(0, from);
  const after = text.slice(to, next);
  if (AWAY_BEFORE.test(before)) return 'away';
  if (TAKES_INVERTED.test(before) && TAKES_INVERTED_AFTER.test(after)) return 'takes';
  if (TAKES_BEFORE.test(before) || TAKES.test(after)) return 'takes';
  return AWAY.test(after) ? 'away' : null;
}

/** "Els en Tom zijn …": one breath. */
function areListed(text: string, named: readonly NamedColleague[]): boolean {
  return named.every((one, at) => {
    const next = named[at + 1];
    return next === undefined || LISTED.test(text.slice(one.to, next.from));
  });
}

/** Whether words right after a name say that it takes over: also of a name that no colleague has. */
export function saysTakesOver(after: string): boolean {
  return TAKES.test(after);
}

/** True for words in which the speaker is the one who is away. */
export function isAboutSelf(words: string): boolean {
  return FIRST_PERSON.test(fold(words));
}
