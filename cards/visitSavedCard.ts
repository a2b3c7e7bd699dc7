// What was kept, what it brought in order and what comes next.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { fulfilledLines, nextDueLines } from './commitmentLines.ts';
import { positionLine } from './position.ts';
import type { VisitSavedView } from './views.ts';
import { visitFactsInShort } from './visitFacts.ts';

/** Shows a visit that is kept, once or again: the second click finds the same card. */
export function visitSavedCard(view: VisitSavedView): Card {
  const { how, position, visit, next } = view;
  return {
    id: 'visitSaved',
    summary: cardText('saved.summary'),
    body: [
      ...positionLine(position),
      {
        kind: 'group',
        style: 'good',
        items: [{ kind: 'text', text: cardText(`saved.title.${how}`), style: 'title' }],
      },
      ...(how === 'already' || how === 'restored' ? [textBody(cardText(`saved.${how}`))] : []),
      visitFactsInShort(visit),
      ...fulfilled(view),
      ...(next.length === 0
        ? []
        : [
            { kind: 'divider' } satisfies Element,
            { kind: 'text', text: cardText('saved.next'), style: 'heading' } satisfies Element,
            ...nextDueLines(next, visit.employees),
          ]),
    ],
    buttons: buttons(view),
  };
}

/** A second click does not know what the first one brought in order: then nothing is said about it. */
function fulfilled({ how, visit, fulfilled: all }: VisitSavedView): Element[] {
  const outside: Element[] = visit.outsideAgreement
    ? [{ kind: 'text', text: cardText('saved.outside'), style: 'body' }]
    : [];
  if (all.length === 0) {
    if (how === 'already') return outside;
    const none = visit.outsideAgreement ? outside : [textBody(cardText('saved.fulfilledNone'))];
    return [{ kind: 'divider' }, ...none];
  }
  return [
    { kind: 'divider' },
    { kind: 'text', text: cardText('saved.fulfilled'), style: 'heading' },
    ...fulfilledLines(all, visit.employees),
    ...outside,
  ];
}

function textBody(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}

function buttons({ visitId, version, submissionKey, canUndo }: VisitSavedView): Button[] {
  const undo: Button = {
    title: cardText('button.undo'),
    action: { verb: 'undoVisit', visitId, version, submissionKey },
  };
  return [
    ...(canUndo ? [undo] : []),
    { title: cardText('button.correct'), action: { verb: 'correctVisit', visitId } },
    { title: cardText('button.myVisits'), action: { verb: 'showMyVisits', page: 0 } },
  ];
}
