// What people ask right after an answer is found by the answer that names it, however little they say.
import { expect } from 'chai';
import { createNextAsked } from '../../src/faq/nextAsked.ts';
import { finderOf, makeFinderParts, type FaqEntry, type Finder } from '../../src/faq/index.ts';

const WORDS = {
  synonyms: [],
  forms: {},
  translations: { fr: { function: [], words: {} }, en: { function: [], words: {} } },
};

function entry(id: string, wordings: string[], next: FaqEntry['next'] = []): FaqEntry {
  return {
    ...{ id, wordings, next, kind: 'fact', audience: 'everyone', title: wordings[0]! },
    ...{ answer: wordings.join(' '), related: [] },
  };
}

const entries = [
  entry(
    'opzeg-stad',
    ['hoe lang is de opzegtermijn van de overeenkomst', 'overeenkomst opzeggen termijn'],
    [{ ask: 'en als hij zelf stopt met werken?', answer: 'einde-werknemer' }],
  ),
  entry('einde-werknemer', [
    'de werknemer neemt ontslag',
    'wat als iemand vertrekt uit het bedrijf',
  ]),
  entry('prijs', ['wat kost de begeleiding', 'hoeveel betaalt een werkgever']),
  entry('plan', ['wie tekent het ondersteuningsplan', 'handtekening op het plan']),
];

function built(): Finder {
  const building = makeFinderParts(entries, WORDS);
  for (;;) {
    const step = building.next();
    if (step.done) return finderOf(step.value, WORDS);
  }
}

describe('a next question', () => {
  const finder = built();
  const ask = (text: string, answerId: string) =>
    finder.find({
      ...{ text, audience: 'everyone' },
      before: { text: 'hoe lang is de opzegtermijn', answerId },
    });

  for (const text of [
    'en als hij zelf stopt?',
    'en als zij zelf stopt met werken',
    'als hij zelf stopt dan?',
  ]) {
    it(`is found as the answer before names it: "${text}"`, () => {
      expect(ask(text, 'opzeg-stad').best?.id).to.equal('einde-werknemer');
    });
  }

  it('is not taken for one that another answer names', () => {
    expect(ask('en als hij zelf stopt?', 'prijs').best?.confidence ?? 0).to.be.lessThan(
      ask('en als hij zelf stopt?', 'opzeg-stad').best!.confidence,
    );
  });
});

describe('how much a question is like those that people ask next', () => {
  const words = (text: string): string[] => text.split(' ').filter(Boolean);
  const asked = createNextAsked(
    [
      { id: 'a', next: [{ ask: 'hoe lang', answer: 'b' }] },
      {
        id: 'b',
        next: [
          { ask: 'opzegtermijn', answer: 'a' },
          { ask: 'hoe lang', answer: 'gone' },
        ],
      },
    ],
    words,
  );
  const like = (text: string, near = [1, 1], shown?: number) =>
    asked(words(text), Uint8Array.from(near), shown);

  it('is 1 for the same words, 0 without a letter in common, and more for a typo than for another word', () => {
    expect(like('hoe lang').anywhere[1]).to.be.closeTo(1, 1e-9);
    expect(like('bbb').anywhere[1]).to.equal(0);
    expect(like('').anywhere[1]).to.equal(0);
    expect(like('opzegtermein').anywhere[0]).to.be.greaterThan(like('factuur').anywhere[0]!);
  });

  it('names the answer to the very words that were written behind the one shown', () => {
    expect(like('hoe lang', undefined, 0).told).to.equal(1);
    expect(like('hoe lang', undefined, 1).told).to.equal(-1);
    expect(like('hoe lang dan', undefined, 0).told).to.equal(-1);
    expect(like('hoe lang').told).to.equal(-1);
  });

  it('tells what is asked after near answers apart', () => {
    const { anywhere, near } = like('hoe lang', [0, 1]);
    expect(anywhere[1]).to.be.closeTo(1, 1e-9);
    expect(near[1]).to.equal(0);
  });
});
