// Agreements of one employee with one employer follow one another: two that hold on one day are refused.
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';

/** An agreement as it will stand after the import; without a row it was there before and is not in the files. */
export interface AgreementSpan {
  reference: string;
  employer: string;
  employee: string;
  start: string;
  /** Last day; null: still running. */
  end: string | null;
  row: { problem(column: string, message: string): void } | null;
}

/** Reports every pair of agreements that overlap, on the row of the later one when it is in the files. */
export function reportOverlaps(tx: Tx, rows: readonly AgreementSpan[]): void {
  const inFiles = new Set(rows.map(({ reference }) => reference));
  const others = new Set(rows.map(fileOf));
  const stored = storedSpans(tx).filter(
    (span) => !inFiles.has(span.reference) && others.has(fileOf(span)),
  );
  const byFile = Map.groupBy([...rows, ...stored], fileOf);
  for (const spans of byFile.values()) {
    const inOrder = spans.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    for (const [index, later] of inOrder.entries()) {
      const earlier = inOrder
        .slice(0, index)
        .find(
          ({ reference, end }) =>
            reference !== later.reference && (end === null || end >= later.start),
        );
      if (!earlier) continue;
      if (later.row) later.row.problem('start', overlapOf(later, earlier));
      else earlier.row?.problem('einde', overlapOf(earlier, later));
    }
  }
}

function fileOf({ employer, employee }: AgreementSpan): string {
  return `${employer} ${employee}`;
}

function overlapOf(one: AgreementSpan, other: AgreementSpan): string {
  const until = other.end === null ? 'zonder einde' : `tot en met ${other.end}`;
  return (
    `Overeenkomst ${one.reference} overlapt met ${other.reference} (van ${other.start} ${until}): ` +
    'dezelfde medewerker bij dezelfde werkgever. Geef de eerste een einde vóór de volgende begint, ' +
    'of verbeter een van de datums.'
  );
}

function storedSpans(tx: Tx): AgreementSpan[] {
  return tx
    .all(
      query
        .selectFrom('agreement')
        .innerJoin('employer', 'employer.id', 'agreement.employerId')
        .innerJoin('employee', 'employee.id', 'agreement.employeeId')
        .select([
          'agreement.reference',
          'employer.enterpriseNumber as employer',
          'employee.reference as employee',
          'agreement.startDay as start',
          'agreement.endDay as end',
        ])
        .where('agreement.erasedAt', 'is', null),
    )
    .map((span) => ({ ...span, employer: span.employer ?? '', row: null }));
}
