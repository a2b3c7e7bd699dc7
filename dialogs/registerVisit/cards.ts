// The cards of this dialog: the draft that waits for "bewaren", and what was kept.
import type { Card } from '../../cards/card.ts';
import type {
  FulfilledView,
  Position,
  VisitChoices,
  VisitInputs,
  VisitSavedView,
} from '../../cards/views.ts';
import { visitDraftCard } from '../../cards/visitDraftCard.ts';
import { visitSavedCard } from '../../cards/visitSavedCard.ts';
import { dateInWords, timesInWords } from '../../src/language/index.ts';
import type { CommitmentChange, StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { employeeOf, keptVisitView, nextDueViews, visitView } from '../visitViews.ts';
import type { JudgedWarning } from './judge.ts';
import type { Found } from './nextAsk.ts';
import { nameOfEmployee, nameOfEmployer } from './questions.ts';
import type { VisitDraft } from './visitDraft.ts';

/** The card that shows everything about a draft the rules passed, every field open to correction. */
export function draftCard(
  found: Found,
  position: Position | null,
  turn: Turn,
  deps: DialogDeps,
): Card {
  const { draft, judged } = found;
  if (!judged || draft.date === null || draft.mode === null) {
    throw new Error('registerVisit: a card for a draft that is not complete');
  }
  const files = deps.files(turn.who);
  const employees = draft.employeeIds.map((id) => nameOfEmployee(files, id));
  return visitDraftCard({
    submissionKey: draft.submissionKey,
    purpose: draft.correcting ? 'correct' : 'register',
    position,
    visit: visitView({
      ...draft,
      date: draft.date,
      mode: draft.mode,
      start: draft.start,
      end: judged.end,
      minutes: judged.minutes,
      employer: nameOfEmployer(files, draft.employerId),
      workplace: workplaceName(draft, files),
      employees,
      late: judged.late,
      outsideAgreement: judged.outsideAgreementIds.length === found.agreements.length,
    }),
    inputs: inputsOf(draft, judged),
    choices: choicesOf(draft, files),
    today: turn.today,
    warnings: [
      ...draft.repaired.map(({ text, name }) => ({
        kind: 'repaired',
        text: deps.text('warning.repaired', { typed: text, name }),
      })),
      ...found.warnings.map((warning) => ({
        kind: warning.kind,
        text: warningText(warning, found, files, turn, deps),
      })),
    ],
    problems: [],
  });
}

function inputsOf(
  draft: VisitDraft,
  judged: { end: string | null; minutes: number | null },
): VisitInputs {
  return {
    employerId: draft.employerId ?? '',
    workplaceId: draft.workplaceId ?? '',
    employeeIds: draft.employeeIds,
    date: draft.date ?? '',
    start: draft.start ?? '',
    end: judged.end ?? '',
    minutes: judged.minutes,
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

function workplaceName(draft: VisitDraft, files: OwnFiles): string | null {
  const employer = files.roster.employers.find((e) => e.id === draft.employerId);
  return employer?.workplaces.find((w) => w.id === draft.workplaceId)?.name ?? null;
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
  const other = visit
    ? `${visit.employerName}, ${dateInWords(visit.date)}, ${visit.start === null ? '' : timesInWords(visit.start, visit.end)}`
    : '';
  return deps.text(`warning.${warning.kind}`, { employee, other });
}

export type HowKept = VisitSavedView['how'];

const DOUBLE_CLICK_MS = 60_000;

/** A double click shows the card as it was; a later one says that the visit was kept before. */
export function howKept(visit: StoredVisit, turn: Turn): HowKept {
  if (Math.abs(turn.now - visit.recordedAt) > DOUBLE_CLICK_MS) return 'already';
  return visit.version === 1 ? 'registered' : 'corrected';
}

/** What the person sees after keeping: the visit, the commitments it fulfils and what is due next. */
export function savedCard(
  visit: StoredVisit,
  commitments: CommitmentChange,
  shown: { how: HowKept; position: Position | null },
  deps: DialogDeps,
): Card {
  return visitSavedCard({
    submissionKey: deps.newKey(),
    visitId: visit.id,
    version: visit.version,
    ...shown,
    visit: keptVisitView(visit),
    fulfilled: fulfilledViews(commitments, visit, deps),
    next: nextDueViews(commitments.next, visit, deps),
    canUndo: visit.status !== 'withdrawn' && shown.how !== 'restored',
  });
}

function fulfilledViews(
  { fulfilled }: CommitmentChange,
  visit: StoredVisit,
  deps: DialogDeps,
): FulfilledView[] {
  const views = new Map<string, FulfilledView & { forWhom: string[] }>();
  for (const commitment of fulfilled) {
    if (commitment.kind === 'contactRequest') continue;
    const onTime = (commitment.fulfilledAt ?? 0) <= commitment.dueAt;
    const key = `${commitment.kind} ${onTime}`;
    const citation = deps.citation(commitment.explanation.articles);
    const view = views.get(key) ?? { commitment: commitment.kind, forWhom: [], citation, onTime };
    const name = employeeOf(visit, commitment.agreementId);
    if (!view.forWhom.includes(name)) view.forWhom.push(name);
    views.set(key, view);
  }
  return [...views.values()];
}
