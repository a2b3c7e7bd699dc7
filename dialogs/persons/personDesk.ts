// What the dialogs about one person need from the house; every call is checked against the principal and logged.
import type { AccessOf } from '../../src/store/access/accessOf.ts';
import type { NamedUnusualLook } from '../../src/store/access/unusualInWeek.ts';
import type { WeekKey } from '../../src/rules/index.ts';
import type {
  CorrectableField,
  CorrectOutcome,
  PersonToCorrect,
} from '../../src/store/personal/correctPerson.ts';
import type { EraseOutcome, ErasePreview } from '../../src/store/personal/erasePerson.ts';
import type { KeptCorrection } from '../../src/store/personal/keptCorrections.ts';
import type { Submission } from '../../src/store/visitRecord.ts';
import type { FoundSubject, Subject } from '../../src/store/personal/subject.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';

export type { AccessOf, CorrectableField, ErasePreview, FoundSubject };
export type UnusualLookOf = NamedUnusualLook;
/** A person by kind and id. */
export type PersonKey = Pick<Subject, 'kind' | 'id'>;

export interface HeldOn {
  subject: FoundSubject;
  /** What is held, in the order of the file: "Bezoeken", 18. */
  tables: readonly { title: string; count: number }[];
  /** The latest first; `day` is YYYY-MM-DD. */
  corrections: readonly (KeptCorrection & { day: string })[];
}

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
  /** "een bezoek ingevoerd" for 'registerVisit', "gekeken om …" where it was only read. */
  reason(why: string, action: 'read' | 'write' | 'refused'): string;
  /** True when there is somebody with this key, whoever asks: nothing of them is told. */
  exists(person: PersonKey): boolean;
  /** True when a name, reference or address may mean somebody: nobody is told who. */
  isKnown(text: string): boolean;
  /** What is held on somebody; null (logged) for who is no administrator, and for nobody known. */
  held(who: StaffPrincipal, person: PersonKey): HeldOn | null;
  toCorrect(who: StaffPrincipal, person: PersonKey): PersonToCorrect | null;
  correct(
    who: StaffPrincipal,
    change: {
      person: PersonKey;
      seen: string;
      fields: PersonToCorrect['fields'];
      reason: string;
    },
    by: Submission,
  ): CorrectOutcome;
  erasePreview(who: StaffPrincipal, person: PersonKey): ErasePreview | null;
  erase(
    who: StaffPrincipal,
    asked: { person: PersonKey; seen: string },
    by: Submission,
  ): EraseOutcome;
}
