// A cost estimate: each quarter, the total, by which prices, what the city still settles, and its reference.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

/** Amounts and days as people read them. */
export interface EstimateView {
  /** 'R-7KQ4-2M9X' */
  reference: string;
  /** To somebody from outside, who can ask for contact. */
  formal: boolean;
  premiumStart: string;
  agreementStart: string;
  rows: readonly { number: number; quarter: string; amount: string }[];
  extra: { what: string; amount: string } | null;
  /** Of one person. */
  total: string;
  /** What several people cost together; null: it is for one. */
  together: { people: number; total: string } | null;
  /** Version of the prices, without further indexation, and the article. */
  basis: string;
  /** That the basic fee is the fixed part of the employer's own premium. */
  premiumNote: string;
  /** What is "te bevestigen door de stad", and what it would change. */
  open: readonly string[];
}

/** The figures first, then what they rest on. */
export function estimateCard(view: EstimateView): Card {
  const { rows, extra, open } = view;
  const extraRows = extra ? [['', extra.what, extra.amount]] : [];
  return {
    id: 'estimate',
    summary: cardText('estimate.summary'),
    body: [
      { kind: 'text', text: cardText('estimate.title'), style: 'title' },
      ...forWhom(view),
      {
        kind: 'facts',
        facts: [
          { label: cardText('fact.premiumStart'), value: view.premiumStart },
          { label: cardText('fact.agreementStart'), value: view.agreementStart },
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: cardText('column.quarterNumber'), width: 1 },
          { title: cardText('column.quarter'), width: 3 },
          { title: cardText('column.amount'), align: 'right', width: 3 },
        ],
        rows: [
          ...rows.map(({ number, quarter, amount }) => [`${number}`, quarter, amount]),
          ...extraRows,
        ],
      },
      ...totals(view),
      body(view.basis),
      body(view.premiumNote),
      ...(open.length === 0 ? [] : [toConfirm(open)]),
      subtle(cardText('estimate.noOffer')),
      {
        kind: 'text',
        text: cardText('estimate.reference', { reference: view.reference }),
        style: 'strong',
      },
      subtle(again(view)),
    ],
    buttons: buttons(view),
  };
}

/** Said at the top: nobody takes the price of one person for that of all. */
function forWhom({ together, total }: EstimateView): Element[] {
  if (!together) return [body(cardText('estimate.forOne'))];
  return [body(cardText('estimate.forSeveral', { ...together, one: total }))];
}

function totals({ together, total }: EstimateView): Element[] {
  const strong = (text: string): Element => ({ kind: 'text', text, style: 'strong' });
  if (!together) return [strong(cardText('estimate.totalIs', { total }))];
  return [
    strong(cardText('estimate.totalOfOne', { total })),
    strong(cardText('estimate.totalOfAll', { ...together, one: total })),
  ];
}

function again({ formal, reference }: EstimateView): string {
  return cardText(formal ? 'estimate.again.formal' : 'estimate.again.plain', { reference });
}

function toConfirm(open: readonly string[]): Element {
  return {
    kind: 'group',
    style: 'warning',
    items: [
      { kind: 'text', text: cardText('estimate.open'), style: 'strong' },
      ...open.map((line): Element => body(`• ${line}`)),
    ],
  };
}

function buttons({ formal }: EstimateView): Button[] {
  const change: Button = {
    title: cardText('button.changeEstimate'),
    action: { verb: 'startEstimate', how: 'form' },
    needsInputs: false,
  };
  const contact: Button = {
    title: cardText('button.contactMe'),
    action: { verb: 'startContact', how: 'form' },
    needsInputs: false,
  };
  return formal ? [change, contact] : [change];
}

function body(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}

function subtle(text: string): Element {
  return { kind: 'text', text, style: 'subtle' };
}
