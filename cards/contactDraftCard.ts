// The draft of a contact, or of one that was tried: all of it in words, every field open to correction.
import type { Card, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { contactFacts } from './contactFacts.ts';
import type { ContactDraftView } from './commitmentViews.ts';
import { formCard } from './formCard.ts';

/** What the field "heb je iemand gesproken?" says. */
export const ANSWERED = 'yes';
export const TRIED = 'no';
const MAX_FILES = 60;
/** A visit is registered as a visit, not as a contact. */
const MODES = ['phone', 'teams', 'email'] as const;

/** Shows what will be kept, and asks to keep it. */
export function contactDraftCard(view: ContactDraftView): Card {
  const { submissionKey, contact, notes, errors } = view;
  return formCard({
    id: 'contactDraft',
    dialog: 'registerContact',
    summary: cardText('contactDraft.summary'),
    title: cardText(contact.answered ? 'contactDraft.title' : 'contactDraft.titleTried'),
    submissionKey,
    shown: contactFacts(contact),
    notes,
    fields: fields(view),
    errors,
  });
}

function fields({ inputs, files, today, errors }: ContactDraftView): Element[] {
  const isPicked = ({ value }: { value: string }): boolean => inputs.files.includes(value);
  const who: Input = {
    kind: 'input',
    type: 'choice',
    id: 'files',
    label: cardText('input.contactFiles'),
    choices: [...files.filter(isPicked), ...files.filter((one) => !isPicked(one))].slice(
      0,
      MAX_FILES,
    ),
    multiple: true,
    style: files.length > 8 ? 'compact' : 'expanded',
    value: inputs.files.join(','),
    required: { message: cardText('required.contactFiles') },
  };
  return [
    ...(files.length > 1 || Object.hasOwn(errors, 'files') ? [who] : []),
    {
      kind: 'input',
      type: 'choice',
      id: 'mode',
      label: cardText('input.contactMode'),
      choices: MODES.map((value) => ({ title: cardText(`contactMode.${value}`), value })),
      style: 'compact',
      value: inputs.mode,
      required: { message: cardText('required.mode') },
    },
    {
      kind: 'input',
      type: 'choice',
      id: 'answered',
      label: cardText('input.answered'),
      choices: [
        { title: cardText('contact.choice.yes'), value: ANSWERED },
        { title: cardText('contact.choice.no'), value: TRIED },
      ],
      style: 'expanded',
      value: inputs.answered ? ANSWERED : TRIED,
      required: { message: cardText('required.answered') },
    },
    {
      kind: 'input',
      type: 'date',
      id: 'date',
      label: cardText('input.contactDate'),
      value: inputs.date,
      max: today,
      required: { message: cardText('required.date') },
    },
    {
      kind: 'input',
      type: 'time',
      id: 'time',
      label: cardText('input.contactTime'),
      value: inputs.time,
      message: cardText('invalid.time'),
    },
  ];
}
