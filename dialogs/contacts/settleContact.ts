// Settles which files, or which request, a contact was about, or says what must be asked.
import type { Choice } from '../../cards/card.ts';
import { multipleValues } from '../../cards/actions.ts';
import { brusselsDay, fold } from '../../src/language/index.ts';
import type { StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps, FileAgreement, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion } from '../form/form.ts';
import { settleOpenName } from '../form/namedFiles.ts';
import { instantOf } from '../form/saidMoment.ts';
import { callerInWords } from '../requests/requestViews.ts';
import { fileOptions, filesOfCaller, nameOf, running } from '../requests/settleRequest.ts';
import type { ContactDraft } from './contactDraft.ts';

const WHY = 'registerContact';
/** More do not fit in one list. */
const MAX_OPTIONS = 60;

export interface SettledContact {
  draft: ContactDraft;
  question: FormQuestion | null;
}

/** Fills in the files that own files leave no doubt about. */
export function settleContact(draft: ContactDraft, turn: Turn, deps: DialogDeps): SettledContact {
  if (draft.agreementIds !== null || draft.requestId !== null) return { draft, question: null };
  const files = deps.files(turn.who);
  const stranger = draft.openNames.find(({ candidates }) => candidates.length === 0);
  const asked = stranger ? requestOf(stranger.text, turn, deps) : null;
  if (asked) return { draft: withRequest(draft, asked), question: null };
  const spoken = draft.callerName === null ? null : bySpoken(draft, draft.callerName, turn, deps);
  if (spoken) return spoken;
  const here = filesMeant(draft, files, deps);
  const open = draft.openNames[0];
  if (open && (open.candidates.length > 0 || here.length === 0 || draft.employeeIds.length === 0)) {
    return askOpenName(draft, here, files, deps);
  }
  if (draft.employeeIds.length > 0) return byPeople(draft, here, files, deps);
  if (draft.employerId !== null) return byEmployer(draft, here, turn, files, deps);
  const loose = openRequests(turn, deps).filter(({ agreementId }) => agreementId === null);
  const options = [
    ...loose.map((request) => ({ title: ofCaller(request, deps), value: request.id })),
    ...fileOptions(running(files.agreements, dayOf(draft, deps)), files),
  ];
  return { draft, question: ask(deps.text('contact.ask.who'), options) };
}

/** Greet Baert was spoken: what she asked, else the file she is known for; null when others were named. */
function bySpoken(
  draft: ContactDraft,
  caller: string,
  turn: Turn,
  deps: DialogDeps,
): SettledContact | null {
  if (draft.employeeIds.length > 0 || draft.openNames.length > 0) return null;
  const asked = requestOf(caller, turn, deps);
  if (asked) return { draft: withRequest(draft, asked), question: null };
  const files = deps.files(turn.who);
  const here = filesOfCaller(draft, filesMeant(draft, files, deps));
  const [one, ...others] = here;
  if (one && others.length === 0)
    return { draft: { ...draft, agreementIds: [one.id] }, question: null };
  const text = deps.text('contact.ask.fileOfKnown', { caller });
  return { draft, question: ask(text, fileOptions(here, files)) };
}

function byPeople(
  draft: ContactDraft,
  here: readonly FileAgreement[],
  files: OwnFiles,
  deps: DialogDeps,
): SettledContact {
  const perPerson = draft.employeeIds.map((employeeId) =>
    here.filter((one) => one.employeeId === employeeId),
  );
  if (perPerson.every(({ length }) => length === 1)) {
    return { draft: { ...draft, agreementIds: here.map(({ id }) => id) }, question: null };
  }
  const all = files.agreements.filter(({ employeeId }) => draft.employeeIds.includes(employeeId));
  return { draft, question: ask(deps.text('contact.ask.which'), fileOptions(all, files)) };
}

/** The only file there; else the one of the only open question; else it is asked. */
function byEmployer(
  draft: ContactDraft,
  here: readonly FileAgreement[],
  turn: Turn,
  files: OwnFiles,
  deps: DialogDeps,
): SettledContact {
  const [one, ...others] = here;
  if (one && others.length === 0)
    return { draft: { ...draft, agreementIds: [one.id] }, question: null };
  const asked = openRequests(turn, deps).filter(
    ({ employerId }) => employerId === draft.employerId,
  );
  if (asked.length === 1 && asked[0])
    return { draft: withRequest(draft, asked[0]), question: null };
  const employer = nameOf(files.roster.employers, draft.employerId);
  const text = deps.text('contact.ask.employee', { employer });
  return { draft, question: ask(text, fileOptions(here, files)) };
}

