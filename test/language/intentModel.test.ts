// The intent model: learnt from the examples that stand there, and tried on sentences it never saw.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { readIntentExamples } from '../../src/commands/trainIntents/readExamples.ts';
import { understand, type Intent } from '../../src/language/index.ts';
import { learntFrom } from '../../src/language/intentModel.ts';
import { readLabelModel } from '../../src/language/labelModel.ts';
import { learnLabels } from '../../src/language/learnLabels.ts';

interface Fresh {
  now: string;
  intent: Intent;
  text: string;
}

/**
 * Floor, so that nothing is lost unnoticed; 0.964 was measured on 2026-11-21 (0.789 with phrases alone).
 * Their writer saw no example of ours.
 */
const LEAST_FRESH = 0.95;
const folder = resolve(import.meta.dirname, '../../data/language');
const fresh = JSON.parse(
  readFileSync(new URL('./intentCorpus.json', import.meta.url), 'utf8'),
) as Fresh[];

describe('the intent model', () => {
  it('was learnt from the examples that stand in data (else: npm run train-intents)', () => {
    expect(learntFrom).to.equal(readIntentExamples(folder).digest);
  });

  it('understands sentences of a writer who saw none of the examples', () => {
    const right = fresh.filter(
      ({ text, now, intent }) => understand(text, { now: Date.parse(now) }).intent === intent,
    );
    expect(right.length / fresh.length).to.be.at.least(LEAST_FRESH);
  });

  it('is learnt the same each time, and refuses half a file', () => {
    const examples = [
      ...Array.from({ length: 4 }, () => ({
        label: 'help' as const,
        terms: ['always', 'w hulp'],
      })),
      ...Array.from({ length: 4 }, () => ({
        label: 'cancel' as const,
        terms: ['always', 'w stop'],
      })),
    ];
    const model = learnLabels(examples, ['help', 'cancel']);
    expect(learnLabels(examples, ['help', 'cancel'])).to.deep.equal(model);
    expect(readLabelModel(model).terms.size).to.equal(2);
    expect(() => readLabelModel({ ...model, weights: '' })).to.throw('train-intents');
  });
});
