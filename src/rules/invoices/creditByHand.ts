// The credit note that finance makes by hand on an invoice: the whole of what is left of it, or of one line.
import type { ArticleId } from '../core/articles.ts';
import type { Cents } from '../core/money.ts';
import type { Verdict } from '../core/verdict.ts';
import type { BillDocument, BillLine } from './bill.ts';
import { vatCents } from './vat.ts';

export interface CreditInput {
  invoice: BillDocument & { id: string; isExample: boolean };
  /** By key: what still stands on the invoice after earlier credit notes, without VAT. */
  left: ReadonlyMap<string, Cents>;
  /** VAT of the credit notes on it so far; 0 or less. */
  creditedVatCents: Cents;
  /** The key of one line; null: all that is left. */
  key: string | null;
}

export type CreditRefusal = 'isExample' | 'isCreditNote' | 'alreadyCredited' | 'noSuchLine';

const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'S0 art. 7', 'policy'];

/**
 * What is given back stands below zero, and with the last line the VAT to the cent: invoice and credit notes
 * together are then nothing. Refused for an example, for a credit note, for a line that is not on the
 * invoice, and when nothing is left of what was asked.
 */
export function creditByHand({
  invoice,
  left,
  creditedVatCents,
  key,
}: CreditInput): Exclude<
  Verdict<{ document: BillDocument }, CreditRefusal, never>,
  { kind: 'incomplete' }
> {
  const refuse = (reason: CreditRefusal) =>
    ({ kind: 'refused', reasons: [reason], articles: ARTICLES }) as const;
  if (invoice.isExample) return refuse('isExample');
  if (invoice.kind === 'creditNote') return refuse('isCreditNote');
  const asked = invoice.lines.filter((line) => key === null || line.key === key);
  if (asked.length === 0) return refuse('noSuchLine');
  const lines = asked.flatMap((line): BillLine[] => {
    const billedCents = left.get(line.key) ?? 0;
    const correction = { reason: 'byHand', billedCents, owedCents: 0 } as const;
    return billedCents > 0 ? [{ ...line, cents: 0 - billedCents, correction }] : [];
  });
  if (lines.length === 0) return refuse('alreadyCredited');
  const netCents = lines.reduce((sum, { cents }) => sum + cents, 0);
  const allLeft = [...left.values()].reduce((sum, cents) => sum + cents, 0);
  const isLast = allLeft + netCents === 0;
  const vat = isLast ? 0 - invoice.vatCents - creditedVatCents : vatCents(netCents, invoice.vat);
  return {
    ...{ kind: 'result', articles: ARTICLES },
    document: {
      ...{ kind: 'creditNote', creditOf: invoice.id, lines, vat: invoice.vat },
      ...{ netCents, vatCents: vat, totalCents: netCents + vat },
    },
  };
}
