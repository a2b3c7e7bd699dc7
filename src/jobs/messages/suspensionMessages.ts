// A suspension that waits for a lead, and what was decided: each with its card and buttons.
import { cardText } from '../../../cards/cardText.ts';
import { suspensionReply } from '../../../dialogs/cover/showSuspensions.ts';
import type { SuspensionRecord } from '../../store/coverRecord.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { findSuspension } from '../../store/suspensionLists.ts';
import { atAnyTime, type Composed, type MessageGroup, type MessageHouse } from './messageGroup.ts';
import { turnOf } from './turnOf.ts';

/** For a lead: longer than a coach may decide alone. */
export const pendingSuspensionMessages: MessageGroup = {
  kinds: ['pendingSuspension'],
  isBatched: false,
  mayBeSentAt: atAnyTime,
  compose: (who, rows, house) => composed(who, rows, house, isPending),
  mention: (who, row, house) => {
    const found = find(who, row, house);
    return found && isPending(found) ? cardText('uncertain.pendingSuspension') : null;
  },
};

/** For whoever asked: a lead approved, declined, or took it back. */
export const decidedSuspensionMessages: MessageGroup = {
  kinds: ['decidedSuspension'],
  isBatched: false,
  mayBeSentAt: atAnyTime,
  compose: (who, rows, house) =>
    composed(who, rows, house, ({ status }) => rows[0]?.key.endsWith(`@${status}`) ?? false),
  mention: (who, row, house) =>
    find(who, row, house) ? cardText('uncertain.decidedSuspension') : null,
};

function composed(
  who: StaffPrincipal,
  rows: readonly OutboxRow[],
  house: MessageHouse,
  isStill: (suspension: SuspensionRecord) => boolean,
): Composed | null {
  const found = rows[0] ? find(who, rows[0], house) : null;
  if (!found || !isStill(found)) return null;
  const how = found.status === 'inForce' ? 'approved' : 'shown';
  const reply = suspensionReply(found, how, turnOf(who, house), house.deps);
  return reply.kind === 'card' ? { card: reply.card, rows } : null;
}

function isPending({ status }: SuspensionRecord): boolean {
  return status === 'pending';
}

function find(
  who: StaffPrincipal,
  { subjectId, kind }: OutboxRow,
  { store }: MessageHouse,
): SuspensionRecord | null {
  return store.read((db) => findSuspension(db, who, subjectId, kind));
}
