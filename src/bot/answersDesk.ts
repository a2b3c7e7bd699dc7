// Gives the dialogs the questions without an answer, and what editors do about them.
import type { AnswersDesk } from '../../dialogs/answers/answersDesk.ts';
import { mayDecideAnswers } from '../content/decide.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';
import { dismissQuestions } from '../store/unanswered.ts';
import type { Content } from '../content/loadContent.ts';
import type { FaqShelf } from './faqShelf.ts';
import { answerFacts, storedAnswer } from './answerFacts.ts';
import { answerHistory } from './answerHistory.ts';
import { answerWriting } from './answerWriting.ts';
import { openGroups } from './openGroups.ts';

const QUESTIONS = { subject: 'team', subjectId: 'questions' } as const;

/**
 * The questions and answers of an opened store.
 * @param filled an answer's text as a person reads it
 */
export function answersDesk(
  store: Store,
  content: Content,
  shelf: FaqShelf,
  filled: (text: string) => string,
): AnswersDesk {
  const groups = openGroups(store, shelf);
  const mayRead = (who: StaffPrincipal, why: string): boolean => {
    const allowed = mayDecideAnswers(who);
    const action = allowed ? 'read' : 'refused';
    store.read((db) => db.noteAccess({ who, ...QUESTIONS, action, why }));
    return allowed;
  };
  return {
    mayWrite: mayDecideAnswers,
    ...answerHistory(store, shelf),
    ...answerWriting(store, shelf, filled),
    facts: () => answerFacts(shelf.open(), content, filled),
    stored(answerId) {
      const open = shelf.open();
      return store.read((db) => storedAnswer(db, open, answerId));
    },
    groups: async (who, why) => (mayRead(who, why) ? groups() : null),
    dismiss: (who, { ids, text, reason }, { submissionKey, why }) =>
      store.join((tx) => {
        const allowed = mayDecideAnswers(who);
        const action = allowed ? 'write' : 'refused';
        tx.noteAccess({ who, ...QUESTIONS, action, why });
        if (!allowed || ids.length === 0) return 'refused';
        const done = handledBefore(tx, who, submissionKey, why);
        if (done !== null) return done === 'keyUsed' ? 'refused' : 'existing';
        const subjectId = dismissQuestions(tx, who, { ids, text, reason });
        keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
        return 'done';
      }),
  };
}
