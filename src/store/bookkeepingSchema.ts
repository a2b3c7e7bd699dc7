// The tables in which the program keeps its own books: looks at files, references, state, versions.
import type { Generated } from 'kysely';

type Json = string;
type Instant = number;

export interface AccessLogTable {
  seq: Generated<number>;
  at: Instant;
  who: string;
  whoKind: string;
  action: string;
  subject: string;
  subjectId: string;
  why: string;
}
export interface ConversationReferenceTable {
  conversationId: string;
  channelId: string;
  scope: string;
  personId: string | null;
  reference: Json;
  updatedAt: Instant;
  /** Since when nothing can be sent to it (403, 404); null once the person talks there again. */
  unreachableAt: Instant | null;
}
export interface ImportRunTable {
  id: string;
  recordedAt: Instant;
  recordedBy: string;
  files: Json;
  counts: Json;
}
export interface SubmissionTable {
  submissionKey: string;
  what: string;
  subjectId: string;
  result: Json;
  recordedAt: Instant;
  recordedBy: string;
}
export interface FactVersionTable {
  id: number;
  version: number;
}
export interface RecordsVersionTable {
  id: number;
  version: number;
}
export interface SchemaVersionTable {
  version: number;
  name: string;
  appliedAt: Instant;
}

export interface BookkeepingTables {
  accessLog: AccessLogTable;
  conversationReference: ConversationReferenceTable;
  importRun: ImportRunTable;
  submission: SubmissionTable;
  factVersion: FactVersionTable;
  recordsVersion: RecordsVersionTable;
  schemaVersion: SchemaVersionTable;
}
