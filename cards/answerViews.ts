// What the cards about questions without an answer, and about writing answers, are made from.

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
