// Handing one file over to a colleague, with a note: a form like the others.
import { handOverDraftCard } from '../../cards/handOverCards.ts';
import { dateInWords, type RichSlots } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { HandOverOutcome } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { chooseName, hearName } from '../form/fileAnswers.ts';
import type { FieldErrors, Form, FormQuestion, Kept } from '../form/form.ts';
import { goneFile } from '../form/goneFile.ts';
import { NOBODY_NAMED, withNames } from '../form/namedFiles.ts';
import { nameOfEmployee, nameOfEmployer } from '../registerVisit/questions.ts';
import { saysNote } from '../registerVisit/sentence.ts';
import { say } from '../say.ts';
import {
  colleaguesNamed,
  colleaguesOf,
  folded,
  otherStaffOf,
  type Colleague,
} from './colleagueNamed.ts';
import { readHandOver } from './handOverInputs.ts';
import { comingDays } from './comingDays.ts';
import { saidDay } from './saidPeriod.ts';
import { fileChoices, settleFile, type FileDraft } from './settleFile.ts';
import { handedOver } from './handedOver.ts';

type Refusal = Extract<HandOverOutcome, { kind: 'refused' }>['reason'];

export interface HandOverDraft extends FileDraft {
  toId: string | null;
  /** Colleagues who have the name that was said: it is asked who is meant. */
  doubtfulIds: string[];
  /** YYYY-MM-DD */
  from: string;
  note: string | null;
  refused: Refusal | null;
}

/** From today on, as long as no other day is said. */
export function emptyHandOver(submissionKey: string, { today }: Turn): HandOverDraft {
  const rest = { toId: null, doubtfulIds: [], note: null, refused: null };
  return { submissionKey, ...NOBODY_NAMED, from: today, ...rest };
}

const GETS =
  /\b(?:aan|naar|door|bij|tegen|voor|is|wordt|krijgt|neemt)(?:\s+(?:collega|coach))?[\s:]+$/;
