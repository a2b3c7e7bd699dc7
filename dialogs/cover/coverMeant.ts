// Sentences about absence and suspension that sound like something else, or of which it matters who is away.
import { fold, type Intent, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { isWholeVisit } from '../visitAndMore.ts';
import { absenceByWords } from './absenceByWords.ts';
import { isAboutSelf } from './absenceRoles.ts';
import { colleaguesNamed, nameable } from './colleagueNamed.ts';
import { suspendByWords } from './coverByWords.ts';
import { noByWords } from './notAway.ts';
import { saysNotBefore } from './suspendDraft.ts';
import { showPending, showSuspensions } from './showSuspensions.ts';

const SUSPENDED =
  /\b(?:opschor\w*|opgeschort\w*|opschro\w*|geschorst\w*|schorsing\w*|schorsen|schors|schort\b.*\bop|gepauzeerd\w*|pauzeer\w*|pauze|on hold)\b/;
const LISTS =
  /^(?:(?:en|zeg|maatje|graag|ik wil|kan je|kun je|kunt ge|kan ik|mag ik|laat|eens|een)\W+)*(?:(?:wat|wie|welke)\b(?!.*\bgebeurt\b)(?:\s+(?:is|staa?t?|zijn|er|dossiers?|werknemers?|overeenkomsten|opschortingen|schorsingen|mensen|van)\b)+|toon\w*|overzicht|lijst|bekijk\w*|zien|(?:is|staa?t|zijn|zit)\b|(?:mijn |alle |de |lopende |huidige )*(?:opschortingen|schorsingen)\W*$)/;
const WAITS = /\b(?:wacht\w*|goed te keuren|goedkeur\w*|goedgekeurd|beslis\w*)\b/;
const TAKES_BACK = /\b(?:intrekken|trek\b.*\bin|schrap\w*|annuleer\w*|hef\b.*\bop|ophef\w*)\b/;
/** A question about how it works, or about something else altogether: their own answers say it. */
const OTHER_QUESTIONS: ReadonlySet<Intent> = new Set(['ask', 'help', 'cost_estimate', 'cancel']);
/** What a sentence with "opschorten" and a name is taken for, and never is. */
const NEVER_MEANT: ReadonlySet<Intent> = new Set([
  ...(['register_visit', 'correct_visit', 'withdraw_visit', 'plan_visit', 'my_visits'] as const),
  ...(['register_contact', 'new_request', 'close_request', 'agreement_summary', 'notice'] as const),
  ...(['absence', 'people', 'hand_over', 'explain', 'unknown', 'open_commitments'] as const),
]);
/** Somebody is away, said of whoever stands before it; loosely: only beside a name and days. */
const AWAY =
  /\b(?:afwezig\w*|ziek\w*|verlof|vakantie|conge|recup\w*|thuis|ziekenhuis|kliniek|(?:is|es|zal) (?:er|der|d'r|hier)? ?(?:niet|nie|ni)\b|niet op (?:het )?(?:werk|zijn werk|haar werk)|werkt (?:er )?(?:niet|nie|ni)|komt (?:niet|nie|ni) werken|buitenland|werkonbekwaam|in (?:bed|bedde))\b/;
const AWAY_INTENTS: ReadonlySet<Intent> = new Set(['absence', 'people', 'unknown', 'hand_over']);
/** "Ik ben ziek": one's own, though an employee is named; not "ik hoor dat Ruben ziek is". */
const SELF_AWAY =
  /\b(?:ik|k|we)\s+(?:ben|zen|zin|zijn|zyn|blijf|zit|lig|neem|pak|ga|werk|kan|zal|kom|moet|meld|heb (?!gehoord|vernomen|net gehoord))|\b(?:ben|zen|zin|zit|lig|neem|pak|werk|blijf|heb|kan|zal) (?:ik|k|we)\b|\bk(?:ben|zen|zin|zit|lig|heb|neem|pak|ga|werk|zal|kom|moet)\b|\bmijn (?:afwezigheid|verlof|vakantie|vervang\w*)|^\W*(?:ben|zit|lig|kan|kom|zal)\b|\b(?:vervangt?|neemt) (?:mij|me)\b/;
/** "Ik kom vroeger terug", "donderdag ben ik er weer" */
const RETURNS =
  /\b(?:(?:vroeger|eerder) (?:dan \w+ )?(?:weer )?terug|ben ik (?:\w+ )?(?:er )?(?:weer|terug)\b|ik ben (?:er )?(?:\w+ )?(?:weer|terug)(?: er| op| aan| beschikbaar| bereikbaar|\b)|kom ik (?:\w+ )?(?:weer|terug)|ik kom (?:\w+ ){0,2}(?:weer|terug)|(?:weer|terug) (?:aan het|aan t|op het) werk|kben (?:er |der )?(?:\w+ )?(?:weer|terug))/;
const VISITED = /\b(?:van|uit|bij) (?!verlof|vakantie|ziekte\w*|conge|reis|weg|huis)/;

/** What such a sentence leads to; null: it is none. */
export function coverMeant(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const { intent, slots } = understanding;
  // "Van 9 tot 10 bij Emre, pauze van 10u tot 10u15": a visit that is told as a whole is one.
  if (OTHER_QUESTIONS.has(intent) || isWholeVisit(understanding)) return null;
  const no = noByWords(text, understanding, turn, deps);
  if (no) return no;
  const said = fold(text).trim();
  const { agreements } = deps.files(turn.who);
  const employees = slots.employeeMatches.filter(({ kind }) => kind !== 'unknown');
  const isFile = employees.length > 0 || slots.employerMatch !== null;
  const hear = (as: 'absence' | 'suspend'): RichUnderstanding =>
    deps.understand(text, { now: turn.now, roster: deps.files(turn.who).roster, as });
  if (SUSPENDED.test(said)) {
    if (LISTS.test(said) || TAKES_BACK.test(said)) {
      if (WAITS.test(said) && turn.who.roles.has('teamLead')) return showPending(turn, deps);
      const ids = employees.flatMap((one) => one.ids);
      const named = agreements.filter(({ employeeId }) => ids.includes(employeeId));
      const only = named.map(({ id }) => id);
      return showSuspensions(turn, deps, only);
    }
    if (isFile && NEVER_MEANT.has(intent)) return suspendByWords(text, hear('suspend'), turn, deps);
    return null;
  }
  if (RETURNS.test(said) && !isFile && !VISITED.test(said) && intent !== 'register_visit') {
    return absenceByWords(text, hear('absence'), turn, deps);
  }
  if (intent === 'new_request' && isFile && saysNotBefore(text)) {
    return suspendByWords(text, hear('suspend'), turn, deps);
  }
  if (intent === 'hand_over' && !isFile) {
    const heard = hear('absence');
    const { from, to } = heard.slots;
    return from !== null && to !== null && from < to
      ? absenceByWords(text, heard, turn, deps)
      : null;
  }
  // "Ik ben terug van De Smet": that was a visit.
  if (intent === 'absence' && RETURNS.test(said) && slots.employerMatch !== null) {
    const { roster } = deps.files(turn.who);
    const visit = deps.understand(text, { now: turn.now, roster, as: 'register_visit' });
    return { dialog: 'registerVisit', args: { understanding: visit, text } };
  }
  const isEmployee = AWAY_INTENTS.has(intent) && isEmployeeAway(text, understanding, turn, deps);
  return isEmployee ? suspendByWords(text, hear('suspend'), turn, deps) : null;
}

/** An employee is the one who is away: no colleague is named, and it is not said of oneself. */
function isEmployeeAway(
  text: string,
  { intent, slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const said = fold(text);
  if (SELF_AWAY.test(said) || (intent !== 'absence' && !AWAY.test(said))) return false;
  const { colleagues, others } = nameable(turn, deps);
  const named = colleaguesNamed(text, [...colleagues, ...others]);
  const isColleague = named.colleagues.length > 0 || named.doubtful.length > 0;
  // A whole name of an employee is that employee, also when a colleague has the first name.
  const isWhole = slots.employeeMatches.some(
    (one) => one.kind === 'matched' && one.text.trim().includes(' '),
  );
  if (isColleague && !isWhole) return false;
  const isKnown = slots.employeeMatches.some(({ kind }) => kind !== 'unknown');
  if (isKnown) return true;
  const isSomebody = slots.employeeMatches.length > 0;
  return intent === 'absence' && isSomebody && !isAboutSelf(text);
}
