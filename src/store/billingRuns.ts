// Month-end runs: proposed, replaced by a newer proposal, withdrawn or approved; and their bills, a page at a time.
import { sql } from 'kysely';
import type { Month } from '../rules/index.ts';
import type { AgreementBill, BillingRun, NamedBill, RunStatus } from './billingRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

const columns = [
  'id',
  'month',
  'isExample',
  'status',
  'proposedAt',
  'proposedBy',
  'digest',
  'totals',
  'closedAt',
  'closedBy',
  'creditOf',
  'reason',
] as const;

type Row = Omit<BillingRun, 'isExample' | 'status' | 'totals'> & {
  isExample: number;
  status: string;
  totals: string;
};

function runOf(row: Row): BillingRun {
  return {
    ...row,
    isExample: row.isExample === 1,
    status: row.status as RunStatus,
    totals: JSON.parse(row.totals) as BillingRun['totals'],
  };
}

const byId = prepare<{ id: string }>()((param) =>
  query.selectFrom('billingRun').select(columns).where('id', '=', param('id')),
);

/** A run by its id; null when there is none. */
export function findRun(db: Reader, id: string): BillingRun | null {
  const row = db.first(byId, { id });
  return row ? runOf(row) : null;
}

const ofMonth = prepare<{ month: string }>()((param) =>
  query
    .selectFrom('billingRun')
    .select(columns)
    .where('month', '=', param('month'))
    .where('status', 'in', ['proposed', 'approved'])
    .where('creditOf', 'is', null)
    .orderBy('proposedAt', 'desc'),
);

/** The run that stands for a month: approved for good, else the open proposal, else an approved example. */
export function runOfMonth(db: Reader, month: Month): BillingRun | null {
  const runs = db.all(ofMonth, { month }).map(runOf);
  return (
    runs.find(({ status, isExample }) => status === 'approved' && !isExample) ??
    runs.find(({ status }) => status === 'proposed') ??
    runs[0] ??
    null
  );
}

const openRuns = prepare()(() =>
  query.selectFrom('billingRun').select(columns).where('status', '=', 'proposed').orderBy('month'),
);

/** Proposals that wait for approval. */
export function proposedRuns(db: Reader): BillingRun[] {
  return db.all(openRuns, {}).map(runOf);
}

const close = prepare<{ id: string; status: string; now: number; by: string }>()((param) =>
  query
    .updateTable('billingRun')
    .set({ status: param('status'), closedAt: param('now'), closedBy: param('by') })
    .where('id', '=', param('id'))
    .where('status', '=', 'proposed'),
);

const dropDrafts = prepare<{ runId: string }>()((param) =>
  query.deleteFrom('billingDraft').where('runId', '=', param('runId')),
);

/** Ends a proposal; false when it was no longer open. What was not approved keeps no bills. */
export function closeRun(
  tx: Tx,
  { id, status, by }: { id: string; status: Exclude<RunStatus, 'proposed'>; by: string },
): boolean {
  if (tx.run(close, { id, status, now: tx.now, by }) !== 1) return false;
  if (status !== 'approved') tx.run(dropDrafts, { runId: id });
  return true;
}

const insertDrafts = prepare<{ runId: string; bills: string }>()((param) =>
  query.insertInto('billingDraft').expression(
    sql`SELECT ${param('runId')}, key, value ->> 'agreementId', value ->> 'needsLook', value ->> 'bill'
      FROM json_each(${param('bills')})` as never,
  ),
);

/** Keeps a proposal with its bills; of a month in the place of an open one. */
export function insertRun(
  tx: Tx,
  run: Pick<
    BillingRun,
    'id' | 'month' | 'isExample' | 'proposedAt' | 'proposedBy' | 'digest' | 'totals'
  > &
    Partial<Pick<BillingRun, 'creditOf' | 'reason'>>,
  bills: readonly AgreementBill[],
): void {
  const { creditOf = null, reason = null } = run;
  const before = creditOf === null ? runOfMonth(tx, run.month) : null;
  if (before?.status === 'proposed')
    closeRun(tx, { id: before.id, status: 'replaced', by: run.proposedBy });
  tx.run(
    query.insertInto('billingRun').values({
      ...run,
      ...{ isExample: run.isExample ? 1 : 0, totals: JSON.stringify(run.totals) },
      ...{ status: 'proposed', closedAt: null, closedBy: null, creditOf, reason },
    }),
  );
  const rows = bills.map((bill) => ({
    agreementId: bill.agreementId,
    needsLook: bill.warnings.length + bill.problems.length > 0 ? 1 : 0,
    bill: JSON.stringify(bill),
  }));
  tx.run(insertDrafts, { runId: run.id, bills: JSON.stringify(rows) });
}

interface PageOf {
  runId: string;
  only: number;
  limit: number;
  offset: number;
}
/** Every bill with its names. */
const bills = query
  .selectFrom('billingDraft as d')
  .innerJoin('agreement', 'agreement.id', 'd.agreementId')
  .innerJoin('employer', 'employer.id', 'agreement.employerId')
  .innerJoin('employee', 'employee.id', 'agreement.employeeId')
  .select(['d.bill', 'agreement.reference', 'employer.name as employerName'])
  .select('employee.name as employeeName');

const page = prepare<PageOf>()((param) =>
  bills
    .where('d.runId', '=', param('runId'))
    .where(sql<boolean>`d.needsLook >= ${param('only')}`)
    .orderBy('d.at')
    .limit(param('limit'))
    .offset(param('offset')),
);

const count = prepare<Pick<PageOf, 'runId' | 'only'>>()((param) =>
  query
    .selectFrom('billingDraft')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('runId', '=', param('runId'))
    .where(sql<boolean>`needsLook >= ${param('only')}`),
);

function namedBill({ bill, ...names }: Omit<NamedBill, keyof AgreementBill> & { bill: string }) {
  return { ...(JSON.parse(bill) as AgreementBill), ...names };
}

const one = prepare<{ runId: string; agreementId: string }>()((param) =>
  bills.where('d.runId', '=', param('runId')).where('d.agreementId', '=', param('agreementId')),
);

/** The bill of an agreement in a run; null when there is none. */
export function billOfRun(db: Reader, runId: string, agreementId: string): NamedBill | null {
  const row = db.first(one, { runId, agreementId });
  return row ? namedBill(row) : null;
}

/** Bills of a run with their names, in their order; `only` those that somebody must look at. */
export function billsOfRun(
  db: Reader,
  {
    runId,
    needLook,
    limit,
    offset,
  }: { runId: string; needLook: boolean; limit: number; offset: number },
): { bills: NamedBill[]; total: number } {
  const of = { runId, only: needLook ? 1 : 0 };
  const rows = db.all(page, { ...of, limit, offset });
  return { bills: rows.map(namedBill), total: db.first(count, of)!.total };
}
