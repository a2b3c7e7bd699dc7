// Suspending: a form whose card shows which deadlines move before anything is kept.
import { SUSPENSION_REASONS, suspensionDraftCard } from '../../cards/suspensionDraftCard.ts';
import { addDays, dateInWords, isOnlyLength } from '../../src/language/index.ts';
import { isLocalDate, type SuspensionReason } from '../../src/rules/index.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { chooseName, hearName } from '../form/fileAnswers.ts';
import type { FieldErrors, Form, FormQuestion } from '../form/form.ts';
import { goneFile } from '../form/goneFile.ts';
import { nameOfEmployee, nameOfEmployer } from '../registerVisit/questions.ts';
import { say } from '../say.ts';
import { comingDays } from './comingDays.ts';
import { laterWarning } from './laterFiles.ts';
import { fileChoices, settleFile } from './settleFile.ts';
import { keepSuspension } from './keepSuspension.ts';
import {
  changedSuspension,
  emptySuspension,
  withSuspendWords,
  type SuspendDraft,
} from './suspendDraft.ts';
import { readSuspension } from './suspendInputs.ts';
import { lengthInWords, previewOf } from './suspensionViews.ts';

/** Makes the form with what it needs from the house. */
export function suspendForm(deps: DialogDeps): Form<SuspendDraft> {
  return {
    id: 'suspend',
    version: 2,
    ownIntents: new Set([
      'suspend',
      'absence',
      'register_visit',
      'plan_visit',
      'correct_visit',
      'unknown',
    ]),
    answers: ({ expected }, text) => expected === 'date' && isOnlyLength(text),
    whatIsWrong: deps.text('suspend.whatIsWrong'),
    notUnderstood: deps.text('suspend.notUnderstood'),
    farewell: ({ isNext }) =>
      deps.text(isNext === true ? 'suspend.farewellNext' : 'suspend.farewell'),
    begin(args, turn) {
      const { draft } = (args ?? {}) as { draft?: SuspendDraft };
      if (fileChoices(turn, deps).length === 0)
        return { replies: [say(deps.text('plan.noFiles'))] };
      return { draft: draft ?? emptySuspension(deps.newKey()) };
    },
    gone: (draft, turn) => goneFile(draft, 'suspend.no.notYourFile', turn, deps),
    next(draft, turn) {
      const settled = settleFile(draft, draft.from, true, turn, deps);
      if (settled.question) return settled;
      return {
        draft: settled.draft,
        question: detailQuestion(settled.draft, settled.agreements, turn, deps),
      };
    },
    hear(draft, { text }, question, turn) {
      const { roster } = deps.files(turn.who);
      const expected = question?.expected;
      const { slots } = deps.understand(text, {
        now: turn.now,
        roster,
        as: 'suspend',
        ...(expected && expected !== 'text' ? { expected } : {}),
      });
      const asked = question?.field ?? null;
      const settled = hearName(draft, question, slots);
      return { draft: withSuspendWords(settled, { text, slots, asked, today: turn.today }) };
    },
    choose: (draft, question, value) => choose(draft, question, value),
    read: (draft, inputs, turn) => readSuspension(draft, inputs, turn, deps),
    card: (draft, errors, turn) => cardOf(draft, errors, turn, deps),
    keep: (draft, turn) => keepSuspension(draft, turn, deps),
  };
}

function detailQuestion(
  draft: SuspendDraft,
  agreements: readonly FileAgreement[],
  turn: Turn,
  deps: DialogDeps,
): FormQuestion | null {
  const { from, to, reason, refused } = draft;
  if (reason === null) {
    const options = SUSPENSION_REASONS.map((value) => ({
      title: deps.text(`suspensionReason.${value}`),
      value,
    }));
    return { field: 'reason', text: deps.text('suspend.ask.reason'), options, expected: 'name' };
  }
  if (from === null) {
    const options = comingDays(turn, deps);
    return { field: 'from', text: deps.text('suspend.ask.from'), options, expected: 'date' };
  }
  if (to === null || to < from) {
    const days = [4, 6, 13].map((ahead) => addDays(from, ahead));
    const key = to === null ? 'suspend.ask.to' : 'suspend.no.endBeforeStart';
    return { ...dayQuestion('to', days), text: deps.text(key) };
  }
  const preview = previewOf(agreements, { from, to }, turn, deps);
  const why = preview.refused[0] ?? refused;
  if (why !== 'tooLong' && why !== 'tooFar' && why !== 'overlaps') return null;
  return { ...dayQuestion('period', []), text: deps.text(`suspend.no.${why}`) };
}

function dayQuestion(field: string, days: readonly string[]): Omit<FormQuestion, 'text'> {
  const options = days.map((value) => ({ title: dateInWords(value), value }));
  return { field, options, expected: 'date' };
}

function choose(draft: SuspendDraft, question: FormQuestion, value: string): SuspendDraft | null {
  if (question.field === 'reason') {
    return isReason(value) ? { ...draft, reason: value } : null;
  }
  if (question.field === 'from' || question.field === 'to') {
    if (!isLocalDate(value)) return null;
    return changedSuspension(draft, { ...draft, [question.field]: value });
  }
  return chooseName(draft, question, value);
}

/** True for a reason of the closed list. */
export function isReason(value: string): value is SuspensionReason {
  return (SUSPENSION_REASONS as readonly string[]).includes(value);
}

function cardOf(draft: SuspendDraft, errors: FieldErrors, turn: Turn, deps: DialogDeps) {
  const { submissionKey, employerId, employeeIds, from, to, reason, repaired } = draft;
  if (from === null || to === null || reason === null) {
    throw new Error('suspend: a card for a draft that is not complete');
  }
  const files = deps.files(turn.who);
  const settled = settleFile(draft, from, true, turn, deps);
  const agreements = settled.question === null ? settled.agreements : [];
  const preview = previewOf(agreements, { from, to }, turn, deps);
  return suspensionDraftCard({
    submissionKey,
    suspension: {
      employer: nameOfEmployer(files, employerId),
      employee: employeeIds.map((id) => nameOfEmployee(files, id)).join(', '),
      fromInWords: dateInWords(from),
      toInWords: dateInWords(to),
      reason,
      lengthInWords: lengthInWords(preview.officeDays, deps),
    },
    inputs: { agreementId: agreements[0]?.id ?? '', from, to, reason },
    files: agreements.length > 1 ? [] : fileChoices(turn, deps),
    warnings: [
      ...laterWarning(draft, turn, deps),
      ...repaired.map(({ text, name }) => deps.text('warning.repaired', { typed: text, name })),
      ...(draft.isPart ? [deps.text('suspend.warn.wholeDays')] : []),
      ...(preview.officeDays === 0 ? [deps.text('suspend.warn.noOfficeDay')] : []),
      ...(preview.needsLead ? [deps.text('suspend.warn.needsLead')] : []),
    ],
    moved: preview.moved,
    errors,
  });
}
