// The cases behind a number, a page at a time: whose, by when, done when, and why not.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { summaryPages } from './summaryPages.ts';
import type { CaseView, SummaryCasesView } from './summaryViews.ts';

/** Cases on one card. */
export const CASES_PAGE_SIZE = 8;

/** A page of cases, by deadline. */
export function summaryCasesCard(view: SummaryCasesView): Card {
  const { key, kind, which, title, page, total } = view;
  const cases = view.cases.slice(0, CASES_PAGE_SIZE);
  const from = page * CASES_PAGE_SIZE + 1;
  const isOfAll = kind === 'together';
  const to = from + cases.length - 1;
  const range =
    cases.length === total
      ? cardText(total === 1 ? 'count.due' : 'cases.total', { total, count: total })
      : cardText('cases.range', { from, to, total });
  return {
    id: 'summaryCases',
    summary: cardText('cases.summary'),
    body: [
      text(title, 'title'),
      text(cardText(isOfAll ? 'figures.allKinds' : `commitment.${kind}`), 'strong'),
      ...(cases.length === 0 ? [text(cardText('cases.none'), 'body')] : [text(range, 'subtle')]),
      ...cases.flatMap((one) => caseLines(one, isOfAll)),
    ],
    buttons: [
      ...summaryPages({ page, total, size: CASES_PAGE_SIZE }, (toPage) => ({
        verb: 'showCases',
        ...{ ...key, kind, which, page: toPage },
      })),
      back(key),
    ],
  };
}

function caseLines({ who, kind, when, coach, why }: CaseView, saysKind: boolean): Element[] {
  const details = [coach, why].filter((part) => part !== '').join(' · ');
  return [
    { kind: 'divider' },
    text(who, 'strong'),
    ...(saysKind ? [text(cardText(`commitment.${kind}`), 'body')] : []),
    text(when, 'body'),
    ...(details === '' ? [] : [text(details, 'subtle')]),
  ];
}

function back({ period, coachId }: SummaryCasesView['key']): Button {
  return {
    title: cardText('button.backToFigures'),
    action: { verb: 'showSummary', period, coachId },
  };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