/** "nota: nieuwe uren", 'met de nota "nieuwe uren"' */
const NOTE =
  /\b(?:met (?:(?:de|als|een) )?(?:nota|notitie|opmerking|boodschap)\s*:?|(?:nota|notitie|opmerking|boodschap)\s*:)\s*["“”«]?\s*([^\s"“”«].*?)\s*["“”»]?\s*$/is;
/** The longest note that is kept. */
export const MAX_HAND_OVER_NOTE = 900;

/** The draft after a sentence: who "aan" or "naar" stands before gets the file, else the last one. */
export function withHandOverWords(
  draft: HandOverDraft,
  text: string,
  slots: RichSlots,
  turn: Turn,
  deps: DialogDeps,
): HandOverDraft {
  const coaches = colleaguesOf(turn, deps);
  const others = otherStaffOf(turn, deps);
  const { personId: id, name } = turn.who;
  const note = NOTE.exec(text)?.[1]?.trim() ?? null;
  const words = note === null ? text : text.slice(0, NOTE.exec(text)?.index);
  const said = folded(words);
  const named = colleaguesNamed(words, [...coaches, ...others, { id, name }]);
  const gets = named.colleagues.find(({ from }) => GETS.test(said.slice(0, from)));
  const isCoach = (one: Colleague): boolean => coaches.some((coach) => coach.id === one.id);
  const to = gets ?? named.colleagues.findLast(isCoach);
  const isColleague = (name: string): boolean =>
    [...named.colleagues, ...named.doubtful].some((one) => folded(one.name).includes(folded(name)));
  const employeeMatches = slots.employeeMatches.filter(
    (match) =>
      !(isColleague(match.text) && (match.kind === 'unknown' || saidAsTaker(said, match.text))),
  );
  const next: HandOverDraft = {
    ...withNames(draft, { ...slots, employeeMatches }),
    toId: to?.id ?? draft.toId,
    doubtfulIds: named.doubtful.length > 0 ? named.doubtful.map(({ id }) => id) : draft.doubtfulIds,
    from: slots.date === null ? draft.from : saidDay(slots.date, text, turn.today),
    note: note !== null && note.length <= MAX_HAND_OVER_NOTE ? note : draft.note,
  };
  if (others.some((one) => one.id === next.toId)) return { ...next, refused: 'notACoach' };
  const isSame = next.toId === draft.toId && next.from === draft.from;
  return { ...next, refused: isSame ? draft.refused : null };
}

function saidAsTaker(said: string, name: string): boolean {
  const at = said.indexOf(folded(name));
  return at >= 0 && GETS.test(said.slice(0, at));
}

/** Makes the form with what it needs from the house. */
export function handOverForm(deps: DialogDeps): Form<HandOverDraft> {
  return {
    id: 'handOver',
    version: 1,
    ownIntents: new Set([
      'hand_over',
      'absence',
      'register_visit',
      'plan_visit',
      'correct_visit',
      'unknown',
    ]),
    whatIsWrong: deps.text('handOver.whatIsWrong'),
    notUnderstood: deps.text('handOver.notUnderstood'),
    farewell: deps.text('handOver.farewell'),
    begin(args, turn) {
      const { draft } = (args ?? {}) as { draft?: HandOverDraft };
      if (fileChoices(turn, deps).length === 0)
        return { replies: [say(deps.text('plan.noFiles'))] };
      return { draft: draft ?? emptyHandOver(deps.newKey(), turn) };
    },
    gone: (draft, turn) => goneFile(draft, 'handOver.no.notYourFile', turn, deps),
    next: (draft, turn) => next(draft, turn, deps),
    hear(draft, { text }, question, turn) {
      const { roster } = deps.files(turn.who);
      const expected = question?.expected;
      const { slots } = deps.understand(text, {
        now: turn.now,
        roster,
        as: 'hand_over',
        ...(expected ? { expected } : {}),
      });
      const settled = saysNote(text) ? draft : hearName(draft, question, slots);
      return { draft: withHandOverWords(settled, text, slots, turn, deps) };
    },
    choose: (draft, question, value) => choose(draft, question, value),
    read: (draft, inputs, turn) => readHandOver(draft, inputs, turn, deps),
    card: (draft, errors, turn) => cardOf(draft, errors, turn, deps),
    keep: (draft, turn) => keep(draft, turn, deps),
  };
}

function next(draft: HandOverDraft, turn: Turn, deps: DialogDeps) {
  const settled = settleFile(draft, draft.from, false, turn, deps);
  if (settled.question) return settled;
  return { draft: settled.draft, question: takerQuestion(settled.draft, turn, deps) };
}

function takerQuestion(draft: HandOverDraft, turn: Turn, deps: DialogDeps): FormQuestion | null {
  const { doubtfulIds, toId, from, refused } = draft;
  const options = takers(turn, deps)
    .filter(({ id }) => id !== turn.who.personId || !isOwnFile(draft, turn, deps))
    .map(({ id, name }) => ({ title: name, value: id }));
  const ask = (text: string): FormQuestion => ({ field: 'to', text, options, expected: 'name' });
  if (doubtfulIds.length > 0) {
    const few = options.filter(({ value }) => doubtfulIds.includes(value));
    return { ...ask(deps.text('handOver.ask.doubtful')), options: few };
  }
  if (toId === null) return ask(deps.text('handOver.ask.to'));
  if (from < turn.today || refused === 'past') {
    const options = comingDays(turn, deps);
    return { field: 'from', text: deps.text('handOver.no.past'), options, expected: 'date' };
  }
  if (refused === 'notACoach' || refused === 'sameCoach') {
    return ask(deps.text(`handOver.no.${refused}`, { name: deps.nameOfPerson(toId) }));
  }
  return null;
}

/** Everybody who can get a file: also oneself, for a lead who is a coach. */
export function takers({ who }: Turn, deps: DialogDeps): Colleague[] {
  const isSelf = who.roles.has('coach') && who.roles.has('teamLead');
  const colleagues = [...(deps.files(who).roster.colleagues ?? [])];
  return isSelf ? [...colleagues, { id: who.personId, name: who.name }] : colleagues;
}

function isOwnFile({ employerId, employeeIds }: HandOverDraft, { who }: Turn, deps: DialogDeps) {
  return deps
    .files(who)
    .agreements.some(
      (one) => one.own && one.employerId === employerId && employeeIds.includes(one.employeeId),
    );
}

function choose(draft: HandOverDraft, question: FormQuestion, value: string): HandOverDraft | null {
  if (question.field === 'from') {
    return isLocalDate(value) ? { ...draft, from: value, refused: null } : null;
  }
  if (question.field !== 'to') return chooseName(draft, question, value);
  if (!question.options.some((option) => option.value === value)) return null;
  return { ...draft, toId: value, doubtfulIds: [], refused: null };
}

function cardOf(draft: HandOverDraft, errors: FieldErrors, turn: Turn, deps: DialogDeps) {
  const files = deps.files(turn.who);
  const { submissionKey, employerId, employeeIds, toId, from, note, repaired } = draft;
  const settled = settleFile(draft, from, false, turn, deps);
  const agreement = settled.question === null ? settled.agreements[0] : undefined;
  return handOverDraftCard({
    submissionKey,
    employer: nameOfEmployer(files, employerId),
    employee: employeeIds.map((id) => nameOfEmployee(files, id)).join(', '),
    to: toId === null ? '' : deps.nameOfPerson(toId),
    fromInWords: dateInWords(from),
    note: note ?? '',
    inputs: { agreementId: agreement?.id ?? '', toId: toId ?? '', from, note: note ?? '' },
    files: fileChoices(turn, deps),
    colleagues: takers(turn, deps).map(({ id, name }) => ({ title: name, value: id })),
    warnings: repaired.map(({ text, name }) =>
      deps.text('warning.repaired', { typed: text, name }),
    ),
    errors,
  });
}

function keep(draft: HandOverDraft, turn: Turn, deps: DialogDeps): Kept<HandOverDraft> {
  const settled = settleFile(draft, draft.from, false, turn, deps);
  const agreementId = settled.question === null ? settled.agreements[0]?.id : undefined;
  const { submissionKey, toId, from, note } = draft;
  if (agreementId === undefined || toId === null) {
    throw new Error('handOver: kept before it was complete');
  }
  const by = { submissionKey, activityId: turn.activityId, why: 'handOver' };
  const change = { agreementId, toId, from, note };
  const outcome = deps.commitments.handOvers.handOver(turn.who, change, by);
  if (outcome.kind !== 'refused') {
    const shown = handedOver(
      submissionKey,
      outcome.kind === 'done' ? 'done' : 'already',
      turn,
      deps,
    );
    return { kind: 'done', replies: shown ?? [] };
  }
  const { reason } = outcome;
  if (reason === 'past' || reason === 'notACoach' || reason === 'sameCoach') {
    return { kind: 'ask', draft: { ...draft, refused: reason } };
  }
  return { kind: 'done', replies: [say(deps.text(`handOver.no.${reason}`, { name: '' }))] };
}
