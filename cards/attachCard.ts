// To which answer does a group of questions belong? The nearest ones, or others by a word.
import type { AttachView } from './answerViews.ts';
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup } from './problemGroup.ts';

const OTHERS_SHOWN = 4;

/** A choice of answers; with another word other answers are offered. */
export function attachCard(view: AttachView): Card {
  const { questionId, choices, search, problem } = view;
  return {
    id: 'attachQuestions',
    summary: cardText('questions.summary'),
    body: [
      text(cardText('attach.title'), 'title'),
      text(view.text, 'strong'),
      text(view.about, 'subtle'),
      ...view.others.slice(0, OTHERS_SHOWN).map((other) => text(other, 'body')),
      ...problemGroup(cardText('dismiss.problem'), problem === null ? [] : [problem]),
      ...(choices.length === 0
        ? []
        : [
            {
              kind: 'input',
              type: 'choice',
              id: 'answer',
              label: cardText('input.attach'),
              choices: choices.map(({ id, title }) => ({ title, value: id })),
              style: 'expanded',
            } as const,
          ]),
      {
        kind: 'input',
        type: 'text',
        id: 'search',
        label: cardText('input.search'),
        value: search,
        placeholder: cardText('input.search.placeholder'),
        maxLength: 200,
      },
    ],
    buttons: [
      ...(choices.length === 0
        ? []
        : [
            {
              title: cardText('button.choose'),
              action: { verb: 'attachTo', questionId },
              style: 'primary',
            } as const,
          ]),
      { title: cardText('button.search'), action: { verb: 'attachQuestions', questionId } },
      {
        title: cardText('button.backToQuestions'),
        action: { verb: 'showQuestions', page: 0 },
        needsInputs: false,
      },
    ],
  };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
