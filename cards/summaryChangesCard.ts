// Corrections of weeks that were told, or the suspensions of a period, a page at a time.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { summaryPages } from './summaryPages.ts';
import type { SummaryChangesView } from './summaryViews.ts';

/** Changes on one card. */
export const CHANGES_PAGE_SIZE = 10;

/** A page of corrections or suspensions. */
export function summaryChangesCard(view: SummaryChangesView): Card {
  const { key, what, title, page, total } = view;
  return {
    id: 'summaryChanges',
    summary: cardText(`${what}.summary`),
    body: [
      text(title, 'title'),
      text(cardText(`${what}.remark`), 'subtle'),
      ...view.lines
        .slice(0, CHANGES_PAGE_SIZE)
        .flatMap(({ strong, body }): Element[] => [
          { kind: 'divider' },
          text(strong, 'strong'),
          text(body, 'body'),
        ]),
    ],
    buttons: [
      ...summaryPages({ page, total, size: CHANGES_PAGE_SIZE }, (to) => ({
        verb: 'showSummaryChanges',
        ...{ ...key, what, page: to },
      })),
      {
        title: cardText('button.backToFigures'),
        action: { verb: 'showSummary', ...key },
      },
    ],
  };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
