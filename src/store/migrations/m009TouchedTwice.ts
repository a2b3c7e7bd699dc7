// Version 9: a commitment of a told week can be touched more than once before the next week is told.
import type { Migration } from './migration.ts';

/**
 * The "or ignore" of a trigger does not hold under an upsert, which rows are written with: the second
 * change of such a commitment was refused. These ask themselves whether it is noted already.
 */
const touched = (['INSERT', 'UPDATE', 'DELETE'] as const)
  .map((change) => {
    const row = change === 'DELETE' ? 'old' : 'new';
    const days = change === 'UPDATE' ? 'min(old.dueDate, new.dueDate)' : `${row}.dueDate`;
    return `
DROP TRIGGER commitment${change.toLowerCase()}Touches;
CREATE TRIGGER commitment${change.toLowerCase()}Touches AFTER ${change} ON commitment
  WHEN ${days} <= (SELECT toDay FROM summaryWeek ORDER BY week DESC LIMIT 1)
  BEGIN INSERT INTO summaryTouched SELECT ${row}.id
    WHERE NOT EXISTS (SELECT 1 FROM summaryTouched WHERE commitmentId = ${row}.id); END;`;
  })
  .join('');

export const m009TouchedTwice: Migration = { version: 9, name: 'touchedTwice', sql: touched };
