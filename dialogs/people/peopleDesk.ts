// What the dialogs about people need from the store; every call is checked against the principal.
import type { WeekHours } from '../../src/rules/index.ts';
import type { PeopleRefusal } from '../../src/store/peopleChanges.ts';
import type { Role, StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

/** A member of staff as the list shows them. */
export interface PersonEntry {
  id: string;
  name: string;
  roles: readonly Role[];
  /** In force today; null when none were recorded. */
  hours: WeekHours | null;
  backup: { id: string; name: string } | null;
  /** Open files, also those that come later. */
  files: number;
  objectId: string | null;
}

/** Everything that the form of one person shows. */
export interface PersonFile extends PersonEntry {
  email: string | null;
  phone: string | null;
  retired: boolean;
  /** Hours that were recorded for a later day, the first one first. Days are YYYY-MM-DD. */
  laterHours: readonly { from: string; hours: WeekHours }[];
  /** Without this person nobody administers who can sign in. */
  lastAdministrator: boolean;
  /** Names all this: another one means that somebody changed something. */
  seen: string;
}

/** What a form says about somebody. */
export interface PersonFields {
  name: string;
  objectId: string | null;
  email: string | null;
  phone: string | null;
  roles: readonly Role[];
  /** Empty when no day was filled in. */
  hours: WeekHours;
  backupId: string | null;
  /** From which day hours and back-up hold, YYYY-MM-DD. */
  from: string;
}

export interface RefusedChange {
  kind: 'refused';
  reason: PeopleRefusal;
  /** Files that stand in the way. */
  files?: number;
  /** Who has the account or the address already. */
  other?: { id: string; name: string; retired: boolean };
}

export type ChangeOutcome =
  | { kind: 'done'; personId: string; files?: number }
  /** The same submission was handled before. */
  | { kind: 'existing'; personId: string; files?: number }
  | { kind: 'unchanged'; personId: string }
  | RefusedChange;

/** `stale`: somebody changed the person since the form was shown. */
export type SaveOutcome = ChangeOutcome | { kind: 'stale' };
/** `recounted`: there are more or fewer files than was told. */
export type TransferOutcome = ChangeOutcome | { kind: 'recounted' };

export interface PeopleDesk {
  /** Everybody at work, by name; null (and logged) for who is no administrator or team lead. */
  everybody(who: StaffPrincipal, why: string): readonly PersonEntry[] | null;
  /** One person, also one who left; null when unknown or (logged) for who is no administrator. */
  person(who: StaffPrincipal, personId: string, why: string): PersonFile | null;
  /** Names of the administrators: whom to ask. */
  administrators(): readonly string[];
  /** Adds somebody (`personId` null) or changes somebody: all of it, or nothing. */
  save(
    who: StaffPrincipal,
    change: { personId: string | null; seen: string; fields: PersonFields },
    by: Submission,
  ): SaveOutcome;
  retire(who: StaffPrincipal, personId: string, by: Submission): ChangeOutcome;
  rehire(who: StaffPrincipal, personId: string): ChangeOutcome;
  /** How many files would go from a day on. */
  filesFrom(who: StaffPrincipal, personId: string, day: string): number;
  transfer(
    who: StaffPrincipal,
    change: { fromId: string; toId: string; from: string; files: number },
    by: Submission,
  ): TransferOutcome;
}
