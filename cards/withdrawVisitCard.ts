// Asks whether a visit is to be withdrawn; nothing has happened yet.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import type { WithdrawVisitView } from './views.ts';
import { visitFacts } from './visitFacts.ts';

/** Shows the visit and what withdrawing means. */
export function withdrawVisitCard({ submissionKey, visitId, visit }: WithdrawVisitView): Card {
  return {
    id: 'withdrawVisit',
    summary: cardText('withdraw.summary'),
    body: [
      { kind: 'text', text: cardText('withdraw.title'), style: 'title' },
      { kind: 'group', style: 'emphasis', items: [visitFacts(visit)] },
      { kind: 'text', text: cardText('withdraw.explain'), style: 'body' },
    ],
    buttons: [
      {
        title: cardText('button.confirmWithdrawal'),
        action: { verb: 'confirmWithdrawal', visitId, submissionKey },
        style: 'destructive',
      },
      { title: cardText('button.keepVisit'), action: { verb: 'showVisit', visitId } },
    ],
  };
}
