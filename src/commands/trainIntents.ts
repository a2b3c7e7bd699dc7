// npm run train-intents: learns the models of intents and of distress from the sentences in data/language.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DISTRESS_LABELS } from '../language/distressTerms.ts';
import { learnLabels } from '../language/learnLabels.ts';
import { INTENTS } from '../language/types.ts';
import {
  readDistressExamples,
  readIntentExamples,
  readQuestions,
} from './trainIntents/readExamples.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const LANGUAGE = resolve(DATA, 'language');

const intents = readIntentExamples(LANGUAGE);
keep('intentModel.json', intents, learnLabels(intents.examples, INTENTS));
const distress = readDistressExamples(LANGUAGE, readQuestions(resolve(DATA, 'faq')));
keep('distressModel.json', distress, learnLabels(distress.examples, DISTRESS_LABELS));

function keep(
  file: string,
  { examples, digest }: { examples: readonly unknown[]; digest: string },
  learnt: object,
): void {
  const madeBy = 'npm run train-intents, from the sentences in data/language';
  const model = { madeBy, ...learnt, examples: digest };
  writeFileSync(resolve(LANGUAGE, file), `${JSON.stringify(model, null, 2)}\n`);
  const count = String(examples.length);
  process.stdout.write(`${count} zinnen geleerd; data/language/${file} is geschreven.\n`);
}
