// What the dialogs about one person need from the house; every call is checked against the principal and logged.
import type { AccessOf } from '../../src/store/access/accessOf.ts';
import type { NamedUnusualLook } from '../../src/store/access/unusualInWeek.ts';
import type { WeekKey } from '../../src/rules/index.ts';
import type { FoundSubject, Subject } from '../../src/store/personal/subject.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';

export type { AccessOf, FoundSubject };
export type UnusualLookOf = NamedUnusualLook;
/** A person by kind and id. */
export type PersonKey = Pick<Subject, 'kind' | 'id'>;

export interface PersonDesk {
  /** Whether this person may know who looked at somebody's file. */
  maySeeAccess(who: StaffPrincipal): boolean;
  /** Who may be meant by a name, reference or address; null (logged) for who may not know. */
  find(
    who: StaffPrincipal,
    text: string,
    why: string,
  ): { found: readonly FoundSubject[]; near: readonly FoundSubject[] } | null;
  /** A page of looks; null (logged) when they are not theirs to know, or nobody is known by the key. */
  access(
    who: StaffPrincipal,
    person: PersonKey,
    page: { offset: number; limit: number },
  ): AccessOf | null;
  /** What stands out in the log of a week; nothing for who is no lead. */
  unusual(who: StaffPrincipal, week: WeekKey): readonly UnusualLookOf[];
  /** "een bezoek ingevoerd" for 'registerVisit'. */
  reason(why: string): string;
}
