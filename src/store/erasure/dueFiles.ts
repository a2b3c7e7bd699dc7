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

const ended = prepare<{ before: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .select(['agreement.id as agreementId', 'agreement.reference', 'agreement.modelVersion'])
    .select(['agreement.endDay', 'employer.name as employerName', 'employee.name as employeeName'])
    .where('agreement.erasedAt', 'is', null)
    .where('agreement.endDay', '<', param('before'))
    .orderBy('agreement.endDay')
    .orderBy('agreement.reference'),
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
  return db.all(ended, { before: day }).flatMap(({ modelVersion, endDay, ...row }) => {
    if (endDay === null) return [];
    const verdict = retentionEnd({
      agreementEnd: endDay,
      terms: termsOfModel(terms, modelVersion),
    });
    if (verdict.kind !== 'result' || verdict.deleteAfter >= day) return [];
    const { deleteAfter } = verdict;
    return [{ ...row, endDay, deleteAfter, holds: holds.get(row.agreementId) ?? [] }];
  });
}
