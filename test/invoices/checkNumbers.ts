// Checks the numbers of all documents of an office after a story of runs.
import { query } from '../../src/store/query.ts';
import type { BillingOffice } from './billingOffice.ts';

/** Numbers follow on from 1 in each year, and every document keeps a place of its own. */
export function checkNumbers(office: BillingOffice, told: { differences: string[] }): void {
  const rows = office.store.read((db) =>
    db.all(
      query
        .selectFrom('invoice')
        .select('year')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('sequence').as('last')])
        .groupBy('year'),
    ),
  );
  for (const { year, count, last } of rows)
    if (count !== last) told.differences.push(`${year}: ${count} documents, last number ${last}`);
}
