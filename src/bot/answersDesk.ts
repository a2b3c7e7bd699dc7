// Gives the dialogs the questions without an answer, and what editors do about them.
import type { AnswersDesk } from '../../dialogs/answers/answersDesk.ts';
import { mayDecideAnswers } from '../content/decide.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';
import { dismissQuestions } from '../store/unanswered.ts';
import type { FaqShelf } from './faqShelf.ts';
import { openGroups } from './openGroups.ts';

const QUESTIONS = { subject: 'team', subjectId: 'questions' } as const;

/** The questions and answers of an opened store. */
export function answersDesk(store: Store, shelf: FaqShelf): AnswersDesk {
  const groups = openGroups(store, shelf);
  const mayRead = (who: StaffPrincipal, why: string): boolean => {
    const allowed = mayDecideAnswers(who);
    const action = allowed ? 'read' : 'refused';
    store.read((db) => db.noteAccess({ who, ...QUESTIONS, action, why }));
    return allowed;
  };
  return {
    mayWrite: mayDecideAnswers,
    groups: async (who, why) => (mayRead(who, why) ? groups() : null),
    dismiss: (who, { ids, text, reason }, { submissionKey, why }) =>
      store.join((tx) => {
        const allowed = mayDecideAnswers(who);
        const action = allowed ? 'write' : 'refused';
        tx.noteAccess({ who, ...QUESTIONS, action, why });
        if (!allowed || ids.length === 0) return 'refused';
        if (handledBefore(tx, who, submissionKey, why)) return 'existing';
        const subjectId = dismissQuestions(tx, who, { ids, text, reason });
        keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
        return 'done';
      }),
  };
}
