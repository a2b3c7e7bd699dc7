import { expect } from 'chai';
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import type { FaqDesk } from '../../dialogs/faq/faqDesk.ts';
import { heardDistress } from '../../src/bot/heardDistress.ts';
import { openAskable } from '../faq/eval/askQuestions.ts';

type Find = FaqDesk['find'];

const never: Find = () => {
  throw new Error('nobody asks for an answer');
};

describe('distress', function () {
  this.timeout(120_000);

  it('that is sure, and none, ask for no answer', () => {
    expect(heardDistress(() => 'sure', { find: never })('x')).to.equal(true);
    expect(heardDistress(() => 'none', { find: never })('x')).to.equal(false);
  });

  it('that is doubtful stays distress while the answers are not read', () => {
    const find: Find = () => {
      throw new AnswersNotRead(Promise.resolve());
    };
    expect(heardDistress(() => 'doubtful', { find })('x')).to.equal(true);
  });

  it('says when finding fails for another reason', () => {
    expect(() => heardDistress(() => 'doubtful', { find: never })('x')).to.throw('nobody asks');
  });

  describe('with the answers that ship', () => {
    const { distress } = openAskable().deps;
    for (const text of [
      'hij heeft meer hulp nodig dan gedacht. kan de premie omhoog',
      'werknemer zit 5 maanden thuis met een gebroken been, loopt jullie kwartaalprijs door',
      'hij luistert niet naar mij. mag ik hem straffen',
    ])
      it(`is none in a plain question: ${text}`, () => {
        expect(distress.isSaid(text)).to.equal(false);
      });
    for (const text of [
      'wie bel ik bij een noodgeval op het werk',
      'Nadia vertelde op het functioneringsgesprek dat haar collega-coach haar betast',
      'ik wil niet meer leven, wie betaalt de begeleiding?',
      'hij heeft een mes bij, mag ik hem straffen?',
    ])
      it(`stays beside a question: ${text}`, () => {
        expect(distress.isSaid(text)).to.equal(true);
      });
  });
});
