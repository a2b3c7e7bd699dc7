// npm run train-intents: learns data/language/intentModel.json from the sentences in data/language/examples.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INTENTS } from '../language/types.ts';
import { readExamples } from './trainIntents/readExamples.ts';
import { trainIntents } from '../language/trainIntents.ts';

const LANGUAGE = resolve(import.meta.dirname, '../../data/language');

const { examples, digest } = readExamples(resolve(LANGUAGE, 'examples'));
const model = { ...trainIntents(examples, INTENTS), examples: digest };
writeFileSync(resolve(LANGUAGE, 'intentModel.json'), `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(
  `${String(examples.length)} zinnen geleerd; data/language/intentModel.json is geschreven.\n`,
);
