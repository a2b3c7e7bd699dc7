// Settles which file a draft is about: names to employer, employees and their agreements, or a question.
import type { FileAgreement, OwnFiles } from '../deps.ts';
import { settleOpenName, withChoice, type NamedFiles, type OpenName } from '../form/namedFiles.ts';
import { workplaceNamed } from './workplaceNamed.ts';

/** An agreement that ended longer ago than this is no longer offered by itself. */
const RECENT_DAYS = 92;

/** What settling needs of a draft: who was named, and the day on which an agreement must run. */
export interface FilesDraft extends NamedFiles {
  submissionKey: string;
  date: string | null;
}

export type Settled<D> =
  | { kind: 'settled'; draft: D; agreements: FileAgreement[]; rest: D[] }
  | { kind: 'question'; draft: D; question: FileQuestion; rest: D[] };

export type FileQuestion =
  | { about: 'openName'; open: OpenName; options: string[] }
  | { about: 'employer'; options: string[] }
  | { about: 'employee'; options: string[] }
  | { about: 'mismatch'; employeeId: string; options: string[] };

/**
 * Fills in what own files leave no doubt about, splits a draft whose employees work at different
 * employers into one draft each (`rest`), and otherwise says which single thing must be asked.
 */
export function settleFiles<D extends FilesDraft>(
  draft: D,
  files: OwnFiles,
  newKey: () => string,
  today: string,
): Settled<D> {
  const open = draft.openNames[0];
  if (open) {
    const isUnknown = open.field === 'employer' && open.candidates.length === 0;
    const here = open.field === 'employee' ? candidatesHere(open, draft, files) : [];
    if (here.length === 1) {
      const settled = settleOpenName(draft, open.field);
      return settleFiles(withChoice(settled, open.field, here[0]!), files, newKey, today);
    }
    const place = isUnknown ? workplaceNamed(open.text, draft, files) : null;
    if (!place) {
      return { kind: 'question', draft, question: openNameQuestion(draft, open, files), rest: [] };
    }
    const placed = { ...settleOpenName(draft, open.field), ...place };
    return settleFiles(placed, files, newKey, today);
  }
  if (draft.employerId === null) return settleEmployer(draft, files, newKey, today);
  const atEmployer = files.agreements.filter((a) => a.employerId === draft.employerId);
  if (draft.employeeIds.length === 0) {
    const options = employeesOf(recentFirst(atEmployer, today));
    const only = options.length === 1 ? options[0] : undefined;
    if (only === undefined) {
      return { kind: 'question', draft, question: { about: 'employee', options }, rest: [] };
    }
    return settleFiles({ ...draft, employeeIds: [only] }, files, newKey, today);
  }
  const agreements: FileAgreement[] = [];
  for (const employeeId of draft.employeeIds) {
    const own = atEmployer.filter((a) => a.employeeId === employeeId);
    const agreement = own.find((a) => covers(a, draft.date ?? today)) ?? latest(own);
    if (!agreement) {
      const options = employersOf(files.agreements.filter((a) => a.employeeId === employeeId));
      return {
        kind: 'question',
        draft,
        question: { about: 'mismatch', employeeId, options },
        rest: [],
      };
    }
    agreements.push(agreement);
  }
  return { kind: 'settled', draft, agreements, rest: [] };
}

/** "Die van Groenhof" is said after "Lotte": those of the name who work there. */
function candidatesHere(open: OpenName, { employerId }: FilesDraft, files: OwnFiles): string[] {
  if (employerId === null || open.candidates.length < 2) return [];
  return open.candidates.filter((id) =>
    files.agreements.some((a) => a.employeeId === id && a.employerId === employerId),
  );
}

function openNameQuestion(draft: FilesDraft, open: OpenName, files: OwnFiles): FileQuestion {
  if (open.candidates.length > 0) return { about: 'openName', open, options: open.candidates };
  if (open.field === 'employer') {
    return { about: 'openName', open, options: files.roster.employers.map((e) => e.id) };
  }
  if (open.field === 'workplace') {
    const employer = files.roster.employers.find((e) => e.id === draft.employerId);
    return { about: 'openName', open, options: employer?.workplaces.map((w) => w.id) ?? [] };
  }
  const here = files.agreements.filter(
    (a) => draft.employerId === null || a.employerId === draft.employerId,
  );
  return { about: 'openName', open, options: employeesOf(here) };
}

function settleEmployer<D extends FilesDraft>(
  draft: D,
  files: OwnFiles,
  newKey: () => string,
  today: string,
): Settled<D> {
  if (draft.employeeIds.length === 0) {
    const options = employersOf(recentFirst([...files.agreements], today));
    return { kind: 'question', draft, question: { about: 'employer', options }, rest: [] };
  }
  const perEmployee = draft.employeeIds.map((id) => {
    const all = files.agreements.filter((a) => a.employeeId === id);
    const now = all.filter((a) => covers(a, draft.date ?? today));
    return employersOf(now.length > 0 ? now : all);
  });
  const shared = (perEmployee[0] ?? []).filter((id) =>
    perEmployee.every((ids) => ids.includes(id)),
  );
  const [first, ...others] = shared;
  if (first !== undefined && others.length === 0) {
    return settleFiles({ ...draft, employerId: first }, files, newKey, today);
  }
  if (first !== undefined || perEmployee.some((ids) => ids.length !== 1)) {
    const options = shared.length > 0 ? shared : [...new Set(perEmployee.flat())];
    return { kind: 'question', draft, question: { about: 'employer', options }, rest: [] };
  }
  return splitByEmployer(draft, perEmployee.flat(), files, newKey, today);
}

/** "Jonas en Fatima" at two employers are two visits on the same day: both are kept. */
function splitByEmployer<D extends FilesDraft>(
  draft: D,
  employers: string[],
  files: OwnFiles,
  newKey: () => string,
  today: string,
): Settled<D> {
  const drafts = [...new Set(employers)].map((employerId, index) => ({
    ...draft,
    submissionKey: index === 0 ? draft.submissionKey : newKey(),
    employerId,
    employeeIds: draft.employeeIds.filter((_, i) => employers[i] === employerId),
  }));
  const [first = draft, ...rest] = drafts;
  const settled = settleFiles(first, files, newKey, today);
  return { ...settled, rest: [...settled.rest, ...rest] };
}

function covers(agreement: FileAgreement, day: string): boolean {
  return agreement.start <= day && (agreement.end === null || day <= agreement.end);
}

function latest(agreements: FileAgreement[]): FileAgreement | undefined {
  return agreements.toSorted((a, b) => b.start.localeCompare(a.start))[0];
}

function recentFirst(agreements: FileAgreement[], today: string): FileAgreement[] {
  const recent = agreements.filter(
    (a) => a.end === null || daysBetween(a.end, today) <= RECENT_DAYS,
  );
  return recent.length > 0 ? recent : agreements;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function employersOf(agreements: readonly FileAgreement[]): string[] {
  return [...new Set(agreements.map((a) => a.employerId))];
}

function employeesOf(agreements: readonly FileAgreement[]): string[] {
  return [...new Set(agreements.map((a) => a.employeeId))];
}
