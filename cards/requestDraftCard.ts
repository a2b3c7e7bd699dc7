// The draft of a request that is passed on: all of it in words, every field open to correction.
import type { Card, Choice, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import type { CallerRole, RequestDraftView, Wants } from './commitmentViews.ts';
import { formCard } from './formCard.ts';
import { requestFacts } from './requestFacts.ts';

/** The value of "zonder dossier": an empty one would not come back. */
export const NO_FILE = 'none';
export const MAX_CALLER = 120;
export const MAX_SUBJECT = 200;
const MAX_FILES = 60;
const ROLES: readonly CallerRole[] = ['employee', 'employer', 'coworkerCoach', 'other'];
const WANTS: readonly Wants[] = ['contact', 'presence'];

/** Shows what will be kept, and asks to keep it. */
export function requestDraftCard(view: RequestDraftView): Card {
  const { submissionKey, request, notes, errors } = view;
  return formCard({
    id: 'requestDraft',
    dialog: 'newRequest',
    summary: cardText('requestDraft.summary'),
    title: cardText('requestDraft.title'),
    submissionKey,
    shown: requestFacts(request),
    notes,
    fields: fields(view),
    errors,
  });
}

function fields({ inputs, files, today }: RequestDraftView): Element[] {
  const withoutFile: Choice = { title: cardText('requestDraft.noFile'), value: NO_FILE };
  const isPicked = ({ value }: Choice): boolean => value === inputs.file;
  const shown = [...files.filter(isPicked), ...files.filter((one) => !isPicked(one))];
  return [
    {
      ...choice('file', [...shown.slice(0, MAX_FILES), withoutFile], inputs.file),
      required: { message: cardText('required.requestFile') },
    },
    ...(inputs.file === NO_FILE ? [text('employerName', inputs.employerName, MAX_CALLER)] : []),
    text('callerName', inputs.callerName, MAX_CALLER, cardText('input.callerName.placeholder')),
    {
      ...choice(
        'callerRole',
        ROLES.map((value) => ({ title: cardText(`callerRole.${value}`), value })),
        inputs.callerRole,
      ),
      required: { message: cardText('required.callerRole') },
    },
    text('callerPhone', inputs.callerPhone, 30, cardText('input.callerPhone.placeholder')),
    {
      ...choice(
        'wants',
        WANTS.map((value) => ({ title: cardText(`wants.${value}`), value })),
        inputs.wants,
      ),
      required: { message: cardText('required.wants') },
    },
    text('subject', inputs.subject, MAX_SUBJECT, cardText('input.subject.placeholder')),
    {
      kind: 'input',
      type: 'date',
      id: 'date',
      label: cardText('input.receivedOn'),
      value: inputs.date,
      max: today,
      required: { message: cardText('required.receivedOn') },
    },
    {
      kind: 'input',
      type: 'time',
      id: 'time',
      label: cardText('input.receivedAt'),
      value: inputs.time,
      message: cardText('invalid.time'),
    },
  ];
}

function text(
  id: 'employerName' | 'callerName' | 'callerPhone' | 'subject',
  value: string,
  maxLength: number,
  placeholder = '',
): Input {
  return {
    kind: 'input',
    type: 'text',
    id,
    label: cardText(`input.${id}`),
    value,
    placeholder,
    maxLength,
  };
}

function choice(
  id: 'file' | 'callerRole' | 'wants',
  choices: readonly Choice[],
  value: string,
): Input {
  return {
    kind: 'input',
    type: 'choice',
    id,
    label: cardText(id === 'file' ? 'input.requestFile' : `input.${id}`),
    choices,
    style: 'compact',
    value,
  };
}
