// What a month-end run is computed from, read in one go: agreements, extra work, what was billed before; the same of one file.
import { sql } from 'kysely';
import { firstBilledMonth, firstDayOf, lastDayOf } from '../rules/index.ts';
import type { Month } from '../rules/index.ts';
import { billedBefore, billedOfAgreement } from './billedBefore.ts';
import type { BillingSnapshot, FileBilling } from './billingRecord.ts';
import { proposedRuns } from './billingRuns.ts';
import { billsLeftOut, monthsLeftOut } from './billsLeftOut.ts';
import { workBetween, workOfAgreement } from './extraWork.ts';
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

/** Everything for the run of a month, by all that was recorded until now. */
export function readBillingSnapshot(db: Reader, until: Month): BillingSnapshot {
  const from = firstBilledMonth(db.first(firstMonth, {})?.month ?? null, until);
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

/** The same for one agreement, for its next bill; for repositories that have asked who looks. */
export function fileBilling(db: Reader, agreementId: string): FileBilling {
  const first = db.first(firstMonth, {})?.month ?? null;
  const ofMonths = proposedRuns(db).filter(({ creditOf }) => creditOf === null);
  return {
    work: workOfAgreement(db, agreementId),
    billed: billedOfAgreement(db, agreementId),
    leftOut: monthsLeftOut(db, agreementId),
    runs: {
      ...{ first, approved: lastBilledMonth(db) },
      proposed: ofMonths.map(({ month }) => month),
    },
  };
}
