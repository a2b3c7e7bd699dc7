// Sentences about appointments: show the day, make one, move or cancel one, "het ging door", "gesloten deur".
import { addDays, type RichUnderstanding, fold } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { CLOSED_DOOR, splitAtNext } from './closedDoorWords.ts';
import { failedByWords } from './failedByWords.ts';
import { hasBegun } from './hasBegun.ts';
import { openPlans, understood } from './openPlans.ts';
import { planDraftOf, plansOf, withPlanSlots } from './planDraft.ts';
import type { PlanVisitArgs } from './planVisitForm.ts';
import { onlyTheFirst } from './series.ts';
import { showAgenda, showSome, type Days } from './showPlanned.ts';
import { closedDoor, tookPlace, type PlanStep } from './tookPlace.ts';

const AGENDA =
  /^(?:(?:en )?wat (?:staat|is|heb|doe|moet)(?: (?:er|ik))*(?: (?:allemaal|nog))? |(?:mijn |de )?(?:agenda|planning|afspraken|geplande bezoeken)(?: (?:van|voor))? ?)?(?:(vandaag|morgen|overmorgen)|(deze|volgende|komende) week)?(?: (?:op|in) (?:de|het|mijn) (?:planning|agenda|programma))?(?: (?:gepland|te doen|allemaal|gaan))*$/;
const ONLY_AGENDA =
  /^(?:(?:toon |geef )?(?:mijn |de )(?:agenda|planning|afspraken|geplande bezoeken)|agenda|planning)$/;
const ASKS = /\b(?:wat|welke|wanneer|toon|overzicht|laat .*zien)\b/;
const PLANNED = /^(?:en )?(?:wat|heb|is|staat|zijn)\b.*\b(?:gepland|planning|agenda)\b/;
const IS_THERE =
  /^(?:heb|hebben|is|zijn|staat|wanneer|welke)\b.*\b(?:gepland|ingepland|afspraak|afspraken|langs)\b/;
const TOOK_PLACE = /\b(?:ging(?: \w+)? door|is(?: \w+)? doorgegaan|doorgegaan)\b/;
const NOT = /\b(?:niet|nie|geen)\b/;
const CANCEL =
  /\b(?:annule\w*|afzeggen|afgezegd|afgelast\w*|schrap\w*|cancel\w*|zeg\b.*\baf|gaat (?:toch )?niet door)\b/;
const MOVE =
  /\b(?:verplaats\w*|verzet(?:ten)?|verschui\w*|verschoven|verleg\w*|verleggen|schuif\b.*\bop|uitstel\w*|stel\b.*\buit)\b/;
const HINTS =
  /deur|open|niemand|stond|thuis|door|weggev|annul|afgez|afzeg|afgel|schra|cancel|zeg|gaat|versch|verpl|verze|verle|schuif|uitst|stel/;
const NOUN = /\b(?:bezoek|afspraak|werkbezoek)\b/;

/** "Mijn planning": a list that is asked for, also while one is being planned. */
export function asksAgenda(text: string): boolean {
  return ONLY_AGENDA.test(fold(text).trim());
}

/** Words that are about appointments whatever else they seem to say; null when they are not. */
export function agendaByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const { intent, slots } = understanding;
  const said = fold(text)
    .replace(/[?!.]+$/, '')
    .trim();
  const days = agendaDays(said, turn);
  if (days) return showAgenda(days, turn, deps);
  if (PLANNED.test(said) && !namesFile(slots)) return agendaAsked(text, said, turn, deps);
  // Nearly every message is about something else: that is found out without the long expressions.
  if (!HINTS.test(said)) return null;
  if (CLOSED_DOOR.test(said)) {
    const tried = closedDoorByWords(text, turn, deps);
    // Nobody was seen: without an appointment it is nothing, and surely no visit.
    const isNone = intent === 'register_visit' || intent === 'unknown';
    const isElse = !isNone || slots.start !== null || slots.minutes !== null;
    return tried ?? (isElse ? null : [say(deps.text('plan.noDoor'))]);
  }
  if (TOOK_PLACE.test(said) && !NOT.test(said)) return onDue(text, turn, deps, tookPlace);
  const isAbout = NOUN.test(said) || namesFile(slots);
  const failed = isAbout ? failedByWords(text, understanding, turn, deps) : null;
  if (failed) return failed;
  if (!isAbout || !(MOVE.test(said) || CANCEL.test(said))) return null;
  const [which = text] = MOVE.test(said) ? splitAtTarget(text, turn, deps) : [text];
  if (openPlans(which, 'ahead', turn, deps).length === 0) return null;
  return MOVE.test(said) ? moveByWords(text, turn, deps) : cancelByWords(text, turn, deps);
}

/** The agenda of the day or week that is named, else of the days to come. */
function agendaAsked(text: string, said: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (/\bweek\b/.test(said)) return showAgenda(weekDays(said, turn), turn, deps);
  const { date } = understood(text, turn, deps).slots;
  const days = { from: date ?? turn.today, to: date ?? addDays(turn.today, 7) };
  return showAgenda(days, turn, deps);
}

function namesFile({ employerMatch, employeeMatches }: RichUnderstanding['slots']): boolean {
  return employerMatch !== null || employeeMatches.length > 0;
}