function askOpenName(
  draft: ContactDraft,
  here: readonly FileAgreement[],
  files: OwnFiles,
  deps: DialogDeps,
): SettledContact {
  const { field, text, candidates } = draft.openNames[0] ?? {
    field: 'employee',
    text: '',
    candidates: [],
  };
  const isKnown = candidates.length > 0;
  const meant = isKnown
    ? files.agreements.filter(({ employeeId, employerId }) =>
        candidates.includes(field === 'employer' ? employerId : employeeId),
      )
    : here;
  const shown = meant.length > 0 ? meant : running(files.agreements, dayOf(draft, deps));
  const options = fileOptions(shown, files);
  if (candidates.length === 1 && options.length === 1) {
    const name = nameOf(
      field === 'employer' ? files.roster.employers : files.roster.employees,
      candidates[0],
    );
    const question = ask(deps.text('ask.meant', { typed: text, name }), options);
    return { draft, question: { ...question, oneMeant: true } };
  }
  const key = isKnown ? 'contact.ask.ambiguous' : 'contact.ask.unknown';
  return { draft, question: ask(deps.text(key, { typed: text }), options) };
}

function ask(text: string, options: readonly Choice[]): FormQuestion {
  return {
    field: 'files',
    text,
    options: options.slice(0, MAX_OPTIONS),
    expected: 'name',
    multiple: options.length > 1,
  };
}

/** The draft after one or more files, or a request, were chosen; null when one is not own. */
export function withFilesChoice(
  draft: ContactDraft,
  value: string,
  turn: Turn,
  deps: DialogDeps,
): ContactDraft | null {
  const picked = multipleValues(value);
  const [first, ...rest] = picked;
  const request =
    first !== undefined && rest.length === 0
      ? openRequests(turn, deps).find(({ id }) => id === first)
      : undefined;
  if (request) return withRequest(draft, request);
  const { agreements } = deps.files(turn.who);
  const isOwn = picked.length > 0 && picked.every((id) => agreements.some((a) => a.id === id));
  if (!isOwn) return null;
  const settled = settleOpenName(settleOpenName(draft, 'employee'), 'employer');
  return { ...settled, openNames: [], agreementIds: picked };
}

/** The draft of a contact that answers a request. */
export function withRequest(draft: ContactDraft, { id, agreementId }: StoredRequest): ContactDraft {
  return {
    ...draft,
    requestId: id,
    agreementIds: agreementId === null ? [] : [agreementId],
    openNames: [],
  };
}

/** "De vraag van mevrouw Vermeersch (de werkgever)" */
export function ofCaller(request: StoredRequest, deps: Pick<DialogDeps, 'text'>): string {
  return deps.text('contact.about', { caller: callerInWords(request, deps) });
}

/** The files that the names point at, those that ran then first. */
function filesMeant(draft: ContactDraft, files: OwnFiles, deps: DialogDeps): FileAgreement[] {
  const { employerId, employeeIds } = draft;
  const named = files.agreements.filter(
    (one) =>
      (employerId === null || one.employerId === employerId) &&
      (employeeIds.length === 0 || employeeIds.includes(one.employeeId)),
  );
  const then = running(named, dayOf(draft, deps));
  return then.length > 0 ? then : named;
}

function dayOf(draft: ContactDraft, deps: DialogDeps): string {
  return brusselsDay(instantOf(draft, deps));
}

function openRequests(turn: Turn, deps: DialogDeps): readonly StoredRequest[] {
  return deps.commitments.requests.open(turn.who, WHY);
}

/** The one open request of a caller with this name. */
function requestOf(text: string, turn: Turn, deps: DialogDeps): StoredRequest | null {
  const words = fold(text);
  const [one, ...others] = openRequests(turn, deps).filter(
    ({ callerName, employerName, agreementId }) =>
      [callerName, agreementId === null ? employerName : null].some(
        (name) => name !== null && fold(name).includes(words),
      ),
  );
  return one && others.length === 0 ? one : null;
}
