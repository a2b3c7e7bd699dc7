// Gives the dialogs absences, hand-overs and suspensions: each call is one reading or one step of a transaction.
import type {
  AbsenceDesk,
  HandOverDesk,
  SuspensionDesk,
} from '../../dialogs/commitments/coverDesks.ts';
import { absenceBySubmission, listAbsences } from '../store/absenceLists.ts';
import { changeAbsence, reportAbsence } from '../store/absences.ts';
import { handOverFile } from '../store/handOver.ts';
import { handOverBySubmission, listReceivedFiles } from '../store/handOverLists.ts';
import type { Store } from '../store/store.ts';
import {
  decideSuspension,
  previewSuspension,
  suspend,
  withdrawSuspension,
} from '../store/suspending.ts';
import {
  findSuspension,
  listPendingSuspensions,
  suspensionBySubmission,
} from '../store/suspensionLists.ts';

/** The absences of an opened store. */
export function absenceDesk(store: Store): AbsenceDesk {
  return {
    record: (who, absence, by) => store.join((tx) => reportAbsence(tx, who, by, absence)),
    change: (who, change, by) => store.join((tx) => changeAbsence(tx, who, by, change)),
    bySubmission: (who, key, why) => store.read((db) => absenceBySubmission(db, who, key, why)),
    list: (who, why) => store.read((db) => listAbsences(db, who, why)),
  };
}

/** The hand-overs of an opened store. */
export function handOverDesk(store: Store): HandOverDesk {
  return {
    handOver: (who, change, by) => store.join((tx) => handOverFile(tx, who, by, change)),
    bySubmission: (who, key) => store.read((db) => handOverBySubmission(db, who, key)),
    received: (who, since, why) => store.read((db) => listReceivedFiles(db, who, since, why)),
  };
}

/** The suspensions of an opened store. */
export function suspensionDesk(store: Store): SuspensionDesk {
  return {
    preview: (who, content) => store.read((db) => previewSuspension(db, who, content)),
    suspend: (who, content, by) => store.join((tx) => suspend(tx, who, by, content)),
    decide: (who, change, by) => store.join((tx) => decideSuspension(tx, who, by, change)),
    withdraw: (who, id, by) => store.join((tx) => withdrawSuspension(tx, who, by, id)),
    bySubmission: (who, key, why) => store.read((db) => suspensionBySubmission(db, who, key, why)),
    find: (who, id, why) => store.read((db) => findSuspension(db, who, id, why)),
    pending: (who, why) => store.read((db) => listPendingSuspensions(db, who, why)),
  };
}
