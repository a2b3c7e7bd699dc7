// Who is asking: every dialog and every repository receives one Principal.

/** What a member of staff may do; one person can have several roles. */
export type Role = 'coach' | 'teamLead' | 'finance' | 'administrator' | 'editor';

export const ROLES: readonly Role[] = ['coach', 'teamLead', 'finance', 'administrator', 'editor'];

export interface StaffPrincipal {
  kind: 'staff';
  personId: string;
  name: string;
  roles: ReadonlySet<Role>;
  /** Entra object id: an opaque string, never parsed. */
  objectId: string;
}

export interface VisitorPrincipal {
  kind: 'visitor';
  visitorId: string;
}

export interface ContactPersonPrincipal {
  kind: 'contactPerson';
  contactPersonId: string;
  employerIds: readonly string[];
}

export type Principal = StaffPrincipal | VisitorPrincipal | ContactPersonPrincipal;

/** True for a member of staff who has the role. */
export function hasRole(who: Principal, role: Role): boolean {
  return who.kind === 'staff' && who.roles.has(role);
}

/** The id under which a principal stands in the access log and as `recordedBy`. */
export function principalId(who: Principal): string {
  if (who.kind === 'staff') return who.personId;
  return who.kind === 'visitor' ? who.visitorId : who.contactPersonId;
}

/** The command line and the demo data act under this id in `recordedBy`. */
export const SYSTEM_ID = 'system';

/** Whoever may run commands on the server is an administrator. */
export const COMMAND_LINE: StaffPrincipal = {
  kind: 'staff',
  personId: SYSTEM_ID,
  name: 'opdrachtregel',
  roles: new Set(['administrator']),
  objectId: '',
};
