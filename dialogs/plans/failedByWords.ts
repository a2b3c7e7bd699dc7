// "De afspraak met Lotte ging niet door": the appointment itself with what can be done, or that nothing is kept.
import { fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { openPlans, understood } from './openPlans.ts';
import { planDraftOf, plansOf, withPlanSlots } from './planDraft.ts';
import { showPlanned, showSome } from './showPlanned.ts';

const FAILED =
  /\b(?:ging(?:en)?|is|zijn|was|heeft|hebben)\b.*\b(?:niet|nie|ni) (?:door|doorgegaan|doorgaan|plaatsgevonden|kunnen doorgaan|door kunnen gaan)\b|\b(?:niet|nie|ni) doorgegaan\b|\b(?:weggevallen|in het water gevallen)\b/;
const CALLED_OFF =
  /\b(?:is|zijn|werd|was)\b.*\b(?:afgelast|afgezegd|afgebeld|geannuleerd|gecanceld)\b/;
const NOUN = /\b(?:bezoek|afspraak|werkbezoek)\b/;
/** Somebody is away, and perhaps for longer. */
const AWAY = /\b(?:ziek\w*|afwezig\w*|verlof|vakantie|conge|gesloten|sluiting)\b/;
const NEXT =
  /\b(?:nieuwe? (?:afspraak|datum|dag|moment|poging|bezoek)|volgende (?:afspraak|keer|poging)|opnieuw|verplaatst?|verzet|herplan\w*|uitgesteld)\b/;
const ASKS = /\?|^(?:wat|waarom|wie|wanneer|welke?|hoe|als|toon|mag|moet|kan|kun)\b/;

/** Null when the words say something else, or what was made instead. */
export function failedByWords(
  text: string,
  { intent }: Pick<RichUnderstanding, 'intent'>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const said = fold(text);
  const isOff = CALLED_OFF.test(said) && NOUN.test(said);
  if (ASKS.test(said) || !(FAILED.test(said) || isOff)) return null;
  // "Niet doorgegaan, ik heb hem gebeld", "…, nieuwe afspraak donderdag": what was done, or comes, is told.
  const at = NEXT.exec(said)?.index ?? said.length;
  const { roster } = deps.files(turn.who);
  const told =
    at === said.length
      ? intent
      : deps.understand(text.slice(0, at), { now: turn.now, roster }).intent;
  if ([intent, told].includes('register_contact') || told === 'register_visit') return null;
  const [one, ...others] = openPlans(text.slice(0, at), 'past', turn, deps);
  if (one && others.length > 0) {
    return showSome([one, ...others], deps.text('plan.which'), turn, deps);
  }
  const instead = plannedInstead(text, at, one ?? null, turn, deps);
  if (instead) return instead;
  if (one) return showPlanned(one.id, turn, deps);
  // "Ziek tot vrijdag", or an appointment that is to come and is cancelled.
  const isElse = AWAY.test(said) || openPlans(text, 'ahead', turn, deps).length > 0;
  return isElse ? null : [say(deps.text('plan.noFailed'))];
}

/** "…, nieuwe afspraak donderdag 9u": the appointment moves there; without one, that day is planned. */
function plannedInstead(
  text: string,
  at: number,
  failed: PlannedVisit | null,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  const next = understood(text.slice(at), turn, deps);
  if (next.slots.date === null) return null;
  if (failed) {
    const draft = withPlanSlots(planDraftOf(failed, deps.newKey(), 'move'), next.slots);
    return { dialog: 'planVisit', args: { draft } };
  }
  const { employerMatch, workplaceMatch, employeeMatches } = understood(text, turn, deps).slots;
  const slots = { ...next.slots, employerMatch, workplaceMatch, employeeMatches };
  return {
    dialog: 'planVisit',
    args: { draft: plansOf({ ...next, slots, more: [] }, deps.newKey) },
  };
}
