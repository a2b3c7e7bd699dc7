// Says a visit in words for the cards: names, "donderdag 12 november 2026", "14.00–15.30 uur".
import { COMMITMENT_ARTICLES } from '../src/rules/index.ts';
import type { FulfilledView, NextDueView, VisitView } from '../cards/views.ts';
import { dateInWords, minutesInWords, timesInWords } from '../src/language/index.ts';
import type { StoredCommitment } from '../src/store/commitmentRows.ts';
import type { StoredVisit, VisitMode } from '../src/store/visitRecord.ts';
import type { DialogDeps } from './deps.ts';

/** The facts of a visit that people read, wherever they come from: a draft or a kept visit. */
export interface SpokenVisit {
  employer: string;
  workplace: string | null;
  employees: readonly string[];
  date: string;
  start: string | null;
  end: string | null;
  minutes: number | null;
  extraMinutes: number;
  extraDescription: string | null;
  extraApprovedBy: string | null;
  extraApprovedOn: string | null;
  mode: VisitMode;
  note: string | null;
  late: boolean;
  outsideAgreement: boolean;
}

/** A visit as its card shows it. */
export function visitView(visit: SpokenVisit): VisitView {
  const { minutes, extraMinutes } = visit;
  return {
    employer: visit.employer,
    workplace: visit.workplace,
    employees: visit.employees,
    dateInWords: dateInWords(visit.date),
    timesInWords: timesInWords(visit.start, visit.end) || null,
    durationInWords: minutes === null ? null : minutesInWords(minutes),
    mode: visit.mode,
    basicInWords:
      extraMinutes > 0 && minutes !== null && minutes > extraMinutes
        ? minutesInWords(minutes - extraMinutes)
        : null,
    extra:
      extraMinutes > 0
        ? {
            minutesInWords: minutesInWords(extraMinutes),
            description: visit.extraDescription ?? '',
            approvedBy: visit.extraApprovedBy ?? '',
            approvedOnInWords:
              visit.extraApprovedOn === null ? '' : dateInWords(visit.extraApprovedOn),
          }
        : null,
    note: visit.note,
    late: visit.late,
    outsideAgreement: visit.outsideAgreement,
  };
}

/** A kept visit as its card shows it. */
export function keptVisitView(visit: StoredVisit): VisitView {
  return visitView({
    ...visit,
    employer: visit.employerName,
    workplace: visit.workplaceName,
    employees: visit.agreements.map((a) => a.employeeName),
    outsideAgreement: visit.agreements.every((a) => a.outside),
  });
}

/** A file of a visit or a contact, with whom it is about. */
export interface NamedFile {
  agreementId: string;
  employeeName: string;
}

/** What is due next, one line for all who share a promise and a day. */
export function nextDueViews(
  next: readonly StoredCommitment[],
  files: readonly NamedFile[],
  now: number,
  deps: DialogDeps,
): NextDueView[] {
  const views = new Map<string, NextDueView & { forWhom: string[] }>();
  for (const commitment of next) {
    const name = employeeOf(files, commitment.agreementId);
    const key = `${commitment.kind} ${commitment.dueDate}`;
    const act = deps.dayToActInstead(commitment.dueDate);
    const view = views.get(key) ?? {
      commitment: commitment.kind,
      forWhom: [],
      dueInWords: dateInWords(commitment.dueDate),
      actInWords: act === null ? null : dateInWords(act),
      overdue: commitment.dueAt < now,
      citation: deps.citation(COMMITMENT_ARTICLES[commitment.kind]),
    };
    view.forWhom.push(name);
    views.set(key, view);
  }
  return [...views.values()];
}

/** What was brought in order, one line for all who share a promise. */
export function fulfilledViews(
  fulfilled: readonly StoredCommitment[],
  files: readonly NamedFile[],
  deps: Pick<DialogDeps, 'citation'>,
): FulfilledView[] {
  const views = new Map<string, FulfilledView & { forWhom: string[] }>();
  for (const commitment of fulfilled) {
    const onTime = (commitment.fulfilledAt ?? 0) <= commitment.dueAt;
    const key = `${commitment.kind} ${onTime}`;
    const citation = deps.citation(COMMITMENT_ARTICLES[commitment.kind]);
    const view = views.get(key) ?? { commitment: commitment.kind, forWhom: [], citation, onTime };
    const name = employeeOf(files, commitment.agreementId);
    if (!view.forWhom.includes(name)) view.forWhom.push(name);
    views.set(key, view);
  }
  return [...views.values()];
}

/** The name of the employee whom an agreement is about. */
function employeeOf(files: readonly NamedFile[], agreementId: string): string {
  return files.find((one) => one.agreementId === agreementId)?.employeeName ?? '';
}
