// Correcting what is recorded of a person: what stood there, what stands there now, by whom and why is kept.
import { createHash } from 'node:crypto';
import { changeDetails } from '../personDetails.ts';
import { findPerson } from '../people.ts';
import type { PeopleRefusal } from '../peopleChanges.ts';
import { plainName } from '../plainName.ts';
import { hasRole, principalId } from '../principal.ts';
import type { Principal } from '../principal.ts';
import type { Reader, Tx } from '../handle.ts';
import { query } from '../query.ts';
import { handledBefore, keepSubmission } from '../submissions.ts';
import type { Submission } from '../visitRecord.ts';
import { findSubject } from './findSubjects.ts';
import { keepCorrections } from './keptCorrections.ts';
import { notePersonLook } from './personLook.ts';
import { reachOf, within } from './reach.ts';
import type { Reach } from './reach.ts';
import type { FoundSubject, Subject } from './subject.ts';

/** What can be corrected of a person. */
export const CORRECTABLE = ['name', 'email', 'phone'] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];
export type PersonFields = Readonly<Record<CorrectableField, string | null>>;

export interface PersonToCorrect {
  subject: FoundSubject;
  /** As recorded; a field that this kind of person does not have is absent. */
  fields: Readonly<Partial<Record<CorrectableField, string | null>>>;
  /** Names the fields: another one means that somebody changed them. */
  seen: string;
}

export type CorrectOutcome =
  | { kind: 'saved' | 'existing'; changed: readonly CorrectableField[]; subject: FoundSubject }
  | { kind: 'unchanged'; subject: FoundSubject }
  /** Somebody changed it since the form was shown. */
  | { kind: 'stale' }
  | { kind: 'refused'; reason: 'notAllowed' | 'unknown' | 'keyUsed' | PeopleRefusal };

const WHAT = 'correctPerson';

/** What is recorded of somebody and can be corrected; null (logged) for who is no administrator. */
export function readPersonToCorrect(
  db: Reader,
  who: Principal,
  asked: Pick<Subject, 'kind' | 'id'>,
): PersonToCorrect | null {
  const may = hasRole(who, 'administrator');
  const action = may ? 'read' : 'refused';
  notePersonLook(db, who, { asked, reach: null, action, why: WHAT });
  const subject = may ? findSubject(db, asked) : null;
  const fields = subject && fieldsOf(db, subject);
  return subject && fields && { subject, fields, seen: seenOf(fields) };
}

/**
 * Corrects the fields that differ; the name on cards, in lists and on requests of this person follows. What
 * was told or signed under the former name stays as it was told.
 * @param change.seen names the fields as they were shown
 */
export function correctPerson(
  tx: Tx,
  who: Principal,
  change: {
    person: Pick<Subject, 'kind' | 'id'>;
    seen: string;
    fields: PersonToCorrect['fields'];
    reason: string;
  },
  by: Submission,
): CorrectOutcome {
  const { person, seen, fields, reason } = change;
  if (!hasRole(who, 'administrator')) {
    notePersonLook(tx, who, { asked: person, reach: null, action: 'refused', why: by.why });
    return { kind: 'refused', reason: 'notAllowed' };
  }
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return { kind: 'refused', reason: 'keyUsed' };
  const subject = findSubject(tx, person);
  if (!subject) return { kind: 'refused', reason: 'unknown' };
  if (done) return { kind: 'existing', changed: done.result as CorrectableField[], subject };
  const before = fieldsOf(tx, subject);
  const known = CORRECTABLE.filter((field) => field in before);
  if (seenOf(before) !== seen) return { kind: 'stale' };
  const wanted = { ...before, ...fields };
  const changed = known.filter((field) => before[field] !== wanted[field]);
  if (changed.length === 0) return { kind: 'unchanged', subject };
  const reach = reachOf(tx, subject);
  if (subject.kind === 'staff') {
    const details = { ...staffDetails(tx, subject.id), ...(wanted as PersonFields) };
    const outcome = changeDetails(tx, who, {
      personId: subject.id,
      details: { ...details, name: wanted.name ?? '' },
      reason,
      submissionKey: by.submissionKey,
    });
    if (outcome.kind === 'refused') return outcome;
  } else {
    write(tx, who, subject, reach, wanted);
    keepCorrections(tx, who, { subject, before, wanted, reason, submissionKey: by.submissionKey });
  }
  if (changed.includes('name')) renameOnRequests(tx, subject, reach, wanted.name ?? null);
  notePersonLook(tx, who, { asked: subject, reach, action: 'write', why: by.why });
  const { submissionKey } = by;
  keepSubmission(tx, who, { submissionKey, what: WHAT, subjectId: subject.id, result: changed });
  return { kind: 'saved', changed, subject: { ...subject, name: wanted.name ?? subject.name } };
}

