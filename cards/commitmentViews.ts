// What the cards about requests, contacts and open commitments have to be told; all of it in words.
import type { RequestCloseReason } from './commitmentActions.ts';
import type { Choice } from './card.ts';
import type { CommitmentName, FulfilledView, NextDueView } from './views.ts';

/** Also what is promised to somebody without an agreement. */
export type OpenCommitmentName = CommitmentName | 'contactRequest';
export type CommitmentStateName = 'open' | 'atRisk' | 'met' | 'late' | 'breached';
export type CallerRole = 'employee' | 'employer' | 'coworkerCoach' | 'other';
export type Wants = 'contact' | 'presence';

/** A request as people read it. */
export interface RequestView {
  /** "Fatima El Amrani (werknemer)", "de werkgever" */
  caller: string;
  phone: string | null;
  email?: string | null;
  /** What a visitor of the website names it by. */
  reference?: string | null;
  employer: string | null;
  /** Null: it belongs to no file. */
  employee: string | null;
  wants: Wants;
  /** "donderdag 12 november 2026, 16.05 uur" */
  receivedInWords: string;
  subject: string | null;
}

export interface PromiseView {
  commitmentId: string;
  commitment: OpenCommitmentName;
  /** "maandag 16 november 2026, 17.00 uur" */
  dueInWords: string;
  /** The day to act on when the office turned out to be closed on the promised day. */
  actInWords: string | null;
  citation: string;
}

/** A number that a person in need can call, whoever answers it. */
export interface HumanNumberView {
  name: string;
  number: string;
}

/** The values of the fields as they were typed: the day YYYY-MM-DD, the time HH:mm or empty. */
export interface RequestInputs {
  /** Id of an agreement, or NO_FILE. */
  file: string;
  employerName: string;
  callerName: string;
  callerRole: CallerRole;
  callerPhone: string;
  wants: Wants;
  date: string;
  time: string;
  subject: string;
}

export interface RequestDraftView {
  submissionKey: string;
  request: RequestView;
  inputs: RequestInputs;
  /** One's own files, without "zonder dossier". */
  files: readonly Choice[];
  today: string;
  notes: readonly string[];
  errors: Readonly<Record<string, string>>;
}

export interface RequestCardView {
  submissionKey: string;
  requestId: string;
  /**
   * `already`: the same card was sent before. `joined`: the same question as one of before.
   * `announced`: for whoever is to answer it, without having asked.
   */
  how:
    | 'registered'
    | 'already'
    | 'joined'
    | 'announced'
    | 'taken'
    | 'tied'
    | 'receiptCorrected'
    | 'shown';
  request: RequestView;
  /** What is promised; empty when nothing runs any more. */
  promises: readonly PromiseView[];
  /** Who answers, one sentence on each line. */
  route: readonly string[];
  /** Said instead of promises: why nothing is open any more. */
  ended: string | null;
  canTake: boolean;
  canAnswer: boolean;
  canTie: boolean;
  /** When it came in can be corrected. */
  canCorrectReceipt: boolean;
  /** What stood there before the receipt was corrected, one sentence each. */
  receipts: readonly string[];
  numbers: readonly HumanNumberView[];
}

export interface CloseRequestView {
  submissionKey: string;
  requestId: string;
  request: RequestView;
  /** The reason that was said; null: it is chosen on the card. */
  reason: RequestCloseReason | null;
}

export interface TieRequestView {
  submissionKey: string;
  request: RequestView;
  /** "Jonas Verbeke (Bakkerij De Smet)" */
  file: string;
  /** Id of the agreement. */
  fileId: string;
  /** One's own files that ran on the day of the receipt. */
  files: readonly Choice[];
  errors: Readonly<Record<string, string>>;
}

export interface MovedView {
  commitment: OpenCommitmentName;
  dueInWords: string;
  /** What holds now; null: the same. */
  beforeInWords: string | null;
  /** It would have passed already. */
  isPast: boolean;
}

export interface CorrectReceiptView {
  submissionKey: string;
  /** With the receipt as it would be. */
  request: RequestView;
  /** What stands there now, in words. */
  before: string;
  moved: readonly MovedView[];
  notes: readonly string[];
  /** YYYY-MM-DD, HH:mm. */
  inputs: { date: string; time: string };
  today: string;
  errors: Readonly<Record<string, string>>;
}

/** A line of a list of requests. */
export interface RequestRowView {
  requestId: string;
  /** For its own "ik neem het op". */
  submissionKey: string;
  request: RequestView;
  /** "uiterlijk maandag 16 november 2026"; null when nothing is open. */
  dueInWords: string | null;
  route: string;
  canTake: boolean;
}

/** What a question above the list asks to do with one of them. */
export type RequestAsked = 'take' | 'close' | 'tie' | 'receipt';

export interface RequestListView {
  title: string;
  intro: string | null;
  /** Null: no question, all buttons stand under "Meer". */
  asked: RequestAsked | null;
  requests: readonly RequestRowView[];
  /** How many more there are. */
  more: number;
}

export type ContactMode = 'phone' | 'teams' | 'email' | 'visit';

export interface ContactView {
  /** "Jonas Verbeke (Bakkerij De Smet)", one for each file; or who asked. */
  withWhom: readonly string[];
  /** "donderdag 12 november 2026, 16.05 uur" */
  whenInWords: string;
  mode: ContactMode;
  answered: boolean;
  /** "De vraag van Fatima El Amrani"; null when it answers no particular one. */
  about: string | null;
}

export interface ContactInputs {
  /** Ids of agreements. */
  files: readonly string[];
  mode: ContactMode;
  answered: boolean;
  date: string;
  time: string;
}

export interface ContactDraftView {
  submissionKey: string;
  contact: ContactView;
  inputs: ContactInputs;
  /** Empty when the contact is about a request without a file. */
  files: readonly Choice[];
  today: string;
  notes: readonly string[];
  errors: Readonly<Record<string, string>>;
}

export interface ContactSavedView {
  how: 'registered' | 'already';
  contact: ContactView;
  fulfilled: readonly FulfilledView[];
  next: readonly NextDueView[];
  /** Names of the employees of all files: who need not be said apart. */
  everybody: readonly string[];
}
