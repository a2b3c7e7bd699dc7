// Confirmations to visitors leave by e-mail; here they are only named when they may not have arrived.
import { cardText } from '../../../cards/cardText.ts';
import { findRequest } from '../../store/requestLists.ts';
import type { MessageGroup } from './messageGroup.ts';

/** Never sent in Teams. */
export const requestMails: MessageGroup = {
  kinds: ['requestMail'],
  isBatched: false,
  mayBeSentAt: () => false,
  compose: () => null,
  mention(who, { subjectId, kind }, { store, deps }) {
    const request = store.read((db) => findRequest(db, who, subjectId, kind));
    if (request?.status !== 'open') return null;
    return cardText('uncertain.requestMail', { received: deps.momentInWords(request.receivedAt) });
  },
};
