// Gives the dialogs absences, hand-overs and suspensions: each call is one reading or one step of a transaction.
import type {
  AbsenceDesk,
  HandOverDesk,
  SuspensionDesk,
} from '../../dialogs/commitments/coverDesks.ts';
import { queueAbsence, queueNewFiles, queueSuspension } from '../jobs/coverNews.ts';
import { absenceBySubmission, listAbsences } from '../store/absenceLists.ts';
import { changeAbsence, reportAbsence } from '../store/absences.ts';
import type { AbsenceOutcome, SuspensionOutcome } from '../store/coverRecord.ts';
import type { Tx } from '../store/handle.ts';
import { handOverFile } from '../store/handOver.ts';
import { handOverBySubmission, listReceivedFiles } from '../store/handOverLists.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import {
  decideSuspension,
  previewSuspension,
  suspend,
  withdrawSuspension,
} from '../store/suspending.ts';
import {
  findSuspension,
  listCurrentSuspensions,
  listPendingSuspensions,
  suspensionBySubmission,
} from '../store/suspensionLists.ts';

/** The absences of an opened store. */
export function absenceDesk(store: Store): AbsenceDesk {
  return {
    record: (who, absence, by) =>
      store.join((tx) => absenceTold(tx, who, reportAbsence(tx, who, by, absence))),
    change: (who, change, by) =>
      store.join((tx) => absenceTold(tx, who, changeAbsence(tx, who, by, change))),
    bySubmission: (who, key, why) => store.read((db) => absenceBySubmission(db, who, key, why)),
    list: (who, why) => store.read((db) => listAbsences(db, who, why)),
  };
}

function absenceTold(tx: Tx, who: StaffPrincipal, outcome: AbsenceOutcome): AbsenceOutcome {
  if (outcome.kind === 'saved') queueAbsence(tx, outcome.absence, who.personId);
  return outcome;
}

/** The hand-overs of an opened store. */
export function handOverDesk(store: Store): HandOverDesk {
  return {
    handOver: (who, change, by) =>
      store.join((tx) => {
        const outcome = handOverFile(tx, who, by, change);
        const { agreementId, toId, from } = change;
        const made = { agreementIds: [agreementId], toId, from, key: by.submissionKey };
        if (outcome.kind === 'done') queueNewFiles(tx, made, who.personId);
        return outcome;
      }),
    bySubmission: (who, key) => store.read((db) => handOverBySubmission(db, who, key)),
    received: (who, since, why) => store.read((db) => listReceivedFiles(db, who, since, why)),
  };
}

/** The suspensions of an opened store. */
export function suspensionDesk(store: Store): SuspensionDesk {
  return {
    preview: (who, content) => store.read((db) => previewSuspension(db, who, content)),
    suspend: (who, content, by) =>
      store.join((tx) => suspensionTold(tx, who, suspend(tx, who, by, content))),
    decide: (who, change, by) =>
      store.join((tx) => suspensionTold(tx, who, decideSuspension(tx, who, by, change))),
    withdraw: (who, id, by) =>
      store.join((tx) => suspensionTold(tx, who, withdrawSuspension(tx, who, by, id))),
    bySubmission: (who, key, why) => store.read((db) => suspensionBySubmission(db, who, key, why)),
    find: (who, id, why) => store.read((db) => findSuspension(db, who, id, why)),
    current: (who, why) => store.read((db) => listCurrentSuspensions(db, who, why)),
    pending: (who, why) => store.read((db) => listPendingSuspensions(db, who, why)),
  };
}

function suspensionTold(
  tx: Tx,
  who: StaffPrincipal,
  outcome: SuspensionOutcome,
): SuspensionOutcome {
  if (outcome.kind === 'saved') queueSuspension(tx, outcome.suspension, who.personId);
  return outcome;
}
