// Invoices as rows: how one is read with its names, what was credited on it, and whether it was paid.
import { sql } from 'kysely';
import { isQuarter, monthsOf } from '../rules/index.ts';
import type { NamedInvoice } from './billingRecord.ts';
import type { Reader } from './handle.ts';
import { prepare, query, type Param } from './query.ts';

/** What was given back of a document; 0 or less. */
const credited = sql<number>`ifnull((SELECT sum(n.totalCents) FROM invoice n WHERE n.creditOf = i.id), 0)`;

/** Everything about a document except which one it is. */
const documents = query
  .selectFrom('invoice as i')
  .innerJoin('agreement', 'agreement.id', 'i.agreementId')
  .innerJoin('employer', 'employer.id', 'agreement.employerId')
  .innerJoin('employee', 'employee.id', 'agreement.employeeId')
  .innerJoin('billingRun as r', 'r.id', 'i.runId')
  .leftJoin('invoice as c', 'c.id', 'i.creditOf')
  .leftJoin('payment as p', (join) =>
    join.on(
      sql<boolean>`p.id = (SELECT max(x.id) FROM payment x WHERE x.invoiceId = i.id) AND p.isPaid = 1`,
    ),
  )
  .select(['i.id', 'i.runId', 'i.agreementId', 'i.month', 'i.kind', 'i.creditOf', 'i.isExample'])
  .select(['i.number', 'i.reference', 'i.day', 'i.due', 'i.vat', 'i.bankAccount', 'i.lines'])
  .select(['i.netCents', 'i.vatCents', 'i.totalCents', 'i.recordedAt', 'i.recordedBy'])
  .select(['agreement.reference as agreementReference', 'employer.id as employerId'])
  .select(['employer.name as employerName', 'employer.enterpriseNumber'])
  .select(['employee.name as employeeName', 'c.number as creditOfNumber', 'r.reason'])
  .select(['p.paidOn', 'p.recordedBy as paidBy'])
  .select(credited.as('creditedCents'));

type Row = Omit<NamedInvoice, 'kind' | 'isExample' | 'lines' | 'vat'> & {
  kind: string;
  isExample: number;
  lines: string;
  vat: string | null;
};

function invoiceOf(row: Row): NamedInvoice {
  return {
    ...row,
    kind: row.kind as NamedInvoice['kind'],
    isExample: row.isExample === 1,
    vat: row.vat as NamedInvoice['vat'],
    lines: JSON.parse(row.lines) as NamedInvoice['lines'],
  };
}

const byId = prepare<{ id: string }>()((param) => documents.where('i.id', '=', param('id')));

/** A document by its id, without asking who looks. */
export function invoiceById(db: Reader, id: string): NamedInvoice | null {
  const row = db.first(byId, { id });
  return row ? invoiceOf(row) : null;
}

const byNumber = prepare<{ year: number; sequence: number }>()((param) =>
  documents.where('i.year', '=', param('year')).where('i.sequence', '=', param('sequence')),
);

/** A document by the year and the place in its number, without asking who looks. */
export function invoiceByNumber(
  db: Reader,
  number: { year: number; sequence: number },
): NamedInvoice | null {
  const row = db.first(byNumber, number);
  return row ? invoiceOf(row) : null;
}

const ofRun = prepare<{ runId: string }>()((param) =>
  documents
    .where('i.runId', '=', param('runId'))
    .orderBy('i.sequence')
    .orderBy('agreement.reference')
    .orderBy('i.id'),
);

/** All documents of a run, by number. */
export function invoicesOfRun(db: Reader, runId: string): NamedInvoice[] {
  return db.all(ofRun, { runId }).map(invoiceOf);
}

/** Which documents a list shows; empty texts and lists leave all. */
export interface InvoiceChoice {
  /** A month or a quarter: '2026-10', '2026-Q4'. */
  month: string;
  employerIds: readonly string[];
  employeeIds: readonly string[];
  /** Only invoices that are not paid, nor wholly credited. */
  isOpen: boolean;
}

interface Chosen {
  /** JSON list of agreements that may be seen; 'null': all. */
  visible: string;
  /** First and last month; '': all. */
  from: string;
  until: string;
  employerIds: string;
  employeeIds: string;
  isOpen: number;
  withExamples: number;
}

/** An example counts only as long as its month was not billed for good, and only the last one of a month. */
const chosen = (param: Param<Chosen>) => sql<boolean>`
  (${param('visible')} = 'null'
    OR i.agreementId IN (SELECT value FROM json_each(${param('visible')})))
  AND (${param('from')} = '' OR i.month BETWEEN ${param('from')} AND ${param('until')})
  AND (${param('employerIds')} = '[]'
    OR agreement.employerId IN (SELECT value FROM json_each(${param('employerIds')})))
  AND (${param('employeeIds')} = '[]'
    OR agreement.employeeId IN (SELECT value FROM json_each(${param('employeeIds')})))
  AND (${param('isOpen')} = 0 OR (i.kind = 'invoice' AND i.isExample = 0 AND p.id IS NULL
    AND i.totalCents + ${credited} > 0))
  AND (i.isExample = 0 OR ${param('withExamples')} = 1)
  AND (i.isExample = 0 OR i.runId = (SELECT x.id FROM billingRun x
    WHERE x.month = i.month AND x.status = 'approved' AND x.creditOf IS NULL
    ORDER BY x.isExample, x.closedAt DESC LIMIT 1))`;

const listed = prepare<Chosen & { limit: number; offset: number }>()((param) =>
  documents
    .where(chosen(param))
    .orderBy(sql`CASE WHEN ${param('isOpen')} = 1 THEN i.due ELSE '' END`)
    .orderBy('i.day', 'desc')
    .orderBy('i.sequence', 'desc')
    .orderBy('i.id')
    .limit(param('limit'))
    .offset(param('offset')),
);

const counted = prepare<Chosen>()((param) =>
  documents
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(
      // What is still to be paid: what was given back of it no longer is.
      sql<
        number | null
      >`sum(i.totalCents + CASE ${param('isOpen')} WHEN 0 THEN 0 ELSE ${credited} END)`.as('cents'),
    )
    .where(chosen(param)),
);

/** A page of documents (those to pay by due day, others newest first), among agreements that may be seen. */
export function listInvoiceRows(
  db: Reader,
  { visible, withExamples }: { visible: readonly string[] | null; withExamples: boolean },
  choice: InvoiceChoice,
  { limit, offset }: { limit: number; offset: number },
): { invoices: NamedInvoice[]; total: number; totalCents: number } {
  const of = {
    visible: JSON.stringify(visible),
    ...monthsIn(choice.month),
    employerIds: JSON.stringify(choice.employerIds),
    employeeIds: JSON.stringify(choice.employeeIds),
    isOpen: choice.isOpen ? 1 : 0,
    withExamples: withExamples ? 1 : 0,
  };
  const count = db.first(counted, of)!;
  const invoices = db.all(listed, { ...of, limit, offset }).map(invoiceOf);
  return { invoices, total: count.total, totalCents: count.cents ?? 0 };
}

function monthsIn(period: string): Pick<Chosen, 'from' | 'until'> {
  if (!isQuarter(period)) return { from: period, until: period };
  const [from, , until] = monthsOf(period);
  return { from, until };
}
