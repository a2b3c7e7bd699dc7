// Somebody's name, account, address and number, and taking back who left; for administrators.
import type { Tx } from './handle.ts';
import { findPerson } from './people.ts';
import { isLastAdministrator, note, refusal } from './peopleChanges.ts';
import type { PeopleOutcome, PeopleRefusal } from './peopleChanges.ts';
import { keepCorrections } from './personal/keptCorrections.ts';
import { hasRole, principalId } from './principal.ts';
import type { Principal } from './principal.ts';
import { query } from './query.ts';

export interface PersonDetails {
  name: string;
  objectId: string | null;
  email: string | null;
  phone: string | null;
}

const FIELDS = ['name', 'objectId', 'email', 'phone'] as const;
const no = (reason: PeopleRefusal): PeopleOutcome => ({ kind: 'refused', reason });

/**
 * Changes what is known of somebody. With another account they are reached anew: where the former
 * one was reached is forgotten. Nobody changes their own account, nor that of the last
 * administrator who can sign in: then nobody could.
 */
export function changeDetails(
  tx: Tx,
  who: Principal,
  change: {
    personId: string;
    details: PersonDetails;
    /** Why, when somebody said so: it is kept with what stood there before. */
    reason?: string;
    submissionKey?: string;
  },
): PeopleOutcome {
  const { personId, details, reason = '', submissionKey = '' } = change;
  const refused = refusal(tx, who, personId);
  if (refused) return refused;
  const before = findPerson(tx, personId)!;
  if (FIELDS.every((field) => before[field] === details[field]))
    return { kind: 'unchanged', personId };
  const otherAccount = before.objectId !== details.objectId;
  if (otherAccount && principalId(who) === personId) return no('ownObjectId');
  if (otherAccount && isLastAdministrator(tx, personId)) return no('lastAdministrator');
  const taken = takenBy(tx, details, personId);
  if (taken) return no(taken);
  const { name, objectId, email, phone } = details;
  tx.run(
    query.updateTable('person').set({ name, objectId, email, phone }).where('id', '=', personId),
  );
  const said = (one: PersonDetails) => ({ name: one.name, email: one.email, phone: one.phone });
  const made = { before: said(before), wanted: said(details), reason, submissionKey };
  keepCorrections(tx, who, { subject: { kind: 'staff', id: personId }, ...made });
  if (otherAccount)
    tx.run(query.deleteFrom('conversationReference').where('personId', '=', personId));
  note(tx, who, personId, 'changeDetails');
  return { kind: 'done', personId };
}

/** Takes somebody back who had left, with the account and roles of before. */
export function rehirePerson(tx: Tx, who: Principal, personId: string): PeopleOutcome {
  if (!hasRole(who, 'administrator')) return no('notAdministrator');
  const person = findPerson(tx, personId);
  if (!person) return no('unknownPerson');
  if (person.retiredAt === null) return { kind: 'unchanged', personId };
  tx.run(query.updateTable('person').set({ retiredAt: null }).where('id', '=', personId));
  note(tx, who, personId, 'rehirePerson');
  return { kind: 'done', personId };
}

function takenBy(
  tx: Tx,
  { objectId, email }: PersonDetails,
  exceptId: string,
): 'objectIdInUse' | 'emailInUse' | null {
  const others = tx.all(
    query.selectFrom('person').select(['objectId', 'email']).where('id', '!=', exceptId),
  );
  if (objectId && others.some((other) => other.objectId === objectId)) return 'objectIdInUse';
  const sameEmail = email?.toLowerCase();
  return sameEmail && others.some((other) => other.email?.toLowerCase() === sameEmail)
    ? 'emailInUse'
    : null;
}
