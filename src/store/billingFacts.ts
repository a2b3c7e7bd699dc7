// What a month-end run is computed from, read in one go: agreements, extra work, what was billed before.
import { sql } from 'kysely';
import { firstDayOf, lastDayOf, sharedMinutes } from '../rules/index.ts';
import type { Billed, BilledWork, Month, VatTreatment } from '../rules/index.ts';
import type { BillingSnapshot } from './billingRecord.ts';
import { billsLeftOut } from './billsLeftOut.ts';
import { waivedByHand, waivedKey } from './creditFacts.ts';
import type { Reader } from './handle.ts';
import { agreementsToBill, agreementsToBillById } from './premiums.ts';
import { prepare, query } from './query.ts';

const version = prepare()(() =>
  query.selectNoFrom(
    sql<string>`(SELECT version FROM recordsVersion) || '/' || (SELECT version FROM factVersion)
      || '/' || ifnull((SELECT max(seq) FROM event), 0)
      || '/' || ifnull((SELECT max(id) FROM premium), 0)
      || '/' || ifnull((SELECT max(id) FROM billLeftOut), 0)
      || '/' || (SELECT count(*) || '/' || ifnull(min(month), '') FROM billingRun
        WHERE status IN ('approved', 'proposed'))
      || '/' || ifnull((SELECT max(rowid) FROM invoice), 0)`.as('version'),
  ),
);

/** Another text means that something a run is computed from may have changed. */
export function billingVersion(db: Reader): string {
  return db.first(version, {})!.version;
}

/** A month that waits for approval counts: approving a later one first forgets nothing of it. */
const firstMonth = prepare()(() =>
  query
    .selectFrom('billingRun')
    .select((eb) => eb.fn.min('month').as('month'))
    .where('status', 'in', ['approved', 'proposed'])
    .where('creditOf', 'is', null)
    .where('isExample', '=', 0),
);

const lastMonth = prepare()(() =>
  query
    .selectFrom('billingRun')
    .select((eb) => eb.fn.max('month').as('month'))
    .where('status', '=', 'approved')
    .where('creditOf', 'is', null)
    .where('isExample', '=', 0),
);

/** The last month that was billed for good; null: none yet. */
export function lastBilledMonth(db: Reader): Month | null {
  return db.first(lastMonth, {})?.month ?? null;
}

const work = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('visitVersion as v')
    .innerJoin('visit', (join) =>
      join.onRef('visit.id', '=', 'v.visitId').onRef('visit.currentVersion', '=', 'v.version'),
    )
    .select(['v.visitId', 'v.day', 'v.extraMinutes', 'v.extraDescription', 'v.extraApprovedBy'])
    .select(
      sql<string>`(SELECT json_group_array(x.agreementId ORDER BY x.agreementId)
        FROM visitVersionAgreement x WHERE x.visitId = v.visitId AND x.version = v.version)`.as(
        'agreementIds',
      ),
    )
    .where('v.extraMinutes', '>', 0)
    .where('v.day', '>=', param('from'))
    .where('v.day', '<=', param('to'))
    .where('visit.currentStatus', '<>', 'withdrawn')
    .orderBy('v.day')
    .orderBy('v.visitId'),
);

function workBetween(db: Reader, period: { from: string; to: string }): Map<string, BilledWork[]> {
  const found = new Map<string, BilledWork[]>();
  for (const row of db.all(work, period)) {
    const agreementIds = JSON.parse(row.agreementIds) as string[];
    const shares = sharedMinutes(row.extraMinutes, agreementIds.length);
    agreementIds.forEach((agreementId, at) => {
      const { visitId, day: date, extraMinutes: ofMinutes } = row;
      const own = found.get(agreementId) ?? [];
      own.push({
        ...{ visitId, date, ofMinutes, minutes: shares[at]! },
        isDescribed: (row.extraDescription ?? '').trim() !== '',
        isApproved: row.extraApprovedBy !== null,
      });
      found.set(agreementId, own);
    });
  }
  return found;
}

const billed = prepare()(() =>
  query
    .selectFrom('invoiceLine as l')
    .innerJoin('invoice', 'invoice.id', 'l.onInvoiceId')
    .select(['l.agreementId', 'l.key', 'l.onInvoiceId', 'invoice.vat'])
    .select((eb) => eb.fn.sum<number>('l.cents').as('cents'))
    .groupBy(['l.agreementId', 'l.key', 'l.onInvoiceId'])
    .orderBy('l.agreementId')
    .orderBy('l.key')
    .orderBy('invoice.year')
    .orderBy('invoice.sequence'),
);

function billedBefore(db: Reader): Map<string, Map<string, Billed[]>> {
  const found = new Map<string, Map<string, Billed[]>>();
  const waived = waivedByHand(db);
  for (const row of db.all(billed, {})) {
    const { agreementId, key, onInvoiceId: invoiceId, vat, cents } = row;
    const waivedCents = waived.size === 0 ? 0 : (waived.get(waivedKey(row)) ?? 0);
    let keys = found.get(agreementId);
    if (!keys) found.set(agreementId, (keys = new Map()));
    const on = keys.get(key) ?? [];
    on.push({ invoiceId, vat: vat as VatTreatment | null, cents, waivedCents });
    keys.set(key, on);
  }
  return found;
}

/** Everything for the run of a month, by all that was recorded until now. */
export function readBillingSnapshot(db: Reader, until: Month): BillingSnapshot {
  const first = db.first(firstMonth, {})?.month ?? until;
  const from = first < until ? first : until;
  const period = { from: firstDayOf(from), to: lastDayOf(until) };
  const billedOf = billedBefore(db);
  const workOf = workBetween(db, period);
  const agreements = agreementsToBill(db, period);
  const known = new Set(agreements.map(({ id }) => id));
  const others = [...new Set([...billedOf.keys(), ...workOf.keys()])].filter(
    (id) => !known.has(id),
  );
  const more = others.length === 0 ? [] : agreementsToBillById(db, others);
  return {
    version: billingVersion(db),
    agreements: [...agreements, ...more],
    ...{ workOf, billedOf, from, leftOut: billsLeftOut(db, until) },
  };
}
