// Everything about one member of staff, for who manages them; and the list of everybody.
import { backupOn, hoursAfter, hoursOn } from './coachHours.ts';
import type { WeeklyHours } from './coachHours.ts';
import type { Reader } from './handle.ts';
import { findPerson, listPeople } from './people.ts';
import type { PersonRecord } from './people.ts';
import { isLastAdministrator, openAgreements } from './peopleChanges.ts';

export interface PersonEntryRecord extends PersonRecord {
  /** In force on the day; null when none were ever recorded. */
  hours: WeeklyHours | null;
  backup: { id: string; name: string } | null;
  /** Open files from the day on. */
  files: number;
}

export interface PersonFileRecord extends PersonEntryRecord {
  /** Hours that begin after the day, the first one first. */
  laterHours: { from: string; hours: WeeklyHours }[];
  lastAdministrator: boolean;
}

/** Everybody at work, by name, with hours, back-up and files as they are on a day. */
export function listPersonEntries(db: Reader, day: string): PersonEntryRecord[] {
  return listPeople(db).map((person) => entryOf(db, person, day));
}

/** One person, also one who left; null when unknown. */
export function readPersonFile(db: Reader, personId: string, day: string): PersonFileRecord | null {
  const person = findPerson(db, personId);
  if (!person) return null;
  return {
    ...entryOf(db, person, day),
    laterHours: hoursAfter(db, personId, day),
    lastAdministrator: isLastAdministrator(db, personId),
  };
}

function entryOf(db: Reader, person: PersonRecord, day: string): PersonEntryRecord {
  const backupId = backupOn(db, person.id, day);
  const backup = backupId === null ? null : findPerson(db, backupId);
  return {
    ...person,
    hours: hoursOn(db, person.id, day),
    backup: backup ? { id: backup.id, name: backup.name } : null,
    files: openAgreements(db, person.id, day).length,
  };
}
