// Gives the dialogs the people: each call is one reading or one transaction, logged with who and when.
import { createHash } from 'node:crypto';
import type {
  ChangeOutcome,
  PeopleDesk,
  PersonFields,
  PersonFile,
  RefusedChange,
} from '../../dialogs/people/peopleDesk.ts';
import { queueNewBackup, queueNewFiles } from '../jobs/coverNews.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { changeBackup, changeHours, transferFiles } from '../store/coachChanges.ts';
import type { Reader, Tx } from '../store/handle.ts';
import { findPerson, listPeople } from '../store/people.ts';
import { addPerson, changeRole, openAgreements, retirePerson } from '../store/peopleChanges.ts';
import type { PeopleOutcome } from '../store/peopleChanges.ts';
import { changeDetails, rehirePerson } from '../store/personDetails.ts';
import { listPersonEntries, readPersonFile } from '../store/personFile.ts';
import type { PersonFileRecord } from '../store/personFile.ts';
import { hasRole } from '../store/principal.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Settled, Store } from '../store/store.ts';
import { findSubmission, keepSubmission } from '../store/submissions.ts';
import type { Submission } from '../store/visitRecord.ts';

const EVERYBODY = { subject: 'team', subjectId: 'people' } as const;

/** The people of an opened store. */
export function peopleDesk(store: Store): PeopleDesk {
  return {
    everybody: (who, why) =>
      store.read((db) => {
        const allowed = hasRole(who, 'administrator') || hasRole(who, 'teamLead');
        db.noteAccess({ who, ...EVERYBODY, action: allowed ? 'read' : 'refused', why });
        return allowed ? listPersonEntries(db, brusselsDay(db.now)) : null;
      }),
    person: (who, personId, why) =>
      store.read((db) => {
        const allowed = hasRole(who, 'administrator');
        const subject = { subject: 'person', subjectId: personId } as const;
        db.noteAccess({ who, ...subject, action: allowed ? 'read' : 'refused', why });
        return allowed ? personFile(db, personId) : null;
      }),
    administrators: () =>
      store.read((db) =>
        listPeople(db)
          .filter(({ roles }) => roles.includes('administrator'))
          .map(({ name }) => name),
      ),
    save: (who, { personId, seen, fields }, by) =>
      change(store, (tx) => {
        const handled = handledBefore(tx, who, by);
        if (handled) return handled;
        const before = personId === null ? null : personFile(tx, personId);
        if (before && before.seen !== seen) return { kind: 'stale' };
        return kept(tx, who, by, saveFields(tx, who, personId, before, fields));
      }),
    retire: (who, personId, by) =>
      change(
        store,
        (tx) => handledBefore(tx, who, by) ?? kept(tx, who, by, retirePerson(tx, who, personId)),
      ),
    rehire: (who, personId) => change(store, (tx) => outcomeOf(rehirePerson(tx, who, personId))),
    filesFrom: (who, personId, day) =>
      hasRole(who, 'administrator')
        ? store.read((db) => openAgreements(db, personId, day).length)
        : 0,
    transfer: (who, { fromId, toId, from, files }, by) =>
      change(store, (tx) => {
        const handled = handledBefore(tx, who, by);
        if (handled) return handled;
        const moving = openAgreements(tx, fromId, from);
        if (moving.length > 0 && moving.length !== files) return { kind: 'recounted' };
        const done = transferFiles(tx, who, { fromId, toId, effectiveFrom: from });
        const made = { agreementIds: moving, toId, from, key: by.submissionKey };
        if (done.kind === 'done') queueNewFiles(tx, made, who.personId);
        return kept(tx, who, by, done);
      }),
  };
}

function personFile(db: Reader, personId: string): PersonFile | null {
  const record = readPersonFile(db, personId, brusselsDay(db.now));
  if (!record) return null;
  const { retiredAt, ...rest } = record;
  return { ...rest, retired: retiredAt !== null, seen: seenOf(record) };
}

