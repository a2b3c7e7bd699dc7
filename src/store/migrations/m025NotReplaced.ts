// Version 25: what may never go cannot be replaced either: SQLite fires no trigger for a row that REPLACE deletes.
import type { Migration } from './migration.ts';

/** By table: when a new row would take the place of one that is there, by any of its keys. */
const SAME = {
  accessLog: ['seq = NEW.seq', 'append only'],
  invoice: [
    'id = NEW.id OR (year = NEW.year AND sequence = NEW.sequence)',
    'never changed, only added to',
  ],
  invoiceLine: [
    'agreementId = NEW.agreementId AND key = NEW.key AND invoiceId = NEW.invoiceId',
    'never changed, only added to',
  ],
  payment: ['id = NEW.id', 'never changed, only added to'],
} as const;

export const m025NotReplaced: Migration = {
  version: 25,
  name: 'notReplaced',
  sql: Object.entries(SAME)
    .map(
      ([table, [same, why]]) => `CREATE TRIGGER ${table}NotReplaced BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same})
  BEGIN SELECT RAISE(ABORT, '${table} is ${why}'); END;`,
    )
    .join('\n'),
};
