// Files that are kept past their term, with the reason: placed and lifted by a lead, never changed.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Tx } from '../handle.ts';
import { hasRole, type StaffPrincipal } from '../principal.ts';
import { prepare, query } from '../query.ts';
import { findSubmission, handledBefore, keepSubmission } from '../submissions.ts';
import type { Submission } from '../visitRecord.ts';

export interface Hold {
  holdId: string;
  agreementId: string;
  reason: string;
  /** Epoch ms. */
  placedAt: number;
  placedBy: string;
}

const inForce = prepare()(() =>
  query
    .selectFrom('retentionHold as h')
    .select(['h.holdId', 'h.agreementId', 'h.reason'])
    .select(['h.recordedAt as placedAt', 'h.recordedBy as placedBy'])
    .where('h.lifted', '=', 0)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM retentionHold x WHERE x.agreementId = h.agreementId
        AND x.holdId = h.holdId AND x.id > h.id)`,
    )
    .orderBy('h.id'),
);

/** Holds that nobody lifted, the first one first; without asking who looks. */
export function holdsInForce(db: Reader): Hold[] {
  return db.all(inForce, {});
}

/** `gone`: lifted, or erased, in the meantime. */
export type HoldOutcome = 'done' | 'existing' | 'refused' | 'unknownFile' | 'gone';

const living = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', param('id'))
    .where('erasedAt', 'is', null),
);

/** Keeps a file, whatever its term, until the hold is lifted. Only a lead. */
export function placeHold(
  tx: Tx,
  who: StaffPrincipal,
  { agreementId, reason }: { agreementId: string; reason: string },
  { submissionKey, why }: Submission,
): HoldOutcome {
  const may = hasRole(who, 'teamLead');
  const done = findSubmission(tx, submissionKey);
  // Whichever lead was first: it is kept.
  if (may && done?.what === why && done.subjectId === agreementId) return 'existing';
  if (done) return 'refused';
  const action = may ? 'write' : 'refused';
  tx.noteAccess({ who, action, subject: 'agreement', subjectId: agreementId, why });
  if (!may) return 'refused';
  if (!tx.first(living, { id: agreementId })) return 'unknownFile';
  addRow(tx, who, { holdId: randomUUID(), agreementId, reason, lifted: 0 });
  keepSubmission(tx, who, { submissionKey, what: why, subjectId: agreementId, result: {} });
  return 'done';
}

/** From now on the file's own term counts again. Only a lead. */
export function liftHold(
  tx: Tx,
  who: StaffPrincipal,
  holdId: string,
  { submissionKey, why }: Submission,
): HoldOutcome {
  const done = handledBefore(tx, who, submissionKey, why);
  if (done && done !== 'keyUsed') return 'existing';
  const hold = holdsInForce(tx).find((one) => one.holdId === holdId);
  const subjectId = hold?.agreementId ?? '';
  const may = hasRole(who, 'teamLead');
  if (hold)
    tx.noteAccess({ who, action: may ? 'write' : 'refused', subject: 'agreement', subjectId, why });
  if (!may) return 'refused';
  if (!hold) return 'gone';
  if (done) return 'refused';
  addRow(tx, who, { holdId, agreementId: hold.agreementId, reason: hold.reason, lifted: 1 });
  keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
  return 'done';
}

function addRow(
  tx: Tx,
  who: StaffPrincipal,
  row: { holdId: string; agreementId: string; reason: string; lifted: 0 | 1 },
): void {
  const recorded = { recordedAt: tx.now, recordedBy: who.personId };
  tx.run(query.insertInto('retentionHold').values({ ...row, ...recorded }));
}
