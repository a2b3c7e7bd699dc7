// A contact person whom the city's website logged in: what is known of them, and the files they may ask about.
import { agreementRecords } from './agreements.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { ContactPersonPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface KnownContact {
  name: string;
  phone: string | null;
  email: string | null;
  employerName: string;
  /** The files on which they are a contact and that run today. */
  files: readonly { agreementId: string; employeeName: string }[];
}

const person = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('contactPerson as c')
    .innerJoin('employer', 'employer.id', 'c.employerId')
    .select(['c.name', 'c.phone', 'c.email', 'employer.name as employerName'])
    .where('c.id', '=', param('id')),
);
const linked = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('agreementContact')
    .select('agreementId')
    .where('contactPersonId', '=', param('id'))
    .orderBy('agreementId'),
);

/** Null when there is no such person any more; each file that is given is a look that is noted. */
export function knownContact(
  db: Reader,
  who: ContactPersonPrincipal,
  why: string,
): KnownContact | null {
  const found = db.first(person, { id: who.contactPersonId });
  if (!found) return null;
  const today = brusselsDay(db.now);
  const ids = db
    .all(linked, { id: who.contactPersonId })
    .map(({ agreementId }) => agreementId)
    .filter((id) => mayOpenAgreement(db, who, id, { from: today, to: today }));
  const runs = agreementRecords(db, ids, today).filter(
    ({ start, end }) => start <= today && (end === null || end >= today),
  );
  for (const { id: subjectId } of runs) {
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  }
  return {
    ...found,
    files: runs.map(({ id: agreementId, employeeName }) => ({ agreementId, employeeName })),
  };
}
