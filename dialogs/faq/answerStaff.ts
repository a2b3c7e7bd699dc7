// What a colleague gets to read on a question, seen by itself: for the command that asks without a bot.
import type { DialogDeps } from '../deps.ts';
import { answerQuestion } from './answerQuestion.ts';
import { answerVisitor, type VisitorAnswer } from './answerVisitor.ts';
import type { LastQuestion } from './lastQuestion.ts';

/** As a visitor's turn, with the answers for colleagues too. */
export function answerStaff(
  text: string,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: Pick<DialogDeps, 'faq' | 'newKey' | 'text' | 'distress' | 'understand'>,
): VisitorAnswer {
  const asked = answerVisitor(text, { now, last }, deps);
  if (asked.outcome === 'urgent' || asked.outcome === 'smalltalk') return asked;
  const { outcome, answer, found, replies } = answerQuestion(
    text,
    { audience: 'staff', now, last },
    deps,
  );
  if (outcome === 'action') return asked;
  const { id, sources } = answer ?? { id: null, sources: [] };
  const intent = outcome === 'unknown' ? 'unknown' : 'ask';
  const confidence = found.best?.confidence ?? 0;
  return {
    outcome,
    id,
    runnerUp: found.runnerUp?.id ?? null,
    sources,
    intent,
    confidence,
    near: found.near.map((one) => one.id),
    courtesy: null,
    replies,
  };
}
