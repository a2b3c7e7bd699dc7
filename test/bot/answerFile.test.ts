// The file of an answer that was changed in chat keeps what its form does not show.
import { expect } from 'chai';
import { answerFile } from '../../src/bot/answerFile.ts';
import type { WrittenAnswer } from '../../src/content/faqSchema.ts';

const PRICE: WrittenAnswer = {
  ...{ id: 'prijs', audience: 'everyone', kind: 'fact', title: 'Wat kost het?' },
  ...{
    wordings: ['prijs'],
    answer: 'Dat hangt ervan af.',
    sources: ['S0 art. 5'],
    related: [],
    next: [],
  },
  ...{ checked: '2026-11-20', offers: 'cost_estimate' },
};
const DRAFT = {
  ...{ audience: 'everyone' as const, title: 'Wat kost het?', wordings: ['prijs'] },
  ...{ answer: 'Meer dan vroeger.', sources: ['S0 art. 5'], related: [], next: [] },
};

describe('the file of an answer changed in chat', () => {
  it('still offers the estimate', () => {
    const file = answerFile('prijs', DRAFT, PRICE, '2026-11-21');
    expect(file).to.include({ answer: 'Meer dan vroeger.', offers: 'cost_estimate' });
  });

  it('offers none when it offered none', () => {
    expect(answerFile('prijs', DRAFT, null, '2026-11-21')).not.to.have.property('offers');
  });
});
