// The cases of a period as CSV or workbook: one row per case, references and closed codes, nobody's name.
import { visibleText } from '../../cards/renderers/literalText.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { periodOf } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { NamedCase, Summary, SummaryAsk, SummaryScope } from '../store/summaryRecord.ts';
import { csvText } from './csvText.ts';
import type { DownloadFile, DownloadMaker } from './downloads.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** More than a quarter of a large service has. */
const MOST_CASES = 100_000;
const COLUMNS = [
  'kind',
  'file',
  'coach',
  'answerer',
  'startedOn',
  'dueDate',
  'fulfilledOn',
  'outcome',
  'suspended',
  'reasons',
] as const;
type Column = (typeof COLUMNS)[number];
const DATES: ReadonlySet<Column> = new Set(['startedOn', 'dueDate', 'fulfilledOn']);
const WIDTHS: Partial<Record<Column, number>> = { file: 42, reasons: 30 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Needs = Pick<DialogDeps, 'summaries' | 'text'>;

/** The file; null when the figures are not theirs to see. */
export async function summaryFile(
  who: StaffPrincipal,
  ask: SummaryAsk,
  format: ExportFormat,
  { summaries, text }: Needs,
): Promise<DownloadFile | null> {
  const all = { choice: { kind: null, which: 'all' }, offset: 0, limit: MOST_CASES } as const;
  const summary = summaries.summary(who, ask, 'exportSummary');
  const found = summary && summaries.cases(who, { ...ask, ...all }, 'exportSummary');
  if (!summary || !found) return null;
  const name = `${fileName(summary, text)}.${format}`;
  const rows = found.cases.map((one) => rowOf(one, text));
  if (format === 'csv') {
    const head = COLUMNS.map((column) => text(`export.column.${column}`));
    const body = csvText([head, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
    return { name, type: 'text/csv; charset=utf-8', body };
  }
  return { name, type: XLSX, body: await workbook(rows, text) };
}

/** The maker behind the links of Teams. */
export function summaryMaker(needs: Needs): DownloadMaker {
  return (who, { period: key = '', coachId = '', format = '' }) => {
    const period = periodOf(key);
    if (!period || (format !== 'csv' && format !== 'xlsx')) return null;
    const scope: SummaryScope = coachId === '' ? { kind: 'team' } : { kind: 'coach', coachId };
    return summaryFile(who, { period, scope }, format, needs);
  };
}

function fileName({ period, state }: Summary, text: DialogDeps['text']): string {
  const parts = [text('export.name'), period.key.replace('/', '_'), text(`export.state.${state}`)];
  return parts.join('-');
}

function rowOf(one: NamedCase, text: DialogDeps['text']): Record<Column, string> {
  const { kind, reference, coachId, answererId, startedOn, dueDate, fulfilledAt } = one;
  return {
    kind: text(`export.kind.${kind}`),
    file: reference,
    coach: personCode(coachId),
    answerer: personCode(answererId),
    startedOn,
    dueDate,
    fulfilledOn: fulfilledAt === null ? '' : brusselsDay(fulfilledAt),
    outcome: text(`export.outcome.${one.outcome}`),
    suspended: one.suspended === null ? '' : text(`export.suspended.${one.suspended}`),
    reasons: one.reasons.map((reason) => text(`export.reason.${reason}`)).join(' '),
  };
}

/** The same person has the same code in every export; it says nothing to who has no access here. */
function personCode(personId: string | null): string {
  return personId === null ? '' : personId.replaceAll('-', '').slice(-8);
}

async function workbook(
  rows: readonly Record<Column, string>[],
  text: DialogDeps['text'],
): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const head = COLUMNS.map((column) => ({
    value: text(`export.column.${column}`),
    type: String,
    fontWeight: 'bold' as const,
  }));
  const body = rows.map((row) =>
    COLUMNS.map((column) => {
      const value = visibleText(row[column]);
      if (value === '') return null;
      if (!DATES.has(column)) return { value, type: String };
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
    }),
  );
  const columns = COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 18 }));
  const options = { columns, stickyRowsCount: 1, sheet: text('export.sheet') };
  return writeWorkbook([head, ...body], options).toBuffer();
}
