// What was billed beside what is owed, counted by a program that imports nothing of the rules: by piece, and the VAT.
import { query } from '../../src/store/query.ts';
import { inParts, invoicesOf } from '../rules/moneyOracle.ts';
import type { BillingOffice } from './billingOffice.ts';

export interface Made {
  id: string;
  start: string;
  premiumFrom: string;
  end: string | null;
}
export interface Visit {
  visitId: string;
  version: number;
  day: string;
  minutes: number;
  agreementIds: string[];
  withdrawn: boolean;
}
/** What finance gave back by hand, by agreement and piece. */
export type Waived = Map<string, number>;

interface Told {
  reasons: Set<string>;
  differences: string[];
}

/** Each piece: what was billed of it must be what is owed by what is known now, less what was given back by hand. */
export function compareYears(
  office: BillingOffice,
  known: {
    made: Made[];
    visits: Visit[];
    confirmed: string[];
    last: string;
    leftOut: string[];
    waived: Waived;
  },
  told: Told,
): void {
  const { made, visits, confirmed, last, leftOut, waived } = known;
  const billed = billedPieces(office);
  const index = { baseMonth: '2026-04', crossings: confirmed };
  for (const { id, start, premiumFrom, end } of made) {
    if (leftOut.includes(id)) continue;
    const work = visits.flatMap(({ day: date, minutes, agreementIds, withdrawn, visitId }) => {
      const at = agreementIds.indexOf(id);
      if (at < 0 || withdrawn) return [];
      const half = agreementIds.length === 2 ? (minutes - (minutes % 2)) / 2 : minutes;
      const own = at === 0 && agreementIds.length === 2 ? minutes - half : half;
      return [{ date, minutes: own, visitId }];
    });
    const invoices = invoicesOf(
      { premiumStart: premiumFrom, start, ...(end === null ? {} : { end }) },
      ...([work, index, last] as const),
    );
    const owed = new Map<string, number>();
    for (const { lines } of invoices.values())
      for (const { quarter, visitId, cents } of lines)
        owed.set(`${id} ${quarter ? `basic:${quarter}` : `visit:${visitId}`}`, cents);
    const own = [...billed.keys(), ...waived.keys()].filter((piece) => piece.startsWith(`${id} `));
    for (const piece of new Set([...owed.keys(), ...own])) {
      const left = (owed.get(piece) ?? 0) - (waived.get(piece) ?? 0);
      const expected = left > 0 ? left : 0;
      const cents = billed.get(piece) ?? 0;
      if (cents !== expected)
        told.differences.push(`${last} ${piece}: billed ${cents}, by the oracle ${expected}`);
    }
  }
}

function billedPieces(office: BillingOffice): Map<string, number> {
  const rows = office.store.read((db) =>
    db.all(
      query
        .selectFrom('invoiceLine')
        .select(['agreementId', 'key'])
        .select((eb) => eb.fn.sum<number>('cents').as('cents'))
        .groupBy(['agreementId', 'key']),
    ),
  );
  return new Map(rows.map(({ agreementId, key, cents }) => [`${agreementId} ${key}`, cents]));
}

/**
 * Every document: its lines add up, and 21 % is added, rounded half up on its own; but the note with which nothing is
 * left of an invoice gives back all that is left of its VAT.
 */
export function checkVat(office: BillingOffice, told: Told): void {
  const documents = office.store.read((db) =>
    db.all(
      query
        .selectFrom('invoice')
        .select(['id', 'creditOf', 'netCents', 'vatCents', 'totalCents', 'lines'])
        .orderBy('year')
        .orderBy('sequence'),
    ),
  );
  const left = new Map<string, { net: number; vat: number }>();
  for (const { id, creditOf, netCents, vatCents, totalCents, lines } of documents) {
    const parsed = JSON.parse(lines) as { cents: number; correction: { reason: string } | null }[];
    const sum = parsed.reduce((total, { cents }) => total + cents, 0);
    for (const { correction } of parsed) told.reasons.add(correction?.reason ?? 'new');
    const size = netCents < 0 ? 0 - netCents : netCents;
    const rounded = inParts(size * 21, 100) * (netCents < 0 ? -1 : 1);
    if (sum !== netCents || totalCents !== netCents + vatCents)
      told.differences.push(`${id}: lines ${sum}, net ${netCents}, total ${totalCents}`);
    const on = left.get(creditOf ?? id) ?? { net: 0, vat: 0 };
    on.net += netCents;
    const vat = creditOf !== null && on.net === 0 ? 0 - on.vat : rounded;
    if (vatCents !== vat) told.differences.push(`${id}: VAT ${vatCents}, by the oracle ${vat}`);
    on.vat += vatCents;
    left.set(creditOf ?? id, on);
  }
}
