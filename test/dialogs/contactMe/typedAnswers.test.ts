// "Neem contact met mij op" by who types instead of pressing: no request is lost by the words in which it is told.
import { expect } from 'chai';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { NOW } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const ANSWERS = ['prijs-basispakket', 'actie-contact', 'actie-nieuwe-vraag', 'actie-kostenraming'];
const CONTACT = 'neem contact met mij op';

describe('a request for contact in words', () => {
  const own = visitorHouse(ANSWERS);

  const ASKED = [CONTACT, 'werkgever', 'Lotte Peeters', 'Garage Onbestaande', '0470 12 34 56'];
  const hearsAll = (...said: string[]): string => said.map((text) => own.talk.say(text)).at(-1)!;

  for (const no of ['nee dat hoeft niet', 'hoeft niet', 'niet nodig', 'neen, liever niet'])
    it(`takes "${no}" for an answer: nobody must come`, () => {
      expect(hearsAll(...ASKED, no)).to.include('Waarover gaat uw vraag');
    });

  it('is left at that question by a clear word only', () => {
    expect(hearsAll(...ASKED, 'nee, laat maar')).to.include('Er is niets verstuurd');
  });

  for (const yes of ['verstuur', 'ok, verstuur maar', 'dat klopt, stuur maar', 'ja, verzenden'])
    it(`is sent by "${yes}"`, () => {
      expect(hearsAll(...ASKED, 'nee', 'sla over')).to.include('Klopt dit?');
      expect(own.talk.say(yes)).to.include('Uw vraag is verstuurd');
    });

  for (const text of [
    'ik ben Lotte Peeters van Garage Onbestaande, bel mij op 0470 12 34 56 over onze factuur',
    'kunnen jullie mij bellen over een factuur',
    'ik wil contact',
  ])
    it(`is begun by "${text}"`, () => {
      expect(own.talk.say(text)).to.match(/Wie bent u\?|Klopt dit\?|Moet er iemand/);
      expect(own.talk.memory.dialog?.id).to.equal('contactMe');
    });

  it('goes back a question in words, and takes no sentence for a name or a company', () => {
    expect(hearsAll(CONTACT, 'werkgever', 'terug')).to.include('Wie bent u?');
    expect(hearsAll('werkgever', 'oeps verkeerd, werknemer')).to.include('Wat is uw naam?');
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"role":"employee"');
    expect(own.talk.say('eigenlijk ben ik collega-coach')).to.include('Wat is uw naam?');
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"role":"coworkerCoach"');
    expect(own.talk.say('ik wil eerst weten wat het kost')).to.include('niet als naam');
    expect(hearsAll('jan van de velde', 'dat zeg ik liever niet')).to.include('telefoonnummer');
  });

  it('says what is wrong with a company number, and takes it for no day', () => {
    const said = hearsAll(CONTACT, 'werkgever', 'Lotte Peeters', '0400.000.001');
    expect(said).to.include('Dat ondernemingsnummer klopt niet');
    const other = new VisitorTalk(own.deps, NOW);
    expect(other.say('Wij zijn Garage Onbestaande (0400.000.001)')).not.to.include('bestaat niet');
  });

  it('keeps an address as it was typed after "nee"', () => {
    expect(hearsAll(...ASKED.slice(0, 4), 'lotte@gmial.com')).to.include('gmail.com');
    own.talk.say('nee');
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"email":"lotte@gmial.com"');
  });

  for (const name of ['Wil Peeters', 'Kan Zhang', 'Terug Van den Berg', 'Fouad Terug'])
    it(`takes "${name}" for a name`, () => {
      expect(hearsAll(CONTACT, 'werkgever', name)).to.include('Voor welk bedrijf?');
    });

  for (const company of [
    'vzw Terug Thuis',
    'Wat Anders bv',
    'Ik Kan Dat vzw',
    'Verkeerd Begrepen nv',
  ])
    it(`takes "${company}" for a company`, () => {
      hearsAll(CONTACT, 'werkgever', 'Lotte Peeters', company);
      expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include(`"company":"${company}"`);
    });

  for (const back of [
    'terug',
    'oeps, verkeerd geklikt',
    'ga terug aub',
    'ik heb me vergist',
    'vorige vraag',
  ])
    it(`goes back by "${back}"`, () => {
      expect(hearsAll(CONTACT, 'werkgever', back)).to.include('Wie bent u?');
    });

  it('shows nothing of a wrong number any more once the right one is said', () => {
    hearsAll(CONTACT);
    own.talk.press('Liever één formulier');
    own.talk.press('Kijk na', {
      role: 'employer',
      name: 'Lotte Peeters',
      phone: '12',
      wants: 'contact',
    });
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"phone":"12"');
    own.talk.say('mijn nummer is 0470 12 34 56');
    expect(JSON.stringify(own.talk.cards())).to.include('0470 12 34 56').and.not.include('"12"');
  });

  it('answers a question without a question mark, but at the subject, where it is the answer', () => {
    expect(hearsAll(CONTACT, 'werkgever', 'hoeveel kost het basispakket')).to.include('1.200 euro');
    expect(own.talk.text()).to.include('Wat is uw naam?');
    expect(own.talk.say('dat zeg ik liever niet')).to.include('naar wie het moet vragen');
    hearsAll('Lotte Peeters', 'Garage Onbestaande', '0470 12 34 56', 'nee');
    expect(own.talk.say('hoeveel kost het basispakket')).to.include('Klopt dit?');
  });

  for (const stop of [
    'laat maar',
    'nee, laat maar',
    'stop',
    'annuleer',
    'annuleren',
    'toch niet',
    'laat zitten',
    'vergeet het',
  ])
    it(`is left by "${stop}", also where any words are an answer`, () => {
      expect(hearsAll(CONTACT, 'werkgever', stop)).to.include('Er is niets verstuurd');
    });

  it('is not left by a name that only begins so', () => {
    expect(hearsAll(CONTACT, 'werkgever', 'Stoppelaar')).to.include('Voor welk bedrijf?');
  });
});
