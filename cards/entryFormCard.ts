// A form whose fields stand open from the start: what is not known yet is filled in at once.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

export interface EntryFormParts {
  /** A name for logs and pictures. */
  id: string;
  /** The dialog to which the buttons belong. */
  dialog: string;
  /** Preview in a notification: names nobody. */
  summary: string;
  title: string;
  submissionKey: string;
  /** Sentences above the fields. */
  intro: readonly string[];
  fields: readonly Element[];
  /** Why a field could not be taken, by its id. */
  errors: Readonly<Record<string, string>>;
  /** What the first button does: keeps it, or shows it to be read back. */
  then: 'keepForm' | 'updateForm';
  thenTitle: string;
}

/** Shows the fields, with what is wrong under each. */
export function entryFormCard(parts: EntryFormParts): Card {
  const { dialog, submissionKey, errors } = parts;
  const count = Object.keys(errors).length;
  const problem: Element[] =
    count === 0
      ? []
      : [
          {
            kind: 'group',
            style: 'attention',
            items: [
              {
                kind: 'text',
                text:
                  count === 1 ? cardText('entry.problem') : cardText('entry.problems', { count }),
                style: 'body',
              },
            ],
          },
        ];
  return {
    id: parts.id,
    summary: parts.summary,
    body: [
      { kind: 'text', text: parts.title, style: 'title' },
      ...parts.intro.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ...problem,
      ...parts.fields.map((field) => withError(field, errors)),
    ],
    buttons: [
      {
        title: parts.thenTitle,
        action: { verb: parts.then, dialog, submissionKey },
        style: 'primary',
      },
      {
        title: cardText('button.cancel'),
        action: { verb: 'cancelDialog', submissionKey },
        needsInputs: false,
      },
    ],
  };
}

function withError(element: Element, errors: EntryFormParts['errors']): Element {
  if (element.kind !== 'input' || !Object.hasOwn(errors, element.id)) return element;
  return { ...element, error: errors[element.id] };
}
