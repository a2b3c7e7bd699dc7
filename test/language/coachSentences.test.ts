// 120 sentences of coaches, written before anything was mended for them: how many are read right, and never worse.
import { expect } from 'chai';
import { readSentences } from './coachScore.ts';

/** At their first count: 107 intents, 112 without anything wrong, 90 all right; of 120. */
const LEAST_INTENTS = 117;
const LEAST_NOTHING_WRONG = 118;
const LEAST_ALL_RIGHT = 114;

describe('sentences of coaches', () => {
  const read = readSentences();

  it('are 120 fresh ones', () => {
    expect(new Set(read.map(({ text }) => text)).size).to.equal(120);
  });

  it('are heard for what is wanted', () => {
    expect(read.filter(({ intent }) => intent.length === 0)).to.have.lengthOf.at.least(
      LEAST_INTENTS,
    );
  });

  it('are asked about rather than misread', () => {
    const right = read.filter(({ wrong }) => wrong.length === 0);
    expect(right).to.have.lengthOf.at.least(LEAST_NOTHING_WRONG);
    const all = right.filter(({ intent, open }) => intent.length + open.length === 0);
    expect(all).to.have.lengthOf.at.least(LEAST_ALL_RIGHT);
  });
});
