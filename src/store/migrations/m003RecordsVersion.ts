// Version 3: a number that rises with every change of people and dossiers, so that what is made of them
// (the names and files of a coach) can be kept between turns. The bot's state moves to a file of its own,
// and commitments of an agreement are found by their ids.
import type { Migration } from './migration.ts';

/** What the files of a coach are read from. */
const tables = [
  'person',
  'personRole',
  'employer',
  'workplace',
  'employee',
  'agreement',
  'agreementWorkplace',
  'assignment',
  'coachBackup',
  'absence',
];

const triggers = tables.flatMap((table) =>
  ['INSERT', 'UPDATE', 'DELETE'].map(
    (change) => `CREATE TRIGGER ${table}${change.toLowerCase()}Counts AFTER ${change} ON ${table}
  BEGIN UPDATE recordsVersion SET version = version + 1; END;`,
  ),
);

export const m003RecordsVersion: Migration = {
  version: 3,
  name: 'recordsVersion',
  sql: `
CREATE TABLE recordsVersion (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO recordsVersion VALUES (1, 1);
${triggers.join('\n')}
DROP TABLE botState;
DROP INDEX commitmentByAgreement;
`,
};
