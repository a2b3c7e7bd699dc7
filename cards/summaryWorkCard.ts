// The work of each coach in a period: by name, never ranked; one's own figures are one click away.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { summaryPages } from './summaryPages.ts';
import type { SummaryWorkView, WorkRowView } from './summaryViews.ts';

/** Coaches on one card. */
export const WORK_PAGE_SIZE = 10;

/** A page of coaches. */
export function summaryWorkCard({ period, title, rows, page, total }: SummaryWorkView): Card {
  return {
    id: 'summaryWork',
    summary: cardText('work.summary'),
    body: [
      text(title, 'title'),
      text(cardText('work.remark'), 'subtle'),
      ...rows.slice(0, WORK_PAGE_SIZE).flatMap((row) => rowLines(row, period)),
    ],
    buttons: [
      ...summaryPages({ page, total, size: WORK_PAGE_SIZE }, (to) => ({
        verb: 'showSummaryWork',
        ...{ period, page: to },
      })),
      {
        title: cardText('button.backToFigures'),
        action: { verb: 'showSummary', period, coachId: null },
      },
    ],
  };
}

function rowLines({ coachId, name, volume, share, rest }: WorkRowView, period: string): Element[] {
  const about: Element = {
    kind: 'group',
    style: 'plain',
    items: [
      text(name, 'strong'),
      text(volume, 'body'),
      text(share, 'body'),
      ...(rest === '' ? [] : [text(rest, 'subtle')]),
    ],
  };
  if (coachId === null) return [{ kind: 'divider' }, about];
  const title = cardText('button.show');
  const show: Button = {
    title,
    action: { verb: 'showSummary', period, coachId },
    description: cardText('button.aboutPerson', { button: title, name }),
  };
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [about, { kind: 'buttons', layout: 'row', buttons: [show] }],
    },
  ];
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
