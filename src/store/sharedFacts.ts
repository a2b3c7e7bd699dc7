// The inputs of the rules that hold for every agreement, read once per version of the data.
import type {
  BillingFact,
  ClosingListFact,
  OfficeHoursFact,
  PolicyFact,
  TariffFacts,
} from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface SharedFacts {
  closingLists: ClosingListFact[];
  officeHours: OfficeHoursFact[];
  policies: PolicyFact[];
  tariffs: Omit<TariffFacts, 'knownAt'>;
  /** What finance settled about invoices. */
  billing: BillingFact[];
}

/** Merges what ships in data/ with the decisions in the database. */
export type SharedFactsReader = (db: Reader) => SharedFacts;

const factVersion = prepare()(() => query.selectFrom('factVersion').select('version'));

/** Keeps the facts until somebody (also another program) records a new one. */
export function cachedFacts(reader: SharedFactsReader | undefined): {
  read(db: Reader): SharedFacts;
  forget(): void;
} {
  let cached: { version: number; facts: SharedFacts } | undefined;
  return {
    read(db) {
      if (!reader) throw new Error('This store was opened without the shipped data (sharedFacts).');
      const version = db.first(factVersion, {})!.version;
      if (cached?.version !== version) cached = { version, facts: reader(db) };
      return cached.facts;
    },
    forget() {
      cached = undefined;
    },
  };
}
