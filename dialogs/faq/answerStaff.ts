// What a colleague gets to read on a question, seen by itself: for the command that asks without a bot.
import type { Intent } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import { say } from '../say.ts';
import { answerQuestion } from './answerQuestion.ts';
import { answerVisitor, type VisitorAnswer } from './answerVisitor.ts';
import type { LastQuestion } from './lastQuestion.ts';

const SURE_OF_INTENT = 0.6;
/** What somebody wants who wants to know something. */
const ASKS: ReadonlySet<Intent> = new Set(['ask', 'explain', 'unknown', 'help', 'smalltalk']);
const NOTHING = { id: null, runnerUp: null, sources: [] };

/** As a visitor's turn, with the answers for colleagues too. */
export function answerStaff(
  text: string,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: Pick<DialogDeps, 'faq' | 'logsIn' | 'newKey' | 'text' | 'distress' | 'understand'>,
): VisitorAnswer {
  const asked = answerVisitor(text, { now, last }, deps);
  if (asked.outcome === 'urgent' || asked.outcome === 'smalltalk') return asked;
  const { outcome, answer, found, replies } = answerQuestion(
    text,
    { audience: 'staff', now, last },
    deps,
  );
  const understood = deps.understand(text, { now });
  const soundsLike = outcome !== 'answer' && understood.confidence >= SURE_OF_INTENT;
  if (outcome === 'action' || (soundsLike && !ASKS.has(understood.intent))) {
    const { confidence, intent } = asked.outcome === 'action' ? asked : understood;
    const told = [say(deps.text('faq.staffAction'))];
    return { ...asked, ...NOTHING, outcome: 'action', intent, confidence, replies: told };
  }
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
