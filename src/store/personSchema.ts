// The tables about what was corrected of a person, as Kysely sees them.
import type { Generated } from 'kysely';

/** Only added to: what stood there before, what stands there since, and why. */
export interface CorrectionTable {
  id: Generated<number>;
  submissionKey: string;
  /** SubjectKind (personal/subject.ts). */
  kind: string;
  subjectId: string;
  field: string;
  oldValue: string | null;
  newValue: string | null;
  reason: string;
  /** Epoch ms. */
  recordedAt: number;
  recordedBy: string;
}

export interface PersonTables {
  correction: CorrectionTable;
}
