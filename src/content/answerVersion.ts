// By what a version of an answer is known: twelve characters that change with every change of its file.
import { createHash } from 'node:crypto';
import type { FaqFile } from './faqSchema.ts';

/** The version of an answer as it stands in its file or decision. */
export function answerVersion(file: FaqFile): string {
  return createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 12);
}
