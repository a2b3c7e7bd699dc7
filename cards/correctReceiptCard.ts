// Asks whether a request came in at another moment; nothing has happened yet.
import type { Card, Element, Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { CorrectReceiptView, MovedView } from './commitmentViews.ts';
import { formCard } from './formCard.ts';
import { requestFacts } from './requestFacts.ts';

/** Shows the request with its new receipt, what stood there, and what is due by when then. */
export function correctReceiptCard(view: CorrectReceiptView): Card {
  const { submissionKey, request, before, moved, notes, inputs, today, errors } = view;
  const { facts } = requestFacts(request);
  const shown: Facts = {
    kind: 'facts',
    facts: [...facts, { label: cardText('label.receivedBefore'), value: before }],
  };
  return formCard({
    id: 'correctReceipt',
    dialog: 'correctReceipt',
    summary: cardText('correctReceipt.summary'),
    title: cardText('correctReceipt.title'),
    submissionKey,
    shown,
    notes,
    below: movedLines(moved),
    fields: [
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
    ],
    errors,
    keepTitle: cardText('correctReceipt.yes'),
  });
}

function movedLines(moved: readonly MovedView[]): Element[] {
  return moved.flatMap(({ commitment, dueInWords, beforeInWords, isPast }): Element[] => [
    {
      kind: 'text',
      text: cardText(`promise.${commitment}`, { due: dueInWords }),
      style: isPast ? 'warning' : 'strong',
    },
    {
      kind: 'text',
      text:
        beforeInWords === null
          ? cardText('correctReceipt.same')
          : cardText('correctReceipt.was', { before: beforeInWords }),
      style: 'subtle',
    },
    ...(isPast
      ? [{ kind: 'text', text: cardText('correctReceipt.past'), style: 'body' } as const]
      : []),
  ]);
}
