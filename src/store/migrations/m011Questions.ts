// Version 11: what people thought of an answer, and what got none. Of nobody in particular.
import type { Migration } from './migration.ts';

export const m011Questions: Migration = {
  version: 11,
  name: 'questions',
  sql: `
CREATE TABLE answerRating (
  id INTEGER PRIMARY KEY, submissionKey TEXT NOT NULL UNIQUE,
  answerId TEXT NOT NULL, version TEXT NOT NULL,
  useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
  audience TEXT NOT NULL CHECK (audience IN ('everyone', 'staff')), at INTEGER NOT NULL
) STRICT;
CREATE INDEX answerRatingAt ON answerRating (at);
CREATE TABLE unanswered (
  id TEXT PRIMARY KEY, text TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('everyone', 'staff')),
  near TEXT NOT NULL, at INTEGER NOT NULL,
  answerId TEXT, dismissalId TEXT REFERENCES dismissal (id)
) STRICT;
CREATE INDEX unansweredAt ON unanswered (at);
CREATE TABLE dismissal (
  id TEXT PRIMARY KEY, text TEXT NOT NULL, questions INTEGER NOT NULL CHECK (questions > 0),
  reason TEXT NOT NULL, recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
`,
};
