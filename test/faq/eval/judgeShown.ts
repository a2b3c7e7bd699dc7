// Judges what was shown by what would have been right.
import type { Shown } from './askQuestions.ts';
import type { Question } from './readCorpus.ts';

/** What somebody got, in the order in which it is printed. */
export const VERDICTS = {
  right: 'right',
  tolerated: 'tolerated answer',
  fitting: 'fitting: says it is not for here',
  choicesWith: 'choices with a right one',
  choicesWithout: 'choices without',
  wrong: 'wrong answer',
  nothing: 'nothing (“dat weet ik niet”)',
  action: 'an action in its place',
  smalltalk: 'small talk in its place',
  urgent: 'the human numbers in its place',
} as const;
export type Verdict = keyof typeof VERDICTS;

type Judged = Pick<Question, 'kind' | 'intent' | 'right' | 'tolerated'>;

/** @param intentOf the intent of an answer that is an action */
export function judgeShown(
  question: Judged,
  { outcome, ids, intent }: Pick<Shown, 'outcome' | 'ids' | 'intent'>,
  intentOf: (id: string) => string | null,
): Verdict {
  const { kind, right, tolerated } = question;
  const has = (labels: readonly string[]): boolean => ids.some((id) => labels.includes(id));
  switch (outcome) {
    case 'unknown':
      return 'nothing';
    case 'choices':
      return has(right) ? 'choicesWith' : 'choicesWithout';
    case 'smalltalk':
    case 'urgent':
      return kind === outcome ? 'right' : outcome;
    case 'action': {
      if (kind === 'out') return 'action';
      if (kind === 'action' && intent === question.intent) return 'right';
      if (right.some((id) => intentOf(id) === intent)) return 'right';
      return tolerated.some((id) => intentOf(id) === intent) ? 'tolerated' : 'action';
    }
    case 'answer':
      if (kind === 'out') return has(right) || has(tolerated) ? 'fitting' : 'wrong';
      if (has(right)) return 'right';
      return has(tolerated) ? 'tolerated' : 'wrong';
  }
}
