// Finance gives something back by hand, in a story of runs: a whole invoice, or one line of it.
import { approveCredit, proposeCredit } from '../../src/jobs/billing/creditRun.ts';
import { query } from '../../src/store/query.ts';
import type { Chance } from '../simulation/chance.ts';
import { FINANCE, type BillingOffice } from './billingOffice.ts';
import type { Waived } from './compareYears.ts';

const PROPOSER = 'coach';

/** Gives one invoice back now and then, and notes what; returns how many credit notes were made. */
export function creditSome(office: BillingOffice, chance: Chance, waived: Waived): number {
  if (chance.int(0, 2) > 0) return 0;
  office.clock.now += 60_000;
  return office.store.write((tx) => {
    const invoices = tx.all(
      query
        .selectFrom('invoice')
        .select(['id', 'agreementId', 'lines'])
        .where('kind', '=', 'invoice')
        .orderBy('year')
        .orderBy('sequence'),
    );
    // Of the latest, as it happens: of an old one the next run has more often changed something already.
    const from = invoices.length > 12 && chance.int(0, 2) > 0 ? invoices.length - 12 : 0;
    const chosen = invoices[chance.int(from, invoices.length - 1)]!;
    const keys = (JSON.parse(chosen.lines) as { key: string }[]).map(({ key }) => key);
    const key = chance.int(0, 1) === 0 ? null : keys[chance.int(0, keys.length - 1)]!;
    const ask = { invoiceId: chosen.id, key, reason: 'afgesproken' };
    const proposed = proposeCredit(tx, ask, PROPOSER);
    if (proposed.kind !== 'proposed') return 0;
    const own = approveCredit(tx, office.terms, proposed.run, PROPOSER);
    if (own.kind !== 'refused') throw new Error('approved by who proposed it');
    const approved = approveCredit(tx, office.terms, proposed.run, FINANCE.personId);
    if (approved.kind !== 'approved') throw new Error(approved.kind);
    const note = tx.first(
      query.selectFrom('invoice').select('lines').where('runId', '=', approved.run.id),
    )!;
    for (const line of JSON.parse(note.lines) as { key: string; cents: number }[]) {
      const piece = `${chosen.agreementId} ${line.key}`;
      waived.set(piece, (waived.get(piece) ?? 0) - line.cents);
    }
    return 1;
  });
}
