// What is said about a request for contact that was sent: nothing is pretended, and the way to change it is told.
import { expect } from 'chai';
import { visitorHouse } from '../../support/visitorHouse.ts';

const ASKED = [
  'neem contact met mij op',
  'werkgever',
  'Jan Peeters',
  'Bakkerij X',
  '0475 12 34 56',
];
const SENT = [...ASKED, 'nee', 'premie', 'verstuur'];
const DUE = 'Ten laatste maandag 16 november om 17 uur';

describe('after a request for contact was sent', () => {
  const own = visitorHouse(['actie-contact', 'actie-nieuwe-vraag', 'prijs-basispakket']);
  const sends = (): string =>
    /V-\w{4}-\w{4}/.exec(SENT.map((text) => own.talk.say(text)).at(-1)!)![0];

  for (const text of [
    ...['laat maar, annuleer het', 'stop', 'ik wil mijn vraag intrekken', 'het is niet meer nodig'],
    ...['mijn nummer was fout, het is 0475 99 88 77', 'ik wil er nog iets aan toevoegen'],
    ...['toch liever iemand ter plaatse', 'bel mij toch maar niet'],
  ])
    it(`"${text}" changes nothing, and says so`, () => {
      const reference = sends();
      const told = own.talk.say(text);
      expect(told).to.include(reference).and.include(DUE).and.include('09 210 10 10');
      expect(told).to.include('hier niet meer wijzigen, aanvullen of intrekken');
    });

  it('tells when a call comes', () => {
    const reference = sends();
    expect(own.talk.say('wanneer bellen jullie?')).to.include(reference).and.include(DUE);
  });

  it('leaves other questions and thanks alone', () => {
    sends();
    expect(own.talk.say('wat kost het basispakket?')).to.include('1.200 euro');
    expect(own.talk.say('dank u wel')).to.include('Graag gedaan');
    expect(own.talk.say('kan ik de overeenkomst annuleren?')).not.to.include(DUE);
  });

  it('says nothing of it before it is sent, or once it was to be answered', () => {
    expect(own.talk.say('laat maar')).not.to.include('verstuurd');
    sends();
    own.talk.now += 4 * 24 * 3_600_000;
    expect(own.talk.say('laat maar')).not.to.include('verstuurd');
  });
});
