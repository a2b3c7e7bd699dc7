// Gives the dialogs their visits: each call is one reading or one step of a transaction of the store.
import type { VisitDesk } from '../../dialogs/deps.ts';
import type { Store } from '../store/store.ts';
import { commitmentsOfVisit } from '../store/visitCommitments.ts';
import { findBySubmission, listMyVisits, readVisit, visitHistory } from '../store/visitLists.ts';
import { correctVisit, registerVisit, undoVisit, withdrawVisit } from '../store/visits.ts';

/** The visits of an opened store. */
export function visitDesk(store: Store): VisitDesk {
  return {
    register: (who, content, by) => store.join((tx) => registerVisit(tx, who, by, content)),
    correct: (who, { content, ...change }, by) =>
      store.join((tx) => correctVisit(tx, who, by, { ...change, visit: content })),
    withdraw: (who, change, by) => store.join((tx) => withdrawVisit(tx, who, by, change)),
    undo: (who, change, by) => store.join((tx) => undoVisit(tx, who, by, change)),
    bySubmission: (who, key, why) =>
      store.read((db) => {
        const visit = findBySubmission(db, who, key, why);
        return visit ? { visit, commitments: commitmentsOfVisit(db, visit) } : null;
      }),
    find: (who, visitId, why) => {
      const look = store.read((db) => readVisit(db, who, visitId, why));
      return look.kind === 'found' ? look.visit : null;
    },
    history: (who, visitId, why) => {
      const look = store.read((db) => visitHistory(db, who, visitId, why));
      return look.kind === 'found' ? look.versions : [];
    },
    mine: (who, page) => store.read((db) => listMyVisits(db, who, { ...page, why: 'myVisits' })),
  };
}
