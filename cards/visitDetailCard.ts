// One visit in full, and what can be done with it.
import type { Button, Card } from './card.ts';
import { cardText } from './cardText.ts';
import type { VisitDetailView } from './views.ts';
import { visitFacts } from './visitFacts.ts';

/** Shows a kept or withdrawn visit. */
export function visitDetailCard(view: VisitDetailView): Card {
  const { visit, withdrawn, recordedInWords } = view;
  return {
    id: 'visitDetail',
    summary: cardText('detail.summary'),
    body: [
      {
        kind: 'text',
        text: cardText(withdrawn ? 'detail.titleWithdrawn' : 'detail.title'),
        style: 'title',
      },
      { kind: 'group', style: 'emphasis', items: [visitFacts(visit)] },
      { kind: 'text', text: [recordedInWords, changes(view)].join(' '), style: 'subtle' },
    ],
    buttons: buttons(view),
  };
}

function changes({ changes: count }: VisitDetailView): string {
  if (count === 0) return '';
  return count === 1 ? cardText('detail.changedOnce') : cardText('detail.changed', { count });
}

function buttons({ visitId, withdrawn, said }: VisitDetailView): Button[] {
  const change: Button[] = [
    {
      title: cardText('button.correct'),
      action: { verb: 'correctVisit', visitId, ...(said ? { said } : {}) },
    },
    { title: cardText('button.withdraw'), action: { verb: 'withdrawVisit', visitId } },
  ];
  return [
    ...(withdrawn ? [] : change),
    { title: cardText('button.history'), action: { verb: 'showVisitHistory', visitId } },
    { title: cardText('button.myVisits'), action: { verb: 'showMyVisits', page: 0 } },
  ];
}
