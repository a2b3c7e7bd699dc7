// Trying and publishing answers for the dialogs: what was looked at is what is published.
import type { AnswersDesk, Written } from '../../dialogs/answers/answersDesk.ts';
import { answersInForce, decidedAnswers } from '../content/answerDecisions.ts';
import { decide, mayDecideAnswers } from '../content/decide.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { answersVersion } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';
import { markAnswered, openUnanswered, type Unanswered } from '../store/unanswered.ts';
import { isTold, storedAnswer } from './answerFacts.ts';
import { answerFile, newAnswerId } from './answerFile.ts';
import { asDecided, trialMark, tryAnswer, type Trial, type TrialResult } from './answerTrial.ts';
import type { FaqShelf, OpenShelf } from './faqShelf.ts';
import { MOST_OPEN } from './openGroups.ts';
import { withinPatience } from './withinPatience.ts';

type Writing = Pick<AnswersDesk, 'preview' | 'publish' | 'handled'>;

/** So many looks are remembered: for which questions the answer is, when it is published. */
const REMEMBERED = 8;
const WRITES = 'publishAnswer';

/** @param filled an answer's text as a person reads it */
export function answerWriting(
  store: Store,
  shelf: FaqShelf,
  filled: (text: string) => string,
): Writing {
  const results = new Map<string, TrialResult>();
  const made = async (trial: Trial): Promise<TrialResult> => {
    const result = await tryAnswer(trial, await shelf.finderOver(trial.answers), filled);
    results.set(trial.mark, result);
    for (const old of results.keys()) if (results.size > REMEMBERED) results.delete(old);
    return result;
  };
  return {
    async preview(written) {
      const shelved = shelf.open();
      const trial = store.read((db) => trialOf(db, written, shelved));
      const result = made(trial).then(({ preview }) => preview);
      const ready = await withinPatience(result);
      return ready === null ? { later: result } : { ready };
    },
    handled: (who, submissionKey) =>
      store.read((db) => {
        const done = handledBefore(db, who, submissionKey, WRITES);
        return done === null || done === 'keyUsed' ? null : done.subjectId;
      }),
    publish(who, written, seen, { submissionKey }) {
      const shelved = shelf.open();
      const outcome = store.join((tx) => {
        if (!mayDecideAnswers(who)) {
          const subject = { subject: 'team', subjectId: 'answer' } as const;
          tx.noteAccess({ who, ...subject, action: 'refused', why: WRITES });
          return { kind: 'refused' } as const;
        }
        if (handledBefore(tx, who, submissionKey, WRITES)) return { kind: 'refused' } as const;
        const { answerId, questionIds } = written;
        const stored = answerId === null ? null : storedAnswer(tx, shelved, answerId);
        if ((stored?.version ?? '') !== seen.version) return { kind: 'stale' } as const;
        const mark = trialMark(written, answersVersion(tx));
        const looked = results.get(mark);
        if (mark !== seen.mark || !looked) return { kind: 'notPreviewed' } as const;
        const { file, open } = trialOf(tx, written, shelved);
        const decision = { kind: 'answer', answerId: file.id, file } as const;
        if (decide(tx, who, decision).kind === 'refused') return { kind: 'refused' } as const;
        const ids = seenBy(
          file.audience,
          open.filter(({ id }) => looked.caughtIds.includes(id)),
        );
        markAnswered(tx, ids, file.id);
        const left = open.filter(({ id }) => questionIds.includes(id) && !ids.includes(id)).length;
        keepSubmission(tx, who, { submissionKey, what: WRITES, subjectId: file.id, result: {} });
        return { kind: 'published', answerId: file.id, left } as const;
      });
      shelf.open();
      return outcome;
    },
  };
}

/** Visitors do not see what is for colleagues: their questions stay open. */
function seenBy(audience: 'everyone' | 'staff', questions: readonly Unanswered[]): string[] {
  return questions
    .filter((question) => audience === 'everyone' || question.audience === 'staff')
    .map(({ id }) => id);
}

function trialOf(db: Reader, written: Written, { answers, shipped }: OpenShelf): Trial {
  const { answerId, draft, questionIds } = written;
  const decided = decidedAnswers(db);
  const isTaken = (id: string): boolean =>
    answers.has(id) || shipped.has(id) || decided.some((one) => one.answerId === id);
  const id = answerId ?? newAnswerId(draft.title, isTaken);
  const now = answers.get(id);
  const last = decided.findLast((one) => one.answerId === id && one.file)?.file ?? null;
  const before = now && isTold(now) ? now : last;
  const file = answerFile(id, draft, before, brusselsDay(db.now));
  if (!file) throw new Error(`answer ${id}: a draft that was read cannot be kept`);
  return {
    ...{ file, questionIds },
    mark: trialMark(written, answersVersion(db)),
    answers: answersInForce([...shipped.values()], [...decided, asDecided(file, db.now)]),
    open: openUnanswered(db, MOST_OPEN, (other) => answers.has(other)),
  };
}
