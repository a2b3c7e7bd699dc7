// Questions of colleagues: answered at the top and in the middle of a dialog, and "waar staat dat?".
import type { FaqAction } from '../../cards/faqActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import {
  answerQuestion,
  notKnown,
  shownAnswer,
  shownPassage,
  type Answered,
  type Asker,
} from './answerQuestion.ts';
import { asksSomething, keepUnanswered } from './keepUnanswered.ts';
import { questionBefore, type LastQuestion } from './lastQuestion.ts';
import { saysWhere } from './saysWhere.ts';

/** A question of a colleague. */
export function faqByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  const answered = found(text, turn, deps);
  if (answered.outcome === 'unknown') keep(text, answered, turn, deps);
  return answered.replies;
}

/** The same, unless nothing is found: then what `otherwise` says. */
export function faqOr<T>(
  text: string,
  turn: Turn,
  deps: DialogDeps,
  otherwise: () => T,
): Reply[] | T {
  const answered = found(text, turn, deps);
  const { outcome, replies } = answered;
  if (outcome === 'answer' || outcome === 'choices') return replies;
  if (outcome === 'unknown' && asksSomething(text)) keep(text, answered, turn, deps);
  return otherwise();
}

/** "Waar staat dat?", "waarom?" right after an answer: the words of its source; null for anything else. */
export function passageByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const before = questionBefore(turn.lastQuestion, turn.now);
  if (!before || before.answerId === null || !saysWhere(text)) return null;
  const shown = shownPassage(before.answerId, { audience: 'staff', now: turn.now }, deps);
  return shown ? [shown] : null;
}

/** The buttons of answers. */
export function handleFaqAction(action: FaqAction, turn: Turn, deps: DialogDeps): Reply[] {
  const asker = askerOf(turn, deps);
  switch (action.verb) {
    case 'showAnswer': {
      const answer = deps.faq.answer(action.answerId, 'staff', turn.now);
      if (!answer) return [say(deps.text('faq.gone'))];
      return [shownAnswer(answer, null, answer.title, asker, deps)];
    }
    case 'showPassage': {
      const shown = shownPassage(action.answerId, asker, deps);
      return [shown ?? say(deps.text('faq.gone'))];
    }
    case 'rateAnswer': {
      const { submissionKey, answerId, version, useful } = action;
      deps.questions.judge({ submissionKey, answerId, version, useful, audience: 'staff' });
      return [say(deps.text('faq.thanks'))];
    }
    case 'noneOfThese': {
      const before = questionBefore(turn.lastQuestion, turn.now) && turn.lastQuestion;
      const asked = { text: before?.text ?? '', answerId: null, at: before?.at ?? turn.now };
      if (before) keepUnanswered({ text: before.text, ...NO_NEAR }, onceFor(asked, turn), deps);
      return [notKnown(asker, deps, { found: null, asked })];
    }
  }
}

const NO_NEAR = { audience: 'staff', near: [] } as const;

/** "Geen van deze" twice to one question is said once. */
function onceFor({ text, at }: LastQuestion, { isFromGroup = false }: Turn) {
  return { activityId: `none ${at} ${text}`, isFromGroup };
}

function keep(text: string, { found }: Answered, turn: Turn, deps: DialogDeps): void {
  const near = found.near.map(({ id }) => id);
  keepUnanswered({ text, audience: 'staff', near }, turn, deps);
}

function found(text: string, turn: Turn, deps: DialogDeps): Answered {
  return answerQuestion(text, askerOf(turn, deps), deps);
}

function askerOf({ who, now, lastQuestion: last = null }: Turn, deps: DialogDeps): Asker {
  return { audience: 'staff', now, last, writes: deps.answers.mayWrite(who) };
}
