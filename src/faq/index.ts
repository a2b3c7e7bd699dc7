// The door of the finder: what the rest of the house may use.
export { FAQ_KINDS } from './faqEntry.ts';
export type { FaqEntry, FaqKind, FinderWords, QuestionLanguage } from './faqEntry.ts';
export { groupQuestions, type QuestionGroup } from './groupQuestions.ts';
export { finderOf, makeFinderParts } from './finder.ts';
export type { FaqCandidate, FaqFound, FaqQuestion, Finder, FinderParts } from './finder.ts';
export { plainWords } from './questionWords.ts';
export { takenQuestions, type TakenQuestion } from './takenQuestions.ts';
