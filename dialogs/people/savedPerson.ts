// What is said after a person was kept: what was done, and everything as it is now.
import { personSavedCard } from '../../cards/personSavedCard.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import type { PersonFile } from './peopleDesk.ts';
import type { PersonField } from './personChanges.ts';
import { personView } from './showPeople.ts';
import { weekInWords } from './weekInWords.ts';

export type HowSaved = 'added' | 'changed' | 'already' | 'unchanged' | 'rehired';

/** The card in the place of the form. */
export function savedPerson(
  person: PersonFile | null,
  how: HowSaved,
  changed: readonly PersonField[],
  deps: DialogDeps,
): Reply[] {
  if (!person) return [{ kind: 'text', text: deps.text('people.unknownPerson') }];
  const { name, email, phone, objectId } = person;
  const fields = changed.map((field) => deps.text(`people.field.${field}`)).join(', ');
  const card = personSavedCard({
    ...personView(person),
    title: deps.text(`people.saved.${how}`, { name }),
    good: how === 'added' || how === 'changed' || how === 'rehired',
    lines: [
      ...(fields === '' ? [] : [deps.text('people.saved.fields', { fields })]),
      ...(how === 'already' ? [deps.text('people.saved.openAgain')] : []),
      ...(how === 'rehired' ? [deps.text('people.saved.check')] : []),
    ],
    laterHours: person.laterHours.map(({ from, hours }) =>
      deps.text('people.hoursFrom', { date: dateInWords(from), hours: weekInWords(hours) }),
    ),
    email,
    phone,
    objectId,
  });
  return [{ kind: 'card', card, replaces: true }];
}
