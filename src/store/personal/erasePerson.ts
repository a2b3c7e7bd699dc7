// Erases of one person what may go, once, with the same deeds as the nightly purge; figures stay.
import { createHash } from 'node:crypto';
import { eraseContactRequests } from '../erasure/eraseRequests.ts';
import { eraseFiles } from '../erasure/eraseFiles.ts';
import { eraseNames } from '../erasure/eraseNames.ts';
import { everyKnownName } from '../knownNames.ts';
import { ERASED_NAME, whileErasing } from '../erasure/erasing.ts';
import { forgetContactPersons, forgetEmployee } from '../erasure/forgetPeople.ts';
import type { Reader, Tx } from '../handle.ts';
import { hasRole } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { query } from '../query.ts';
import { handledBefore, keepSubmission } from '../submissions.ts';
import type { Submission } from '../visitRecord.ts';
import { formerNames } from '../erasure/namesOfFile.ts';
import { planErasure } from './erasePlan.ts';
import type { ErasePlan, EraseTerms, Stay } from './erasePlan.ts';
import { findSubject } from './findSubjects.ts';
import { notePersonLook } from './personLook.ts';
import { reachOf, within } from './reach.ts';
import type { FoundSubject, Subject } from './subject.ts';

/** What goes, in numbers. */
export type Goes = Readonly<Partial<Record<Exclude<keyof ErasePlan, 'stays'>, number>>>;

export interface ErasePreview {
  subject: FoundSubject;
  goes: Goes;
  stays: readonly Stay[];
  /** Names all this: another one means that something changed since. */
  seen: string;
}

export type EraseOutcome =
  | { kind: 'erased'; preview: ErasePreview }
  /** The same submission did it before. */
  | { kind: 'existing'; goes: Goes }
  /** Something changed since it was shown. */
  | { kind: 'stale'; preview: ErasePreview }
  /** Nothing of this may go. */
  | { kind: 'nothing'; preview: ErasePreview }
  | { kind: 'refused'; reason: 'notAllowed' | 'unknown' | 'keyUsed' };

const WHAT = 'erasePerson';

/** What would go and what stays; null (logged) for who is no administrator, or when nobody is known. */
export function previewErasure(
  db: Reader,
  who: Principal,
  asked: Pick<Subject, 'kind' | 'id'>,
  kept: EraseTerms,
): ErasePreview | null {
  const may = hasRole(who, 'administrator');
  const subject = may ? findSubject(db, asked) : null;
  const reach = subject && reachOf(db, subject);
  notePersonLook(db, who, { asked, reach, action: may ? 'read' : 'refused', why: WHAT });
  return subject && shown(subject, planErasure(db, subject, kept));
}

/** Done once, and only what was shown. */
export function erasePerson(
  tx: Tx,
  who: Principal,
  { person, seen }: { person: Pick<Subject, 'kind' | 'id'>; seen: string },
  kept: EraseTerms,
  by: Submission,
): EraseOutcome {
  const refused = { asked: person, reach: null, action: 'refused', why: by.why } as const;
  if (!hasRole(who, 'administrator')) {
    notePersonLook(tx, who, refused);
    return { kind: 'refused', reason: 'notAllowed' };
  }
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return { kind: 'refused', reason: 'keyUsed' };
  if (done) return { kind: 'existing', goes: done.result as Goes };
  const subject = findSubject(tx, person);
  if (!subject) return { kind: 'refused', reason: 'unknown' };
  const plan = planErasure(tx, subject, kept);
  const preview = shown(subject, plan);
  const reach = reachOf(tx, subject);
  const looked = { asked: subject, reach, action: 'read', why: by.why } as const;
  if (preview.seen !== seen || Object.keys(preview.goes).length === 0) {
    notePersonLook(tx, who, looked);
    return { kind: preview.seen === seen ? 'nothing' : 'stale', preview };
  }
  notePersonLook(tx, who, { asked: subject, reach, action: 'write', why: by.why });
  carryOut(tx, subject, plan);
  const { submissionKey } = by;
  const result = preview.goes;
  keepSubmission(tx, who, { submissionKey, what: WHAT, subjectId: subject.id, result });
  return { kind: 'erased', preview };
}

function carryOut(tx: Tx, { kind, id, name }: Subject, plan: ErasePlan): void {
  const names = [name, ...formerNames(tx, [id, ...plan.records, ...plan.callers])];
  eraseFiles(tx, plan.files);
  whileErasing(tx, () => {
    const notes = query.updateTable('visitVersion').set({ note: null });
    tx.run(notes.where('visitId', 'in', within(plan.notes)));
    eraseReach(tx, kind, plan.reach);
    eraseContactRequests(tx, plan.requests);
    const nobody = { callerName: ERASED_NAME, callerKey: null };
    tx.run(query.updateTable('request').set(nobody).where('id', 'in', within(plan.callers)));
    tx.run(query.deleteFrom('correction').where('subjectId', 'in', within(plan.callers)));
    const conversations = within(plan.conversations);
    tx.run(query.deleteFrom('webActivity').where('conversationId', 'in', conversations));
    tx.run(query.deleteFrom('webConversation').where('id', 'in', conversations));
    if (kind === 'employee') for (const id of plan.records) forgetEmployee(tx, id);
    if (kind === 'contactPerson') forgetContactPersons(tx, plan.records);
    if (kind === 'coworkerCoach')
      tx.run(query.deleteFrom('coworkerCoach').where('id', 'in', within(plan.records)));
    eraseNames(tx, names, everyKnownName(tx));
  });
}

/** The name stays; how the person can be reached goes, and what was corrected of it. */
function eraseReach(tx: Tx, kind: Subject['kind'], ids: readonly string[]): void {
  if (ids.length === 0 || kind === 'employee' || kind === 'caller') return;
  const given = within(ids);
  const nothing = { email: null, phone: null };
  if (kind === 'staff') {
    const account = { ...nothing, objectId: null, tenantId: null };
    tx.run(query.updateTable('person').set(account).where('id', 'in', given));
    tx.run(query.deleteFrom('conversationReference').where('personId', 'in', given));
  } else {
    tx.run(query.updateTable(kind).set(nothing).where('id', 'in', given));
    tx.run(query.deleteFrom('webIdentity').where('contactPersonId', 'in', given));
  }
  tx.run(
    query
      .deleteFrom('correction')
      .where('subjectId', 'in', given)
      .where('field', 'in', ['email', 'phone']),
  );
}

function shown(subject: FoundSubject, plan: ErasePlan): ErasePreview {
  const { stays, ...parts } = plan;
  const goes = Object.fromEntries(
    Object.entries(parts)
      .filter(([, ids]) => ids.length > 0)
      .map(([part, ids]) => [part, ids.length]),
  );
  const text = JSON.stringify([subject.kind, subject.id, plan]);
  const seen = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return { subject, goes, stays, seen };
}
