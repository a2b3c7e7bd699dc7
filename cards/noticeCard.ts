// A single message: a refusal with its reason, an error, something that comes later, good news.
import type { Card, Element, GroupStyle } from './card.ts';
import { cardText } from './cardText.ts';
import { sayButtons } from './sayButtons.ts';
import type { NoticeView } from './views.ts';

const STYLE: Record<NoticeView['tone'], GroupStyle> = {
  info: 'emphasis',
  good: 'good',
  warning: 'warning',
  error: 'attention',
};
const MAX_SUGGESTIONS = 4;

/** Says one thing in the tone that fits, with sentences that could come next. */
export function noticeCard({ title, text, tone, suggestions = [] }: NoticeView): Card {
  const next: Element[] =
    suggestions.length === 0 ? [] : [sayButtons(suggestions.slice(0, MAX_SUGGESTIONS))];
  return {
    id: 'notice',
    summary: cardText('notice.summary'),
    body: [
      {
        kind: 'group',
        style: STYLE[tone],
        items: [
          { kind: 'text', text: title, style: 'heading' },
          { kind: 'text', text, style: 'body' },
        ],
      },
      ...next,
    ],
    buttons: [],
  };
}
