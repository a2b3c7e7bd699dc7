// What is made of people, dossiers and hours, kept for as long as those stay as they are.
import type { Reader } from './handle.ts';
import { recordsVersion } from './recordsVersion.ts';

/** Reads nothing but what `recordsVersion` counts; what it gives is shared: nobody changes what it says. */
export type MadeOfRecords<T> = (db: Reader, day: string) => T;

/** One of each, of the last day that was asked for. */
export class KeptOfRecords {
  readonly #kept = new Map<unknown, { version: number; day: string; made: unknown }>();

  /** Made once per state of the records and day (yyyy-mm-dd). */
  of<T>(db: Reader, make: MadeOfRecords<T>, day: string): T {
    const version = recordsVersion(db);
    const known = this.#kept.get(make);
    if (known?.version === version && known.day === day) return known.made as T;
    const made = make(db, day);
    this.#kept.set(make, { version, day, made });
    return made;
  }

  /** After a rollback the same version number may come to stand for other records. */
  forget(): void {
    this.#kept.clear();
  }
}
