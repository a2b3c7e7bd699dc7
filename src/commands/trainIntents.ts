// npm run train-intents: learns the models of intents and of distress from the sentences in data/language.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { DISTRESS_LABELS } from '../language/distressTerms.ts';
import { learnLabels } from '../language/learnLabels.ts';
import { INTENTS } from '../language/types.ts';
import {
  readDistressExamples,
  readIntentExamples,
  readQuestions,
} from './trainIntents/readExamples.ts';
import { print } from './print.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const LANGUAGE = resolve(DATA, 'language');
/** Distress is told in words of which each is rare: they are held back more (measured on writers left out in turn). */
const RARE_WORDS = 1e-4;

const intents = readIntentExamples(LANGUAGE);
await keep('intentModel.json', intents, learnLabels(intents.examples, INTENTS));
const distress = readDistressExamples(LANGUAGE, readQuestions(resolve(DATA, 'faq')));
await keep(
  'distressModel.json',
  distress,
  learnLabels(distress.examples, DISTRESS_LABELS, RARE_WORDS),
);

async function keep(
  file: string,
  { examples, digest }: { examples: readonly unknown[]; digest: string },
  learnt: object,
): Promise<void> {
  const madeBy = 'npm run train-intents, from the sentences in data/language';
  const model = { madeBy, ...learnt, examples: digest };
  const text = await format(JSON.stringify(model, null, 2), { parser: 'json', printWidth: 100 });
  writeFileSync(resolve(LANGUAGE, file), text);
  const count = String(examples.length);
  print(`${count} zinnen geleerd; data/language/${file} is geschreven.`);
}
