// The card of a form (dialogs/form): what will be kept in words, the fields to change it, keep or leave.
import type { Button, Card, Element, Group, Input, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';

const EDIT_GROUP = 'editForm';

export interface FormCardParts {
  /** A name for logs and pictures. */
  id: string;
  /** The dialog to which the buttons belong. */
  dialog: string;
  /** Preview in a notification: names nobody. */
  summary: string;
  title: string;
  submissionKey: string;
  shown: Element;
  /** Sentences that want to be read before keeping. */
  notes: readonly string[];
  /** What it leads to, between the notes and the fields. */
  below?: readonly Element[];
  /** The fields, hidden until somebody wants to change something; none: nothing can be changed. */
  fields: readonly Element[];
  /** Why a field could not be taken, by its id; with one of them the fields stand open. */
  errors: Readonly<Record<string, string>>;
  /** What is said on the button that keeps it; "Bewaren" when absent. */
  keepTitle?: string;
}

/** Shows a draft and asks to keep it. */
export function formCard(parts: FormCardParts): Card {
  const { dialog, submissionKey, notes, errors } = parts;
  const open = Object.keys(errors).length > 0;
  return {
    id: parts.id,
    summary: parts.summary,
    body: [
      { kind: 'text', text: parts.title, style: 'title' },
      ...problems(errors),
      { kind: 'group', style: 'emphasis', items: [parts.shown] },
      ...sentences('warning', cardText('draft.warnings'), notes),
      ...(parts.below ?? []),
      ...(parts.fields.length === 0 ? [] : [editGroup(parts, open)]),
    ],
    buttons: buttons(parts, open),
    refresh: {
      title: cardText('button.edit'),
      action: { verb: 'refreshForm', dialog, submissionKey },
    },
  };
}

function keepTitleOf({ keepTitle }: FormCardParts): string {
  return keepTitle ?? cardText('button.keep');
}

function problems(errors: FormCardParts['errors']): Element[] {
  const count = Object.keys(errors).length;
  if (count === 0) return [];
  const where = count === 1 ? cardText('draft.problem') : cardText('draft.problems', { count });
  return sentences('attention', cardText('draft.problems.register'), [where]);
}

function sentences(style: Group['style'], title: string, texts: readonly string[]): Element[] {
  if (texts.length === 0) return [];
  return [
    {
      kind: 'group',
      style,
      items: [
        { kind: 'text', text: title, style: 'strong' },
        ...texts.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ],
    },
  ];
}

function editGroup(parts: FormCardParts, open: boolean): Group {
  const { dialog, submissionKey, errors } = parts;
  const hint = open
    ? cardText('draft.editHintProblem')
    : cardText('draft.editHint', { keep: keepTitleOf(parts) });
  const apply: Button = {
    title: cardText('button.apply'),
    action: { verb: 'updateForm', dialog, submissionKey },
  };
  return {
    kind: 'group',
    style: 'plain',
    hiddenAs: EDIT_GROUP,
    open,
    items: [
      { kind: 'divider' },
      { kind: 'text', text: hint, style: 'subtle' },
      ...parts.fields.map((field) => withError(field, errors)),
      { kind: 'buttons', layout: 'row', buttons: [apply] },
    ],
  };
}

/** The element with the errors of the fields in it. */
function withError(element: Element, errors: FormCardParts['errors']): Element {
  if (element.kind === 'input') return { ...element, error: errorOf(element, errors) };
  if (element.kind !== 'group') return element;
  return { ...element, items: element.items.map((item) => withError(item, errors)) };
}

function errorOf({ id }: Input, errors: FormCardParts['errors']): string | undefined {
  return Object.hasOwn(errors, id) ? errors[id] : undefined;
}

function buttons(parts: FormCardParts, open: boolean): (Button | ToggleButton)[] {
  const { dialog, submissionKey, fields } = parts;
  const keep: Button = {
    title: keepTitleOf(parts),
    action: { verb: 'keepForm', dialog, submissionKey },
    style: 'primary',
  };
  const edit: ToggleButton = { title: cardText('button.edit'), toggles: EDIT_GROUP };
  const cancel: Button = {
    title: cardText('button.cancel'),
    action: { verb: 'cancelDialog', submissionKey },
    needsInputs: false,
  };
  return open || fields.length === 0 ? [keep, cancel] : [keep, edit, cancel];
}
