// Messages that announce one thing at once: to whoever has to know it.
import { announcementCard } from '../../../cards/announcementCard.ts';
import { cardText } from '../../../cards/cardText.ts';
import { unreachableMessages as waitingFor } from '../../store/outbox.ts';
import { findPerson } from '../../store/people.ts';
import { mayRemindAt } from '../officeMoments.ts';
import { atAnyTime, type MessageGroup } from './messageGroup.ts';

/** For a lead: somebody's messages do not arrive. Nothing is told of somebody who has left. */
export const unreachableMessages: MessageGroup = {
  kinds: ['unreachable'],
  isBatched: false,
  mayBeSentAt: atAnyTime,
  compose(_who, rows, { store }) {
    const [row] = rows;
    if (!row) return null;
    const person = store.read((db) => findPerson(db, row.subjectId));
    if (!person || person.retiredAt !== null) return null;
    const waiting = store.read((db) => waitingFor(db, person.id)).length;
    if (waiting === 0) return null;
    return { card: announcementCard({ about: 'unreachable', name: person.name, waiting }), rows };
  },
  mention: () => cardText('uncertain.unreachable'),
};

/** Nothing of its own: it carries what may not have arrived before. */
export const uncertainMessages: MessageGroup = {
  kinds: ['uncertainBefore'],
  isBatched: true,
  isCarrier: true,
  mayBeSentAt: mayRemindAt,
  compose: (_who, rows) => ({ card: announcementCard({ about: 'uncertain' }), rows }),
  mention: () => null,
};
