// What a backup says of the program that made it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** "maatje 0.1.0" */
export function programName(): string {
  const file = join(import.meta.dirname, '../../../package.json');
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return `${name} ${version}`;
}
