// All that is held on one person in numbers, the form that corrects it, and what erasing would do.
import type { Card, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import type { CorrectPersonView, ErasePersonView, HeldView } from './personViews.ts';

/** What is held, and what can be done with it. */
export function heldCard({ title, about, intro, held, history, person }: HeldView): Card {
  const remarks = history.map((line) => text(line, 'subtle'));
  return {
    id: 'personHeld',
    summary: cardText('held.summary'),
    body: [
      text(title, 'title'),
      text(about, 'subtle'),
      ...(intro === null ? [] : [group('good', [intro])]),
      text(cardText('held.intro'), 'body'),
      {
        kind: 'table',
        columns: [
          { title: cardText('held.what'), width: 3 },
          { title: cardText('held.count'), align: 'right' },
        ],
        rows: held.map(({ label, value }) => [label, value]),
      },
      ...(remarks.length === 0 ? [] : [text(cardText('held.history'), 'heading'), ...remarks]),
    ],
    buttons: [
      { title: cardText('button.exportPerson'), action: { verb: 'exportPerson', ...person } },
      { title: cardText('button.correctPerson'), action: { verb: 'askCorrectPerson', ...person } },
      { title: cardText('button.erasePerson'), action: { verb: 'askErasePerson', ...person } },
      { title: cardText('button.access'), action: { verb: 'showAccess', ...person, page: 0 } },
    ],
  };
}

/** The fields as they are recorded, and why they were wrong. */
export function correctPersonCard(view: CorrectPersonView): Card {
  const { title, about, fields, reason, problems, save, back } = view;
  const input = (id: string, label: string, value: string): Input => ({
    ...{ kind: 'input', type: 'text', id, label, value, maxLength: 200 },
  });
  return {
    id: 'correctPerson',
    summary: cardText('correct.summary'),
    body: [
      text(title, 'title'),
      text(about, 'subtle'),
      ...(problems.length === 0 ? [] : [group('attention', problems)]),
      text(cardText('correct.intro'), 'body'),
      ...fields.map(({ id, value }) => input(id, cardText(`correct.${id}`), value)),
      {
        ...input('reason', cardText('correct.reason'), reason),
        required: { message: cardText('correct.reasonMissing') },
      },
      text(cardText('correct.follows'), 'subtle'),
    ],
    buttons: [
      { title: cardText('button.correctIt'), action: save, style: 'primary' },
      { title: cardText('button.noBack'), action: back, needsInputs: false },
    ],
  };
}

/** What goes, what stays and why; nothing has happened yet. */
export function erasePersonCard(view: ErasePersonView): Card {
  const { title, about, notice, goes, stays, yes, back } = view;
  return {
    id: 'erasePerson',
    summary: cardText('erase.summary'),
    body: [
      text(title, 'title'),
      text(about, 'subtle'),
      ...(notice === null ? [] : [group('warning', [notice])]),
      text(cardText('erase.goes'), 'heading'),
      ...(goes.length === 0 ? [cardText('erase.goesNothing')] : goes).map((line) =>
        text(line, 'body'),
      ),
      ...(stays.length === 0
        ? []
        : [text(cardText('erase.stays'), 'heading'), ...stays.map((line) => text(line, 'body'))]),
      text(cardText('erase.remark'), 'subtle'),
    ],
    buttons: [
      ...(yes === null
        ? []
        : [{ title: cardText('button.eraseIt'), action: yes, style: 'destructive' } as const]),
      { title: cardText('button.noBack'), action: back },
    ],
  };
}

function group(style: 'good' | 'warning' | 'attention', lines: readonly string[]): Element {
  return { kind: 'group', style, items: lines.map((line) => text(line, 'body')) };
}

function text(words: string, style: 'title' | 'heading' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
