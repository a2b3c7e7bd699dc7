// The lines of a month-end run for the city's ledger, as CSV or workbook; its columns stand in data/export/README.md.
import { visibleText } from '../../cards/renderers/literalText.ts';
import { whatInWords } from '../../dialogs/billing/billWords.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { amountInCells } from '../language/index.ts';
import type { BillDocument } from '../rules/index.ts';
import type { BillingRun } from '../store/billingRecord.ts';
import { billsOfRun, findRun } from '../store/billingRuns.ts';
import type { Reader } from '../store/handle.ts';
import { invoicesOfRun } from '../store/invoiceRows.ts';
import { seesAllInvoices } from '../store/invoices.ts';
import type { Store } from '../store/store.ts';
import { csvText } from './csvText.ts';
import type { DownloadMaker } from './downloads.ts';

export const LEDGER_COLUMNS = [
  'nummer',
  'soort',
  'verbetert',
  'maand',
  'datum',
  'te_betalen_tegen',
  'mededeling',
  'werkgever',
  'ondernemingsnummer',
  'overeenkomst',
  'pakket',
  'omschrijving',
  'minuten',
  'tarief',
  'btw',
  'debet',
  'credit',
] as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EVERYTHING = 1_000_000;
type Text = DialogDeps['text'];
type Party = Readonly<
  Record<
    'number' | 'creditOf' | 'day' | 'due' | 'reference' | 'employer' | 'enterprise' | 'agreement',
    string
  >
>;

/** The maker behind the links; amounts are without VAT, and no employee is named. */
export function ledgerMaker(store: Store, text: Text): DownloadMaker {
  return async (who, { runId = '', format = '' }) => {
    if (!seesAllInvoices(who) || (format !== 'csv' && format !== 'xlsx')) return null;
    const found = store.read((db) => {
      const run = findRun(db, runId);
      return run && { run, rows: ledgerRows(db, run, text) };
    });
    if (!found) return null;
    const { run, rows } = found;
    const name = `${run.isExample || run.status !== 'approved' ? 'voorbeeld-' : ''}facturatie-${run.month}`;
    const lines = [[...LEDGER_COLUMNS], ...rows];
    if (format === 'csv')
      return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: csvText(lines) };
    const { default: writeWorkbook } = await import('write-excel-file/node');
    const cells = lines.map((line) =>
      line.map((text) => ({ value: visibleText(text), type: String })),
    );
    const body = await writeWorkbook(cells, { stickyRowsCount: 1, sheet: run.month }).toBuffer();
    return { name: `${name}.xlsx`, type: XLSX, body };
  };
}

/** One row for each line; of a run that was not approved without numbers. */
export function ledgerRows(db: Reader, run: BillingRun, text: Text): string[][] {
  if (run.status === 'approved')
    return invoicesOfRun(db, run.id).flatMap((invoice) =>
      rowsOf(
        invoice,
        {
          number: invoice.number ?? 'VOORBEELD',
          creditOf: invoice.creditOfNumber ?? '',
          ...{ day: invoice.day, due: invoice.due, reference: invoice.reference ?? '' },
          ...{ employer: invoice.employerName, enterprise: invoice.enterpriseNumber ?? '' },
          agreement: invoice.agreementReference,
        },
        run,
        text,
      ),
    );
  const { bills } = billsOfRun(db, {
    runId: run.id,
    needLook: false,
    limit: EVERYTHING,
    offset: 0,
  });
  return bills.flatMap(({ documents, employerName: employer, reference: agreement }) =>
    documents.flatMap((document) =>
      rowsOf(
        document,
        {
          ...{ number: 'VOORSTEL', creditOf: '', day: '', due: '', reference: '', enterprise: '' },
          ...{ employer, agreement },
        },
        run,
        text,
      ),
    ),
  );
}

function rowsOf(
  { kind, lines, vat }: BillDocument,
  party: Party,
  run: BillingRun,
  text: Text,
): string[][] {
  return lines.map((line) => {
    const { ground, cents } = line;
    const extra = ground?.kind === 'extra' ? ground : null;
    return [
      ...[party.number, text(`ledger.${kind}`), party.creditOf, run.month, party.day, party.due],
      ...[plain(party.reference), party.employer, party.enterprise, party.agreement],
      ...[text(`ledger.${line.kind}`), whatInWords(line, text)],
      extra ? String(extra.minutes) : '',
      ground?.kind === 'basic' ? (ground.months.at(-1)?.version ?? '') : (extra?.version ?? ''),
      vat === null ? '' : text(`vat.${vat}`),
      cents >= 0 ? amountInCells(cents) : '',
      cents < 0 ? amountInCells(0 - cents) : '',
    ];
  });
}

/** Twelve digits with slashes: pluses would be read as a formula. */
function plain(reference: string): string {
  return reference.replaceAll('+', '');
}
