// What the dialogs about money need from the house; every call is checked against who asks, and looks are logged.
import type {
  BillingFact,
  IndexationMethod,
  Month,
  TariffAmounts,
  TariffFacts,
} from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

/** All that decides what is billed, as known now. */
export interface PriceFacts {
  tariffs: TariffFacts;
  billing: BillingFact;
  /** When the last of it was recorded (epoch ms): what a card showed. */
  seen: number;
  /** Who decided on a crossing and when, by month; those that ship are not among them. */
  deciders: ReadonlyMap<Month, { at: number; by: string }>;
}

export type PriceOutcome =
  /** `existing`: the same click, handled before. */
  | { kind: 'decided' | 'existing' | 'unchanged' }
  /** Somebody decided something else since the card was shown. */
  | { kind: 'stale' }
  | { kind: 'refused'; reason: 'notAllowed' | 'invalid' | 'looser' };

/** A decision of finance, with what its card showed. */
export type PriceDecision = { seen: number } & (
  | { kind: 'crossing'; month: Month; confirmed: boolean }
  | {
      kind: 'tariffs';
      effectiveFrom: string;
      method: IndexationMethod;
      amounts: TariffAmounts | null;
    }
  | { kind: 'billing'; change: Pick<BillingFact, 'vat' | 'bankAccount' | 'numberPrefix'> }
);

export interface BillingDesk {
  prices(): PriceFacts;
  decide(who: StaffPrincipal, decision: PriceDecision, by: Submission): PriceOutcome;
}
