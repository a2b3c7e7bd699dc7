// What comes due in the files besides the commitments: ends of premiums, lower prices, VDAB's evaluation.
import type { ClockRowView, ClocksView } from './agreementViews.ts';
import type { Button, Card, Element, TextStyle } from './card.ts';
import { cardText } from './cardText.ts';

/** Clocks on one card. */
export const CLOCKS_PAGE_SIZE = 6;

/** The clocks by day, each with what can be done about it. */
export function clocksCard(view: ClocksView): Card {
  const { rows, total } = view;
  return {
    id: 'clocks',
    summary: cardText('clocks.summary'),
    body: [
      line(cardText('clocks.title'), 'title'),
      line(total === 0 ? cardText('clocks.none') : cardText('clocks.about'), 'body'),
      ...rows.flatMap(rowOf),
    ],
    buttons: pageButtons(view),
  };
}

/** A card with one sentence about the clocks under it, and the way to them. */
export function withClockCounts(card: Card, sentence: string): Card {
  const action: Button['action'] = { verb: 'showClocks', page: 0 };
  const show: Button = { title: cardText('button.clocks'), action };
  return {
    ...card,
    body: [
      ...card.body,
      line(cardText('clocks.title'), 'heading'),
      line(sentence, 'body'),
      // Under the card itself there is room for five.
      { kind: 'buttons', layout: 'row', buttons: [show] },
    ],
  };
}

function rowOf(row: ClockRowView): Element[] {
  const { agreementId, who, coach, what, overdue, tellsVdab } = row;
  const button = (title: string, action: Button['action']): Button => ({
    title,
    action,
    description: cardText('button.aboutPerson', { button: title, name: who }),
  });
  return [
    { kind: 'divider' },
    line(what, overdue ? 'warning' : 'strong'),
    line(who, 'body'),
    ...(coach === null ? [] : [line(cardText('open.coach', { coach }), 'subtle')]),
    {
      kind: 'buttons',
      layout: 'row',
      buttons: [
        button(cardText('button.showAgreement'), { verb: 'showAgreement', agreementId }),
        ...(tellsVdab
          ? [
              button(cardText('button.tell.vdabInformed'), {
                ...{ verb: 'tellChange', agreementId, what: 'vdabInformed' },
              }),
            ]
          : []),
      ],
    },
  ];
}

function pageButtons({ page, total }: ClocksView): Button[] {
  const last = Math.max(0, Math.ceil(total / CLOCKS_PAGE_SIZE) - 1);
  const to = (title: string, target: number): Button => ({
    title,
    action: { verb: 'showClocks', page: target },
  });
  return [
    ...(page > 0 ? [to(cardText('button.previous'), Math.min(page - 1, last))] : []),
    ...(page < last ? [to(cardText('button.next'), page + 1)] : []),
  ];
}

function line(text: string, style: TextStyle): Element {
  return { kind: 'text', text, style };
}
