// Computes the bills of a month for all agreements, in slices: other conversations go on meanwhile.
import { createHash } from 'node:crypto';
import { agreementBill } from '../../rules/index.ts';
import type { BillingFact, Month, TariffFacts } from '../../rules/index.ts';
import type { AgreementBill, BillingSnapshot, RunTotals } from '../../store/billingRecord.ts';
import { Slices } from './slices.ts';

export interface ComputedRun {
  bills: readonly AgreementBill[];
  totals: RunTotals;
  /** Of all that the bills say. */
  digest: string;
}

/** Bills with something on them, in the order of the snapshot; the same snapshot gives the same. */
export async function computeBills(
  snapshot: BillingSnapshot,
  until: Month,
  { tariffs, settings }: { tariffs: TariffFacts; settings: BillingFact },
): Promise<ComputedRun> {
  const bills: AgreementBill[] = [];
  const hash = createHash('sha256').update(`${until}/${isExampleOf(settings) ? 'example' : ''}`);
  const slices = new Slices();
  for (const agreement of snapshot.agreements) {
    await slices.breathe();
    const { id: agreementId } = agreement;
    const bill = agreementBill({
      ...{ agreement, until, tariffs, settings, from: snapshot.from },
      work: snapshot.workOf.get(agreementId) ?? [],
      billed: snapshot.billedOf.get(agreementId) ?? new Map(),
    });
    if (bill.documents.length + bill.problems.length === 0) continue;
    const { documents, ...rest } = bill;
    const kept = documents.length > 0 ? snapshot.leftOut.get(agreementId) : undefined;
    // What is left out is no document of this run: whoever adds up or writes finds nothing of it.
    const named: AgreementBill = kept
      ? { agreementId, ...rest, documents: [], leftOut: { ...kept, documents } }
      : { agreementId, ...bill };
    bills.push(named);
    hash.update(JSON.stringify(named));
  }
  return { bills, totals: totalsOf(bills), digest: hash.digest('hex') };
}

/** True as long as VAT, bank account or prefix is unset: then no document bears a number. */
export function isExampleOf({
  vat,
  bankAccount,
  numberPrefix,
}: Pick<BillingFact, 'vat' | 'bankAccount' | 'numberPrefix'>): boolean {
  return vat === null || bankAccount === null || numberPrefix === null;
}

/** What bills come to together. */
export function totalsOf(bills: readonly AgreementBill[]): RunTotals {
  const documents = bills.flatMap((bill) => bill.documents);
  const sum = (key: 'netCents' | 'vatCents' | 'totalCents'): number =>
    documents.reduce((total, document) => total + document[key], 0);
  const leftOut = bills.filter((bill) => bill.leftOut).length;
  return {
    ...(leftOut > 0 ? { leftOut } : {}),
    invoices: documents.filter(({ kind }) => kind === 'invoice').length,
    creditNotes: documents.filter(({ kind }) => kind === 'creditNote').length,
    needLook: bills.filter(({ warnings }) => warnings.length > 0).length,
    problems: bills.filter(({ problems }) => problems.length > 0).length,
    netCents: sum('netCents'),
    vatCents: sum('vatCents'),
    totalCents: sum('totalCents'),
  };
}
