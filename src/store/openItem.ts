// One line of "wat staat er open?", and whose commitments one asks for.
import type { CommitmentState, LocalDate, SuspensionReason } from '../rules/index.ts';
import type { StoredCommitment } from './commitmentRows.ts';

export interface OpenItem {
  commitment: StoredCommitment;
  state: CommitmentState;
  employerId: string | null;
  employerName: string;
  employeeName: string;
  /** Without an agreement whoever took the request; empty when nobody did. */
  coachName: string;
  /** The request behind it, if there is one. */
  request: { id: string; callerName: string | null; subject: string | null } | null;
  /** The next appointment in this file. */
  planned: { id: string; date: LocalDate; start: string | null } | null;
  /** The suspension that moves it, or the last of them. */
  suspended: { from: LocalDate; to: LocalDate; reason: SuspensionReason } | null;
}

export type OpenScope = { kind: 'own' } | { kind: 'team' } | { kind: 'coach'; coachId: string };
