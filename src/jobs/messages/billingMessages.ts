// For finance: the invoices of a month are proposed, and wait for approval.
import { cardText } from '../../../cards/cardText.ts';
import { showRun } from '../../../dialogs/billing/run.ts';
import { findRun } from '../../store/billingRuns.ts';
import { mayRemindAt } from '../officeMoments.ts';
import type { MessageGroup, MessageHouse } from './messageGroup.ts';
import { turnOf } from './turnOf.ts';

/** The same card as "facturatie november" gives; nothing once it was approved, withdrawn or replaced. */
export const billingMessages: MessageGroup = {
  kinds: ['billingProposed'],
  isBatched: false,
  mayBeSentAt: mayRemindAt,
  compose: (who, rows, house) => {
    const [row] = rows;
    if (!row || !isOpen(row.subjectId, house) || !who.roles.has('finance')) return null;
    const [reply] = showRun({ runId: row.subjectId }, turnOf(who, house), house.deps);
    return reply?.kind === 'card' ? { card: reply.card, rows } : null;
  },
  mention: (_who, row, house) =>
    isOpen(row.subjectId, house) ? cardText('uncertain.billingProposed') : null,
};

function isOpen(runId: string, { store }: MessageHouse): boolean {
  return store.read((db) => findRun(db, runId))?.status === 'proposed';
}
