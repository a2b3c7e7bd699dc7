// The prices of today, how they change, and what finance settled about invoices.
import type { PricesView } from './billingViews.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { warningGroup } from './problemGroup.ts';

/** A crossing that waits has a button of its own. */
export function pricesCard(view: PricesView): Card {
  const { title, prices, how, crossings, settings, missing, done, ground } = view;
  return {
    id: 'prices',
    summary: cardText('prices.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...(done === null ? [] : [good(done)]),
      { kind: 'facts', facts: prices },
      ...how.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ...section('prices.crossings', crossings),
      ...section('prices.settings', settings),
      ...warningGroup(missing === null ? [] : [missing]),
      { kind: 'text', text: ground, style: 'subtle' },
    ],
    buttons: view.mayDecide ? buttons(view) : [],
  };
}

function section(
  title: 'prices.crossings' | 'prices.settings',
  facts: readonly { label: string; value: string }[],
): Element[] {
  if (facts.length === 0) return [];
  return [
    { kind: 'text', text: cardText(title), style: 'heading' },
    { kind: 'facts', facts: facts.map(({ label, value }) => ({ label, value })) },
  ];
}

function good(text: string): Element {
  return { kind: 'group', style: 'good', items: [{ kind: 'text', text, style: 'body' }] };
}

function buttons({ crossings }: PricesView): Button[] {
  const waiting = crossings.filter(({ confirmed }) => !confirmed).slice(0, 2);
  return [
    ...waiting.map(({ month, label }): Button => ({
      title: cardText('button.confirmCrossing', { month: label }),
      action: { verb: 'showCrossing', month },
    })),
    { title: cardText('button.editPrices'), action: { verb: 'editPrices' } },
    { title: cardText('button.editBilling'), action: { verb: 'editBilling' } },
  ];
}
