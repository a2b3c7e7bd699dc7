// Invoices: a list, one with its lines, and its amounts as a sum with what each rests on.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { InvoiceListView, InvoiceSumView, InvoiceView } from './invoiceViews.ts';
import { summaryPages } from './summaryPages.ts';

/** Documents on one card. */
export const INVOICES_PAGE_SIZE = 6;

/** One document: lines, totals, by when and with which reference it is paid. */
export function invoiceCard(view: InvoiceView): Card {
  const { title, facts, lines, totals, example, notice, paid, tone } = view;
  return {
    id: 'invoice',
    summary: cardText('invoice.summary'),
    body: [
      text(title, 'title'),
      ...(notice === null ? [] : [box('emphasis', notice)]),
      ...(example === null ? [] : [box('warning', example)]),
      box(tone, paid),
      { kind: 'facts', facts },
      {
        kind: 'table',
        columns: [
          { title: cardText('label.what'), width: 3 },
          { title: cardText('label.euro'), align: 'right' },
        ],
        rows: lines.map(({ what, amount }) => [what, amount]),
      },
      { kind: 'facts', facts: totals },
      text(view.ground, 'subtle'),
    ],
    buttons: buttons(view),
  };
}

function buttons(view: InvoiceView): Button[] {
  const { invoiceId, submissionKey, mayMark, mayCredit, isPaid, today } = view;
  const mark: Button[] = mayMark
    ? [
        {
          title: cardText(isPaid ? 'button.notPaid' : 'button.paid'),
          action: { verb: 'markPaid', invoiceId, paidOn: isPaid ? null : today, submissionKey },
        },
      ]
    : [];
  return [
    { title: cardText('button.whyAmount'), action: { verb: 'explainInvoice', invoiceId } },
    ...mark,
    ...(mayCredit
      ? [{ title: cardText('button.credit'), action: { verb: 'askCredit', invoiceId } } as const]
      : []),
  ];
}

/** "Waarom dit bedrag?": each line as a sum, with its articles. */
export function invoiceSumCard({ invoiceId, title, lines, total }: InvoiceSumView): Card {
  return {
    id: 'invoiceSum',
    summary: cardText('invoice.summary'),
    body: [
      text(title, 'title'),
      ...lines.flatMap(({ what, steps, ground }): Element[] => [
        { kind: 'divider' },
        text(what, 'strong'),
        ...steps.map((step) => text(step, 'body')),
        text(ground, 'subtle'),
      ]),
      { kind: 'divider' },
      ...total.map((line) => text(line, 'strong')),
    ],
    buttons: [{ title: cardText('button.back'), action: { verb: 'showInvoice', invoiceId } }],
  };
}

/** A page of documents. */
export function invoiceListCard(view: InvoiceListView): Card {
  const { title, rows, page, total, sum, filter } = view;
  const from = page * INVOICES_PAGE_SIZE + 1;
  const range =
    total === 0
      ? cardText('invoice.none')
      : cardText('run.range', { from, to: from + rows.length - 1, total });
  return {
    id: 'invoices',
    summary: cardText('invoice.summary'),
    body: [
      text(title, 'title'),
      text(range, 'subtle'),
      ...(sum === null ? [] : [text(sum, 'strong')]),
      ...rows.flatMap(({ invoiceId, number, who, what, state }): Element[] => [
        { kind: 'divider' },
        text(who, 'strong'),
        text(what, 'body'),
        ...(state === '' ? [] : [text(state, 'subtle')]),
        {
          kind: 'buttons',
          layout: 'row',
          buttons: [
            {
              title: cardText('button.show'),
              description: `${cardText('button.show')} ${number}`,
              action: { verb: 'showInvoice', invoiceId },
              needsInputs: false,
            },
          ],
        },
      ]),
    ],
    buttons: summaryPages({ page, total, size: INVOICES_PAGE_SIZE }, (to) => ({
      ...{ verb: 'showInvoices', ...filter, page: to },
    })),
  };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}

function box(style: 'emphasis' | 'good' | 'warning', words: string): Element {
  return { kind: 'group', style, items: [text(words, 'body')] };
}
