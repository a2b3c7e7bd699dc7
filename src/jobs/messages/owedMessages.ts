// Messages about commitments: reminders, breaches, promises for a day that turned out to be closed.
import { announcementCard } from '../../../cards/announcementCard.ts';
import { breachCard } from '../../../cards/breachCard.ts';
import type { Card } from '../../../cards/card.ts';
import { cardText } from '../../../cards/cardText.ts';
import { reminderCard } from '../../../cards/reminderCard.ts';
import type { DueDayView } from '../../../cards/reminderViews.ts';
import { itemsForMessage } from '../../store/messageItems.ts';
import type { OpenItem } from '../../store/openItem.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { deadlineKey } from '../deadlineKey.ts';
import { mayRemindAt } from '../officeMoments.ts';
import { atAnyTime, type Composed, type MessageGroup, type MessageHouse } from './messageGroup.ts';
import { dueDayViews, owedInWords } from './owedViews.ts';

/** All that a coach has to do today and on the next working day, in one card. */
export const reminderMessages: MessageGroup = {
  kinds: ['dayBefore', 'sameDay'],
  isBatched: true,
  mayBeSentAt: mayRemindAt,
  compose: (who, rows, house) => composed(who, rows, house, 'others', reminderCard),
  mention: (who, row, house) => mentioned(who, row, house, 'uncertain.reminder'),
};

/** For a lead: all that was not kept and not told before, in one card. */
export const breachMessages: MessageGroup = {
  kinds: ['breach'],
  isBatched: true,
  mayBeSentAt: mayRemindAt,
  compose: (who, rows, house) => composed(who, rows, house, 'always', breachCard),
  mention: (who, row, house) => mentioned(who, row, house, 'uncertain.breach'),
};

/** Told at once: a closing day on a promised day. */
export const closedPromiseMessages: MessageGroup = {
  kinds: ['closedPromise'],
  isBatched: true,
  mayBeSentAt: atAnyTime,
  compose: (who, rows, house) =>
    composed(who, rows, house, 'others', (view) =>
      announcementCard({ about: 'closedPromise', ...view }),
    ),
  mention: (who, row, house) => mentioned(who, row, house, 'uncertain.reminder'),
};

function composed(
  who: StaffPrincipal,
  rows: readonly OutboxRow[],
  house: MessageHouse,
  coach: 'always' | 'others',
  card: (view: { days: DueDayView[]; more: number }) => Card,
): Composed | null {
  const items = itemsOf(who, rows, house);
  const told = new Set(items.map((item) => deadlineKey(item.commitment)));
  const left = rows.filter((row) => told.has(row.key));
  if (left.length === 0) return null;
  return { card: card(dueDayViews(items, who, coach, house)), rows: left };
}

/** Still open, still theirs, and the deadline has not been moved since. */
function itemsOf(
  who: StaffPrincipal,
  rows: readonly OutboxRow[],
  { store }: MessageHouse,
): OpenItem[] {
  const ids = rows.map((row) => row.subjectId);
  const keys = new Set(rows.map((row) => row.key));
  const why = rows[0]?.kind ?? '';
  return store
    .read((db) => itemsForMessage(db, who, ids, why))
    .filter((item) => keys.has(deadlineKey(item.commitment)));
}

function mentioned(
  who: StaffPrincipal,
  row: OutboxRow,
  house: MessageHouse,
  key: 'uncertain.reminder' | 'uncertain.breach',
): string | null {
  const [item] = itemsOf(who, [row], house);
  return item ? cardText(key, { what: owedInWords(item) }) : null;
}
