// An absence: a form whose card shows who takes over and what is due meanwhile. Nobody is asked why.
import { absenceDraftCard } from '../../cards/absenceDraftCard.ts';
import type { Choice } from '../../cards/card.ts';
import { isOnlyLength } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { AbsenceOutcome } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors, Form, FormQuestion, Kept } from '../form/form.ts';
import { choiceField, comingDayField, required } from '../form/readField.ts';
import { say } from '../say.ts';
import { changed, NOBODY, USUAL, withAbsenceWords, type AbsenceDraft } from './absenceDraft.ts';
import { absenceQuestion, backupChoices, coachChoices } from './absenceQuestions.ts';
import { absenceOfDraft, draftWarnings, dueIn } from './absenceViews.ts';
import { nameable } from './colleagueNamed.ts';
import { showKeptAbsence } from './showAbsences.ts';

/** Makes the form with what it needs from the house. */
export function absenceForm(deps: DialogDeps): Form<AbsenceDraft> {
  return {
    id: 'absence',
    version: 3,
    ownIntents: new Set([
      'absence',
      'hand_over',
      'register_visit',
      'plan_visit',
      'correct_visit',
      'unknown',
    ]),
    answers: ({ field, expected }, text) =>
      (field === 'backup' && SELF.test(text.trim())) || (expected === 'date' && isOnlyLength(text)),
    whatIsWrong: deps.text('absence.whatIsWrong'),
    notUnderstood: deps.text('absence.notUnderstood'),
    farewell: deps.text('absence.farewell'),
    begin(args, turn) {
      const { draft } = (args ?? {}) as { draft?: AbsenceDraft };
      if (draft && mayReport(draft, turn)) return { draft };
      return { replies: [say(deps.text(draft ? 'absence.no.notAllowed' : 'absence.startAgain'))] };
    },
    next: (draft, turn) => ({ draft, question: absenceQuestion(draft, turn, deps) }),
    hear(draft, { text }, question, turn) {
      const { roster } = deps.files(turn.who);
      const expected = question?.expected;
      const { slots } = deps.understand(text, {
        now: turn.now,
        roster,
        as: 'absence',
        ...(expected ? { expected } : {}),
      });
      const said = { text, slots, asked: question?.field ?? null, today: turn.today };
      if (
        question?.field === 'backup' &&
        SELF.test(text.trim()) &&
        draft.coachId !== turn.who.personId
      ) {
        return { draft: withBackup(draft, turn.who.personId) };
      }
      const next = withAbsenceWords(draft, said, nameable(turn, deps));
      return mayReport(next, turn) ? { draft: next } : { why: deps.text('absence.no.notAllowed') };
    },
    choose: (draft, question, value) => choose(draft, question, value),
    read: (draft, inputs, turn) => read(draft, inputs, turn, deps),
    card: (draft, errors, turn) => cardOf(draft, errors, turn, deps),
    keep: (draft, turn) => keep(draft, turn, deps),
  };
}

/** "Ik", "ikzelf", "ik neem het op": who reports a colleague's absence takes over. */
const SELF =
  /^\W*(?:ik|ikzelf|ikke|mij|mezelf|ik zelf|(?:dat )?(?:doe|neem|pak|vervang) ik\b.*|ik (?:doe|neem|pak|vervang|vang|zal)\b.*)\W*$/i;

/** One's own, or a team lead any coach's. */
function mayReport({ coachId }: AbsenceDraft, { who }: Turn): boolean {
  return coachId === who.personId || who.roles.has('teamLead');
}

function choose(draft: AbsenceDraft, question: FormQuestion, value: string): AbsenceDraft | null {
  if (!question.options.some((option) => option.value === value)) return null;
  const settled = { ...draft, doubtful: null, unknownBackup: null };
  switch (question.field) {
    case 'coach':
      return changed(draft, { ...settled, coachId: value });
    case 'backup':
      return withBackup(draft, value);
    case 'from':
      return isLocalDate(value) ? changed(draft, { ...draft, from: value }) : null;
    case 'to':
      return isLocalDate(value) ? changed(draft, { ...draft, to: value }) : null;
    default:
      return null;
  }
}

function withBackup(draft: AbsenceDraft, backupId: string): AbsenceDraft {
  return changed(draft, { ...draft, doubtful: null, unknownBackup: null, backupId });
}

function read(
  draft: AbsenceDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: AbsenceDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const day = required(comingDayField(turn.today));
  const to = taker.take('to', 'date', draft.to, day);
  const next = { ...draft, to };
  if (draft.absenceId === null) {
    const values = (choices: readonly Choice[]): string[] => choices.map(({ value }) => value);
    const coaches = required(choiceField(values(coachChoices(turn, deps))));
    next.coachId = taker.take('coach', 'choice', draft.coachId, coaches);
    next.from = taker.take('from', 'date', draft.from, day);
    const backups = required(choiceField(values(backupChoices(draft, turn, deps))));
    next.backupId = taker.take('backup', 'choice', draft.backupId, backups);
  }
  const errors: Record<string, string> = { ...taker.errors() };
  if (next.from !== null && to !== null && to < next.from) {
    errors['to'] ??= deps.text('absence.field.endBeforeStart');
  }
  return { draft: changed(draft, next), errors };
}

function cardOf(draft: AbsenceDraft, errors: FieldErrors, turn: Turn, deps: DialogDeps) {
  const { submissionKey, absenceId, coachId, from, to, backupId } = draft;
  const isWhole = coachId !== null && from !== null && to !== null;
  const coaches = coachChoices(turn, deps);
  return absenceDraftCard({
    submissionKey,
    purpose: absenceId === null ? 'record' : 'change',
    absence: absenceOfDraft(draft, turn, deps),
    inputs: { coachId: coachId ?? '', from: from ?? '', to: to ?? '', backupId },
    coaches,
    backups: backupChoices(draft, turn, deps),
    warnings: isWhole ? draftWarnings({ ...draft, coachId, from, to }, deps) : [],
    ...(isWhole ? dueIn({ coachId, from, to }, turn, deps) : { due: [], dueTotal: 0 }),
    errors,
  });
}

function keep(draft: AbsenceDraft, turn: Turn, deps: DialogDeps): Kept<AbsenceDraft> {
  const outcome = handIn(draft, turn, deps);
  if (outcome.kind !== 'refused') {
    const how = draft.absenceId === null ? 'recorded' : 'changed';
    const lastKept = { what: 'absence' as const, ids: [outcome.absence.absenceId] };
    return { kind: 'done', replies: [showKeptAbsence(outcome, how, turn, deps)], lastKept };
  }
  const { reason } = outcome;
  if (reason === 'notAllowed' || reason === 'unknownAbsence' || reason === 'keyUsed') {
    return { kind: 'done', replies: [say(deps.text(`absence.no.${reason}`))] };
  }
  return { kind: 'ask', draft: { ...draft, refused: reason } };
}

function handIn(draft: AbsenceDraft, turn: Turn, deps: DialogDeps): AbsenceOutcome {
  const { submissionKey, absenceId, coachId, from, to, backupId } = draft;
  if (coachId === null || from === null || to === null) {
    throw new Error('absence: kept before it was complete');
  }
  const by = { submissionKey, activityId: turn.activityId, why: 'absence' };
  const { absences } = deps.commitments;
  if (absenceId !== null) return absences.change(turn.who, { absenceId, to }, by);
  const named = backupId === USUAL || backupId === NOBODY ? null : backupId;
  const absence = { coachId, from, to, backupId: named, noBackup: backupId === NOBODY };
  return absences.record(turn.who, absence, by);
}
