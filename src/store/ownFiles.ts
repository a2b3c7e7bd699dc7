// Whose dossiers a principal may open: one's own and those one replaces; a team lead's are all.
import { agreementsOfCoaches, coachOn } from './assignments.ts';
import { coachesReplacedBy } from './coachHours.ts';
import type { Reader } from './handle.ts';
import { hasRole } from './principal.ts';
import type { ContactPersonPrincipal, Principal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface Period {
  /** First and last day, 'YYYY-MM-DD'. */
  from: string;
  to: string;
}

/** The agreements that are somebody's own: assigned on the last day, or replaced in the period. */
export function ownAgreementIds(db: Reader, personId: string, period: Period): string[] {
  const coaches = [personId, ...coachesReplacedBy(db, personId, period)];
  return agreementsOfCoaches(db, coaches, period.to).map((row) => row.agreementId);
}

const exists = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', param('id'))
    .where('erasedAt', 'is', null),
);

const verifiedContact = prepare<{ agreementId: string; contactPersonId: string }>()((param) =>
  query
    .selectFrom('agreementContact')
    .innerJoin('contactPerson', 'contactPerson.id', 'agreementContact.contactPersonId')
    .select('contactPerson.employerId')
    .where('agreementId', '=', param('agreementId'))
    .where('contactPersonId', '=', param('contactPersonId'))
    .where('verifiedAt', 'is not', null),
);

const ofContact = prepare<{ contactPersonId: string }>()((param) =>
  query
    .selectFrom('agreementContact')
    .innerJoin('contactPerson', 'contactPerson.id', 'agreementContact.contactPersonId')
    .select(['agreementId', 'contactPerson.employerId'])
    .where('contactPersonId', '=', param('contactPersonId'))
    .where('verifiedAt', 'is not', null),
);

/** The agreements on which a verified contact person of the employer is one. */
export function contactAgreementIds(db: Reader, who: ContactPersonPrincipal): string[] {
  const { contactPersonId, employerIds } = who;
  return db
    .all(ofContact, { contactPersonId })
    .filter(({ employerId }) => employerIds.includes(employerId))
    .map(({ agreementId }) => agreementId);
}

/**
 * May this principal open an agreement's dossier in a period? A verified contact person only the
 * agreements on which they are a contact; a visitor, finance and administrators none.
 */
export function mayOpenAgreement(
  db: Reader,
  who: Principal,
  agreementId: string,
  period: Period,
): boolean {
  if (who.kind === 'visitor') return false;
  if (who.kind === 'contactPerson') {
    const link = db.first(verifiedContact, { agreementId, contactPersonId: who.contactPersonId });
    return link !== undefined && who.employerIds.includes(link.employerId);
  }
  if (hasRole(who, 'teamLead')) return db.first(exists, { id: agreementId }) !== undefined;
  if (!hasRole(who, 'coach')) return false;
  const coachId = coachOn(db, agreementId, period.to);
  if (coachId === null) return false;
  return coachId === who.personId || coachesReplacedBy(db, who.personId, period).includes(coachId);
}
