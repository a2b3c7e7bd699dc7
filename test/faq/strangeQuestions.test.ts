// "Wat kost een brood?" is worded like ours and is about something else; "wat kost begeleiding voor mijn frituur?" is ours.
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, openAskable, type Askable, type Shown } from './eval/askQuestions.ts';

interface StrangeQuestions {
  strange: readonly string[];
  ours: readonly { answer: string; text: string }[];
}

const { strange, ours } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'strangeQuestions.json'), 'utf8'),
) as StrangeQuestions;
/** What was seen when they were written, less one: of 56 and of 20. */
const FLOORS = { leftAlone: 49, ours: 18 };

describe('questions with strange words in them', function () {
  this.timeout(60_000);
  let askable: Askable;
  before(() => (askable = openAskable()));

  const shown = (text: string): Shown =>
    ask({ id: text, kind: 'in', turns: [text], tags: [], right: [], tolerated: [] }, askable);

  it('get no answer when they are about something else', () => {
    const answered = strange.filter((text) => shown(text).outcome === 'answer');
    expect(strange.length - answered.length, answered.join('; ')).to.be.at.least(FLOORS.leftAlone);
  });

  it('get ours when the strange word is only the person or the trade', () => {
    const missed = ours.filter(({ answer, text }) => !shown(text).ids.includes(answer));
    expect(ours.length - missed.length, missed.map(({ text }) => text).join('; ')).to.be.at.least(
      FLOORS.ours,
    );
  });
});
