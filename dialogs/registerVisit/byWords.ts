// What words do to the draft at hand: answer the question, confirm or change the card, add a visit.
import { confirmationOf, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Step, TextInput, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { nobodyMeant, settleOpenName } from '../form/namedFiles.ts';
import { isOfAnother } from '../myVisits/correctByWords.ts';
import { movedByWords, saysOnlyMoved } from '../myVisits/movedVisit.ts';
import { placesInList } from '../myVisits/placeInList.ts';
import { answerQuestion } from './answers.ts';
import { MAX_NOTE } from './cardInputs.ts';
import { keep } from './keepDraft.ts';
import { changedAt, keptNamed, ofTheList } from './ofTheList.ts';
import type { AskedField } from './questions.ts';
import {
  advance,
  badInputs,
  current,
  draftsOf,
  show,
  showBad,
  waiting,
  withDraft,
  type RegisterVisitState as State,
} from './registerVisitState.ts';
import { sameAgain, saysSame } from './sameAgain.ts';
import { saysAlso, tooLongNote, withSentence } from './sentence.ts';
import { withTheirEmployer } from './theirEmployer.ts';
import type { VisitDraft } from './visitDraft.ts';
import { weekSaid } from './weekSaid.ts';
import { workplaceNamed } from './workplaceNamed.ts';

const SAYS_NO = /^\W*(?:nee|neen|nie)\b/i;
/** "Bij Emre was het toch om 9u": of what was told before. */
const SAYS_AGAIN =
  /^\W*(?:nee|neen|nie|sorry|oeps)\b|\b(?:toch|eigenlijk|bedoel\w*|moe(?:s)?t)\b|\b(?:was|duurde|begon) (?:het|dat|'t)\b/i;
/** "Tom is mijn collega": no name of an employee. */
const NO_EMPLOYEE =
  /\bis (?:een|mijn|onze|de|zijn|haar|geen|nen?)\s(?:\S+\s)?(?:collega\S*|\S*coach|ploegbaas|chef|baas|werkgever|contactpersoon|teamleider|werknemer|stagiair\w*)\b/i;
const DENIES = /\b(?:niet|geen|nie|ni)\b/i;

/** The step after a message. */
export function byWords(state: State, said: TextInput, turn: Turn, deps: DialogDeps): Step<State> {
  const isFreeText = state.ask.kind === 'question' && state.ask.expected === 'text';
  const length = isFreeText ? null : tooLongNote(said.text);
  if (length !== null) {
    const why = deps.text('answer.tooLong', { length, most: MAX_NOTE });
    return waiting(state, [say(why), ...show(state, turn, deps)]);
  }
  return state.ask.kind === 'question'
    ? toQuestion(state, state.ask.field, said.text, said.understood(), turn, deps)
    : toCard(state, said, turn, deps);
}

function toQuestion(
  state: State,
  field: AskedField,
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const draft = current(state);
  const answer = state.ask.kind === 'question' && state.ask.oneMeant ? confirmationOf(text) : null;
  if (answer === 'no') return advance(withDraft(state, nobodyMeant(draft)), turn, deps, []);
  const [open] = draft.openNames;
  if (open?.field === 'employee' && open.candidates.length === 0 && NO_EMPLOYEE.test(text)) {
    return advance(withDraft(state, settleOpenName(draft, 'employee')), turn, deps, []);
  }
  const isFreeText = state.ask.kind === 'question' && state.ask.expected === 'text';
  const isBeside = saysAlso(text) || isOnAnotherDay(draft, understanding);
  if (!isFreeText && isBeside && draft.employeeIds.length > 0 && isAnother(draft, understanding)) {
    return queued(state, text, understanding, turn, deps);
  }
  const weekOf =
    field === 'date' && understanding.slots.date === null ? weekSaid(text, turn, deps) : null;
  if (weekOf !== null) return advance(withDraft(state, { ...draft, weekOf }), turn, deps, []);
  const said = answer === 'yes' ? onlyOption(state) : { text, understanding };
  const answered = answerQuestion(draft, field, said, deps, turn);
  if (answered.understood) return advance(withDraft(state, answered.draft), turn, deps, []);
  return waiting(state, [say(answered.why), ...show(state, turn, deps)]);
}

function onlyOption({ ask }: State): { value: string } {
  return { value: (ask.kind === 'question' && ask.options[0]?.value) || '' };
}

function toCard(
  state: State,
  { text, understood }: TextInput,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const draft = current(state);
  const confirmation = confirmationOf(text);
  if (confirmation === 'yes' || isAllRight(text, state)) {
    const bad = badInputs(state);
    return bad.length > 0 ? showBad(state, bad, turn, deps) : keep(state, turn, deps);
  }
  const places = placesInList(text, state.drafts.length);
  if (places && confirmationOf(places.rest) !== 'yes') {
    return ofTheList(state, places, turn, deps);
  }
  const understanding = understood();
  const before = SAYS_AGAIN.test(text) ? keptNamed(state, understanding) : -1;
  if (before >= 0) {
    return changedAt(state, [before], { text, slots: understanding.slots }, turn, deps);
  }
  const later = SAYS_AGAIN.test(text) ? laterDraft(state, understanding, SAYS_NO.test(text)) : -1;
  if (later >= 0) return changedLater(state, later, text, understanding, turn, deps);
  if (isOfAnother(text, understanding, draft.employeeIds, turn, deps)) {
    return waiting(state, [say(deps.text('dialog.finishFirst')), ...show(state, turn, deps)]);
  }
  const same = saysSame(text) ? sameAgain(text, understanding.slots, draft, deps.newKey) : null;
  if (same) {
    const next = { ...state, drafts: [...state.drafts, same] };
    return waiting(next, [say(deps.text('queue.added')), ...show(next, turn, deps)]);
  }
  if (isAnother(draft, understanding)) return queued(state, text, understanding, turn, deps);
  const isKnown = saysSomething(understanding);
  const place = isKnown ? null : workplaceNamed(text, draft, deps.files(turn.who));
  const { slots } = understanding;
  const heard = saysOnlyMoved(text)
    ? movedByWords(draft, text, turn, deps)
    : { ...withSentence(draft, text, slots, turn.today), ...place };
  const changed = withTheirEmployer(draft, heard, slots, deps.files(turn.who));
  if (JSON.stringify(changed) !== JSON.stringify(draft)) {
    return advance(withDraft(state, changed), turn, deps, []);
  }
  const key = isKnown ? 'dialog.alreadySo' : 'dialog.notUnderstoodHere';
  // "Het was niet gisteren" says what is wrong, and not yet what is right.
  const isDenied = confirmation === 'no' || (isKnown && DENIES.test(text));
  const why = deps.text(isDenied ? 'ask.whatIsWrong' : key);
  return waiting(state, [say(why), ...show(state, turn, deps)]);
}

/** "De eerste klopt", "allebei goed": the one at hand is. */
function isAllRight(text: string, { drafts, index }: State): boolean {
  const places = placesInList(text, drafts.length);
  return places !== null && places.at.includes(index) && confirmationOf(places.rest) === 'yes';
}

/** The visits of the sentence come after those that are already there. */
function queued(
  state: State,
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const { drafts, before } = draftsOf(text, understanding, turn, deps);
  const next = { ...state, drafts: [...state.drafts, ...drafts] };
  return waiting(next, [say(deps.text('queue.added')), ...before, ...show(next, turn, deps)]);
}

/** The visit still to come that the words are about ("nee, bij Emre was het woensdag"); -1 for none. */
function laterDraft(
  { drafts, index }: State,
  { slots }: RichUnderstanding,
  saysNo: boolean,
): number {
  const ids = slots.employeeMatches.flatMap((match) => match.ids);
  if (drafts[index]?.employeeIds.some((id) => ids.includes(id))) return -1;
  const { date } = slots;
  return drafts.findIndex(
    (d, i) =>
      i > index &&
      (saysNo || date === null || date === d.date) &&
      d.employeeIds.some((id) => ids.includes(id)),
  );
}

/** A visit that comes later is corrected in its place; the one at hand stays as it is. */
function changedLater(
  state: State,
  at: number,
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const drafts = state.drafts.map((d, i) =>
    i === at ? withSentence(d, text, slots, turn.today) : d,
  );
  const next = { ...state, drafts };
  return waiting(next, [say(deps.text('queue.changed')), ...show(next, turn, deps)]);
}

/** A whole new sentence while a visit waits: another employer or other people on a day or at a time. */
function isAnother(draft: VisitDraft, { intent, slots }: RichUnderstanding): boolean {
  const employer = slots.employerMatch?.ids[0];
  const otherEmployer = employer !== undefined && employer !== draft.employerId;
  const otherPeople =
    slots.employeeMatches.length > 0 &&
    slots.employeeMatches.every((match) => !draft.employeeIds.includes(match.ids[0] ?? ''));
  const when = slots.date !== null || slots.start !== null || slots.minutes !== null;
  return intent === 'register_visit' && (otherEmployer || otherPeople) && when;
}

function isOnAnotherDay({ date }: VisitDraft, { slots }: RichUnderstanding): boolean {
  return date !== null && slots.date !== null && slots.date !== date;
}

function saysSomething({ slots }: RichUnderstanding): boolean {
  const { employerMatch, workplaceMatch, date, start, end, minutes, extraMinutes, mode } = slots;
  const said = [employerMatch, workplaceMatch, date, start, end, minutes, extraMinutes, mode];
  return said.some((slot) => slot !== null) || slots.employeeMatches.length > 0;
}
