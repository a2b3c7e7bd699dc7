// What a migration is. Forward only: a released migration is never edited, a new one follows it.

export interface Migration {
  /** Consecutive, from 1. */
  version: number;
  name: string;
  /** Statements executed in one transaction. */
  sql: string;
}
