// Gives the dialogs the requests, contacts and open commitments of an opened store.
import type {
  ContactDesk,
  OpenDesk,
  RequestDesk,
} from '../../dialogs/commitments/commitmentDesks.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { queueNewRequest } from '../jobs/newRequests.ts';
import { findContact, registerContact } from '../store/contacts.ts';
import { visibleAgreementIds } from '../store/agreements.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { explainCommitment } from '../store/explainCommitment.ts';
import { knownCallersOf } from '../store/knownCallers.ts';
import { listOpenCommitments, searchOpenCommitments } from '../store/openCommitments.ts';
import {
  commitmentsOfRequest,
  findRequest,
  findRequestBySubmission,
  countQueuedRequests,
  listOpenRequests,
} from '../store/requestLists.ts';
import type { Tx } from '../store/handle.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { RequestOutcome } from '../store/requestRecord.ts';
import { correctReceipt, receiptsBefore } from '../store/requestReceipts.ts';
import { closeRequest, registerRequest, takeRequest, tieRequest } from '../store/requests.ts';
import { triesOfRequest } from '../store/requestTries.ts';
import { tryOut } from '../store/tryOut.ts';
import type { Store } from '../store/store.ts';
import { absenceDesk, handOverDesk, suspensionDesk } from './coverDesks.ts';
import { planDesk } from './planDesk.ts';

/** All desks about commitments. */
export function commitmentDesks(
  store: Store,
  text: DialogDeps['text'],
  use: { byMail?: boolean } = {},
): DialogDeps['commitments'] {
  return {
    requests: requestDesk(store),
    contacts: contactDesk(store),
    open: openDesk(store),
    absences: absenceDesk(store),
    handOvers: handOverDesk(store),
    suspensions: suspensionDesk(store),
    plans: planDesk(store, text, use),
  };
}

function requestDesk(store: Store): RequestDesk {
  return {
    register: (who, content, by, evenSo) =>
      store.join((tx) => announced(tx, who, registerRequest(tx, who, by, content, evenSo))),
    take: (who, requestId, by) => store.join((tx) => takeRequest(tx, who, by, requestId)),
    close: (who, change, by) => store.join((tx) => closeRequest(tx, who, by, change)),
    tie: (who, change, by) =>
      store.join((tx) => announced(tx, who, tieRequest(tx, who, by, change))),
    correctReceipt: (who, change, by) => store.join((tx) => correctReceipt(tx, who, by, change)),
    tryReceipt(who, change) {
      const by = { submissionKey: 'tried', activityId: null, why: 'correctReceipt' };
      return tryOut(store, (tx) => correctReceipt(tx, who, by, change));
    },
    receiptsBefore: (who, requestId, why) =>
      store.read((db) => {
        const request = findRequest(db, who, requestId, why);
        return request ? receiptsBefore(db, request) : [];
      }),
    callers: (who) =>
      store.read((db) => {
        const today = brusselsDay(db.now);
        return knownCallersOf(db, visibleAgreementIds(db, who, { from: today, to: today }));
      }),
    find: (who, requestId, why) => store.read((db) => findRequest(db, who, requestId, why)),
    owed: (who, requestId, why) =>
      store.read((db) => {
        const request = findRequest(db, who, requestId, why);
        return request ? commitmentsOfRequest(db, request) : [];
      }),
    tries: (who, requestId, why) =>
      store.read((db) => {
        const request = findRequest(db, who, requestId, why);
        return request ? triesOfRequest(db, request) : { count: 0, lastAt: null };
      }),
    bySubmission: (who, key, why) => store.read((db) => findRequestBySubmission(db, who, key, why)),
    open: (who, why) => store.read((db) => listOpenRequests(db, who, why)),
    countQueued: (who) => store.read((db) => countQueuedRequests(db, who)),
  };
}

/** Whoever is to answer it is told, when the request itself is kept. */
function announced(tx: Tx, who: StaffPrincipal, outcome: RequestOutcome): RequestOutcome {
  if (outcome.kind === 'saved') queueNewRequest(tx, outcome.request, who.personId);
  return outcome;
}

function contactDesk(store: Store): ContactDesk {
  return {
    register: (who, content, by) => store.join((tx) => registerContact(tx, who, by, content)),
    bySubmission: (who, key, why) => store.read((db) => findContact(db, who, key, why)),
  };
}

function openDesk(store: Store): OpenDesk {
  return {
    list: (who, ask) => store.read((db) => listOpenCommitments(db, who, ask)),
    search: (who, ask, choose) =>
      store.read((db) => searchOpenCommitments(db, who, { ...ask, offset: 0 }, choose)),
    explain: (who, id, why) => store.read((db) => explainCommitment(db, who, id, why)),
  };
}
