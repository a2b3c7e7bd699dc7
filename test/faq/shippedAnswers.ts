// The answers of data/faq as they ship, for the tests on what they say.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { faqPlaceholders, faqValues } from '../../src/content/faqValues.ts';
import { everySource } from '../../src/content/citeSource.ts';
import type { FaqFile } from '../../src/content/faqSchema.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { loadFaq } from '../../src/content/loadFaq.ts';
import { shippedFacts } from '../../src/content/mergedFacts.ts';

export const CHECKED_PASSAGES = join(import.meta.dirname, 'checkedPassages.json');
export const content = loadContent(resolve(import.meta.dirname, '../../data'));

/** An answer that says something: no action, no topic outside. */
export type Told = Extract<FaqFile, { answer: string }>;

let read: readonly FaqFile[] | null = null;

/** Every answer, in the order of the files. */
export function shippedAnswers(): readonly FaqFile[] {
  return (read ??= readAnswers());
}

function readAnswers(): readonly FaqFile[] {
  const placeholders = faqPlaceholders(content);
  const reading = loadFaq(content.folder, { placeholders, sources: new Set(everySource(content)) });
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value.answers;
}

/** Those that say something. */
export function toldAnswers(): Told[] {
  return shippedAnswers().filter((file): file is Told => 'answer' in file);
}

/** What the placeholders say on a day. */
export function valuesOn(today: string): ReadonlyMap<string, string> {
  return faqValues(content, shippedFacts(content), {
    now: Date.parse(`${today}T12:00:00Z`),
    today,
    logsIn: true,
  });
}

/** The answer as it is read on a day. */
export function filled(answer: string, values: ReadonlyMap<string, string>): string {
  return answer.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
}

export interface Passage {
  id: string;
  passage: string;
  sources: readonly string[];
}

/** The quoted words of the sources. */
export function passagesOf(answers: readonly FaqFile[]): Passage[] {
  return answers.flatMap((file) =>
    'passage' in file && file.passage !== undefined
      ? [{ id: file.id, passage: file.passage, sources: file.sources }]
      : [],
  );
}

/** Changes when the words or the documents do. */
export function passageDigest({ passage, sources }: Omit<Passage, 'id'>): string {
  return createHash('sha256')
    .update(JSON.stringify([passage, sources]))
    .digest('hex')
    .slice(0, 16);
}