/** A message with the intent `plan_visit`. */
export function planByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const said = fold(text);
  const { slots } = understanding;
  if (ASKS.test(said) && !namesFile(slots)) return agendaAsked(text, said, turn, deps);
  if (IS_THERE.test(said)) {
    const found = openPlans(text, 'ahead', turn, deps);
    return found.length === 0
      ? [say(deps.text('plan.none'))]
      : showSome(found, deps.text('plan.found'), turn, deps);
  }
  if (CANCEL.test(said)) return cancelByWords(text, turn, deps);
  if (MOVE.test(said)) return moveByWords(text, turn, deps);
  const before = onlyTheFirst(text, understanding, deps);
  return { dialog: 'planVisit', args: { draft: plansOf(understanding, deps.newKey) }, before };
}

function cancelByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | NextDialog {
  return meant(text, turn, deps, ({ id }) => ({
    dialog: 'confirmStep',
    args: { what: 'cancelPlanned', id },
  }));
}

/** "Verplaats het bezoek van dinsdag naar woensdag 10u" */
function moveByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | NextDialog {
  const [which = text, target] = splitAtTarget(text, turn, deps);
  return meant(which, turn, deps, (planned) => {
    const draft = planDraftOf(planned, deps.newKey(), 'move');
    if (target === undefined) return { dialog: 'planVisit', args: { draft } };
    const { slots } = understood(target, turn, deps);
    return { dialog: 'planVisit', args: { draft: withPlanSlots(draft, slots) } };
  });
}

/** What stands before "naar", which one; and behind it when, if it says so. */
export function splitAtTarget(text: string, turn: Turn, deps: DialogDeps): string[] {
  const at = text.toLowerCase().lastIndexOf(' naar ');
  if (at < 0) return [text];
  const target = text.slice(at + ' naar '.length);
  const { date, start } = understood(target, turn, deps).slots;
  return date === null && start === null ? [text] : [text.slice(0, at), target];
}

/** The appointments that the words can mean: one is taken, of several it is asked which. */
function meant(
  text: string,
  turn: Turn,
  deps: DialogDeps,
  then: (planned: PlannedVisit) => Reply[] | NextDialog,
): Reply[] | NextDialog {
  const found = openPlans(text, 'ahead', turn, deps);
  const [one, ...others] = found;
  if (!one) return [say(deps.text('plan.none'))];
  return others.length > 0 ? showSome(found, deps.text('plan.which'), turn, deps) : then(one);
}

/** "Gesloten deur bij Kofi, nieuwe afspraak donderdag 9u": the try of the one, and a draft of the other. */
function closedDoorByWords(
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const { tried, next } = splitAtNext(text);
  const step = onDue(tried, turn, deps, closedDoor, text);
  if (next === null || step === null || Array.isArray(step)) return step;
  const { slots } = understood(next, turn, deps);
  const { draft } = step.args as PlanVisitArgs;
  if (!draft || slots.date === null) return step;
  const nobody = { employerMatch: null, workplaceMatch: null, employeeMatches: [] };
  return { ...step, args: { draft: withPlanSlots(draft, { ...slots, ...nobody }) } };
}

/** What took place, or did not, has been: of today first, else the latest. */
function onDue(
  text: string,
  turn: Turn,
  deps: DialogDeps,
  then: (
    action: { plannedId: string; submissionKey: string },
    turn: Turn,
    deps: DialogDeps,
  ) => PlanStep,
  names = text,
): Reply[] | NextDialog | null {
  const named = new Set(openPlans(names, 'past', turn, deps, false).map(({ id }) => id));
  const found = openPlans(text, 'past', turn, deps).filter(
    (one) => named.has(one.id) && hasBegun(one, turn),
  );
  const ofToday = found.filter(({ date }) => date === turn.today);
  const candidates = ofToday.length > 0 ? ofToday : found;
  const [one, ...others] = candidates;
  if (!one) return null;
  if (others.length > 0) return showSome(candidates, deps.text('plan.which'), turn, deps);
  const step = then({ plannedId: one.id, submissionKey: deps.newKey() }, turn, deps);
  if (!step.next) return step.replies;
  return { ...step.next, before: step.replies };
}

/** The days that a bare question about the agenda asks for; null when it is none. */
function agendaDays(said: string, turn: Turn): Days | null {
  if (ONLY_AGENDA.test(said)) return { from: turn.today, to: addDays(turn.today, 7) };
  const [whole = '', day, week] = AGENDA.exec(said) ?? [];
  if (whole === '' || (day === undefined && week === undefined)) return null;
  if (week !== undefined) return weekDays(said, turn);
  const ahead = { vandaag: 0, morgen: 1, overmorgen: 2 }[day ?? ''] ?? 0;
  const date = addDays(turn.today, ahead);
  return { from: date, to: date };
}

/** Monday to Sunday of this week, or of the next one. */
function weekDays(said: string, { today }: Turn): Days {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  const next = /\b(?:volgende|komende)\b/.test(said) ? 7 : 0;
  const monday = addDays(today, next - weekday);
  return { from: next === 0 ? today : monday, to: addDays(monday, 6) };
}
