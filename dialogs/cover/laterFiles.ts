// Several files in one order: "schort Emre en Jonas op" is done one after the other, and none is lost.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { NOBODY_NAMED, type NamedFiles } from '../form/namedFiles.ts';
import { nameOfEmployee } from '../registerVisit/questions.ts';

/** A file of the same order that comes after the one at hand. */
export interface LaterFile {
  submissionKey: string;
  employerId: string | null;
  employeeIds: string[];
}

export interface FileDraft extends NamedFiles {
  submissionKey: string;
  /** Those that come after this one, in the order in which they were said. */
  later?: LaterFile[];
  /** An earlier one of the same order was kept already. */
  isNext?: boolean;
}

/** The draft about the next file of the order, with all else that was said; null after the last. */
export function nextFile<D extends FileDraft>(draft: D): D | null {
  const [first, ...later] = draft.later ?? [];
  return first ? { ...draft, ...NOBODY_NAMED, ...first, later, isNext: true } : null;
}

/** Says on the card about whom it is, and who comes after. */
export function laterWarning(
  { employeeIds, later = [] }: FileDraft,
  turn: Turn,
  deps: DialogDeps,
): string[] {
  const files = deps.files(turn.who);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => nameOfEmployee(files, id)).join(', ');
  const then = names(later.flatMap((one) => one.employeeIds));
  return then === '' ? [] : [deps.text('askFile.later', { now: names(employeeIds), then })];
}
