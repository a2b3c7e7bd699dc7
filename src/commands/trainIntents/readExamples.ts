// Reads the example sentences that are learnt, as the model of intents and that of distress see them.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeMessage } from '../../language/describeMessage.ts';
import { distressTerms, partsOf, type DistressLabel } from '../../language/distressTerms.ts';
import { everyTerm, messageTerms, type MessageTerms } from '../../language/intentTerms.ts';
import type { Example } from '../../language/learnLabels.ts';
import { INTENTS, type Intent } from '../../language/types.ts';

/** Any moment does: a sentence is learnt without its days. */
const NOW = Date.parse('2026-11-13T16:00:00+01:00');
const schema = z.array(z.string().min(1));

/** The sentences of some files, and a digest that changes with every sentence. */
interface Learnable<Label extends string> {
  examples: Example<Label>[];
  digest: string;
}

/** The examples of each intent in data/language. */
export function readIntentExamples(language: string): Learnable<Intent> {
  const files = INTENTS.map((intent) => ({ label: intent, file: `examples/${intent}.json` }));
  return readSentences(language, files, (sentence) =>
    messageTerms(describeMessage(sentence, { now: NOW }).described),
  );
}

/** What was written for it counts more than each of the many thousands of ordinary questions. */
const WRITTEN_FOR_IT = 3;

/** Answers on distress itself: what is asked there is no proof of calm. */
const ON_DISTRESS: ReadonlySet<string> = new Set(['noodgeval', 'staf-beller-in-nood']);

/**
 * Sentences of distress, alarming words that are none, and what people say and ask otherwise.
 * @param questions ways to ask of data/faq; the digest leaves them aside, or each new one would want learning anew
 */
export function readDistressExamples(
  language: string,
  questions: readonly string[],
): Learnable<DistressLabel> {
  const read = (files: readonly SentenceFile<DistressLabel>[]): Learnable<DistressLabel> =>
    readSentences(language, files, distressTerms);
  const written = read([
    { label: 'urgent', file: 'distress/urgent.json' },
    { label: 'calm', file: 'distress/calm.json' },
  ]);
  const said = read(INTENTS.map((intent) => ({ label: 'calm', file: `examples/${intent}.json` })));
  const asked = questions.flatMap((question) =>
    partsOf(question).map((part) => ({
      label: 'calm' as const,
      terms: everyTerm(distressTerms(part)),
    })),
  );
  return {
    examples: [
      ...Array.from({ length: WRITTEN_FOR_IT }, () => written.examples).flat(),
      ...said.examples,
      ...asked,
    ],
    digest: `${written.digest}${said.digest}`,
  };
}

/** Every way to ask of data/faq, but for the answers on distress. */
export function readQuestions(faq: string): string[] {
  const schema = z.object({ wordings: z.array(z.string()) });
  return globSync('**/*.yaml', { cwd: faq })
    .filter((file) => !ON_DISTRESS.has(basename(file, '.yaml')))
    .toSorted()
    .flatMap((file) => schema.parse(parse(readFileSync(join(faq, file), 'utf8'))).wordings);
}

interface SentenceFile<Label extends string> {
  label: Label;
  file: string;
}

function readSentences<Label extends string>(
  language: string,
  files: readonly SentenceFile<Label>[],
  termsOf: (sentence: string) => MessageTerms,
): Learnable<Label> {
  const hash = createHash('sha256');
  const examples = files.flatMap(({ label, file }) => {
    const text = readFileSync(join(language, file), 'utf8');
    hash.update(text.replaceAll('\r\n', '\n'));
    return schema
      .parse(JSON.parse(text))
      .map((sentence) => ({ label, terms: everyTerm(termsOf(sentence)) }));
  });
  return { examples, digest: hash.digest('hex').slice(0, 16) };
}
