// The fields of a visit inside its draft card, hidden until somebody wants to change something.
import type { Choice, Element, Group, Input } from './card.ts';
import { cardText } from './cardText.ts';
import type { VisitDraftView, VisitField, VisitInputs, VisitMode } from './views.ts';

/** Name of the group that holds the fields. */
export const EDIT_GROUP = 'editVisit';
const EXTRA_GROUP = 'editExtra';
const MAX_CHOICES = 40;
const MAX_MINUTES = 12 * 60;
const EXTRA_FIELDS = [
  'extraMinutes',
  'extraDescription',
  'extraApprovedBy',
  'extraApprovedOn',
] as const;
const MODES: readonly VisitMode[] = ['onsite', 'online', 'phone'];

/** One hidden group with every field and the button that shows the draft again with them. */
export function visitForm(
  view: VisitDraftView,
  { keepTitle, open }: { keepTitle: string; open: boolean },
): [Group] {
  const { inputs, submissionKey, today } = view;
  const hint = open
    ? cardText('draft.editHintProblem')
    : cardText('draft.editHint', { keep: keepTitle });
  const items: Element[] = [
    { kind: 'divider' },
    { kind: 'text', text: hint, style: 'subtle' },
    ...whoFields(view),
    ...whenFields(inputs, today),
    modeField(inputs.mode),
    ...extraFields(view),
    noteField(inputs.note),
    {
      kind: 'buttons',
      layout: 'row',
      buttons: [
        {
          title: cardText('button.apply'),
          action: { verb: 'updateVisitDraft', submissionKey },
        },
      ],
    },
  ];
  return [
    {
      kind: 'group',
      style: 'plain',
      hiddenAs: EDIT_GROUP,
      open,
      items: items.map((item) => withError(item, view.errors)),
    },
  ];
}

/** The element with the errors of the fields in it. */
function withError(element: Element, errors: VisitDraftView['errors']): Element {
  if (element.kind === 'input') return { ...element, error: errorOf(element, errors) };
  if (element.kind !== 'group') return element;
  return { ...element, items: element.items.map((item) => withError(item, errors)) };
}

function errorOf({ id }: Input, errors: VisitDraftView['errors']): string | undefined {
  return Object.hasOwn(errors, id) ? errors[id as VisitField] : undefined;
}

/** Only fields in which there is something to choose, or something was wrong. */
function whoFields({ inputs, choices, errors }: VisitDraftView): Input[] {
  const { employerId, workplaceId, employeeIds } = inputs;
  const fields: Input[] = [
    {
      ...choice('employer', choices.employers, [employerId]),
      required: { message: cardText('required.employer') },
    },
    choice('workplace', choices.workplaces, [workplaceId]),
    {
      ...choice('employees', choices.employees, employeeIds),
      multiple: true,
      style: 'expanded',
      required: { message: cardText('required.employees') },
    },
  ];
  return fields.filter(
    (field) => (field.type === 'choice' && field.choices.length > 1) || errorOf(field, errors),
  );
}

type ChoiceInput = Extract<Input, { type: 'choice' }>;

function choice(
  id: 'employer' | 'workplace' | 'employees',
  all: readonly Choice[],
  picked: readonly string[],
): ChoiceInput {
  return {
    kind: 'input',
    type: 'choice',
    id,
    label: cardText(`input.${id}`),
    choices: withPicked(all, picked),
    style: 'compact',
    value: picked.join(','),
  };
}

/** At most so many that the card stays small; what is picked now is always among them. */
function withPicked(all: readonly Choice[], picked: readonly string[]): Choice[] {
  if (all.length <= MAX_CHOICES) return [...all];
  const rest = all.filter(({ value }) => !picked.includes(value));
  const chosen = all.filter(({ value }) => picked.includes(value));
  return [...chosen, ...rest].slice(0, MAX_CHOICES);
}

function whenFields(inputs: VisitInputs, today: string): Element[] {
  const time = (id: 'start' | 'end'): Input => ({
    kind: 'input',
    type: 'time',
    id,
    label: cardText(`input.${id}`),
    value: inputs[id],
    message: cardText('invalid.time'),
  });
  return [
    {
      kind: 'input',
      type: 'date',
      id: 'date',
      label: cardText('input.date'),
      value: inputs.date,
      max: today,
      required: { message: cardText('required.date') },
    },
    { kind: 'group', style: 'plain', beside: 'equal', items: [time('start'), time('end')] },
    minutes('minutes', inputs.start !== '' && inputs.end !== '' ? null : inputs.minutes),
  ];
}

function minutes(id: 'minutes' | 'extraMinutes', value: number | null): Input {
  return {
    kind: 'input',
    type: 'number',
    id,
    label: cardText(`input.${id}`),
    ...(value === null ? {} : { value }),
    min: 0,
    max: MAX_MINUTES,
    message: cardText('invalid.minutes'),
  };
}

function modeField(mode: VisitMode): Input {
  return {
    kind: 'input',
    type: 'choice',
    id: 'mode',
    label: cardText('input.mode'),
    choices: MODES.map((value) => ({ title: cardText(`mode.${value}`), value })),
    style: 'compact',
    value: mode,
    required: { message: cardText('required.mode') },
  };
}

/** Extra work is rare: a button opens its fields, unless there is some already, or something was wrong. */
function extraFields({ inputs, today, errors }: VisitDraftView): Element[] {
  const { extraMinutes, extraDescription, extraApprovedBy, extraApprovedOn } = inputs;
  const text = (
    id: 'extraDescription' | 'extraApprovedBy',
    value: string,
    example = '',
  ): Input => ({
    kind: 'input',
    type: 'text',
    id,
    label: cardText(`input.${id}`),
    value,
    placeholder: example,
    maxLength: 300,
  });
  const open = extraMinutes > 0 || EXTRA_FIELDS.some((field) => field in errors);
  const fields: Group = {
    kind: 'group',
    style: 'emphasis',
    hiddenAs: EXTRA_GROUP,
    open,
    items: [
      minutes('extraMinutes', extraMinutes),
      text('extraDescription', extraDescription, cardText('input.extraDescription.placeholder')),
      text('extraApprovedBy', extraApprovedBy),
      {
        kind: 'input',
        type: 'date',
        id: 'extraApprovedOn',
        label: cardText('input.extraApprovedOn'),
        value: extraApprovedOn,
        max: today,
        message: cardText('invalid.date'),
      },
    ],
  };
  if (open) return [fields];
  const toggle = { title: cardText('button.addExtra'), toggles: EXTRA_GROUP };
  return [{ kind: 'buttons', layout: 'row', buttons: [toggle] }, fields];
}

function noteField(value: string): Input {
  return {
    kind: 'input',
    type: 'multiline',
    id: 'note',
    label: cardText('input.note'),
    value,
    maxLength: 900,
    placeholder: cardText('input.note.placeholder'),
  };
}
