// What a visitor says in the middle of a dialog is heard, and the dialog goes on where it was.
import { expect } from 'chai';
import { query } from '../../../src/store/query.ts';
import { fewAnswers, type FewAnswers } from '../../support/fewAnswers.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const CONTACT = 'neem contact met mij op';
const ESTIMATE = 'maak een raming';
const WHO = 'Wie bent u?';
const RESUMED = 'We waren hier gebleven';

describe('in the middle of a dialog', () => {
  let data: FewAnswers;
  let house: TestHouse;
  let talk: VisitorTalk;

  before(() => {
    data = fewAnswers(['actie-contact', 'actie-kostenraming', 'prijs-basispakket']);
    house = openHouse(NOW, data.folder);
  });
  after(() => {
    house.close();
    data.remove();
  });
  beforeEach(() => {
    talk = new VisitorTalk(house.deps, NOW);
  });

  /** Says it to an open question; the same question stands there afterwards. */
  const between = (opening: string, question: string, text: string): string => {
    expect(talk.say(opening)).to.include(question);
    const told = talk.say(text);
    expect(told).to.include(RESUMED).and.include(question);
    return told;
  };

  it('thanks are answered', () => {
    expect(between(CONTACT, WHO, 'dank u wel')).to.include('Graag gedaan');
  });

  it('a question that nobody here knows is told so, and is kept for the editor', () => {
    const told = between(CONTACT, WHO, 'kwispelhond zwabber flabber knor?');
    expect(told).to.include('Dat weet ik niet');
    const kept = house.store.read((db) => db.all(query.selectFrom('unanswered').select('text')));
    expect(JSON.stringify(kept)).to.include('kwispelhond');
  });

  it('an estimate waits until the request is sent: nothing that was typed is lost', () => {
    talk.say(CONTACT);
    talk.say('werkgever');
    talk.say('Peter De Smet');
    const told = talk.say('maak een raming');
    expect(told).not.to.include('Wanneer start de begeleidingspremie');
    expect(talk.memory.dialog?.id).to.equal('contactMe');
    expect(JSON.stringify(talk.memory.dialog?.state)).to.include('Peter De Smet');
  });

  it('an estimate gives way to a request for contact', () => {
    expect(talk.say(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
    expect(talk.say('bel mij liever op')).to.include('stoppen met de raming').and.include(WHO);
    expect(talk.memory.dialog?.id).to.equal('contactMe');
  });

  it('what may be an answer is taken for one', () => {
    talk.say(ESTIMATE);
    expect(talk.say('kan het vanaf 1 april 2027?')).to.include('Wanneer start de overeenkomst');
    talk.say('laat maar');
    talk.say(CONTACT);
    expect(talk.say('ik ben de zaakvoerder')).to.include('Wat is uw naam?');
  });
});
