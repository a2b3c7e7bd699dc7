// Settles which file a request is about, or says what must be asked: never more than one thing.
import type { Choice } from '../../cards/card.ts';
import { NO_FILE } from '../../cards/requestDraftCard.ts';
import type { DialogDeps, FileAgreement, OwnFiles } from '../deps.ts';
import { settleOpenName, type OpenName } from '../form/namedFiles.ts';
import type { FormQuestion } from '../form/form.ts';
import type { RequestDraft } from './requestDraft.ts';

/** More do not fit in one list. */
const MAX_OPTIONS = 59;

export interface SettledFile {
  draft: RequestDraft;
  /** Null: without a file, or not settled. */
  agreement: FileAgreement | null;
  question: FormQuestion | null;
}

/** The file, once names leave no doubt; on `day` (YYYY-MM-DD) it must be running. */
export function settleRequest(
  draft: RequestDraft,
  day: string,
  deps: DialogDeps,
  files: OwnFiles,
): SettledFile {
  if (draft.withoutFile) return { draft, agreement: null, question: null };
  const ask = (
    key: Parameters<DialogDeps['text']>[0],
    values: Record<string, string>,
    options: Choice[],
    oneMeant = false,
  ): SettledFile => ({
    draft,
    agreement: null,
    question: {
      field: 'file',
      text: deps.text(key, values),
      options: [...options.slice(0, MAX_OPTIONS), noFile(deps)],
      expected: 'name',
      oneMeant,
    },
  });
  const open = draft.openNames[0];
  if (open) return askName(draft, open, files, ask);
  const employeeId = draft.employeeIds[0];
  const employer = nameOf(files.roster.employers, draft.employerId);
  if (employeeId !== undefined) {
    const employee = nameOf(files.roster.employees, employeeId);
    const all = files.agreements.filter((one) => one.employeeId === employeeId);
    const here = all.filter(
      ({ employerId }) => draft.employerId === null || employerId === draft.employerId,
    );
    const [one, ...others] = draft.notRunning ? [] : running(here, day);
    if (one && others.length === 0)
      return { draft: settled(draft, one, files), agreement: one, question: null };
    if (one)
      return ask('request.ask.whichFile', { employee }, fileOptions([one, ...others], files));
    if (here.length > 0)
      return ask(
        'request.ask.notRunning',
        { employee },
        fileOptions(
          running(
            files.agreements.filter(({ employerId }) => employerId === here[0]?.employerId),
            day,
          ),
          files,
        ),
      );
    return ask(
      employee === '' ? 'request.ask.notYours' : 'request.ask.mismatch',
      { employee, employer },
      fileOptions(
        running(
          [...all, ...files.agreements.filter(({ employerId }) => employerId === draft.employerId)],
          day,
        ),
        files,
      ),
    );
  }
  if (draft.employerId !== null) {
    const here = filesOfCaller(
      draft,
      running(
        files.agreements.filter(({ employerId }) => employerId === draft.employerId),
        day,
      ),
    );
    const [one, ...others] = here;
    if (one && others.length === 0)
      return { draft: settled(draft, one, files), agreement: one, question: null };
    const key = one ? 'request.ask.employee' : 'request.ask.noneRunning';
    return ask(key, { employer }, fileOptions(here, files));
  }
  const typed = draft.callerName;
  if (typed !== null && draft.callerFiles.length > 0) {
    const here = filesOfCaller(draft, running(files.agreements, day));
    const [one, ...others] = here;
    if (one && others.length === 0)
      return { draft: settled(draft, one, files), agreement: one, question: null };
    return ask('request.ask.fileOfKnown', { caller: typed }, fileOptions(here, files));
  }
  const options = fileOptions(running(files.agreements, day), files);
  return typed === null
    ? ask('request.ask.file', {}, options)
    : ask('request.ask.fileOf', { typed }, options);
}

