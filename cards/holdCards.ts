// Keeping a file past its term: the form with the reason, and the choice when several files may be meant.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup } from './problemGroup.ts';

/** Longest reason, in characters. */
export const MAX_HOLD_REASON = 200;

export interface HoldFormView {
  agreementId: string;
  submissionKey: string;
  employee: string;
  employer: string;
  /** Reference and end, in words. */
  status: string;
  reason: string;
  problems: readonly string[];
}

export function holdFormCard(view: HoldFormView): Card {
  const { agreementId, submissionKey, employee, employer, status, reason, problems } = view;
  return {
    id: 'holdForm',
    summary: cardText('hold.summary'),
    body: [
      { kind: 'text', text: cardText('hold.title'), style: 'title' },
      { kind: 'text', text: `${employee}, ${employer}`, style: 'strong' },
      { kind: 'text', text: status, style: 'body' },
      ...problemGroup(cardText('hold.problems'), problems),
      { kind: 'text', text: cardText('hold.hint'), style: 'subtle' },
      {
        kind: 'input',
        type: 'text',
        id: 'reason',
        label: cardText('input.holdReason'),
        value: reason,
        placeholder: cardText('input.holdReason.placeholder'),
        maxLength: MAX_HOLD_REASON,
      },
    ],
    buttons: [
      {
        title: cardText('button.holdFile'),
        action: { verb: 'placeHold', agreementId, submissionKey },
        style: 'primary',
      },
      { title: cardText('button.cancel'), action: { verb: 'showRetention' }, needsInputs: false },
    ],
  };
}

export interface HoldChoiceView {
  reason: string;
  files: readonly { agreementId: string; title: string }[];
}

export function holdChoiceCard({ reason, files }: HoldChoiceView): Card {
  return {
    id: 'holdChoice',
    summary: cardText('hold.summary'),
    body: [{ kind: 'text', text: cardText('hold.which'), style: 'title' }],
    buttons: files.map(({ agreementId, title }) => ({
      title,
      action: { verb: 'askHold', agreementId, reason },
    })),
  };
}
