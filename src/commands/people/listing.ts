// The list of people as lines of text.
import { backupOn, hoursOn } from '../../store/coachHours.ts';
import type { Reader } from '../../store/handle.ts';
import { findPerson, listPeople } from '../../store/people.ts';
import { openAgreements } from '../../store/peopleChanges.ts';
import type { Role } from '../../store/principal.ts';
import type { Weekday } from '../../rules/index.ts';

export const ROLE_NAMES: Record<Role, string> = {
  coach: 'begeleider',
  teamLead: 'teamleider',
  finance: 'financiën',
  administrator: 'beheerder',
  editor: 'redacteur',
};
const DAY_NAMES: Record<Weekday, string> = {
  mon: 'ma',
  tue: 'di',
  wed: 'wo',
  thu: 'do',
  fri: 'vr',
  sat: 'za',
  sun: 'zo',
};

/** One block of lines per person: name, roles, hours, back-up, number of files. */
export function personLines(db: Reader, options: { today: string; retired: boolean }): string[] {
  const { today, retired } = options;
  const people = listPeople(db, { retired });
  if (people.length === 0) return ['Nog niemand. Voeg iemand toe: npm run people -- add …'];
  return people.flatMap((person) => {
    const roles = person.roles.map((role) => ROLE_NAMES[role]).join(', ') || 'geen rol';
    const left = person.retiredAt === null ? '' : ' (uit dienst)';
    const lines = [`${person.name}${left} <${person.email ?? 'geen e-mailadres'}>: ${roles}`];
    lines.push(
      person.objectId ? `  Entra-id ${person.objectId}` : '  geen Entra-id: kan niet aanmelden',
    );
    const hours = hoursOn(db, person.id, today);
    if (hours) {
      const days = (Object.keys(DAY_NAMES) as Weekday[]).flatMap((weekday) => {
        const day = hours[weekday];
        return day ? [`${DAY_NAMES[weekday]} ${day[0]}-${day[1]}`] : [];
      });
      lines.push(`  uren: ${days.join(', ')}`);
    }
    if (person.roles.includes('coach')) {
      const backupId = backupOn(db, person.id, today);
      const backup = backupId ? findPerson(db, backupId)?.name : 'geen';
      lines.push(
        `  vervanger: ${backup}, dossiers: ${openAgreements(db, person.id, today).length}`,
      );
    }
    return lines;
  });
}