/** Those for which the caller is known, one's own before others'; all, when it is none of them. */
export function filesOfCaller(
  { callerFiles }: Pick<RequestDraft, 'callerFiles'>,
  agreements: readonly FileAgreement[],
): FileAgreement[] {
  const theirs = agreements.filter(({ id }) => callerFiles.includes(id));
  const own = theirs.filter((one) => one.own);
  if (own.length > 0) return own;
  return theirs.length > 0 ? theirs : [...agreements];
}

type Ask = (
  key: Parameters<DialogDeps['text']>[0],
  values: Record<string, string>,
  options: Choice[],
  oneMeant?: boolean,
) => SettledFile;

function askName(
  draft: RequestDraft,
  { field, text, candidates }: OpenName,
  files: OwnFiles,
  ask: Ask,
): SettledFile {
  const known = candidates.length > 0;
  if (field === 'employer') {
    const ids = known ? candidates : files.roster.employers.map(({ id }) => id);
    if (candidates.length === 1) {
      const name = nameOf(files.roster.employers, candidates[0]);
      return ask('ask.meant', { typed: text, name }, [{ title: name, value: ids[0]! }], true);
    }
    return ask(
      known ? 'request.ask.employerAmbiguous' : 'request.ask.employerUnknown',
      { typed: text },
      ids.map((id) => ({ title: nameOf(files.roster.employers, id), value: id })),
    );
  }
  const here = files.agreements.filter(({ employerId, employeeId }) =>
    known
      ? candidates.includes(employeeId)
      : draft.employerId === null || draft.employerId === employerId,
  );
  if (candidates.length === 1 && here.length === 1) {
    const name = nameOf(files.roster.employees, candidates[0]);
    return ask('ask.meant', { typed: text, name }, fileOptions(here, files), true);
  }
  return ask(
    known ? 'request.ask.employeeAmbiguous' : 'request.ask.employeeUnknown',
    { typed: text },
    fileOptions(here, files),
  );
}

/** The draft with what the file says: its employer and employee, and a caller who is that employee. */
export function settled(
  draft: RequestDraft,
  agreement: FileAgreement,
  files: OwnFiles,
): RequestDraft {
  const callerName =
    draft.callerRole === 'employee'
      ? nameOf(files.roster.employees, agreement.employeeId)
      : draft.callerName;
  return {
    ...draft,
    ...{ withoutFile: false, notRunning: false },
    employerId: agreement.employerId,
    employeeIds: [agreement.employeeId],
    callerName,
  };
}

/** The draft after a file, an employer or "zonder dossier" was chosen; null when it is none of one's own. */
export function withFileChoice(
  draft: RequestDraft,
  value: string,
  files: OwnFiles,
): RequestDraft | null {
  const agreement = files.agreements.find(({ id }) => id === value);
  if (agreement) return settled({ ...draft, openNames: [] }, agreement, files);
  if (!files.roster.employers.some(({ id }) => id === value)) return null;
  return { ...settleOpenName(draft, 'employer'), employerId: value, employerName: null };
}

/** "Jonas Verbeke (Bakkerij De Smet)", one's own files first. */
export function fileOptions(agreements: readonly FileAgreement[], files: OwnFiles): Choice[] {
  const { employees, employers } = files.roster;
  return [...new Set(agreements)].map(({ id, employeeId, employerId }) => ({
    title: `${nameOf(employees, employeeId)} (${nameOf(employers, employerId)})`,
    value: id,
  }));
}

/** Those that run on a day. */
export function running(agreements: readonly FileAgreement[], day: string): FileAgreement[] {
  return agreements.filter(({ start, end }) => start <= day && (end === null || day <= end));
}

/** The name of the record with an id, or an empty text. */
export function nameOf(
  records: readonly { id: string; name: string }[],
  id: string | null | undefined,
): string {
  return records.find((one) => one.id === id)?.name ?? '';
}

function noFile(deps: DialogDeps): Choice {
  return { title: deps.text('request.option.noFile'), value: NO_FILE };
}
