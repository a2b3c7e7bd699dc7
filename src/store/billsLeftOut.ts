// Bills that finance left out of the run of a month, each with its reason; the last record of a bill counts.
import type { Month } from '../rules/index.ts';
import type { LeftOut } from './billingRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

const ofMonth = prepare<{ month: string }>()((param) =>
  query
    .selectFrom('billLeftOut')
    .select(['agreementId', 'reason', 'recordedBy as by'])
    .where('month', '=', param('month'))
    .orderBy('id'),
);

/** By agreement: what stays out of the run of a month. The run of a later month bills it. */
export function billsLeftOut(db: Reader, month: Month): Map<string, LeftOut> {
  const found = new Map<string, LeftOut>();
  for (const { agreementId, reason, by } of db.all(ofMonth, { month }))
    if (reason === null) found.delete(agreementId);
    else found.set(agreementId, { reason, by });
  return found;
}

const ofAgreement = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('billLeftOut')
    .select(['month', 'reason'])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('id'),
);

/** The months from whose run the bill of an agreement stays out. */
export function monthsLeftOut(db: Reader, agreementId: string): Set<Month> {
  const found = new Set<Month>();
  for (const { month, reason } of db.all(ofAgreement, { agreementId }))
    if (reason === null) found.delete(month);
    else found.add(month);
  return found;
}

/** Records that a bill stays out of the run of a month, or (`reason` null) that it is in it after all. */
export function recordLeftOut(
  tx: Tx,
  made: { month: Month; agreementId: string; reason: string | null; by: string },
): void {
  const { by: recordedBy, ...of } = made;
  tx.run(query.insertInto('billLeftOut').values({ ...of, recordedAt: tx.now, recordedBy }));
}
