// Version 16: under which id an announcement stands in a conversation, so that it can be replaced once it is out of date.
import type { Migration } from './migration.ts';

export const m016ShownCards: Migration = {
  version: 16,
  name: 'shownCards',
  sql: `
ALTER TABLE outbox ADD COLUMN activityId TEXT;
CREATE INDEX outboxShown ON outbox (id) WHERE activityId IS NOT NULL;
`,
};
