// What the cards about absence, handing over and suspending have to be told; everything is already in words.
import type { SuspensionReason } from '../src/rules/index.ts';
import type { Choice } from './card.ts';

type Errors = Readonly<Record<string, string>>;

/** A commitment that is due in a period or moves, in words. */
export interface DueLineView {
  /** "Opvolging om de twee weken" */
  what: string;
  /** "Bakkerij De Smet, Jonas Verbeke" */
  about: string;
  /** "maandag 28 december 2026" */
  dueInWords: string;
}

export interface AbsenceView {
  coach: string;
  /** The reader is the one who is absent. */
  isSelf: boolean;
  fromInWords: string;
  toInWords: string;
  /** Null: nobody replaces. */
  backup: string | null;
}

export interface AbsenceDraftView {
  submissionKey: string;
  /** `change`: only the last day. */
  purpose: 'record' | 'change';
  absence: AbsenceView;
  inputs: { coachId: string; from: string; to: string; backupId: string };
  /** With one entry there is nothing to choose. */
  coaches: readonly Choice[];
  backups: readonly Choice[];
  warnings: readonly string[];
  /** Open commitments of the coach that are due in these days, by deadline. */
  due: readonly DueLineView[];
  dueTotal: number;
  errors: Errors;
}

export interface AbsenceCardView {
  absenceId: string;
  how: 'recorded' | 'changed' | 'withdrawn' | 'shown';
  absence: AbsenceView;
  notes: readonly string[];
  /** Days on which nobody replaces: a lead was told. */
  warnings: readonly string[];
  due: readonly DueLineView[];
  dueTotal: number;
  /** The reader may change or withdraw it. */
  mayChange: boolean;
}

export interface AbsencesView {
  /** Only those of these days; null: all that run or come. */
  periodInWords: string | null;
  absences: readonly (AbsenceView & { absenceId: string; mayChange: boolean; due: number })[];
  /** A sentence to try. */
  example: string;
}

export interface HandOverDraftView {
  submissionKey: string;
  employer: string;
  employee: string;
  to: string;
  fromInWords: string;
  note: string;
  inputs: { agreementId: string; toId: string; from: string; note: string };
  files: readonly Choice[];
  colleagues: readonly Choice[];
  warnings: readonly string[];
  errors: Errors;
}

export interface HandedOverView {
  employer: string;
  employee: string;
  to: string;
  fromInWords: string;
  how: 'done' | 'already';
  /** "3 open afspraken gaan mee." and the like. */
  lines: readonly string[];
  /** Deadlines that came forward. */
  moved: readonly MovedView[];
}

/** A deadline before and after. */
export interface MovedView extends Omit<DueLineView, 'dueInWords'> {
  beforeInWords: string;
  afterInWords: string;
}

export interface SuspensionView {
  employer: string;
  employee: string;
  fromInWords: string;
  toInWords: string;
  reason: SuspensionReason;
  /** "7 werkdagen" */
  lengthInWords: string;
}

export interface SuspensionDraftView {
  submissionKey: string;
  suspension: SuspensionView;
  inputs: { agreementId: string; from: string; to: string; reason: SuspensionReason };
  files: readonly Choice[];
  warnings: readonly string[];
  moved: readonly MovedView[];
  errors: Errors;
}

export type SuspensionStatus = 'inForce' | 'pending' | 'declined' | 'withdrawn';

export interface SuspensionCardView {
  suspensionId: string;
  submissionKey: string;
  /** What just happened; `shown`: nothing. */
  how: 'asked' | 'approved' | 'declined' | 'withdrawn' | 'shown';
  status: SuspensionStatus;
  suspension: SuspensionView;
  /** Who asked, who decided. */
  lines: readonly string[];
  moved: readonly MovedView[];
  mayDecide: boolean;
  mayWithdraw: boolean;
}

export interface SuspensionsView {
  /** All that run, come or wait; or those that wait for a lead. */
  about: 'current' | 'pending';
  suspensions: readonly (SuspensionView & {
    suspensionId: string;
    status: SuspensionStatus;
    askedBy: string;
    mayDecide: boolean;
  })[];
}
