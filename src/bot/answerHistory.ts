// What was decided about answers, for the dialogs, and withdrawing one.
import type { AnswersDesk, HistoryEntry } from '../../dialogs/answers/answersDesk.ts';
import { decidedAnswers, type DecidedAnswer } from '../content/answerDecisions.ts';
import { decide } from '../content/decide.ts';
import type { Reader } from '../store/handle.ts';
import { findPerson } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';
import { draftOf, isTold, storedAnswer } from './answerFacts.ts';
import type { FaqShelf } from './faqShelf.ts';

/** Over an opened store. */
export function answerHistory(
  store: Store,
  shelf: FaqShelf,
): Pick<AnswersDesk, 'history' | 'decided' | 'withdraw'> {
  return {
    history(answerId) {
      const ships = shelf.open().shipped.get(answerId);
      const shipped = ships && isTold(ships) ? draftOf(ships) : null;
      return store.read((db) => {
        const decisions = decidedAnswers(db).filter((one) => one.answerId === answerId);
        const entries = decisions.map((one, at): HistoryEntry => ({
          entry: at + 1,
          decided: deciderOf(db, one),
          draft: one.file && draftOf(one.file),
        }));
        const first: HistoryEntry[] = shipped ? [{ entry: 0, decided: null, draft: shipped }] : [];
        return [...first, ...entries].reverse();
      });
    },
    decided() {
      const { answers } = shelf.open();
      return store.read((db) => {
        const last = new Map<string, { title: string; one: DecidedAnswer }>();
        for (const one of decidedAnswers(db)) {
          const title = one.file?.title ?? last.get(one.answerId)?.title ?? one.answerId;
          last.delete(one.answerId);
          last.set(one.answerId, { title, one });
        }
        return [...last.values()].reverse().map(({ title, one }) => ({
          ...{ id: one.answerId, title, inForce: answers.has(one.answerId) },
          decided: deciderOf(db, one),
        }));
      });
    },
    withdraw(who, { answerId, version }, { submissionKey, why }) {
      const shelved = shelf.open();
      const outcome = store.join((tx) => {
        const done = handledBefore(tx, who, submissionKey, why);
        if (done !== null) return done === 'keyUsed' ? 'refused' : 'existing';
        const stored = storedAnswer(tx, shelved, answerId);
        if (!stored || stored.version === '' || stored.version !== version) return 'stale';
        const decision = { kind: 'answer', answerId, file: null } as const;
        if (decide(tx, who, decision).kind === 'refused') return 'refused';
        keepSubmission(tx, who, { submissionKey, what: why, subjectId: answerId, result: {} });
        return 'withdrawn';
      });
      shelf.open();
      return outcome;
    },
  };
}

function deciderOf(db: Reader, one: DecidedAnswer): { at: number; by: string } {
  return { at: one.recordedAt, by: findPerson(db, one.recordedBy)?.name ?? '' };
}
