// Gives the visitors' dialogs their requests: kept, told to whoever answers, confirmed by e-mail when there is mail.
import type { ContactMeDesk } from '../../dialogs/contactMe/contactMeDesk.ts';
import { queueNewRequest } from '../jobs/newRequests.ts';
import { queueRequestMail } from '../jobs/requestMails.ts';
import { knownContact } from '../store/knownContact.ts';
import { registerPublicRequest, toldBySubmission } from '../store/publicRequests.ts';
import { principalId } from '../store/principal.ts';
import type { Store } from '../store/store.ts';

/** The desk over an opened store. */
export function contactMeDesk(store: Store, use: { byMail?: boolean } = {}): ContactMeDesk {
  const byMail = use.byMail ?? false;
  return {
    byMail,
    register: (who, asked, by) =>
      store.join((tx) => {
        const outcome = registerPublicRequest(tx, who, by, asked);
        if (outcome.kind === 'refused') return null;
        if (outcome.kind === 'saved') {
          queueNewRequest(tx, outcome.request, principalId(who));
          if (byMail) queueRequestMail(tx, outcome.request);
        }
        return outcome.told;
      }),
    bySubmission: (who, key) => store.read((db) => toldBySubmission(db, who, key)),
    known: (who) =>
      who.kind === 'visitor' ? null : store.read((db) => knownContact(db, who, 'contactMe')),
  };
}
