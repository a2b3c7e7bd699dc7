// Agreements whose personal data are past their term, or will be by a day, with what holds them.
import { retentionEnd, termsOfModel } from '../../rules/index.ts';
import type { AgreementTermsFact, LocalDate } from '../../rules/index.ts';
import type { Reader } from '../handle.ts';
import { prepare, query } from '../query.ts';
import { holdsInForce, type Hold } from './holds.ts';

export interface EndedFile {
  agreementId: string;
  reference: string;
  employerName: string;
  employeeName: string;
  /** The agreement's last day. */
  endDay: LocalDate;
  /** The last day on which it is kept. */
  deleteAfter: LocalDate;
  /** In force; while there is one, nothing is erased. */
  holds: readonly Hold[];
}

const columns = [
  ...(['agreement.id as agreementId', 'agreement.reference', 'agreement.modelVersion'] as const),
  ...(['agreement.endDay', 'employer.name as employerName'] as const),
  'employee.name as employeeName',
] as const;

const living = query
  .selectFrom('agreement')
  .innerJoin('employer', 'employer.id', 'agreement.employerId')
  .innerJoin('employee', 'employee.id', 'agreement.employeeId')
  .select(columns)
  .where('agreement.erasedAt', 'is', null);

const ended = prepare<{ before: string }>()((param) =>
  living
    .where('agreement.endDay', '<', param('before'))
    .orderBy('agreement.endDay')
    .orderBy('agreement.reference'),
);

const one = prepare<{ agreementId: string }>()((param) =>
  living.where('agreement.id', '=', param('agreementId')),
);

/**
 * Files that are kept no longer than until the day before `day`, those that are held too; the longest ended
 * first. For jobs, without asking who looks.
 */
export function filesPastTerm(
  db: Reader,
  terms: readonly AgreementTermsFact[],
  day: LocalDate,
): EndedFile[] {
  const holds = Map.groupBy(holdsInForce(db), ({ agreementId }) => agreementId);
  return db
    .all(ended, { before: day })
    .flatMap((row) => pastTerm(row, holds.get(row.agreementId) ?? [], terms, day));
}

/** Whether one file may be erased on `day`: past its term, not held and not yet erased. */
export function isDue(
  db: Reader,
  terms: readonly AgreementTermsFact[],
  day: LocalDate,
  agreementId: string,
): boolean {
  const row = db.first(one, { agreementId });
  const holds = holdsInForce(db).filter((hold) => hold.agreementId === agreementId);
  return row !== undefined && holds.length === 0 && pastTerm(row, holds, terms, day).length > 0;
}

type Row = Omit<EndedFile, 'endDay' | 'deleteAfter' | 'holds'> & {
  endDay: LocalDate | null;
  modelVersion: string;
};

/** The file when it is past its term on `day`, or nothing. */
function pastTerm(
  { modelVersion, endDay, ...row }: Row,
  holds: readonly Hold[],
  terms: readonly AgreementTermsFact[],
  day: LocalDate,
): EndedFile[] {
  if (endDay === null) return [];
  const verdict = retentionEnd({ agreementEnd: endDay, terms: termsOfModel(terms, modelVersion) });
  if (verdict.kind !== 'result' || verdict.deleteAfter >= day) return [];
  return [{ ...row, endDay, deleteAfter: verdict.deleteAfter, holds }];
}
