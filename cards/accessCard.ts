// Who looked at a file, day by day, and why.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { AccessView } from './personViews.ts';
import { summaryPages } from './summaryPages.ts';

/** A page of looks, the latest first. */
export function accessCard({ title, about, days, pages }: AccessView): Card {
  const { page, total, size, action } = pages;
  return {
    id: 'access',
    summary: cardText('access.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      { kind: 'text', text: about, style: 'subtle' },
      ...(days.length === 0
        ? [{ kind: 'text', text: cardText('access.none'), style: 'body' } as const]
        : days.flatMap(({ day, lines }): Element[] => [
            { kind: 'divider' },
            { kind: 'text', text: day, style: 'heading' },
            ...lines.map((line): Element => ({ kind: 'text', text: line, style: 'body' })),
          ])),
      { kind: 'text', text: cardText('access.remark'), style: 'subtle' },
    ],
    buttons: summaryPages({ page, total, size }, action),
  };
}
