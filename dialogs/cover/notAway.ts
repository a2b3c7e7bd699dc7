// Sentences that say no: "niet meer ziek", "draag Emre niet over", "ik werk maandag van thuis"; they start nothing.
import { fold, type Intent, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { showSuspension, showSuspensions } from './showSuspensions.ts';

const QUESTION =
  /\?|^(?:wie|wat|wanneer|hoe|hoeveel|waarom|welke?|is|zijn|kan|kun|kunt|mag|moet|zou|als|toon)\b/;
const AWAY =
  '(?:ziek|afwezig|(?:in|op|met) (?:verlof|vakantie|conge)|in (?:het )?ziekenhuis|opgeschort|geschorst|werkonbekwaam|arbeidsongeschikt)';
/** "Is niet meer ziek"; not "is er niet, ziek", nor "is niet ziek maar in verlof". */
const NOT_AWAY = new RegExp(
  `\\b(?:is|es|ben|bent|zijn|zit|ligt)\\b(?:(?!\\b(?:er|der|hier|maar)\\b)[^,.;])*\\b(?:niet|nie|ni)(?: (?:meer|langer|nog))? (?:[a-z]+ )?${AWAY}\\b(?!.*\\bmaar\\b)`,
);
const ANY_AWAY = /\b(?:ziek\w*|afwezig\w*|verlof|vakantie|conge|thuis|ziekenhuis|buitenland)\b/;
/** "Is terug aan het werk", "is hersteld". */
const BACK =
  /\b(?:terug|weer|opnieuw) (?:[a-z]+ )?(?:(?:aan|op) (?:het|t|de) (?:werk|slag)|op werk|beter|gezond|beschikbaar)\b|\b(?:is|es) (?:[a-z]+ )?(?:hersteld|genezen|beter)\b/;
const LATER = /\b(?:pas|vroegste|eerst|vanaf|tot|na)\b/;
/** "Draag Emre niet over", "niet opschorten"; not "schort Emre op, hij komt niet". */
const NOT_DONE =
  /\b(?:schort|draag|geef|zet|zetten|schorten|dragen|geven)\b(?:(?!\b(?:op|over|want|omdat|wegens|aan|naar|door|tot)\b)[^,.;])*\b(?:niet|nie|ni|geen)\b(?: meer)? (?:[a-z]+ )?(?:op|over|door|aan)\b|\b(?:niet|nie|ni)(?: meer)? (?:op te schorten|opschorten|opgeschort worden|over te dragen|overdragen|overgedragen worden|doorgeven)\b/;
const AT_HOME =
  /\b(?:thuis|tele)werk\w*\b|\bhome ?(?:office|work\w*)\b|\bwerk(?:t|en)?\b(?:(?!\b(?:niet|nie|ni)\b)[^,.;])*\b(?:(?:van|vanuit|vanop) )?thuis\b|\bthuis (?:aan het )?werk(?:en|t)?\b/;
/** "De opschorting van Emre stopt op 20/11". */
const SUSPENSION = /\b(?:opschorting|schorsing|pauze)\b/;
const OTHER_END =
  /\b(?:stop\w*|eindig\w*|loopt|beeindig\w*|(?:in|ver)kort\w*|kort\b.*\bin|verleng\w*|langer|korter|vroeger|einddatum|einddag|aanpas\w*|verander\w*|wijzig\w*)\b/;

/** "Emre gebeld, hij is terug aan het werk": what was done, or is asked, comes first. */
const TOLD: ReadonlySet<Intent> = new Set([
  ...(['register_contact', 'new_request', 'close_request', 'contact_request'] as const),
  ...(['correct_visit', 'withdraw_visit'] as const),
]);

/** True when somebody is said not to be away (any more). */
export function saysNotAway(text: string): boolean {
  return NOT_AWAY.test(fold(text));
}

/** What a sentence that says no leads to; null: it says none. */
export function noByWords(
  text: string,
  { intent, slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const said = fold(text).trim();
  // "Is Emre niet meer ziek?" is answered with the suspension too.
  const isNotAway = NOT_AWAY.test(said);
  if (TOLD.has(intent) || (QUESTION.test(said) && !isNotAway)) return null;
  if (NOT_DONE.test(said)) return [say(deps.text('cover.notDone'))];
  const employees = slots.employeeMatches.filter(({ kind }) => kind !== 'unknown');
  const isVisit = intent === 'register_visit' || intent === 'plan_visit';
  const isOfFile = employees.length > 0 || slots.employerMatch !== null;
  if (AT_HOME.test(said) && !ANY_AWAY.test(said.replaceAll(AT_HOME_WORDS, '')))
    return isVisit && isOfFile ? null : [say(deps.text('absence.atHome'))];
  if (employees.length === 0 || isVisit) return null;
  const isBack = BACK.test(said) && !ANY_AWAY.test(said) && !LATER.test(said);
  const isOtherEnd = SUSPENSION.test(said) && OTHER_END.test(said);
  if (!isBack && !isOtherEnd && !isNotAway) return null;
  return endOf(
    employees.flatMap(({ ids }) => ids),
    turn,
    deps,
  );
}

const AT_HOME_WORDS = /\b(?:thuis\w*|telewerk\w*)\b/g;

/** The suspension that may end, with what can be done about it; or that there is none. */
function endOf(employeeIds: readonly string[], turn: Turn, deps: DialogDeps): Reply[] {
  const agreements = deps
    .files(turn.who)
    .agreements.filter(({ employeeId }) => employeeIds.includes(employeeId))
    .map(({ id }) => id);
  const found = deps.commitments.suspensions
    .current(turn.who, 'showSuspensions')
    .filter(({ agreementId }) => agreements.includes(agreementId));
  const [one, ...others] = found;
  if (!one) return [say(deps.text('suspend.none'))];
  const shown =
    others.length > 0
      ? showSuspensions(turn, deps, agreements)
      : showSuspension(one.suspensionId, turn, deps);
  return [say(deps.text('suspend.otherEnd')), ...shown];
}
