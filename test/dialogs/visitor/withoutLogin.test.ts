// Where the city's website hands nobody over, a visitor is not sent to a login that does not exist.
import { expect } from 'chai';
import { faqValues } from '../../../src/content/faqValues.ts';
import { shippedFacts } from '../../../src/content/mergedFacts.ts';
import { content, filled, toldAnswers } from '../../faq/shippedAnswers.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { NOW } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const LOGIN = /aanmelding|aangemeld|zich aanmeldt|inlog|log.? in\b/i;
const ASKS = ['toon mijn overeenkomst', 'toon mijn facturen', 'mijn factuur tonen a.u.b.'];

describe('a visitor who asks for an own file', () => {
  const own = visitorHouse(['actie-mijn-overeenkomst', 'actie-mijn-factuur', 'dossier-online']);

  const asked = (logsIn: boolean): string[] =>
    ASKS.map((text) => new VisitorTalk({ ...own.deps, logsIn }, NOW).say(text));

  it('reads how to reach people, and nothing of logging in where nobody can', () => {
    for (const told of asked(false)) {
      expect(told).to.contain('kan ik u in deze chat niet tonen').and.contain('09 210 10 10');
      expect(told).to.contain('gentinfo@stad.gent').and.not.match(LOGIN);
    }
    for (const told of asked(true)) expect(told).to.contain('aanmeldt op de website van de stad');
  });

  it('offers to be called', () => {
    own.talk.say(ASKS[1]!);
    expect(own.talk.press('Neem contact met mij op')).to.contain('Neem contact met mij op');
  });

  it('finds answers that say the same', () => {
    const texts = [false, true].map((logsIn) => {
      const when = { now: Date.parse(NOW), today: NOW.slice(0, 10), logsIn };
      const values = faqValues(content, shippedFacts(content), when);
      return toldAnswers()
        .filter(({ audience, kind }) => audience === 'everyone' && kind === 'service')
        .map(({ id, answer }) => `${id}: ${filled(answer, values)}`);
    });
    const speaking = texts.map((told) => told.filter((one) => LOGIN.test(one)));
    expect(speaking[0]).to.deep.equal([]);
    expect(speaking[1]).to.have.length(1);
    const told = own.deps.faq.answer('dossier-online', 'everyone', Date.parse(NOW))?.text;
    expect(told).to.contain('niet nagaan wie u bent').and.contain('09 210 10 10');
  });
});
