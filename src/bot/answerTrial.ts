// What an answer would do once it is published: tried with a finder that has it, made beside the bot.
import { createHash } from 'node:crypto';
import type { AnswerPreview, FoundElsewhere, Written } from '../../dialogs/answers/answersDesk.ts';
import type { DecidedAnswer } from '../content/answerDecisions.ts';
import type { FaqFile, WrittenAnswer } from '../content/faqSchema.ts';
import { takenQuestions, type Finder } from '../faq/index.ts';
import type { Unanswered } from '../store/unanswered.ts';
import { entryOf } from './answersInBook.ts';
import { inSlices } from './inSlices.ts';

/** What is tried, and beside what. */
export interface Trial {
  mark: string;
  file: WrittenAnswer;
  /** All answers as they would be in force. */
  answers: readonly FaqFile[];
  /** Kept questions that have no answer yet. */
  open: readonly Unanswered[];
  /** Those for which it is written. */
  questionIds: readonly string[];
}

/** What the trial showed, with the questions that are caught. */
export interface TrialResult {
  preview: AnswerPreview;
  caughtIds: readonly string[];
}

/** Two trials with one mark would show the same. */
export function trialMark(written: Written, version: number): string {
  const text = JSON.stringify([version, written.answerId, written.draft]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Questions in slices of so many. */
const SLICE = 10;
const BLANK = /\[[\p{L}-]+\]/gu;

/**
 * Asks the finder all that is open, the answer's own wordings, and those of the others.
 * @param filled an answer's text as a person reads it
 */
export async function tryAnswer(
  { mark, file, answers, open, questionIds }: Trial,
  finder: Finder,
  filled: (text: string) => string,
): Promise<TrialResult> {
  const titles = new Map(answers.map(({ id, title }) => [id, title]));
  const caught = await inSlices(caughtBy(finder, file, open));
  const missed = open.filter(({ id }) => questionIds.includes(id) && !caught.has(id));
  const elsewhere = (wording: string, audience: Unanswered['audience']): FoundElsewhere | null => {
    const { outcome, best } = finder.find({ text: unblanked(wording), audience });
    if (outcome === 'answer' && best?.id === file.id) return null;
    const other = outcome === 'unknown' || best?.id === file.id ? undefined : best?.id;
    return { wording, to: other === undefined ? null : (titles.get(other) ?? null) };
  };
  const taken = await inSlices(takenQuestions(finder, answers.map(entryOf), file.id));
  const preview: AnswerPreview = {
    ...{ mark, text: filled(file.answer) },
    caught: eachOnce(open.filter(({ id }) => caught.has(id))).map(({ text }) => text),
    missed: eachOnce(missed).flatMap(({ text, audience }) => elsewhere(text, audience) ?? []),
    lost: file.wordings.flatMap((wording) => elsewhere(wording, file.audience) ?? []),
    taken: taken.map(({ wording, from }) => ({ wording, from: titles.get(from) ?? from })),
  };
  return { preview, caughtIds: [...caught] };
}

function* caughtBy(
  finder: Finder,
  { id }: WrittenAnswer,
  open: readonly Unanswered[],
): Generator<void, Set<string>> {
  const caught = new Set<string>();
  for (const [at, question] of open.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const { audience } = question;
    const { outcome, best } = finder.find({ text: unblanked(question.text), audience });
    if (outcome === 'answer' && best?.id === id) caught.add(question.id);
  }
  return caught;
}

/** Questions with one text are shown as one. */
function eachOnce(questions: readonly Unanswered[]): Unanswered[] {
  return [...new Map(questions.map((question) => [question.text, question])).values()];
}

/** A kept question without the blanks that stand for what was taken out. */
function unblanked(text: string): string {
  return text.replace(BLANK, ' ');
}

/** The decision that would be taken. */
export function asDecided(file: WrittenAnswer, recordedAt: number): DecidedAnswer {
  return { answerId: file.id, file, recordedAt, recordedBy: '' };
}
