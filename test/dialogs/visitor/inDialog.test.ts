// What a visitor says in the middle of a dialog is heard, and the dialog goes on where it was.
import { expect } from 'chai';
import { query } from '../../../src/store/query.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const CONTACT = 'neem contact met mij op';
const ESTIMATE = 'maak een raming';
const WHO = 'Wie bent u?';
const RESUMED = 'We waren hier gebleven';

describe('in the middle of a dialog', () => {
  const own = visitorHouse(['actie-contact', 'actie-kostenraming', 'prijs-basispakket'], NOW);

  /** Says it to an open question; the same question stands there afterwards. */
  const between = (opening: string, question: string, text: string): string => {
    expect(own.talk.say(opening)).to.include(question);
    const told = own.talk.say(text);
    expect(told).to.include(RESUMED).and.include(question);
    return told;
  };

  it('distress gets the numbers of people, and is no name', () => {
    const told = between(CONTACT, WHO, 'mijn baas slaat mij');
    expect(told).to.include('112');
    own.talk.say('werkgever');
    expect(own.talk.say('ik wil niet meer leven'))
      .to.include('1813')
      .and.include('Wat is uw naam?');
    expect(own.talk.text()).to.include(RESUMED);
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"name":null');
  });

  it('thanks are answered', () => {
    expect(between(CONTACT, WHO, 'dank u wel')).to.include('Graag gedaan');
  });

  it('a question that nobody here knows is told so, and is kept for the editor', () => {
    const told = between(CONTACT, WHO, 'kwispelhond zwabber flabber knor?');
    expect(told).to.include('Dat weet ik niet');
    const kept = own.house.store.read((db) =>
      db.all(query.selectFrom('unanswered').select('text')),
    );
    expect(JSON.stringify(kept)).to.include('kwispelhond');
  });

  it('an estimate waits until the request is sent: nothing that was typed is lost', () => {
    own.talk.say(CONTACT);
    own.talk.say('werkgever');
    own.talk.say('Peter De Smet');
    const told = own.talk.say('maak een raming');
    expect(told).not.to.include('Wanneer start de begeleidingspremie');
    expect(own.talk.memory.dialog?.id).to.equal('contactMe');
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('Peter De Smet');
  });

  it('an estimate gives way to a request for contact', () => {
    expect(own.talk.say(ESTIMATE)).to.include('Wanneer start de begeleidingspremie?');
    expect(own.talk.say('bel mij liever op')).to.include('stoppen met de raming').and.include(WHO);
    expect(own.talk.memory.dialog?.id).to.equal('contactMe');
  });

  it('what may be an answer is taken for one', () => {
    own.talk.say(ESTIMATE);
    expect(own.talk.say('kan het vanaf 1 april 2027?')).to.include('Wanneer start de overeenkomst');
    own.talk.say('laat maar');
    own.talk.say(CONTACT);
    expect(own.talk.say('ik ben de zaakvoerder')).to.include('Wat is uw naam?');
  });
});
