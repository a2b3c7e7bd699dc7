// The events (what happened, as recorded) from which commitments are derived.
import type { InstantMs, LocalDate } from '../core/localDate.ts';

export type VisitMode = 'onsite' | 'online' | 'phone';
export type SignerRole = 'employee' | 'employer' | 'coach' | 'coworkerCoach';

interface EventBase {
  id: string;
  recordedAt: InstantMs;
  /** Empty for a question of somebody without an agreement: it opens a contactRequest. */
  agreementId: string;
}

/** A later record of the start replaces an earlier one (a correction). */
export interface EmploymentStarted extends EventBase {
  kind: 'employmentStarted';
  on: LocalDate;
}
/** The last day of the agreement; a later record replaces an earlier one. */
export interface EmploymentEnded extends EventBase {
  kind: 'employmentEnded';
  on: LocalDate;
}
/** The end that `endId` told of does not come; the one told before it counts again. */
export interface EmploymentEndWithdrawn extends EventBase {
  kind: 'employmentEndWithdrawn';
  endId: string;
}
/** A higher version of the same visit replaces the earlier one (a correction). */
export interface VisitEvent extends EventBase {
  kind: 'visit';
  visitId: string;
  version: number;
  on: LocalDate;
  /** End of the visit if known, else 17:00 of the day, but never after `recordedAt`. */
  at: InstantMs;
  /** False: nobody gave a time, so `at` says only which day. Absent means true. */
  timeKnown?: boolean;
  mode: VisitMode;
  outsideAgreement: boolean;
}
export interface VisitWithdrawn extends EventBase {
  kind: 'visitWithdrawn';
  visitId: string;
  version: number;
}
/** A contact by a person; `answered: false` was tried, and fulfils nothing. */
export interface ContactEvent extends EventBase {
  kind: 'contact';
  contactId: string;
  at: InstantMs;
  answered: boolean;
  /** Needed only without an agreement, where a contact answers just the request that it names. */
  requestId?: string;
  mode: 'phone' | 'teams' | 'email' | 'visit';
}
/** `presence` also asks somebody to come to the workplace. */
export interface RequestEvent extends EventBase {
  kind: 'request';
  requestId: string;
  receivedAt: InstantMs;
  wants: 'contact' | 'presence';
  /** By when the caller was told to be contacted: its answer is due by then at the latest. */
  toldDueAt?: InstantMs;
}
export interface RequestReceiptCorrected extends EventBase {
  kind: 'requestReceiptCorrected';
  requestId: string;
  receivedAt: InstantMs;
}
export interface RequestClosed extends EventBase {
  kind: 'requestClosed';
  requestId: string;
  /** `tied`: it goes on as a request under an agreement, with the same receipt. */
  reason: 'noAnswerNeeded' | 'duplicate' | 'withdrawn' | 'tied';
}
export interface PlanSigned extends EventBase {
  kind: 'planSigned';
  on: LocalDate;
  by: SignerRole;
  /** Who signed, when it was told. */
  name?: string;
}
/** A signature that was noted by mistake. */
export interface PlanSignatureWithdrawn extends EventBase {
  kind: 'planSignatureWithdrawn';
  signatureId: string;
}
export interface CoachingSubsidyChanged extends EventBase {
  kind: 'coachingSubsidyChanged';
  on: LocalDate;
}
/** A change that was noted by mistake: its revision of the plan is not asked. */
export interface CoachingSubsidyChangeWithdrawn extends EventBase {
  kind: 'coachingSubsidyChangeWithdrawn';
  changeId: string;
}
/** VDAB was informed with a view to its evaluation (S0 art. 2, task 8). */
export interface VdabInformed extends EventBase {
  kind: 'vdabInformed';
  on: LocalDate;
}
export interface VdabInformedWithdrawn extends EventBase {
  kind: 'vdabInformedWithdrawn';
  informedId: string;
}

export type DomainEvent =
  | EmploymentStarted
  | EmploymentEnded
  | EmploymentEndWithdrawn
  | VisitEvent
  | VisitWithdrawn
  | ContactEvent
  | RequestEvent
  | RequestReceiptCorrected
  | RequestClosed
  | PlanSigned
  | PlanSignatureWithdrawn
  | CoachingSubsidyChanged
  | CoachingSubsidyChangeWithdrawn
  | VdabInformed
  | VdabInformedWithdrawn;
