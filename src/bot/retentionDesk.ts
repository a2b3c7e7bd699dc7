// Gives the dialogs what will be erased, and the holds on files.
import type { RetentionDesk } from '../../dialogs/retention/retentionDesk.ts';
import type { Content } from '../content/loadContent.ts';
import { tryPurgeTables } from '../jobs/purge/purgeTables.ts';
import { agreementTermsFact, holdsToReview } from '../rules/index.ts';
import { liftHold, placeHold } from '../store/erasure/holds.ts';
import { heldSince, readPurgePreview } from '../store/erasure/purgePreview.ts';
import { hasRole } from '../store/principal.ts';
import type { Store } from '../store/store.ts';

/** The desk of an opened store. */
export function retentionDesk(store: Store, content: Content): RetentionDesk {
  const terms = content.agreementTerms.map(agreementTermsFact);
  const { holdReview, retention, service } = content;
  const review = {
    afterMonths: holdReview.afterMonths.value,
    everyMonths: holdReview.everyMonths.value,
  };
  return {
    preview(who, days) {
      const preview = store.read((db) => readPurgePreview(db, who, terms, days));
      if (!preview) return null;
      const short = { retention, transcriptDays: service.transcriptDays };
      return { ...preview, tonight: tryPurgeTables(store, short, store.clock()) };
    },
    toReview(who, week) {
      if (!hasRole(who, 'teamLead')) return null;
      const found = holdsToReview(
        store.read((db) => heldSince(db, terms)),
        week,
        review,
      );
      return found && { ...found, months: review.afterMonths };
    },
    hold: (who, hold, by) =>
      store.join((tx) => placeHold(tx, who, hold, { ...by, why: 'placeHold' })),
    lift: (who, holdId, by) =>
      store.join((tx) => liftHold(tx, who, holdId, { ...by, why: 'liftHold' })),
  };
}
