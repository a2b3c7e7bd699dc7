// Says of a field that could not be taken what happened, what was kept and what to do.
import type { VisitDraftView, VisitField, VisitInputs } from '../../cards/views.ts';
import { dateInWords, minutesInWords, timesInWords } from '../../src/language/index.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { TextKey } from '../texts.ts';
import { MAX_NOTE, MAX_TEXT, type BadInput } from './cardInputs.ts';
import { nameOfEmployee, nameOfEmployer, nameOfWorkplace } from './questions.ts';
import type { VisitDraft } from './visitDraft.ts';

/** As much of what was typed as is said again. */
const MAX_QUOTED = 40;

/** What is wrong with a field, by the kind of field. */
const UNREADABLE: Record<VisitField, TextKey> = {
  employer: 'input.unreadable.choice',
  workplace: 'input.unreadable.choice',
  employees: 'input.unreadable.choice',
  mode: 'input.unreadable.choice',
  date: 'input.unreadable.date',
  extraApprovedOn: 'input.unreadable.date',
  start: 'input.unreadable.time',
  end: 'input.unreadable.time',
  minutes: 'input.unreadable.minutes',
  extraMinutes: 'input.unreadable.minutes',
  extraDescription: 'input.tooLong',
  extraApprovedBy: 'input.tooLong',
  note: 'input.tooLong',
};

/** A sentence for each bad field. */
export function inputErrors(
  bad: readonly BadInput[],
  draft: VisitDraft,
  files: OwnFiles,
  deps: DialogDeps,
): VisitDraftView['errors'] {
  return Object.fromEntries(bad.map((one) => [one.field, errorOf(one, draft, files, deps)]));
}

function errorOf(
  { field, typed, why }: BadInput,
  draft: VisitDraft,
  files: OwnFiles,
  deps: DialogDeps,
): string {
  const before = inWords(field, draft, files, deps);
  const kept = before ? deps.text('input.kept', { before }) : deps.text('input.keptEmpty');
  const quoted = typed.length > MAX_QUOTED ? `${typed.slice(0, MAX_QUOTED)}…` : typed;
  const most = field === 'note' ? MAX_NOTE : MAX_TEXT;
  const key =
    why === 'unreadable' || why === 'tooLong' ? UNREADABLE[field] : (`input.${why}` as const);
  return deps.text(key, { typed: quoted, kept, length: typed.length, most });
}

/** What stands in a field as a person reads it; an empty text for nothing. */
function inWords(field: VisitField, draft: VisitDraft, files: OwnFiles, deps: DialogDeps): string {
  switch (field) {
    case 'employer':
      return nameOfEmployer(files, draft.employerId);
    case 'workplace':
      return nameOfWorkplace(files, draft.workplaceId);
    case 'employees':
      return draft.employeeIds.map((id) => nameOfEmployee(files, id)).join(', ');
    case 'mode':
      return draft.mode ? deps.text(`mode.${draft.mode}`) : '';
    case 'date':
    case 'extraApprovedOn':
      return draft[field] === null ? '' : dateInWords(draft[field]);
    case 'start':
    case 'end':
      return timesInWords(draft[field], null);
    case 'minutes':
    case 'extraMinutes':
      return draft[field] ? minutesInWords(draft[field]) : '';
    case 'extraDescription':
    case 'extraApprovedBy':
    case 'note':
      return draft[field] ?? '';
  }
}

/** Texts that are too long stand in their fields to the letter, to be shortened there. */
export function typedTexts(bad: readonly BadInput[]): Partial<VisitInputs> {
  return Object.fromEntries(
    bad.filter(({ why }) => why === 'tooLong').map(({ field, typed }) => [field, typed]),
  );
}
