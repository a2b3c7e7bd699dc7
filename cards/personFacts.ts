// How a person is put in words on the cards: roles, hours, back-up, files.
import { cardText } from './cardText.ts';
import type { PersonView, RoleName } from './peopleViews.ts';

/** The roles in the order in which they are shown. */
export const ROLE_NAMES: readonly RoleName[] = [
  'coach',
  'teamLead',
  'finance',
  'administrator',
  'editor',
];

/** "begeleider, teamleider" */
export function rolesInWords(roles: readonly RoleName[]): string {
  return ROLE_NAMES.filter((role) => roles.includes(role))
    .map((role) => cardText(`role.${role}`))
    .join(', ');
}

/** "geen dossiers", "1 dossier", "12 dossiers" */
export function filesInWords(files: number): string {
  if (files === 0) return cardText('people.filesNone');
  return files === 1 ? cardText('people.filesOne') : cardText('people.files', { files });
}

/** "Uren: ma–vr 9–17 uur", then "Vervanger: Tom Claeys · 12 dossiers"; nothing for who is no coach. */
export function coachLines({ coach }: PersonView): string[] {
  if (!coach) return [];
  const hours = coach.hoursInWords ?? cardText('people.hoursUnknown');
  const backup = coach.backup ?? cardText('people.backupNone');
  return [
    cardText('people.line', { label: cardText('label.hours'), value: hours }),
    [
      cardText('people.line', { label: cardText('label.backup'), value: backup }),
      filesInWords(coach.files),
    ].join(' · '),
  ];
}
