// What the cards about appointments have to be told; everything is already in words.
import type { Choice } from './card.ts';
import type { DueLineView } from './coverViews.ts';
import type { VisitMode } from './views.ts';

/** An appointment as people read it. */
export interface AppointmentView {
  employer: string;
  workplace: string | null;
  employees: readonly string[];
  /** "dinsdag 17 november 2026" */
  dateInWords: string;
  /** "14.00–15.00 uur"; null when no hour was agreed. */
  timesInWords: string | null;
  mode: VisitMode;
}

export type AppointmentStatus = 'planned' | 'done' | 'cancelled' | 'closedDoor';

/** The values of the fields: days YYYY-MM-DD, times HH:mm, empty when unknown. */
export interface PlanInputs {
  employerId: string;
  workplaceId: string;
  employeeIds: readonly string[];
  date: string;
  start: string;
  end: string;
  mode: VisitMode;
}

export interface PlanDraftView {
  submissionKey: string;
  /** `move`: only the day and the hours can be changed. */
  purpose: 'plan' | 'move';
  appointment: AppointmentView;
  inputs: PlanInputs;
  choices: {
    employers: readonly Choice[];
    workplaces: readonly Choice[];
    employees: readonly Choice[];
  };
  /** The first and last day that can be picked. */
  days: { first: string; last: string };
  warnings: readonly string[];
  errors: Readonly<Record<string, string>>;
}

export interface AppointmentCardView {
  plannedId: string;
  /** For the buttons that change something at once. */
  submissionKey: string;
  /** What just happened; `shown`: nothing. */
  how: 'planned' | 'moved' | 'cancelled' | 'closedDoor' | 'shown';
  status: AppointmentStatus;
  appointment: AppointmentView;
  /** The day is today or past: it can have taken place. */
  isDue: boolean;
  /** Who gets an e-mail, what else to know. */
  notes: readonly string[];
}

export interface AgendaRowView {
  plannedId: string;
  submissionKey: string;
  status: AppointmentStatus;
  appointment: AppointmentView;
  isDue: boolean;
}

export interface AgendaView {
  /** "Vandaag, vrijdag 13 november 2026" */
  title: string;
  /** A line above the list, such as a question the list answers. */
  intro: string | null;
  /** By moment; at most AGENDA_SIZE are shown. */
  rows: readonly AgendaRowView[];
  /** More than one day: each row says its day. */
  severalDays: boolean;
  /** Commitments that are due on the day or were due before it. */
  due: readonly DueLineView[];
  /** Buttons to other days: YYYY-MM-DD, both included. */
  others: readonly { title: string; from: string; to: string }[];
  /** A sentence to try when there is nothing. */
  example: string;
}
