// The tables of what happens by itself, as Kysely sees them: ids only, no text that somebody reads.
import type { Generated } from 'kysely';

type Instant = number;

interface OutboxTable {
  id: Generated<number>;
  personId: string;
  kind: string;
  /** Unique for a person and kind: nothing is queued twice. */
  key: string;
  /** Id of what it is about; the words are made when it is sent. */
  subjectId: string;
  state: string;
  notBefore: Instant;
  nextTryAt: Instant;
  attempts: number;
  queuedAt: Instant;
  /** When its fate was known; null while it waits or is being sent. */
  settledAt: Instant | null;
  /** When an uncertain one was named in a later message. */
  namedAt: Instant | null;
  /** Under which it stands in a conversation, while its card may have to be replaced. */
  activityId: Generated<string | null>;
}
interface JobRunTable {
  name: string;
  /** The moment for which it last ran. */
  lastAt: Instant;
  finishedAt: Instant;
  /** When it failed first since it last worked; null: it works. */
  failingSince: Generated<Instant | null>;
  /** What to do about it, in Dutch and without names, or a code. */
  problem: Generated<string | null>;
}

export interface OutboxTables {
  outbox: OutboxTable;
  jobRun: JobRunTable;
}
