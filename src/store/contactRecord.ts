// The shapes of a contact as it is kept, and the answers of its repository.
import type { CommitmentChange } from './visitRecord.ts';

export interface ContactContent {
  /** The files that the contact was about; may be empty with a `requestId`. */
  agreementIds: readonly string[];
  /** The request that it answers; without an agreement a contact answers nothing else. */
  requestId: string | null;
  /** Epoch ms. */
  at: number;
  /** False: tried, "geen gehoor"; fulfils nothing. */
  answered: boolean;
  mode: 'phone' | 'teams' | 'email' | 'visit';
}

/** A contact as it is kept, with the names of whom it was about. */
export interface StoredContact extends ContactContent {
  id: string;
  agreements: readonly { agreementId: string; employeeName: string; employerName: string }[];
  submissionKey: string;
  recordedAt: number;
}

export interface KeptContact {
  contact: StoredContact;
  commitments: CommitmentChange;
}

export type ContactOutcome =
  | ({ kind: 'saved' | 'existing' } & KeptContact)
  | {
      kind: 'refused';
      reason: 'notYourFile' | 'unknownRequest' | 'future' | 'nothing' | 'keyUsed';
    };
