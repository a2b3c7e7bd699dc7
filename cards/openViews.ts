// What the cards about open commitments have to be told: a list by deadline, and the sum behind one date.
import type { OpenFilter } from './commitmentActions.ts';
import type { CommitmentStateName, OpenCommitmentName } from './commitmentViews.ts';

/** One line of "wat staat er open?". */
export interface OpenRowView {
  commitmentId: string;
  /** Null for a request without a file. */
  agreementId: string | null;
  requestId: string | null;
  commitment: OpenCommitmentName;
  state: CommitmentStateName;
  /** "donderdag 26 november 2026" */
  dueInWords: string;
  /** The day to act on when the office turned out to be closed on the promised day. */
  actInWords: string | null;
  /** "Jonas Verbeke, Bakkerij De Smet" */
  who: string;
  /** Whose it is, in a list of more than one coach. */
  coach: string | null;
  citation: string;
  /** Who asked what, the appointment that is planned, a suspension. */
  remarks: readonly string[];
  /** The appointment that is planned in this file. */
  plannedId: string | null;
  /** What must be seen: an appointment after the deadline. */
  warning: string | null;
}

export interface OpenListView {
  title: string;
  /** A line above the list, such as a question that the list answers. */
  intro: string | null;
  /** A question above the list asks to choose the date to explain; null: none. */
  asked: 'why' | null;
  /** The lines of this page: at most OPEN_PAGE_SIZE. */
  rows: readonly OpenRowView[];
  /** Counted from 0. */
  page: number;
  /** Over all pages. */
  total: number;
  filter: OpenFilter;
  /** Requests of the team that nobody has taken. */
  queued: number;
  /** Appointments to look at, a line each. */
  agenda: readonly AgendaLineView[];
}

/** What may be read by anybody: no name, nor what leads to one. */
export interface CommitmentReferenceView {
  commitmentId: string;
  commitment: OpenCommitmentName;
  state: CommitmentStateName;
  dueInWords: string;
  /** "O-4F2A1C" */
  code: string;
}

/** Some appointments in one line, and the days (YYYY-MM-DD) on which they are. */
export interface AgendaLineView {
  text: string;
  from: string;
  to: string;
}

export interface ExplanationView {
  commitment: OpenCommitmentName;
  who: string;
  /** What began it, and that its day does not count. */
  started: string;
  /** How it was counted. */
  counted: string;
  /** The days that did not count, those of one reason together. */
  skipped: readonly string[];
  /** Why the day counted to is not the deadline. */
  moved: string | null;
  /** "maandag 16 november 2026, 17.00 uur" */
  dueInWords: string;
  /** Said when it runs no more: how it ended. */
  ended: string | null;
  /** What was told at first, when it is another moment now. */
  firstPromised: string | null;
  citation: string;
  /** Which version of the rules and the calendar the sum was made with. */
  version: string;
  agreementId: string | null;
  requestId: string | null;
}