function fieldsOf(db: Reader, { kind, id }: Subject): PersonToCorrect['fields'] {
  switch (kind) {
    case 'employee':
      return db.first(query.selectFrom('employee').select('name').where('id', '=', id)) ?? {};
    case 'contactPerson':
    case 'coworkerCoach':
    case 'staff': {
      const table = kind === 'staff' ? 'person' : kind;
      return (
        db.first(query.selectFrom(table).select(['name', 'email', 'phone']).where('id', '=', id)) ??
        {}
      );
    }
    case 'caller': {
      const row = db.first(
        query
          .selectFrom('request')
          .select([
            'callerName as name',
            'callerEmail as email',
            'callerPhone as phone',
            'settledAs',
          ])
          .where('id', '=', id),
      );
      if (!row) return {};
      const { settledAs, name, ...reach } = row;
      // How somebody can be reached is only kept while the question is open.
      return settledAs === null ? { name, ...reach } : { name };
    }
  }
}

function seenOf(fields: PersonToCorrect['fields']): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32);
}

function staffDetails(db: Reader, personId: string) {
  const { objectId = null, email = null, phone = null } = findPerson(db, personId) ?? {};
  return { objectId, email, phone };
}

function write(
  tx: Tx,
  who: Principal,
  { kind, id }: Subject,
  reach: Reach,
  { name = null, email = null, phone = null }: PersonToCorrect['fields'],
): void {
  const recorded = { recordedAt: tx.now, recordedBy: principalId(who) };
  const ids = within(reach.people);
  if (kind === 'employee')
    tx.run(
      query
        .updateTable('employee')
        .set({ name: name ?? '' })
        .where('id', '=', id),
    );
  if (kind === 'contactPerson') {
    const former = tx.first(query.selectFrom(kind).select('email').where('id', '=', id));
    // Who was known by another address is not known by this one.
    const unknown = former?.email === email ? {} : { verifiedAt: null, verifiedBy: null };
    const row = { name: name ?? '', email, phone, ...unknown, ...recorded };
    tx.run(query.updateTable(kind).set(row).where('id', '=', id));
  }
  if (kind === 'coworkerCoach') {
    const row = { name: name ?? '', email, phone, ...recorded };
    tx.run(query.updateTable(kind).set(row).where('id', 'in', ids));
  }
  if (kind === 'caller') {
    const open = { callerEmail: email, callerPhone: phone };
    tx.run(
      query.updateTable('request').set(open).where('id', '=', id).where('settledAs', 'is', null),
    );
  }
}

/** Requests carry the name of who asked as it was typed. */
function renameOnRequests(tx: Tx, { kind, name }: Subject, reach: Reach, to: string | null): void {
  if (kind === 'staff') return;
  const rows = tx.all(
    query
      .selectFrom('request')
      .select(['id', 'callerName'])
      .where('id', 'in', within(reach.requests))
      .where('callerName', 'is not', null),
  );
  const own = rows.filter((row) => plainName(row.callerName) === plainName(name));
  const ids = within(own.map(({ id }) => id));
  tx.run(query.updateTable('request').set({ callerName: to }).where('id', 'in', ids));
}
