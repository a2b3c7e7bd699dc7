// The inputs of the rules that hold for every agreement: closing lists, office hours, policies.
import type { ClosingListFact, OfficeHoursFact, PolicyFact } from '../rules/index.ts';

export interface SharedFacts {
  closingLists: ClosingListFact[];
  officeHours: OfficeHoursFact[];
  policies: PolicyFact[];
}
