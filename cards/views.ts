// What each card has to be told: plain texts and ids, formatted by the dialogs.
import type { Choice } from './card.ts';

export type VisitMode = 'onsite' | 'online' | 'phone';
export type CommitmentName = 'reachable' | 'onsite' | 'followUp' | 'supportPlan';

/** "bezoek 1 van 2": counted from 1. */
export interface Position {
  index: number;
  total: number;
}

/** A visit as people read it. */
export interface VisitView {
  employer: string;
  /** Null when the employer has only one, or none was named. */
  workplace: string | null;
  employees: readonly string[];
  /** "donderdag 12 november 2026" */
  dateInWords: string;
  /** "14.00–15.30 uur"; null when no times are known. */
  timesInWords: string | null;
  /** "anderhalf uur"; null when no duration is known. */
  durationInWords: string | null;
  mode: VisitMode;
  /** Basic work, when there is extra work beside it: "1 uur". */
  basicInWords: string | null;
  extra: {
    minutesInWords: string;
    description: string;
    approvedBy: string;
    approvedOnInWords: string;
  } | null;
  note: string | null;
  /** Kept long after the day itself. */
  late: boolean;
  /** Kept as "voorbereiding/nazorg": no clock, no billing. */
  outsideAgreement: boolean;
}

/** The values of the fields in the card: dates YYYY-MM-DD, times HH:mm, empty when unknown. */
export interface VisitInputs {
  employerId: string;
  workplaceId: string;
  employeeIds: readonly string[];
  date: string;
  start: string;
  end: string;
  minutes: number | null;
  mode: VisitMode;
  extraMinutes: number;
  extraDescription: string;
  extraApprovedBy: string;
  extraApprovedOn: string;
  note: string;
}

/** The fields of the card, by the name under which they come back. */
export type VisitField =
  | 'employer'
  | 'workplace'
  | 'employees'
  | 'date'
  | 'start'
  | 'end'
  | 'minutes'
  | 'mode'
  | 'extraMinutes'
  | 'extraDescription'
  | 'extraApprovedBy'
  | 'extraApprovedOn'
  | 'note';

/** What can be picked in the card: one's own files. A list with one entry is not shown as a field. */
export interface VisitChoices {
  employers: readonly Choice[];
  workplaces: readonly Choice[];
  employees: readonly Choice[];
}

export interface VisitDraftView {
  submissionKey: string;
  purpose: 'register' | 'correct';
  position: Position | null;
  visit: VisitView;
  inputs: VisitInputs;
  choices: VisitChoices;
  /** Today in Brussels, YYYY-MM-DD: the last day that can be picked. */
  today: string;
  /** Sentences; with an `overlap` among them the button reads "Toch bewaren". */
  warnings: readonly { kind: string; text: string }[];
  /** Why a field could not be taken as it was filled in; with one of them the fields stand open. */
  errors: Readonly<Partial<Record<VisitField, string>>>;
}

export interface FulfilledView {
  commitment: CommitmentName | 'contactRequest';
  /** Names of the employees for whom it is fulfilled. */
  forWhom: readonly string[];
  /** "modelovereenkomst (college 9 april 2026), art. 2" */
  citation: string;
  /** False: after the deadline. */
  onTime: boolean;
}

export interface NextDueView {
  commitment: CommitmentName | 'contactRequest';
  forWhom: readonly string[];
  /** "donderdag 26 november 2026" */
  dueInWords: string;
  /** The day to act on when the office turned out to be closed on the promised day. */
  actInWords: string | null;
  /** The day has passed: it is not coming, it is late. */
  overdue: boolean;
  citation: string;
}

export interface VisitSavedView {
  submissionKey: string;
  visitId: string;
  /** The version the card shows: "ongedaan maken" takes back this one only. */
  version: number;
  /**
   * `restored`: a correction was undone. `already`: the same card was sent before; nothing was kept
   * a second time.
   */
  how: 'registered' | 'corrected' | 'restored' | 'already';
  position: Position | null;
  visit: VisitView;
  fulfilled: readonly FulfilledView[];
  next: readonly NextDueView[];
  /** Right after saving only. */
  canUndo: boolean;
}

export interface AskView {
  submissionKey: string;
  dialog: string;
  field: string;
  question: string;
  /** A line under the question. */
  hint?: string | null;
  /** Up to six are buttons, more become a list. */
  options: readonly Choice[];
  /** Several may be picked (employees); the answer comes back joined with commas. */
  multiple?: boolean;
  position?: Position | null;
}

export interface VisitRowView {
  visitId: string;
  employer: string;
  employees: readonly string[];
  dateInWords: string;
  timesInWords: string | null;
  durationInWords: string | null;
  mode: VisitMode;
  withdrawn: boolean;
  late: boolean;
  outsideAgreement: boolean;
}

/** Days 'YYYY-MM-DD'; null or empty leaves all. */
export interface VisitFilterView {
  from: string | null;
  to: string | null;
  employerIds: readonly string[];
  employeeIds: readonly string[];
}

/** A correction in words, of which it was not clear what visit it means; said at an epoch ms. */
export interface SaidCorrectionView {
  text: string;
  at: number;
}

export interface MyVisitsView {
  /** A line above the list, such as a question the list answers. */
  intro?: string | null;
  /** The visits of this page: at most MY_VISITS_PAGE_SIZE. */
  visits: readonly VisitRowView[];
  /** Counted from 0. */
  page: number;
  /** All visits, over all pages. */
  total: number;
  /** Which visits these are, when not all; goes on to the next page. */
  only?: VisitFilterView;
  /** What will be corrected in the visit that is chosen. */
  said?: SaidCorrectionView;
  /** A sentence to try when there are none. */
  example: string;
}

export interface VisitDetailView {
  visitId: string;
  /** What will be corrected in it, when that was said before. */
  said?: SaidCorrectionView;
  visit: VisitView;
  withdrawn: boolean;
  /** "Bewaard op donderdag 12 november 2026, 16.05 uur, door Els Maes." */
  recordedInWords: string;
  /** Corrections and a withdrawal, beside the first registration. */
  changes: number;
}

export interface VisitHistoryEntryView {
  what: 'registered' | 'corrected' | 'withdrawn';
  /** "donderdag 12 november 2026, 16.05 uur" */
  atInWords: string;
  by: string;
  changes: readonly { label: string; from: string; to: string }[];
}

export interface VisitHistoryView {
  visitId: string;
  employer: string;
  dateInWords: string;
  /** Oldest first. */
  entries: readonly VisitHistoryEntryView[];
}

export interface WithdrawVisitView {
  submissionKey: string;
  visitId: string;
  visit: VisitView;
}

export interface VisitWithdrawnView {
  visitId: string;
  /** `undone`: right after saving; `already`: it was withdrawn before. */
  how: 'withdrawn' | 'undone' | 'already';
  visit: VisitView;
  /** Commitments that are open again because of it. */
  next: readonly NextDueView[];
}

export interface GreetingView {
  /** First name, when known. */
  name: string | null;
  /** An employer of one's own files, for the example sentences. */
  employerExample: string;
}

export interface NoticeView {
  title: string;
  text: string;
  tone: 'info' | 'good' | 'warning' | 'error';
  /** Sentences offered as buttons, at most four. */
  suggestions?: readonly string[];
}
