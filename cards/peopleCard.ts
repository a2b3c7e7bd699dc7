// Who works with Maatje, a page at a time; an administrator can change each of them and add somebody.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { PeopleView, PersonView } from './peopleViews.ts';
import { coachLines, rolesInWords } from './personFacts.ts';

/** People on one card. */
export const PEOPLE_PAGE_SIZE = 8;

/** A page of everybody, or of those who were named. */
export function peopleCard(view: PeopleView): Card {
  const people = view.people.slice(0, PEOPLE_PAGE_SIZE);
  return {
    id: 'people',
    summary: cardText('people.summary'),
    body: [
      { kind: 'text', text: cardText('people.title'), style: 'title' },
      ...(view.intro ? [text(view.intro, 'body')] : []),
      ...(people.length === 0 ? [text(cardText('people.none'), 'body')] : list(view, people)),
      ...(view.mayChange ? [] : [text(cardText('people.readOnly'), 'subtle')]),
    ],
    buttons: [
      ...(view.mayChange ? [addButton()] : []),
      ...(view.narrowed ? [pageButton('button.everybody', 0)] : pageButtons(view)),
    ],
  };
}

function list(
  { page, total, narrowed, mayChange }: PeopleView,
  people: readonly PersonView[],
): Element[] {
  const from = page * PEOPLE_PAGE_SIZE + 1;
  const range = cardText('people.range', { from, to: from + people.length - 1, total });
  return [
    ...(narrowed || total <= PEOPLE_PAGE_SIZE ? [] : [text(range, 'subtle')]),
    ...people.flatMap((person) => row(person, mayChange)),
  ];
}

function row(person: PersonView, mayChange: boolean): Element[] {
  const about: Element = {
    kind: 'group',
    style: 'plain',
    items: [
      text(person.name, 'strong'),
      text(rolesInWords(person.roles), 'body'),
      ...coachLines(person).map((line) => text(line, 'subtle')),
      ...(person.canSignIn ? [] : [text(cardText('people.cannotSignIn'), 'subtle')]),
    ],
  };
  if (!mayChange) return [{ kind: 'divider' }, about];
  const button = { kind: 'buttons', layout: 'row', buttons: [editButton(person)] } as const;
  return [
    { kind: 'divider' },
    { kind: 'group', style: 'plain', beside: 'firstWide', items: [about, button] },
  ];
}

function editButton({ personId, name }: PersonView): Button {
  const title = cardText('button.edit');
  return {
    title,
    action: { verb: 'editPerson', personId },
    description: cardText('button.aboutPerson', { button: title, name }),
  };
}

function addButton(): Button {
  return {
    title: cardText('button.addPerson'),
    action: { verb: 'editPerson', personId: null },
    style: 'primary',
  };
}

function pageButtons({ page, total }: PeopleView): Button[] {
  const last = Math.max(0, Math.ceil(total / PEOPLE_PAGE_SIZE) - 1);
  return [
    ...(page > 0 ? [pageButton('button.previous', Math.min(page - 1, last))] : []),
    ...(page < last ? [pageButton('button.next', page + 1)] : []),
  ];
}

function pageButton(
  key: 'button.previous' | 'button.next' | 'button.everybody',
  page: number,
): Button {
  return { title: cardText(key), action: { verb: 'showPeople', page } };
}

function text(words: string, style: 'body' | 'subtle' | 'strong'): Element {
  return { kind: 'text', text: words, style };
}
