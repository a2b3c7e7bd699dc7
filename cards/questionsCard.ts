// Questions that got no answer, grouped: how often, by whom, and what can be done about each group.
import type { Button, Card, Element } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import type { AnswerAction } from './answerActions.ts';
import type { DismissView, GroupView, QuestionsView } from './answerViews.ts';
import { problemGroup } from './problemGroup.ts';
import { summaryPages } from './summaryPages.ts';

/** Groups on one card. */
export const GROUPS_PAGE_SIZE = 5;
const OTHERS_SHOWN = 2;

/** A page of groups, the most asked first. */
export function questionsCard({ total, groups, page, count }: QuestionsView): Card {
  const pages = Math.max(1, Math.ceil(count / GROUPS_PAGE_SIZE));
  const place = cardText('questions.page', { page: page + 1, pages });
  return {
    id: 'questions',
    summary: cardText('questions.summary'),
    body: [
      text(cardText('questions.title'), 'title'),
      text(pages > 1 ? `${total} · ${place}` : total, 'subtle'),
      ...(count > 0 ? [text(cardText('questions.hint'), 'subtle')] : []),
      ...groups.flatMap((group): Element[] => [{ kind: 'divider' }, ...groupLines(group)]),
    ],
    buttons: [
      ...summaryPages({ page, total: count, size: GROUPS_PAGE_SIZE }, (to) => ({
        verb: 'showQuestions',
        page: to,
      })),
      {
        title: cardText('button.newAnswer'),
        action: { verb: 'writeAnswer', questionId: null },
      },
      { title: cardText('button.written'), action: { verb: 'showWritten', page: 0 } },
    ],
  };
}

function groupLines(group: GroupView): Element[] {
  const { questionId, about, others } = group;
  const more = others.length - OTHERS_SHOWN;
  const all = cardText('button.allQuestions', { count: others.length + 1 });
  const show: Button = {
    ...button('button.allQuestions', { verb: 'showGroup', questionId }, group),
    title: all,
    description: cardText('button.aboutQuestion', { button: all, question: group.text }),
  };
  return [
    text(group.text, 'strong'),
    text(about, 'subtle'),
    ...others.slice(0, OTHERS_SHOWN).map((other) => text(other, 'body')),
    {
      kind: 'buttons',
      layout: 'row',
      buttons: [...whatToDo(group), ...(more > 0 ? [show] : [])],
    },
  ];
}

/** All questions of one group. */
export function groupCard(group: GroupView): Card {
  return {
    id: 'questionGroup',
    summary: cardText('questions.summary'),
    body: [
      text(group.text, 'title'),
      text(group.about, 'subtle'),
      ...group.others.map((other) => text(other, 'body')),
    ],
    buttons: [...whatToDo(group), back()],
  };
}

/** Why does this group need no answer? */
export function dismissCard(view: DismissView): Card {
  const { questionId, until, submissionKey, problem } = view;
  return {
    id: 'dismissQuestions',
    summary: cardText('questions.summary'),
    body: [
      text(cardText('dismiss.title'), 'title'),
      text(view.text, 'strong'),
      text(view.about, 'subtle'),
      ...view.others.slice(0, OTHERS_SHOWN).map((other) => text(other, 'body')),
      ...problemGroup(cardText('dismiss.problem'), problem === null ? [] : [problem]),
      {
        kind: 'input',
        type: 'choice',
        id: 'reason',
        label: cardText('input.dismiss'),
        choices: (['notOurs', 'noQuestion', 'known'] as const).map((value) => ({
          title: cardText(`dismiss.${value}`),
          value,
        })),
        style: 'expanded',
        required: { message: cardText('required.dismiss') },
      },
    ],
    buttons: [
      {
        title: cardText('button.dismiss'),
        action: { verb: 'dismissGroup', questionId, until, submissionKey },
        style: 'primary',
      },
      back(),
    ],
  };
}

function whatToDo(group: GroupView): Button[] {
  const { questionId } = group;
  return [
    button('button.writeAnswer', { verb: 'writeAnswer', questionId }, group),
    button('button.attach', { verb: 'attachQuestions', questionId }, group),
    button('button.noAnswerNeeded', { verb: 'askDismiss', questionId }, group),
  ];
}

/** The title tells what it does, the description also to which question. */
function button(key: CardTextKey, action: AnswerAction, group: GroupView): Button {
  const title = cardText(key);
  return {
    ...{ title, action, needsInputs: false },
    description: cardText('button.aboutQuestion', { button: title, question: group.text }),
  };
}

function back(): Button {
  return {
    title: cardText('button.backToQuestions'),
    action: { verb: 'showQuestions', page: 0 },
    needsInputs: false,
  };
}

function text(words: string, style: 'title' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
