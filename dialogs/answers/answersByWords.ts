// "Onbeantwoorde vragen": the list for who writes answers, a kind "no" or an answer for others.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { faqOr } from '../faq/faqByWords.ts';
import { asksSomething } from '../faq/keepUnanswered.ts';
import { refusedAnswers, showQuestions } from './showQuestions.ts';

/** Answers a message with the intent `unanswered_questions`. */
export function questionsByWords(
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | Promise<Reply[]> {
  if (deps.answers.mayWrite(turn.who)) return showQuestions(0, turn, deps);
  if (!asksSomething(text)) return [refusedAnswers(deps)];
  return faqOr(text, turn, deps, () => [refusedAnswers(deps)]);
}
