// Letters about appointments leave by e-mail; here they are only named when they may not have arrived.
import { cardText } from '../../../cards/cardText.ts';
import { dateInWords } from '../../language/index.ts';
import { readAppointment } from '../../store/plannedLists.ts';
import type { MessageGroup } from './messageGroup.ts';

/** Never sent in Teams. */
export const appointmentMails: MessageGroup = {
  kinds: ['appointmentMail'],
  isBatched: false,
  mayBeSentAt: () => false,
  compose: () => null,
  mention(who, { subjectId, kind }, { store }) {
    const found = store.read((db) => readAppointment(db, who, subjectId, kind));
    if (!found) return null;
    const { employerName: employer, date } = found;
    return cardText('uncertain.appointmentMail', { employer, date: dateInWords(date) });
  },
};
