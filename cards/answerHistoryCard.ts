// What was decided about an answer, and the answers about which something was decided.
import type { AnswerAction } from './answerActions.ts';
import type { AnswerHistoryView, WrittenListView } from './answerViews.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import { summaryPages } from './summaryPages.ts';

/** Answers on one card. */
export const WRITTEN_PAGE_SIZE = 6;

/** Each version with when, by whom and what, the newest first; any of them can be taken up again. */
export function answerHistoryCard({
  answerId,
  title,
  entries,
  isInForce,
}: AnswerHistoryView): Card {
  return {
    id: 'answerHistory',
    summary: cardText('answerForm.summary'),
    body: [
      text(cardText('answerHistory.title'), 'title'),
      text(title, 'strong'),
      ...entries.flatMap(({ entry, when, what, words }): Element[] => [
        { kind: 'divider' },
        text(when, 'subtle'),
        text(what, 'strong'),
        ...(words === null
          ? []
          : [
              text(words, 'body'),
              row([button('button.takeUp', { verb: 'editAnswer', answerId, entry }, when)]),
            ]),
      ]),
    ],
    buttons: isInForce
      ? [
          button('button.editAnswer', { verb: 'editAnswer', answerId }, title),
          button('button.withdrawAnswer', { verb: 'askWithdraw', answerId }, title),
        ]
      : [],
  };
}

/** A page of what was published, changed or withdrawn in chat, the latest first. */
export function writtenListCard({ answers, page, total }: WrittenListView): Card {
  return {
    id: 'writtenAnswers',
    summary: cardText('answerForm.summary'),
    body: [
      text(cardText('written.title'), 'title'),
      ...(answers.length === 0 ? [text(cardText('written.none'), 'body')] : []),
      ...answers.flatMap(({ answerId, title, about }): Element[] => [
        { kind: 'divider' },
        text(title, 'strong'),
        text(about, 'subtle'),
        row([
          button('button.editAnswer', { verb: 'editAnswer', answerId }, title),
          button('button.answerHistory', { verb: 'answerHistory', answerId }, title),
        ]),
      ]),
    ],
    buttons: [
      ...summaryPages({ page, total, size: WRITTEN_PAGE_SIZE }, (to) => ({
        verb: 'showWritten',
        page: to,
      })),
      button('button.backToQuestions', { verb: 'showQuestions', page: 0 }, ''),
    ],
  };
}

function row(buttons: Button[]): Element {
  return { kind: 'buttons', layout: 'row', buttons };
}

/** The title tells what it does, the description also to what. */
function button(key: CardTextKey, action: AnswerAction, about: string): Button {
  const title = cardText(key);
  const description = cardText('button.aboutQuestion', { button: title, question: about });
  return { title, action, needsInputs: false, ...(about === '' ? {} : { description }) };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