/** Names what a form shows of somebody: another name means that somebody changed something. */
function seenOf(record: PersonFileRecord): string {
  const { name, objectId, email, phone, roles, hours, backup, laterHours, retiredAt } = record;
  const shown = [name, objectId, email, phone, roles.toSorted(), hours, backup?.id, laterHours];
  const text = JSON.stringify([...shown, retiredAt]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Everything that differs, through the same functions as `npm run people`; hours need the role first. */
function saveFields(
  tx: Tx,
  who: StaffPrincipal,
  personId: string | null,
  before: PersonFile | null,
  fields: PersonFields,
): PeopleOutcome {
  const { name, objectId, email, phone, roles, hours, backupId, from } = fields;
  const details = { name, objectId, email, phone };
  const first =
    personId === null
      ? addPerson(tx, who, { ...details, roles, tenantId: tenantOf(tx, who) })
      : changeDetails(tx, who, { personId, details });
  const steps: PeopleOutcome[] = [done(first, fields)];
  const id = steps[0]!.kind === 'refused' ? '' : steps[0]!.personId;
  const role = (one: (typeof roles)[number], has: boolean): PeopleOutcome =>
    done(changeRole(tx, who, { personId: id, role: one, has }), fields);
  for (const one of roles) steps.push(role(one, true));
  if (roles.includes('coach')) {
    const dated = { personId: id, effectiveFrom: from };
    if (Object.keys(hours).length > 0 || before?.hours)
      steps.push(done(changeHours(tx, who, { ...dated, weekdays: hours }), fields));
    steps.push(done(changeBackup(tx, who, { ...dated, backupId }), fields));
    queueNewBackup(tx, id, who.personId);
  }
  for (const one of before?.roles ?? []) if (!roles.includes(one)) steps.push(role(one, false));
  return steps.find((step) => step.kind === 'done') ?? { kind: 'unchanged', personId: id };

  /** A refusal of one step undoes all of them. */
  function done(outcome: PeopleOutcome, { objectId, email }: PersonFields): PeopleOutcome {
    if (outcome.kind !== 'refused') return outcome;
    const other = listPeople(tx, { retired: true }).find(
      (person) =>
        person.id !== personId &&
        (outcome.reason === 'objectIdInUse'
          ? person.objectId === objectId
          : person.email?.toLowerCase() === email),
    );
    const isTaken = outcome.reason === 'objectIdInUse' || outcome.reason === 'emailInUse';
    throw new Undone({
      ...refused(outcome),
      ...(isTaken && other
        ? { other: { id: other.id, name: other.name, retired: other.retiredAt !== null } }
        : {}),
    });
  }
}

/** Whoever is added belongs to the same tenant as who adds them. */
function tenantOf(tx: Tx, who: StaffPrincipal): string | null {
  return findPerson(tx, who.personId)?.tenantId ?? null;
}

/** What the same submission did before; only told to who may know it. */
function handledBefore(tx: Tx, who: StaffPrincipal, by: Submission): ChangeOutcome | null {
  if (!hasRole(who, 'administrator')) {
    tx.noteAccess({ who, ...EVERYBODY, action: 'refused', why: by.why });
    return { kind: 'refused', reason: 'notAdministrator' };
  }
  const handled = findSubmission(tx, by.submissionKey);
  if (!handled) return null;
  const { files } = handled.result as { files?: number };
  return {
    kind: 'existing',
    personId: handled.subjectId,
    ...(files === undefined ? {} : { files }),
  };
}

function kept(tx: Tx, who: StaffPrincipal, by: Submission, outcome: PeopleOutcome): ChangeOutcome {
  if (outcome.kind === 'done') {
    const { submissionKey, why } = by;
    const result = outcome.files === undefined ? {} : { files: outcome.files };
    keepSubmission(tx, who, { submissionKey, what: why, subjectId: outcome.personId, result });
  }
  return outcomeOf(outcome);
}

function outcomeOf(outcome: PeopleOutcome): ChangeOutcome {
  return outcome.kind === 'refused' ? refused(outcome) : outcome;
}

function refused({
  reason,
  agreements,
}: Extract<PeopleOutcome, { kind: 'refused' }>): RefusedChange {
  return { kind: 'refused', reason, ...(agreements === undefined ? {} : { files: agreements }) };
}

/** Thrown inside a transaction so that nothing of it stays. */
class Undone extends Error {
  readonly refusal: RefusedChange;
  constructor(refusal: RefusedChange) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

function change<T>(store: Store, work: (tx: Tx) => Settled<T>): T | RefusedChange {
  try {
    return store.join(work);
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}
