// Asks whether a visit is to be withdrawn; nothing has happened yet.
import { listed } from './listed.ts';
import type { Card, Element } from './card.ts';
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
      ...forAll(visit.employees),
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

/** Perhaps one of several was meant: what is withdrawn, is for all of them. */
function forAll(employees: readonly string[]): Element[] {
  if (employees.length < 2) return [];
  const text = cardText('withdraw.forAll', { people: listed(employees) });
  return [{ kind: 'text', text, style: 'warning' }];
}
