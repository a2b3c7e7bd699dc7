// Where commands put files about people: beside the database, so that what is past its term can be removed.
import { dirname, join } from 'node:path';

/** The folder beside a database file. */
export function exportFolder(databaseFile: string): string {
  return join(dirname(databaseFile), 'personen');
}
