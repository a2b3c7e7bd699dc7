// Confirming that the pivot index was crossed in a month: from when, and by how much, before anything happens.
import type { BillingAction } from './billingActions.ts';
import type { CrossingView, PriceRow } from './billingViews.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup, warningGroup } from './problemGroup.ts';

/** The prices before and after, and the button that decides. */
export function crossingCard(view: CrossingView): Card {
  const { title, lead, rows, today, notes, ground, problems, state } = view;
  return {
    id: 'crossing',
    summary: cardText('prices.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...problemGroup(cardText('prices.notKept'), problems),
      { kind: 'group', style: state === 'done' ? 'good' : 'emphasis', items: [body(lead)] },
      ...priceTable(rows),
      ...(today.length === 0 ? [] : [heading(cardText('prices.today')), ...priceTable(today)]),
      ...warningGroup(notes),
      { kind: 'text', text: ground, style: 'subtle' },
    ],
    buttons: buttons(view),
  };
}

function priceTable(rows: readonly PriceRow[]): Element[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: cardText('label.price'), width: 2 },
        { title: cardText('label.before'), align: 'right' },
        { title: cardText('label.after'), align: 'right' },
      ],
      rows: rows.map(({ price, before, after }) => [price, before, after]),
    },
  ];
}

function buttons({ month, seen, submissionKey, confirmed, state }: CrossingView): Button[] {
  const action: BillingAction = { verb: 'confirmCrossing', month, seen, confirmed, submissionKey };
  const title = cardText(confirmed ? 'button.confirm' : 'button.takeBack');
  const style = confirmed ? 'primary' : 'destructive';
  const decide: Button[] = state === 'ask' ? [{ title, action, style }] : [];
  const undo: Button[] =
    state === 'done' && confirmed
      ? [{ title: cardText('button.takeBack'), action: { verb: 'showCrossing', month } }]
      : [];
  return [...decide, ...undo, { title: cardText('button.prices'), action: { verb: 'showPrices' } }];
}

function body(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}

function heading(text: string): Element {
  return { kind: 'text', text, style: 'heading' };
}
