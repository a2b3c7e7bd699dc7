// Who may be named beside an employee and is none: colleagues, contact persons, co-worker coaches.
import { fold } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { callersAround } from '../requests/knownCaller.ts';
import { nameOf, running } from '../requests/settleRequest.ts';
import type { VisitDraft } from './visitDraft.ts';

/** Says whether all words of a name are in that of one of the staff, or of somebody around one's own files. */
export function knownBeside(turn: Turn, deps: DialogDeps): (typed: string) => boolean {
  const { colleagues = [], otherStaff = [] } = deps.files(turn.who).roster;
  const people = [...colleagues, ...otherStaff, ...callersAround(turn, deps)];
  const names = people.map(({ name }) => wordsOf(name));
  return (typed) => {
    const said = wordsOf(typed);
    return said.length > 0 && names.some((name) => said.every((word) => name.includes(word)));
  };
}

/**
 * "Bij Emre, maar hij was ziek, enkel met Rachid gesproken": who was seen is no employee, and stands in
 * the one file whose employee the words name; the visit is that file's. Else the draft as it was.
 */
export function withFileOfKnown(
  draft: VisitDraft,
  text: string,
  turn: Turn,
  deps: DialogDeps,
): VisitDraft {
  const [open, ...others] = draft.openNames;
  const isAlone = open?.field === 'employee' && open.candidates.length === 0 && others.length === 0;
  if (!isAlone || draft.employeeIds.length > 0) return draft;
  const [typed, said] = [wordsOf(open.text), wordsOf(text)];
  const fileIds = callersAround(turn, deps)
    .filter(({ name }) => typed.every((word) => wordsOf(name).includes(word)))
    .flatMap(({ agreementIds }) => agreementIds);
  const { agreements, roster } = deps.files(turn.who);
  const [file, ...more] = running(agreements, draft.date ?? turn.today).filter(
    ({ id, employeeId }) =>
      fileIds.includes(id) && said.includes(wordsOf(nameOf(roster.employees, employeeId))[0] ?? ''),
  );
  return file && more.length === 0 ? { ...draft, employeeIds: [file.employeeId] } : draft;
}

function wordsOf(name: string): string[] {
  return fold(name).match(/[a-z0-9]+/g) ?? [];
}
