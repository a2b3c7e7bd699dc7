// Gives the dialogs the month-end runs of an opened store; who may do what is asked here, each time.
import type { RunDesk } from '../../dialogs/billing/billingDesk.ts';
import type { Content } from '../content/loadContent.ts';
import { approveRun, proposeRun } from '../jobs/billing/billingRun.ts';
import { leaveOutBill } from '../jobs/billing/leaveOutBill.ts';
import { billOfRun, billsOfRun, closeRun, findRun } from '../store/billingRuns.ts';
import type { Reader } from '../store/handle.ts';
import { seesAllInvoices } from '../store/invoices.ts';
import { peopleWithRole } from '../store/people.ts';
import { hasRole, type Principal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';

/** Over an opened store. */
export function runDesk(store: Store, content: Pick<Content, 'agreementTerms'>): RunDesk {
  const house = { store, terms: content.agreementTerms };
  return {
    async propose(who, month) {
      if (!store.read((db) => mayLook(db, who, month, 'proposeRun')))
        return { kind: 'refused', reason: 'notAllowed' };
      return proposeRun(house, month, who.personId);
    },
    async approve(who, runId, { submissionKey, why }) {
      const may = store.read((db) => {
        const isFinance = hasRole(who, 'finance');
        note(db, who, runId, why, isFinance ? 'write' : 'refused');
        return isFinance;
      });
      if (!may) return { kind: 'refused', reason: 'notAllowed' };
      const before = store.read((db) => {
        const done = handledBefore(db, who, submissionKey, why);
        return done && done !== 'keyUsed' ? findRun(db, done.subjectId) : null;
      });
      if (before) return { kind: 'approved', run: before };
      return approveRun(house, runId, who.personId, (tx, run) =>
        keepSubmission(tx, who, { submissionKey, what: why, subjectId: run.id, result: {} }),
      );
    },
    withdraw: (who, runId, { submissionKey, why }) =>
      store.join((tx) => {
        const run = findRun(tx, runId);
        const may = hasRole(who, 'finance') || run?.proposedBy === who.personId;
        note(tx, who, runId, why, may ? 'write' : 'refused');
        if (!may) return { kind: 'refused', reason: 'notAllowed' };
        const done = handledBefore(tx, who, submissionKey, why);
        if (run && done && done !== 'keyUsed') return { kind: 'withdrawn', run };
        const by = who.personId;
        if (!run || !closeRun(tx, { id: runId, status: 'withdrawn', by }))
          return { kind: 'refused', reason: 'gone' };
        keepSubmission(tx, who, { submissionKey, what: why, subjectId: runId, result: {} });
        return { kind: 'withdrawn', run };
      }),
    async leaveOut(who, change, { submissionKey, why }) {
      const { agreementId: subjectId } = change;
      const isFinance = hasRole(who, 'finance');
      const before = store.read((db) => {
        const action = isFinance ? 'write' : 'refused';
        db.noteAccess({ who, action, subject: 'agreement', subjectId, why });
        const done = isFinance ? handledBefore(db, who, submissionKey, why) : null;
        return done && done !== 'keyUsed' ? findRun(db, done.subjectId) : null;
      });
      if (!isFinance) return { kind: 'refused', reason: 'notAllowed' };
      if (before) return { kind: 'changed', run: before };
      return leaveOutBill(house, change, who.personId, (tx, run) =>
        keepSubmission(tx, who, { submissionKey, what: why, subjectId: run.id, result: {} }),
      );
    },
    bill: (who, { runId, agreementId: subjectId }, why) =>
      store.read((db) => {
        const may = seesAllInvoices(who);
        const action = may ? 'read' : 'refused';
        db.noteAccess({ who, action, subject: 'agreement', subjectId, why });
        return may ? billOfRun(db, runId, subjectId) : null;
      }),
    page: (who, ask, why) =>
      store.read((db) => {
        if (!mayLook(db, who, ask.runId, why)) return null;
        const run = findRun(db, ask.runId);
        if (!run) return null;
        const found = billsOfRun(db, ask);
        for (const { agreementId } of found.bills)
          db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId: agreementId, why });
        const approvers = peopleWithRole(db, 'finance').filter((id) => id !== run.proposedBy);
        return { run, ...found, approvers };
      }),
  };
}

function mayLook(db: Reader, who: Principal, subjectId: string, why: string): boolean {
  const may = seesAllInvoices(who);
  note(db, who, subjectId, why, may ? 'read' : 'refused');
  return may;
}

function note(
  db: Reader,
  who: Principal,
  subjectId: string,
  why: string,
  action: 'read' | 'write' | 'refused',
): void {
  db.noteAccess({ who, action, subject: 'team', subjectId, why });
}
