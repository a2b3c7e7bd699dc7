// The form of one person: who it is, what they may do, when they work, who replaces them.
import type { Weekday } from '../src/rules/index.ts';
import type { Button, Card, Choice, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { colleagueChoices } from './colleagueChoices.ts';
import type { PersonFormView } from './peopleViews.ts';
import { ROLE_NAMES } from './personFacts.ts';
import { problemGroup } from './problemGroup.ts';

/** The value of "geen vervanger": an empty one would not come back. */
export const NO_BACKUP = 'none';

const WEEKEND_GROUP = 'weekendHours';

/** A form for somebody new, or for somebody who works here; what was typed stays in it. */
export function personFormCard(view: PersonFormView): Card {
  const { inputs, name } = view;
  return {
    id: 'personForm',
    summary: cardText('personForm.summary'),
    body: [
      {
        kind: 'text',
        text: view.personId === null ? cardText('personForm.titleNew') : name,
        style: 'title',
      },
      ...problemGroup(cardText('personForm.problems'), view.problems),
      ...rehireButton(view),
      textInput('name', inputs.name, 120, { required: true }),
      textInput('objectId', inputs.objectId, 64),
      textInput('email', inputs.email, 200),
      textInput('phone', inputs.phone, 30),
      rolesInput(inputs.roles),
      { kind: 'divider' },
      { kind: 'text', text: cardText('personForm.coachTitle'), style: 'heading' },
      { kind: 'text', text: cardText('personForm.hoursHint'), style: 'subtle' },
      ...hourFields(inputs.hours),
      backupInput(view),
      {
        kind: 'input',
        type: 'date',
        id: 'from',
        label: cardText('input.hoursFrom'),
        value: inputs.from,
        required: { message: cardText('required.hoursFrom') },
      },
      ...view.notes.map((note): Element => ({ kind: 'text', text: note, style: 'subtle' })),
    ],
    buttons: buttons(view),
  };
}

function textInput(
  id: 'name' | 'objectId' | 'email' | 'phone',
  value: string,
  maxLength: number,
  { required = false } = {},
): Input {
  return {
    kind: 'input',
    type: 'text',
    id,
    label: cardText(`input.person.${id}`),
    value,
    placeholder: cardText(`input.person.${id}.placeholder`),
    maxLength,
    ...(required ? { required: { message: cardText('required.person.name') } } : {}),
  };
}

function rolesInput(picked: readonly string[]): Input {
  return {
    kind: 'input',
    type: 'choice',
    id: 'roles',
    label: cardText('input.person.roles'),
    choices: ROLE_NAMES.map((role) => ({ title: cardText(`role.${role}`), value: role })),
    multiple: true,
    style: 'expanded',
    value: picked.join(','),
    required: { message: cardText('required.person.roles') },
  };
}

/** Two days beside each other; the weekend only when somebody works then, or asks for it. */
function hourFields(hours: PersonFormView['inputs']['hours']): Element[] {
  const day = (weekday: Weekday): Input => ({
    kind: 'input',
    type: 'text',
    id: hoursInputId(weekday),
    label: cardText(`weekday.${weekday}`),
    value: hours[weekday],
    placeholder: cardText('input.hours.placeholder'),
    maxLength: 40,
  });
  const pair = (...weekdays: Weekday[]): Element => ({
    kind: 'group',
    style: 'plain',
    beside: 'equal',
    items: weekdays.map(day),
  });
  const open = hours.sat !== '' || hours.sun !== '';
  const weekend: Element = {
    kind: 'group',
    style: 'plain',
    hiddenAs: WEEKEND_GROUP,
    open,
    items: [pair('sat', 'sun')],
  };
  const toggle: Element = {
    kind: 'buttons',
    layout: 'row',
    buttons: [{ title: cardText('button.weekend'), toggles: WEEKEND_GROUP }],
  };
  return [pair('mon', 'tue'), pair('wed', 'thu'), day('fri'), ...(open ? [] : [toggle]), weekend];
}

/** The name of the field with the hours of a weekday: "hoursMon". */
export function hoursInputId(weekday: Weekday): string {
  return `hours${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
}

function backupInput({ inputs, backups }: PersonFormView): Input {
  const none: Choice = { title: cardText('input.backup.none'), value: NO_BACKUP };
  return {
    kind: 'input',
    type: 'choice',
    id: 'backup',
    label: cardText('input.backup'),
    choices: [none, ...colleagueChoices(backups, inputs.backup)],
    style: 'compact',
    value: inputs.backup,
  };
}

function rehireButton({ rehire }: PersonFormView): Element[] {
  if (!rehire) return [];
  const { personId, name } = rehire;
  const title = cardText('button.rehire', { name });
  const button: Button = {
    title,
    action: { verb: 'rehirePerson', personId },
    needsInputs: false,
  };
  return [{ kind: 'buttons', layout: 'stack', buttons: [button] }];
}

function buttons({ personId, seen, submissionKey, files }: PersonFormView): Button[] {
  const plain = (title: string, action: Button['action']): Button => ({
    title,
    action,
    needsInputs: false,
  });
  const keep: Button = {
    title: cardText('button.keep'),
    action: { verb: 'savePerson', personId, seen, submissionKey },
    style: 'primary',
  };
  const back = plain(cardText('button.back'), { verb: 'showPeople', page: 0 });
  if (personId === null) return [keep, back];
  return [
    keep,
    { ...plain(cardText('button.retire'), { verb: 'askRetire', personId }), style: 'destructive' },
    ...(files > 0
      ? [plain(cardText('button.transfer'), { verb: 'askTransfer', personId } as const)]
      : []),
    back,
  ];
}
