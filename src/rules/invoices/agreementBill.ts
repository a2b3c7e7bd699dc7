// The bill of one agreement in a month-end run: an invoice, credit notes, warnings, what could not be billed.
import type { Bill, BillDocument, BillInput, BillLine } from './bill.ts';
import type { Billed } from './bill.ts';
import { billLines, type PlacedLine } from './billLines.ts';
import { billWarnings } from './billWarnings.ts';
import { claimsOf } from './claims.ts';
import { vatCents } from './vat.ts';
import type { VatTreatment } from './billingSchema.ts';

/**
 * Everything owed up to the month less everything billed before (S0 art. 5 and 7): what is owed more stands on
 * one invoice, what was billed too much on a credit note for each invoice concerned. Billing the result and
 * asking again gives nothing. Throws RangeError on a text that is no month or day.
 */
export function agreementBill(input: BillInput): Bill {
  const { claims, problems } = claimsOf(input);
  // What cannot be computed is not credited either: the file is mended first.
  const isBroken = problems.length > 0;
  const placed = billLines(claims, isBroken ? onlyOwed(input, claims) : input);
  const warnings = billWarnings(placed, claims, input);
  return { documents: documentsOf(placed, input), warnings, problems };
}

function onlyOwed(input: BillInput, claims: readonly { key: string }[]) {
  const keys = new Set(claims.map(({ key }) => key));
  const billed = new Map([...input.billed].filter(([key]) => keys.has(key)));
  return { billed, until: input.until };
}

function documentsOf(
  placed: readonly PlacedLine[],
  { billed, settings: { vat } }: Pick<BillInput, 'billed' | 'settings'>,
): BillDocument[] {
  const asked = placed.filter(({ creditOf }) => creditOf === null).map(({ line }) => line);
  const credited = new Map<string, { on: Billed; lines: BillLine[] }>();
  for (const { line, creditOf } of placed) {
    if (creditOf === null) continue;
    const note = credited.get(creditOf.invoiceId) ?? { on: creditOf, lines: [] };
    note.lines.push(line);
    credited.set(creditOf.invoiceId, note);
  }
  return [
    ...(asked.length > 0 ? [documentOf('invoice', null, asked, vat)] : []),
    ...[...credited.values()].map(({ on, lines }) =>
      lastToTheCent(documentOf('creditNote', on.invoiceId, lines, on.vat), on, billed),
    ),
  ];
}

/** With the last that is left of an invoice goes all its VAT: each note by itself may have been rounded another way. */
function lastToTheCent(
  note: BillDocument,
  { invoiceId, vatLeftCents }: Billed,
  billed: BillInput['billed'],
): BillDocument {
  const left = [...billed.values()].flat().filter((one) => one.invoiceId === invoiceId);
  const isLast = left.reduce((sum, { cents }) => sum + cents, note.netCents) === 0;
  if (!isLast || vatLeftCents === undefined) return note;
  const vatCents = 0 - vatLeftCents;
  return { ...note, vatCents, totalCents: note.netCents + vatCents };
}

function documentOf(
  kind: BillDocument['kind'],
  creditOf: string | null,
  lines: readonly BillLine[],
  vat: VatTreatment | null,
): BillDocument {
  const netCents = lines.reduce((sum, { cents }) => sum + cents, 0);
  const added = vatCents(netCents, vat);
  return { kind, creditOf, lines, vat, netCents, vatCents: added, totalCents: netCents + added };
}
