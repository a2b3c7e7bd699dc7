// The card of the draft that waits for "bewaren": all of it in words, every field open to correction.
import type { Card } from '../../cards/card.ts';
import type { Position, VisitChoices, VisitInputs } from '../../cards/views.ts';
import { visitDraftCard } from '../../cards/visitDraftCard.ts';
import { hoursInWords } from '../../cards/visitFacts.ts';
import { dateInWords, minutesInWords, timesInWords } from '../../src/language/index.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import { unreadLines } from '../form/unreadTimes.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { visitView } from '../visitViews.ts';
import { inputErrors, typedTexts } from './badInputs.ts';
import type { BadInput } from './cardInputs.ts';
import type { JudgedWarning } from './judge.ts';
import type { Found } from './nextAsk.ts';
import { nameOfEmployee, nameOfEmployer, nameOfWorkplace } from './questions.ts';
import type { VisitDraft } from './visitDraft.ts';

/** Where a draft stands in its message, and which fields of its card could not be taken. */
export interface ShownDraft {
  position: Position | null;
  bad: readonly BadInput[];
}

/**
 * The card of a draft that the rules passed; with bad fields also of one they did not judge yet.
 * Throws Error while the day or the kind of contact is unknown.
 */
export function draftCard(
  found: Found,
  { position, bad }: ShownDraft,
  turn: Turn,
  deps: DialogDeps,
): Card {
  const { draft, judged } = found;
  const { date, mode } = draft;
  if (date === null || mode === null || (!judged && bad.length === 0)) {
    throw new Error('registerVisit: a card for a draft that is not complete');
  }
  const files = deps.files(turn.who);
  const { start, end, minutes } = judged ?? draft;
  const outside = judged?.outsideAgreementIds.length ?? 0;
  return visitDraftCard({
    submissionKey: draft.submissionKey,
    purpose: draft.correcting ? 'correct' : 'register',
    position,
    visit: visitView({
      ...draft,
      ...{ date, mode, start, end, minutes },
      employer: nameOfEmployer(files, draft.employerId),
      workplace: nameOfWorkplace(files, draft.workplaceId) || null,
      employees: draft.employeeIds.map((id) => nameOfEmployee(files, id)),
      late: judged?.late ?? false,
      outsideAgreement: outside > 0 && outside === found.agreements.length,
    }),
    inputs: { ...inputsOf({ ...draft, start, end, minutes }), ...typedTexts(bad) },
    choices: choicesOf(draft, files),
    today: turn.today,
    warnings: [
      ...draft.repaired.map(({ text, name }) => ({
        kind: 'repaired',
        text: deps.text('warning.repaired', { typed: text, name }),
      })),
      ...(draft.strangers ?? []).map((typed) => ({
        kind: 'stranger',
        text: deps.text('warning.stranger', { typed }),
      })),
      ...unreadLines(draft, deps).map((text) => ({ kind: 'unreadTime', text })),
      ...found.warnings.map((warning) => ({
        kind: warning.kind,
        text: warningText(warning, found, files, turn, deps),
      })),
    ],
    errors: inputErrors(bad, draft, files, deps),
  });
}

function inputsOf(draft: VisitDraft): VisitInputs {
  return {
    employerId: draft.employerId ?? '',
    workplaceId: draft.workplaceId ?? '',
    employeeIds: draft.employeeIds,
    date: draft.date ?? '',
    start: draft.start ?? '',
    end: draft.end ?? '',
    minutes: draft.minutes,
    mode: draft.mode ?? 'onsite',
    extraMinutes: draft.extraMinutes,
    extraDescription: draft.extraDescription ?? '',
    extraApprovedBy: draft.extraApprovedBy ?? '',
    extraApprovedOn: draft.extraApprovedOn ?? '',
    note: draft.note ?? '',
  };
}

function choicesOf(draft: VisitDraft, files: OwnFiles): VisitChoices {
  const choice = ({ id, name }: { id: string; name: string }) => ({ title: name, value: id });
  const here = files.agreements.filter((a) => a.employerId === draft.employerId);
  const employees = [...new Set(here.map((a) => a.employeeId))];
  const employer = files.roster.employers.find((e) => e.id === draft.employerId);
  return {
    employers: files.roster.employers.map(choice),
    workplaces: employer?.workplaces.map(choice) ?? [],
    employees: employees.map((id) => choice({ id, name: nameOfEmployee(files, id) })),
  };
}

function warningText(
  warning: JudgedWarning,
  found: Found,
  files: OwnFiles,
  turn: Turn,
  deps: DialogDeps,
): string {
  const agreement = found.agreements.find((a) => a.id === warning.agreementId);
  const employee = agreement ? nameOfEmployee(files, agreement.employeeId) : '';
  const visit = warning.visitId
    ? deps.visits.find(turn.who, warning.visitId, 'registerVisit')
    : null;
  const minutes = found.judged?.minutes ?? null;
  return deps.text(`warning.${warning.kind}`, {
    employee,
    other: visit ? visitInWords(visit, deps) : '',
    duration: minutes === null ? '' : minutesInWords(minutes),
  });
}

/** "Bakkerij De Smet (Jonas Verbeke), donderdag 12 november 2026, 14.00–15.30 uur, online". */
export function visitInWords(visit: StoredVisit, deps: Pick<DialogDeps, 'text'>): string {
  const who = visit.agreements.map((one) => one.employeeName).join(', ');
  const hours = hoursInWords(
    timesInWords(visit.start, visit.end) || null,
    visit.minutes === null ? null : minutesInWords(visit.minutes),
  );
  const parts = [`${visit.employerName} (${who})`, dateInWords(visit.date), hours];
  return [...parts, deps.text(`mode.${visit.mode}`)].filter(Boolean).join(', ');
}
