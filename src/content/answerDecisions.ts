// Answers that were published, changed or withdrawn in chat, and how they go before what ships.
import { z } from 'zod';
import { listDecisions } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import { writtenAnswerSchema, type FaqFile, type WrittenAnswer } from './faqSchema.ts';

/** `file` is the whole answer as it stands from then on; null: withdrawn. */
export const answerDecision = z
  .strictObject({ answerId: z.string().min(1).max(80), file: writtenAnswerSchema.nullable() })
  .refine(({ answerId, file }) => file === null || file.id === answerId, {
    path: ['answerId'],
    error: 'het antwoord heeft een andere id',
  });

export interface DecidedAnswer {
  answerId: string;
  file: WrittenAnswer | null;
  /** Epoch ms. */
  recordedAt: number;
  recordedBy: string;
}

/** Every decision on an answer, in the order in which they were taken. */
export function decidedAnswers(db: Reader): DecidedAnswer[] {
  return listDecisions(db, 'answer').map(({ payload, recordedAt, recordedBy }) => ({
    ...answerDecision.parse(payload),
    ...{ recordedAt, recordedBy },
  }));
}

/**
 * The answers in force. A decision that was exported into data/ stands there with its own moment and
 * counts once; a file that was decided later than the last decision goes before it.
 */
export function answersInForce(
  shipped: readonly FaqFile[],
  decisions: readonly DecidedAnswer[],
): FaqFile[] {
  const last = new Map(decisions.map((decision) => [decision.answerId, decision]));
  const answers = shipped.flatMap((file) => {
    const decision = last.get(file.id);
    last.delete(file.id);
    if (!decision || isExported(file, decision)) return [file];
    return decision.file ? [decision.file] : [];
  });
  return [...answers, ...[...last.values()].flatMap(({ file }) => file ?? [])];
}

/** True when the shipped file is at least as new as the decision. */
export function isExported({ decided }: FaqFile, { recordedAt }: DecidedAnswer): boolean {
  return decided !== undefined && Date.parse(decided) >= recordedAt;
}
