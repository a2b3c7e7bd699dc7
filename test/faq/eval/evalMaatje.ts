// Measures Maatje on one half of the questions.
import { ask, isForStaff, type Askable, type Shown } from './askQuestions.ts';
import { judgeShown } from './judgeShown.ts';
import type { Question } from './readCorpus.ts';
import type { Judgement, Section } from './tally.ts';

export interface Asked extends Judgement {
  shown: Shown;
}

/** Asks every question in a fresh conversation. */
export function evalMaatje(questions: readonly Question[], askable: Askable): Asked[] {
  const intentOf = intents(askable);
  return questions.map((question) => {
    const shown = ask(question, askable);
    const verdict = judgeShown(question, shown, intentOf);
    return { question, section: sectionOf(question, askable), verdict, shown };
  });
}

/** Where a question is counted. */
export function sectionOf(question: Question, askable: Pick<Askable, 'answers'>): Section {
  const { kind } = question;
  const isAnswered = kind === 'in' || kind === 'follow';
  return isAnswered && isForStaff(question, askable) ? 'staff' : kind;
}

/** The intent of an answer that is an action. */
export function intents({ answers }: Pick<Askable, 'answers'>): (id: string) => string | null {
  return (id) => {
    const answer = answers.get(id);
    return answer?.kind === 'action' ? answer.intent : null;
  };
}
