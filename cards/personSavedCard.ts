// A person as it is kept now: after saving, after somebody came back.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { PersonSavedView } from './peopleViews.ts';
import { filesInWords, rolesInWords } from './personFacts.ts';

/** Says what was done, and shows everything that is known of the person. */
export function personSavedCard(view: PersonSavedView): Card {
  const { personId, title, good, lines } = view;
  return {
    id: 'personSaved',
    summary: cardText('personSaved.summary'),
    body: [
      {
        kind: 'group',
        style: good ? 'good' : 'emphasis',
        items: [
          { kind: 'text', text: title, style: 'heading' },
          ...lines.map((text): Element => ({ kind: 'text', text, style: 'body' })),
        ],
      },
      { kind: 'facts', facts: facts(view) },
    ],
    buttons: [
      { title: cardText('button.edit'), action: { verb: 'editPerson', personId } },
      { title: cardText('button.everybody'), action: { verb: 'showPeople', page: 0 } },
    ],
  };
}

function facts(view: PersonSavedView): { label: string; value: string }[] {
  const { coach, laterHours, email, phone, objectId } = view;
  const none = cardText('people.notFilledIn');
  const coachFacts = coach
    ? [
        {
          label: cardText('label.hours'),
          value: [coach.hoursInWords ?? cardText('people.hoursUnknown'), ...laterHours].join('\n'),
        },
        { label: cardText('label.backup'), value: coach.backup ?? cardText('people.backupNone') },
        { label: cardText('label.files'), value: filesInWords(coach.files) },
      ]
    : [];
  return [
    { label: cardText('label.name'), value: view.name },
    { label: cardText('label.roles'), value: rolesInWords(view.roles) },
    ...coachFacts,
    { label: cardText('label.email'), value: email ?? none },
    { label: cardText('label.phone'), value: phone ?? none },
    { label: cardText('label.objectId'), value: objectId ?? cardText('people.cannotSignIn') },
  ];
}
