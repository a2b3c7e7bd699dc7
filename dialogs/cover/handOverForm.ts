// Handing one file over to a colleague, with a note: a form like the others.
import { handOverDraftCard } from '../../cards/handOverCards.ts';
import { dateInWords } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { chooseName, hearName } from '../form/fileAnswers.ts';
import type { FieldErrors, Form, FormQuestion, Kept } from '../form/form.ts';
import { goneFile } from '../form/goneFile.ts';
import { nameOfEmployee, nameOfEmployer } from '../registerVisit/questions.ts';
import { saysNote } from '../registerVisit/sentence.ts';
import { say } from '../say.ts';
import type { Colleague } from './colleagueNamed.ts';
import { comingDays } from './comingDays.ts';
import {
  emptyHandOver,
  nextHandOver,
  withHandOverWords,
  type HandOverDraft,
} from './handOverDraft.ts';
import { readHandOver } from './handOverInputs.ts';
import { laterWarning } from './laterFiles.ts';
import { fileChoices, settleFile } from './settleFile.ts';
import { handedOver } from './handedOver.ts';

/** Makes the form with what it needs from the house. */
export function handOverForm(deps: DialogDeps): Form<HandOverDraft> {
  return {
    id: 'handOver',
    version: 2,
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
    farewell: ({ isNext }) =>
      deps.text(isNext === true ? 'handOver.farewellNext' : 'handOver.farewell'),
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
    warnings: [
      ...laterWarning(draft, turn, deps),
      ...repaired.map(({ text, name }) => deps.text('warning.repaired', { typed: text, name })),
    ],
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
    const next = nextHandOver(draft);
    const then = next ? { next: { dialog: 'handOver' as const, args: { draft: next } } } : {};
    return { kind: 'done', replies: shown ?? [], ...then };
  }
  const { reason } = outcome;
  if (reason === 'past' || reason === 'notACoach' || reason === 'sameCoach') {
    return { kind: 'ask', draft: { ...draft, refused: reason } };
  }
  return { kind: 'done', replies: [say(deps.text(`handOver.no.${reason}`, { name: '' }))] };
}
