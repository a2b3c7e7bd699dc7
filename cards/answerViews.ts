// What the cards about questions without an answer, and about writing answers, are made from.
import type { AnswerFormKey } from './answerActions.ts';

export interface GroupView {
  /** Of one of the questions: with it the group is found again. */
  questionId: string;
  /** The newest question, as it was asked. */
  text: string;
  /** "5 keer gevraagd door bezoekers, het laatst op 12 november 2026" */
  about: string;
  /** Other ways in which it was asked, the newest first. */
  others: readonly string[];
}

export interface QuestionsView {
  /** "12 vragen zonder antwoord, in 7 groepen" */
  total: string;
  groups: readonly GroupView[];
  /** From 0. */
  page: number;
  /** Of groups. */
  count: number;
}

export interface DismissView extends GroupView {
  submissionKey: string;
  until: number;
  /** Why the choice could not be taken; null at first. */
  problem: string | null;
}

/** As they stand in the fields. */
export interface AnswerInputs {
  audience: 'everyone' | 'staff';
  title: string;
  answer: string;
  /** One on each line. */
  wordings: string;
  /** One on each line. */
  sources: string;
  /** Ids of answers. */
  related: readonly string[];
}

/** Some of a list in words, and how many there are. */
export interface SomeLines {
  lines: readonly string[];
  count: number;
}

export interface PreviewView {
  mark: string;
  /** As a person will read it. */
  text: string;
  caught: SomeLines;
  missed: SomeLines;
  lost: SomeLines;
  taken: SomeLines;
}

export interface AnswerFormView {
  key: AnswerFormKey;
  inputs: AnswerInputs;
  /** "Nieuw antwoord", or the title of the answer that is changed. */
  heading: string;
  /** Answers that can be named beside it. */
  nearby: readonly { id: string; title: string }[];
  problems: readonly string[];
  /** What to mind, and what goes on. */
  notes: readonly string[];
  /** "Er zijn al 66 vraagwijzen. Die blijven."; null when all stand in the field. */
  kept: string | null;
  /** Null: not looked at yet. */
  preview: PreviewView | null;
}

export interface AnswerKeptView {
  answerId: string;
  heading: string;
  /** Of the answer. */
  title: string;
  text: string;
  /** False: withdrawn. */
  inForce: boolean;
}

export interface AttachView extends GroupView {
  choices: readonly { id: string; title: string }[];
  /** As it was typed. */
  search: string;
  problem: string | null;
}

export interface AnswerHistoryView {
  answerId: string;
  title: string;
  isInForce: boolean;
  entries: readonly {
    entry: number;
    /** "donderdag 12 november 2026, 16.05 uur · Nadia Benali" */
    when: string;
    /** "Aangepast: antwoord, bronnen" */
    what: string;
    /** The answer as it stood; null: withdrawn. */
    words: string | null;
  }[];
}

export interface WrittenListView {
  answers: readonly { answerId: string; title: string; about: string }[];
  /** From 0. */
  page: number;
  total: number;
}
