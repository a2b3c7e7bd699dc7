// What differs between two states of a person, field by field, in words.
import { NO_BACKUP } from '../../cards/personFormCard.ts';
import { rolesInWords } from '../../cards/personFacts.ts';
import type { DialogDeps } from '../deps.ts';
import type { PersonFields, PersonFile } from './peopleDesk.ts';
import { weekInWords } from './weekInWords.ts';

const FIELDS = ['name', 'objectId', 'email', 'phone', 'roles', 'hours', 'backup'] as const;
export type PersonField = (typeof FIELDS)[number];

/** The fields that a change touched; all of them for somebody new. */
export function changedFields(before: PersonFile | null, after: PersonFile | null): PersonField[] {
  if (!before || !after) return [];
  const [from, to] = [spoken(before), spoken(after)];
  return FIELDS.filter((field) => from[field] !== to[field]);
}

/** Where what stands there now is not what was typed: somebody changed it in between. */
export function differences(
  now: PersonFile | null,
  typed: PersonFields,
  deps: DialogDeps,
): string[] {
  if (!now) return [deps.text('people.unknownPerson')];
  const stands = spoken(now);
  const wanted = spoken({
    ...typed,
    laterHours: [],
    backup: typed.backupId === null ? null : { id: typed.backupId },
  });
  const none = deps.text('people.field.none');
  const lines = FIELDS.filter((field) => stands[field] !== wanted[field] && field !== 'backup').map(
    (field) =>
      deps.text('people.stands', {
        field: deps.text(`people.field.${field}`),
        now: stands[field] || none,
      }),
  );
  return [deps.text('people.stale'), ...lines];
}

type Spoken = Omit<PersonFields, 'backupId' | 'from' | 'hours'> &
  Pick<PersonFile, 'hours' | 'laterHours'> & { backup: { id: string } | null };

function spoken(person: Spoken): Record<PersonField, string> {
  const { name, objectId, email, phone, roles, hours, laterHours, backup } = person;
  const weeks = [...(hours ? [hours] : []), ...laterHours.map((later) => later.hours)];
  return {
    name,
    objectId: objectId ?? '',
    email: email ?? '',
    phone: phone ?? '',
    roles: rolesInWords(roles),
    hours: weeks.map(weekInWords).join('; '),
    backup: backup?.id ?? NO_BACKUP,
  };
}
