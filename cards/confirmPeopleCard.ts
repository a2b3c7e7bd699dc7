// Asks to confirm a change about somebody that cannot simply be undone.
import type { PeopleAction } from './actions.ts';
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { ConfirmPeopleView } from './peopleViews.ts';

/** What will happen, what to mind, and two ways out. */
export function confirmPeopleCard(
  view: ConfirmPeopleView,
  actions: { yes: PeopleAction; no: PeopleAction },
): Card {
  const { title, lines, warnings, yes, danger } = view;
  return {
    id: 'confirmPeople',
    summary: cardText('confirmPeople.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...lines.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ...warnings.map((text): Element => ({
        kind: 'group',
        style: 'warning',
        items: [{ kind: 'text', text, style: 'body' }],
      })),
    ],
    buttons: [
      { title: yes, action: actions.yes, style: danger ? 'destructive' : 'primary' },
      { title: cardText('button.noBack'), action: actions.no },
    ],
  };
}
