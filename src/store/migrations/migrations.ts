// All migrations in order; the last one is the version that this program reads and writes.
import type { Migration } from './migration.ts';
import { m001Initial } from './m001Initial.ts';

export const migrations: readonly Migration[] = [m001Initial];
