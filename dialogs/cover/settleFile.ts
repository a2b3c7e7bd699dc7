// Settles which agreements a draft about files is about, or asks; the others of one order come after it.
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion } from '../form/form.ts';
import {
  expectedOf,
  fileQuestion,
  nameOfEmployee,
  nameOfEmployer,
} from '../registerVisit/questions.ts';
import { settleFiles } from '../registerVisit/settleFiles.ts';
import type { FileDraft, LaterFile } from './laterFiles.ts';

export type SettledFile<D> =
  | { draft: D; question: FormQuestion }
  | { draft: D; question: null; agreements: readonly FileAgreement[] };

/**
 * @param day the day on which the agreements must run, YYYY-MM-DD
 * @param many whether several people at one employer stand on one card; else one after the other
 */
export function settleFile<D extends FileDraft>(
  draft: D,
  day: string | null,
  many: boolean,
  turn: Turn,
  deps: DialogDeps,
): SettledFile<D> {
  const files = deps.files(turn.who);
  const settled = settleFiles({ ...draft, date: day }, files, deps.newKey, turn.today);
  const { date: _, ...rest } = settled.draft;
  const others = settled.rest.map(({ submissionKey, employerId, employeeIds }) => ({
    submissionKey,
    employerId,
    employeeIds,
  }));
  const next = withLater({ ...draft, ...rest }, others);
  if (settled.kind === 'question') {
    const asked = fileQuestion(settled.question, settled.draft, files, deps, 'askFile');
    const multiple = many && asked.multiple === true;
    return { draft: next, question: { ...asked, multiple, expected: expectedOf(asked.field) } };
  }
  const { agreements } = settled;
  if (many || agreements.length === 1) return { draft: next, question: null, agreements };
  const [first = '', ...ids] = next.employeeIds;
  const later = ids.map((id) => ({
    submissionKey: deps.newKey(),
    employerId: next.employerId,
    employeeIds: [id],
  }));
  const one = withLater({ ...next, employeeIds: [first] }, later);
  return { draft: one, question: null, agreements: agreements.slice(0, 1) };
}

/** The draft with files of the same order, before those that were to come after it already. */
function withLater<D extends FileDraft>(draft: D, files: LaterFile[]): D {
  return files.length === 0 ? draft : { ...draft, later: [...files, ...(draft.later ?? [])] };
}

/** One's own files as choices: "Jonas Verbeke, Bakkerij De Smet". */
export function fileChoices(turn: Turn, deps: DialogDeps): { title: string; value: string }[] {
  const files = deps.files(turn.who);
  return files.agreements
    .filter(({ end }) => end === null || end >= turn.today)
    .map(({ id, employeeId, employerId }) => ({
      title: `${nameOfEmployee(files, employeeId)}, ${nameOfEmployer(files, employerId)}`,
      value: id,
    }));
}

/** The draft about one agreement of one's own files; unchanged when it is none. */
export function withFile<D extends FileDraft>(
  draft: D,
  agreementId: string,
  turn: Turn,
  deps: DialogDeps,
): D {
  const file = deps.files(turn.who).agreements.find(({ id }) => id === agreementId);
  if (!file) return draft;
  const { employerId, employeeId } = file;
  return { ...draft, employerId, employeeIds: [employeeId], openNames: [], workplaceId: null };
}
