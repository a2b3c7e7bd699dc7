// A draft about somebody whose file went to a colleague while it was filled in.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { nameOfEmployee, nameOfEmployer } from '../registerVisit/questions.ts';
import type { TextKey } from '../texts.ts';
import type { NamedFiles } from './namedFiles.ts';

/** What is said when somebody or an employer of the draft is (no longer) in one's own files; null: all are. */
export function goneFile(
  { employerId, employeeIds }: Pick<NamedFiles, 'employerId' | 'employeeIds'>,
  said: TextKey,
  turn: Turn,
  deps: Pick<DialogDeps, 'files' | 'text'>,
): string | null {
  const files = deps.files(turn.who);
  const isHere =
    (employerId === null || nameOfEmployer(files, employerId) !== '') &&
    employeeIds.every((id) => nameOfEmployee(files, id) !== '');
  return isHere ? null : deps.text(said);
}
