// What people say to an answer: noted, or judged as its buttons do; a question stays a question.
import { expect } from 'chai';
import { reactionTo } from '../../../dialogs/faq/reaction.ts';
import { notUsefulAnswers } from '../../../src/store/answerRatings.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const SAID: Readonly<Record<string, ReturnType<typeof reactionTo>>> = {
  ...{ ok: 'noted', ja: 'noted', 'prima zo': 'noted', 'ok, duidelijk': 'noted', nee: 'noted' },
  ...{ nuttig: 'useful', 'ja, dat was nuttig': 'useful', 'heel nuttig!': 'useful', '👍': 'useful' },
  ...{ 'niet nuttig': 'notUseful', 'nee, dat was niet nuttig': 'notUseful', '👎': 'notUseful' },
  ...{ '🙏': 'noted', '❤️': 'noted', '😀!': 'noted' },
  ...{ 'is dat goed?': null, 'ok en wat kost dat': null, 'dat klopt niet': null, '': null },
  ...{ 'is dat nuttig voor ons': null, 'ja maar hoe lang': null },
};

describe('what is said to an answer', () => {
  const own = visitorHouse(['prijs-basispakket', 'kost-per-jaar', 'taken-collega-coach'], NOW);

  for (const [text, meant] of Object.entries(SAID))
    it(`"${text}" is ${meant ?? 'something else'}`, () => {
      expect(reactionTo(text)).to.equal(meant);
    });

  it('counts as the button of the answer before it, once, and of no other', () => {
    const judged = () => own.house.store.read((db) => notUsefulAnswers(db, 0, 9));
    const talk = new VisitorTalk(own.deps, NOW);
    expect(talk.say('niet nuttig')).to.include('Bedankt');
    expect(judged(), 'nothing was answered yet').to.deep.equal([]);
    talk.say('wat kost het basispakket?');
    expect(talk.say('ok')).to.include('Hebt u nog een vraag');
    talk.say('wat kost het basispakket?');
    expect(talk.say('dat was niet nuttig')).to.include('Bedankt');
    expect(JSON.stringify(judged())).to.include('prijs-basispakket');
  });
});
