// What became of an answer that was published, changed or withdrawn, and what can be done next.
import type { AnswerAction } from './answerActions.ts';
import type { Button, Card } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import type { FaqAction } from './faqActions.ts';
import type { AnswerKeptView } from './answerViews.ts';

/** Says it, and leads to the answer itself and back to the questions. */
export function answerKeptCard({ answerId, heading, title, text, inForce }: AnswerKeptView): Card {
  return {
    id: 'answerKept',
    summary: cardText('answerForm.summary'),
    body: [
      {
        kind: 'group',
        style: 'good',
        items: [
          { kind: 'text', text: heading, style: 'heading' },
          { kind: 'text', text: title, style: 'strong' },
          { kind: 'text', text, style: 'body' },
        ],
      },
    ],
    buttons: [
      ...(inForce ? [button('button.showAnswer', { verb: 'showAnswer', answerId })] : []),
      ...(inForce ? [button('button.editAnswer', { verb: 'editAnswer', answerId })] : []),
      button('button.answerHistory', { verb: 'answerHistory', answerId }),
      button('button.backToQuestions', { verb: 'showQuestions', page: 0 }),
    ],
  };
}

function button(key: CardTextKey, action: AnswerAction | FaqAction): Button {
  return { title: cardText(key), action, needsInputs: false };
}
