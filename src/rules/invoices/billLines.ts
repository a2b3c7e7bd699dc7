// What is billed now: what is owed, less what was billed before under the same key.
import type { Month } from '../core/month.ts';
import type { Billed, BillInput, BillLine, CorrectionReason } from './bill.ts';
import type { Claim } from './claims.ts';

/** A line, and the invoice that it is credited on; null: it belongs on the new invoice. */
export interface PlacedLine {
  line: BillLine;
  creditOf: Billed | null;
}

/**
 * The lines of a run: nothing for what was billed in full, so that a second run changes nothing. What was
 * billed too much is credited on the invoices that bore it, the latest first.
 */
export function billLines(
  claims: readonly Claim[],
  { billed, until }: Pick<BillInput, 'billed' | 'until'>,
): PlacedLine[] {
  const owed = new Map(claims.map((claim) => [claim.key, claim]));
  const gone = [...billed.keys()].filter((key) => !owed.has(key)).sort();
  return [
    ...claims.flatMap((claim) => linesOf(claim, billed.get(claim.key) ?? [], until)),
    ...gone.flatMap((key) => credits({ key, claim: null }, billed.get(key)!, 0, 'notOwed')),
  ];
}

function linesOf(claim: Claim, before: readonly Billed[], until: Month): PlacedLine[] {
  const { key, month, line } = claim;
  const billedCents = sumOf(before);
  // What finance gave up is no longer owed; what the same piece costs more since then is.
  const waivedCents = before.reduce((sum, { waivedCents = 0 }) => sum + waivedCents, 0);
  const owedCents = line.cents > waivedCents ? line.cents - waivedCents : 0;
  const cents = owedCents - billedCents;
  if (cents === 0) return [];
  if (cents < 0) return credits({ key, claim }, before, owedCents, 'changed');
  const isFirst = before.length === 0;
  const isNew = isFirst && month === until;
  const reason: CorrectionReason = isFirst ? 'late' : 'changed';
  const correction = isNew ? null : { reason, billedCents, owedCents };
  const { kind, articles } = line;
  return [
    { line: { key, kind, month, cents, ground: line, correction, articles }, creditOf: null },
  ];
}

function credits(
  { key, claim }: { key: string; claim: Claim | null },
  before: readonly Billed[],
  owedCents: number,
  reason: CorrectionReason,
): PlacedLine[] {
  const billedCents = sumOf(before);
  let left = billedCents - owedCents;
  const placed: PlacedLine[] = [];
  for (const creditOf of before.toReversed()) {
    const part = creditOf.cents < left ? creditOf.cents : left;
    if (part <= 0) continue;
    left -= part;
    placed.push({
      creditOf,
      line: {
        ...{ key, kind: key.startsWith('basic:') ? 'basic' : 'extra' },
        month: claim?.month ?? '',
        cents: 0 - part,
        ground: claim?.line ?? null,
        correction: { reason, billedCents, owedCents },
        articles: claim?.line.articles ?? ['S0 art. 5', 'policy'],
      },
    });
  }
  return placed;
}

function sumOf(before: readonly Billed[]): number {
  return before.reduce((sum, { cents }) => sum + cents, 0);
}
