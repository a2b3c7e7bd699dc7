// "Waarom deze datum?": the sum behind a deadline, step by step, with the article it rests on.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { sourceLine } from './commitmentLines.ts';
import type { ExplanationView } from './openViews.ts';

/** Shows how one deadline was counted. */
export function explanationCard(view: ExplanationView): Card {
  const { commitment, who, citation, version } = view;
  return {
    id: 'explanation',
    summary: cardText('explain.summary'),
    body: [
      { kind: 'text', text: cardText('explain.title'), style: 'title' },
      line(cardText(`commitment.${commitment}`), 'strong'),
      line(who, 'body'),
      { kind: 'group', style: 'emphasis', items: [{ kind: 'facts', facts: facts(view) }] },
      ...(view.ended === null ? [] : [line(view.ended, 'strong')]),
      line(sourceLine(commitment, citation), 'subtle'),
      line(version, 'subtle'),
    ],
    buttons: buttons(view),
  };
}

function facts(view: ExplanationView): { label: string; value: string }[] {
  const pairs: [label: string, value: string | null][] = [
    [cardText('explain.started'), view.started],
    [cardText('explain.counted'), view.counted],
    [cardText('explain.skipped'), view.skipped.join('\n') || null],
    [cardText('explain.moved'), view.moved],
    [cardText('explain.due'), view.dueInWords],
    [cardText('explain.first'), view.firstPromised],
  ];
  return pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function buttons({ agreementId, requestId, commitment, ended }: ExplanationView): Button[] {
  if (ended !== null) return [];
  const contact: Button[] =
    requestId === null
      ? []
      : [{ title: cardText('button.contact'), action: { verb: 'contactOnRequest', requestId } }];
  const visit: Button[] =
    agreementId === null || commitment === 'supportPlan'
      ? []
      : [{ title: cardText('button.visit'), action: { verb: 'visitOnFile', agreementId } }];
  return [...contact, ...visit];
}

function line(text: string, style: 'body' | 'strong' | 'subtle'): Element {
  return { kind: 'text', text, style };
}
