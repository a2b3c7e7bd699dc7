// Asks what of an invoice is given back and why; nothing has happened yet.
import type { CreditView } from './billingViews.ts';
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { MAX_BILL_REASON } from './leaveOutCard.ts';
import { problemGroup } from './problemGroup.ts';

/** The value that stands for all that is left of an invoice. */
export const WHOLE_INVOICE = 'all';

/** The whole invoice or one line, and the reason, which the employer reads. */
export function creditCard(view: CreditView): Card {
  const { invoiceId, submissionKey, title, who, choices, part, reason, problems, waits } = view;
  return {
    id: 'credit',
    summary: cardText('invoice.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...problemGroup(cardText('credit.notKept'), problems),
      ...(waits === null
        ? []
        : [
            {
              ...({ kind: 'group', style: 'warning' } as const),
              items: [{ kind: 'text', text: waits, style: 'body' } as const],
            },
          ]),
      { kind: 'text', text: who, style: 'strong' },
      { kind: 'text', text: cardText('credit.explain'), style: 'body' },
      {
        ...{ kind: 'input', type: 'choice', id: 'part', label: cardText('input.creditPart') },
        ...{ choices, style: 'expanded', value: part },
      },
      {
        ...{ kind: 'input', type: 'multiline', id: 'reason', value: reason },
        ...{ label: cardText('input.creditReason'), maxLength: MAX_BILL_REASON },
        placeholder: cardText('input.creditReason.placeholder'),
      },
      { kind: 'text', text: cardText('leaveOut.health'), style: 'subtle' },
    ],
    buttons: [
      {
        title: cardText('button.proposeCredit'),
        action: { verb: 'proposeCredit', invoiceId, submissionKey },
        style: 'primary',
      },
      {
        ...{ title: cardText('button.noBack'), needsInputs: false },
        action: { verb: 'showInvoice', invoiceId },
      },
    ],
  };
}
