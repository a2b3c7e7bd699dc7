// Says that a visit no longer counts, and what is open again because of it.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { nextDueLines } from './commitmentLines.ts';
import type { VisitWithdrawnView } from './views.ts';
import { visitFactsInShort } from './visitFacts.ts';

/** Shows a visit that was withdrawn or undone. */
export function visitWithdrawnCard({ visitId, how, visit, next }: VisitWithdrawnView): Card {
  const open: Element[] = [
    { kind: 'divider' },
    { kind: 'text', text: cardText('withdrawn.next'), style: 'heading' },
    ...nextDueLines(next, visit.employees),
  ];
  return {
    id: 'visitWithdrawn',
    summary: cardText('withdrawn.summary'),
    body: [
      { kind: 'text', text: cardText(`withdrawn.title.${how}`), style: 'title' },
      { kind: 'text', text: cardText(`withdrawn.text.${how}`), style: 'body' },
      { kind: 'group', style: 'emphasis', items: [visitFactsInShort(visit)] },
      ...(next.length === 0 ? [] : open),
    ],
    buttons: [
      { title: cardText('button.history'), action: { verb: 'showVisitHistory', visitId } },
      { title: cardText('button.myVisits'), action: { verb: 'showMyVisits', page: 0 } },
    ],
  };
}
