// Asks why a bill stays out of the run of a month; nothing has happened yet.
import type { LeaveOutView } from './billingViews.ts';
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup } from './problemGroup.ts';

/** Of a reason that finance types about a bill, in characters. */
export const MAX_BILL_REASON = 200;

/** The bill, what leaving it out means, and a field for the reason. */
export function leaveOutCard(view: LeaveOutView): Card {
  const { runId, agreementId, submissionKey, who, sums, reason, problems, page, needLook } = view;
  return {
    id: 'leaveOut',
    summary: cardText('run.summary'),
    body: [
      { kind: 'text', text: cardText('leaveOut.title'), style: 'title' },
      ...problemGroup(cardText('leaveOut.notKept'), problems),
      {
        ...{ kind: 'group', style: 'emphasis' },
        items: [
          { kind: 'text', text: who, style: 'strong' },
          ...sums.map((text) => ({ kind: 'text', text, style: 'body' }) as const),
        ],
      },
      { kind: 'text', text: cardText('leaveOut.explain'), style: 'body' },
      {
        ...{ kind: 'input', type: 'multiline', id: 'reason', value: reason },
        ...{ label: cardText('input.billReason'), maxLength: MAX_BILL_REASON },
        placeholder: cardText('input.billReason.placeholder'),
      },
      { kind: 'text', text: cardText('leaveOut.health'), style: 'subtle' },
    ],
    buttons: [
      {
        title: cardText('button.leaveOut'),
        action: { verb: 'leaveOutBill', runId, agreementId, submissionKey, page, needLook },
        style: 'primary',
      },
      {
        ...{ title: cardText('button.noBack'), needsInputs: false },
        action: { verb: 'showRun', runId, page, needLook },
      },
    ],
  };
}
