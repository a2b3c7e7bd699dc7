// Messages that announce one thing at once: to whoever has to know it.
import { announcementCard } from '../../../cards/announcementCard.ts';
import { cardText } from '../../../cards/cardText.ts';
import { unreachableMessages as waitingFor } from '../../store/outbox.ts';
import { findPerson } from '../../store/people.ts';
import { mayRemindAt } from '../officeMoments.ts';
import { atAnyTime, type MessageGroup } from './messageGroup.ts';

/** For a lead: whose messages do not arrive, in one card. Nothing is told of who has left. */
export const unreachableMessages: MessageGroup = {
  kinds: ['unreachable'],
  isBatched: true,
  mayBeSentAt: atAnyTime,
  compose(_who, rows, { store }) {
    const told = rows.flatMap((row) => {
      const person = store.read((db) => findPerson(db, row.subjectId));
      if (!person || person.retiredAt !== null) return [];
      const waiting = store.read((db) => waitingFor(db, person.id)).length;
      return waiting === 0 ? [] : [{ row, name: person.name, waiting }];
    });
    if (told.length === 0) return null;
    const card = announcementCard({ about: 'unreachable', people: told });
    return { card, rows: told.map(({ row }) => row) };
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
