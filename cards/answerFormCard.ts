// The form in which an answer is written or changed, with what it would do once it was looked at.
import type { Button, Card, Element, Input } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import type { AnswerFormView, PreviewView, SomeLines } from './answerViews.ts';
import { choiceField } from './formFields.ts';
import { problemGroup, warningGroup } from './problemGroup.ts';

/** So much that the whole form can be sent back, whatever is said about it. */
const LONGEST = { title: 200, answer: 2_000, wordings: 3_000, sources: 600 } as const;
const MOST_PROBLEMS = 8;

/** What was typed stays in it, whatever is said about it. */
export function answerFormCard(view: AnswerFormView): Card {
  const { inputs, preview } = view;
  return {
    id: 'answerForm',
    summary: cardText('answerForm.summary'),
    body: [
      text(view.heading, 'title'),
      ...problemGroup(cardText('answerForm.problems'), view.problems.slice(0, MOST_PROBLEMS)),
      ...warningGroup(view.notes),
      ...(preview ? previewLines(preview) : []),
      field('text', 'title', inputs.title),
      choiceField(
        'audience',
        'input.answer.audience',
        (['everyone', 'staff'] as const).map((value) => ({
          title: cardText(`answerForm.${value}`),
          value,
        })),
        inputs.audience,
        'required.answer.audience',
      ),
      field('multiline', 'answer', inputs.answer),
      text(cardText('answerForm.answerHint'), 'subtle'),
      ...(view.kept === null ? [] : [text(view.kept, 'subtle')]),
      field('multiline', 'wordings', inputs.wordings),
      field('multiline', 'sources', inputs.sources),
      text(cardText('answerForm.sourcesHint'), 'subtle'),
      ...relatedField(view),
    ],
    buttons: buttons(view),
  };
}

function field(
  type: 'text' | 'multiline',
  id: 'title' | 'answer' | 'wordings' | 'sources',
  value: string,
): Input {
  return {
    kind: 'input',
    ...{ type, id, value, maxLength: LONGEST[id] },
    label: cardText(`input.answer.${id}`),
    placeholder: cardText(`input.answer.${id}.placeholder`),
  };
}

function relatedField({ nearby, inputs }: AnswerFormView): Input[] {
  if (nearby.length === 0) return [];
  return [
    {
      kind: 'input',
      type: 'choice',
      id: 'related',
      label: cardText('input.answer.related'),
      choices: nearby.map(({ id, title }) => ({ title, value: id })),
      multiple: true,
      style: 'expanded',
      value: inputs.related.join(','),
    },
  ];
}

function previewLines({ text: words, caught, missed, lost, taken }: PreviewView): Element[] {
  return [
    {
      kind: 'group',
      style: 'emphasis',
      items: [
        text(cardText('preview.title'), 'strong'),
        text(words, 'body'),
        ...someLines('preview.caught', caught),
        ...(caught.count === 0 ? [text(cardText('preview.caughtNone'), 'strong')] : []),
        ...someLines('preview.missed', missed),
        ...someLines('preview.lost', lost),
        ...someLines('preview.taken', taken),
        ...(taken.count === 0 ? [text(cardText('preview.takenNone'), 'strong')] : []),
      ],
    },
  ];
}

function someLines(
  key: 'preview.caught' | 'preview.missed' | 'preview.lost' | 'preview.taken',
  { lines, count }: SomeLines,
): Element[] {
  if (count === 0) return [];
  const more = count - lines.length;
  return [
    text(cardText(count === 1 ? (`${key}One` as CardTextKey) : key, { count }), 'strong'),
    ...lines.map((line) => text(line, 'body')),
    ...(more > 0 ? [text(cardText('preview.more', { count: more }), 'subtle')] : []),
  ];
}

function buttons({ key, preview }: AnswerFormView): Button[] {
  const look: Button = {
    title: cardText(preview ? 'button.previewAgain' : 'button.preview'),
    action: { verb: 'previewAnswer', ...key },
    ...(preview ? {} : { style: 'primary' }),
  };
  const back: Button = {
    title: cardText('button.backToQuestions'),
    action: { verb: 'showQuestions', page: 0, apart: true },
    needsInputs: false,
  };
  const { answerId } = key;
  const about: Button[] =
    answerId === null
      ? []
      : [
          {
            title: cardText('button.answerHistory'),
            action: { verb: 'answerHistory', answerId },
            needsInputs: false,
          },
          ...(key.version === ''
            ? []
            : [
                {
                  title: cardText('button.withdrawAnswer'),
                  action: { verb: 'askWithdraw', answerId },
                  needsInputs: false,
                  style: 'destructive',
                } as const,
              ]),
        ];
  if (!preview) return [look, ...about, back];
  const publish: Button = {
    title: cardText('button.publish'),
    action: { verb: 'publishAnswer', ...key, mark: preview.mark },
    style: 'primary',
  };
  return [publish, look, ...about, back];
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
