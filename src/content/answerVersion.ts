// By what a version of an answer is known: twelve characters that change with every change of its file.
import { createHash } from 'node:crypto';
import type { FaqFile } from './faqSchema.ts';

const versions = new WeakMap<FaqFile, string>();

/** The version of an answer as it stands in its file or decision, which does not change once it is read. */
export function answerVersion(file: FaqFile): string {
  let version = versions.get(file);
  if (version === undefined) {
    version = createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 12);
    versions.set(file, version);
  }
  return version;
}
