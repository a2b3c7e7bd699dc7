// Merges what ships in data/ with what people decided in chat: one list of facts for the rules.
import { policyFact } from '../rules/index.ts';
import type { ClosingListFact, OfficeHoursFact, PolicyFact } from '../rules/index.ts';
import { listDecisions } from '../store/decisions.ts';
import type { SharedFactsReader } from '../store/sharedFacts.ts';
import type { Content } from './loadContent.ts';

/** Reads the facts anew whenever the store says that a decision was recorded. */
export function mergedFacts(content: Content): SharedFactsReader {
  return (db) => {
    const decided = <T>(kind: 'closingDays' | 'officeHours' | 'policy'): T[] =>
      listDecisions(db, kind).map(
        ({ payload, effectiveFrom, recordedAt }) =>
          ({ ...(payload as object), effectiveFrom, recordedAt }) as T,
      );
    return {
      closingLists: [...content.closingLists, ...decided<ClosingListFact>('closingDays')],
      officeHours: [...content.officeHours, ...decided<OfficeHoursFact>('officeHours')],
      policies: [...content.policies.map(policyFact), ...decided<PolicyFact>('policy')],
    };
  };
}
