// The names that a sentence may mean: those of somebody's own files on the day of the message.
import { existsSync } from 'node:fs';
import type { Roster } from '../../language/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { Store } from '../../store/store.ts';
import { StoreError } from '../../store/storeError.ts';
import { BadCall } from './badCall.ts';

/** Looks up names in a database, which is opened only when somebody is named. */
export class OwnNames {
  readonly #file: string;
  readonly #rosters = new Map<string, Roster>();
  #store: Store | null = null;
  #moment = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The names for a person (Entra object id) at a moment. Throws BadCall when nobody has that id. */
  async of(objectId: string, moment: number): Promise<Roster> {
    const key = `${objectId} ${brusselsDay(moment)}`;
    const known = this.#rosters.get(key);
    if (known) return known;
    const { rosterOfStaff } = await import('../../store/roster.ts');
    const store = await this.#opened();
    this.#moment = moment;
    const roster = store.read((db) => rosterOfStaff(db, objectId));
    if (!roster) throw new BadCall(`Niemand met object-id "${objectId}" werkt hier.`);
    this.#rosters.set(key, roster);
    return roster;
  }

  /** The database, once somebody was named. */
  get store(): Store | null {
    return this.#store;
  }

  close(): void {
    this.#store?.close();
  }

  async #opened(): Promise<Store> {
    if (this.#store) return this.#store;
    if (!existsSync(this.#file)) {
      throw new BadCall(
        `Er is nog geen databank ${this.#file}. Start eerst "npm start", of laat "as" weg.`,
      );
    }
    const { openStore } = await import('../../store/openStore.ts');
    try {
      this.#store = openStore({ file: this.#file, clock: () => this.#moment });
      return this.#store;
    } catch (error) {
      throw error instanceof StoreError ? new BadCall(error.message) : error;
    }
  }
}
