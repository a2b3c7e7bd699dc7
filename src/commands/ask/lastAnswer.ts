// A fresh conversation of one person: what is said in turn, and the answer to the last of it.
import type { VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import type { LastQuestion } from '../../../dialogs/faq/lastQuestion.ts';
import type { AskDeps } from './askDeps.ts';

type AnswerTo = (
  text: string,
  at: { now: number; last: LastQuestion | null },
  deps: AskDeps,
) => VisitorAnswer;

/**
 * Says these one after the other.
 * @param turns at least one
 * @param now epoch ms, of every turn
 */
export function lastAnswer(
  turns: readonly string[],
  { answerTo, now, deps }: { answerTo: AnswerTo; now: () => number; deps: AskDeps },
): VisitorAnswer {
  let last: LastQuestion | null = null;
  let answer: VisitorAnswer | null = null;
  for (const text of turns) {
    answer = answerTo(text, { now: now(), last }, deps);
    for (const reply of answer.replies) {
      if (reply.kind === 'card' && reply.asked) last = reply.asked;
    }
  }
  return answer!;
}
