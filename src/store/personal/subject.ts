// Somebody about whom data are held: which kind of person, and under which id.

export const SUBJECT_KINDS = [
  'employee',
  'contactPerson',
  'coworkerCoach',
  'staff',
  /** Who asked something, and is none of the others as far as the records say. */
  'caller',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  kind: SubjectKind;
  /** Of the record; of the first one where there are more (co-worker coach, caller). */
  id: string;
  name: string;
}

/** A subject among others who may be meant: enough to tell them apart. */
export interface FoundSubject extends Subject {
  /** Names of employers around this person, as recorded or as typed. */
  employers: readonly string[];
  /** References of agreements or requests. */
  references: readonly string[];
  email: string | null;
  /** A member of staff who left. */
  left: boolean;
}
