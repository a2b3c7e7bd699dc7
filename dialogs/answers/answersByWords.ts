// "Onbeantwoorde vragen": the list for who writes answers, a kind "no" or an answer for others.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { faqOr } from '../faq/faqByWords.ts';
import { asksSomething } from '../faq/keepUnanswered.ts';
import { questionBefore } from '../faq/lastQuestion.ts';
import { say } from '../say.ts';
import { askWithdraw, showHistory, showWritten } from './answerHistory.ts';
import { editAnswer, writeAnswer } from './writeAnswer.ts';
import { refusedAnswers, showQuestions } from './showQuestions.ts';

const THIS = String.raw`(?:dit|dat|het|deze) (?:laatste )?(?:antwoord|tekst|uitleg)`;
const HISTORY = new RegExp(String.raw`\b(?:geschiedenis|versies|historiek) van ${THIS}\b`, 'i');
const EDIT = new RegExp(
  String.raw`^\W*(?:(?:pas|wijzig|verander|verbeter|herschrijf) ${THIS}(?: aan)?|${THIS} (?:aanpassen|wijzigen|verbeteren|veranderen|herschrijven))\W*$`,
  'i',
);
const WITHDRAW = new RegExp(
  String.raw`^\W*(?:trek ${THIS} in|(?:verwijder|schrap) ${THIS}|${THIS} (?:intrekken|verwijderen|schrappen))\W*$`,
  'i',
);
const WRITTEN =
  /^\W*(?:(?:toon|geef|alle|de|mijn|onze) )*(?:geschreven|gepubliceerde|ingetrokken) antwoorden\W*$/i;
const WRITE =
  /^\W*(?:(?:ik wil )?(?:een )?(?:nieuw )?antwoord (?:schrijven|maken)|schrijf een (?:nieuw )?antwoord)\W*$/i;

/** "Geschiedenis van dit antwoord", "pas dit antwoord aan", "trek dit antwoord in", right after an answer. */
export function answersByWords(
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | Promise<Reply[]> | null {
  if (WRITTEN.test(text)) return showWritten(0, turn, deps, false);
  if (WRITE.test(text)) return writeAnswer(null, turn, deps);
  const about = [HISTORY, EDIT, WITHDRAW].findIndex((words) => words.test(text));
  if (about < 0) return null;
  const answerId = questionBefore(turn.lastQuestion, turn.now)?.answerId ?? null;
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps)];
  if (answerId === null) return [say(deps.text('answers.whichAnswer'))];
  if (about === 0) return showHistory(answerId, turn, deps);
  return about === 1 ? editAnswer(answerId, turn, deps) : askWithdraw(answerId, turn, deps);
}

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
