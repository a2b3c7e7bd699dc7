// Notice given in the chat gets the answer that it must be in writing; a question about it, or "stop", does not.
import { expect } from 'chai';
import { givesNotice } from '../../../dialogs/faq/givesNotice.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';

describe('notice given in the chat', () => {
  const own = visitorHouse(['opzeg-vorm', 'opzeggen', 'actie-kostenraming', 'prijs-basispakket']);

  for (const text of [
    'Ik zeg hierbij op, kan je dat noteren?',
    'we willen ermee stoppen',
    'bij deze beëindig ik de overeenkomst',
    'onze firma zegt bij deze de samenwerking op',
    'noteer mijn opzeg',
    'I hereby cancel the agreement',
  ])
    it(`must be in writing: ${text}`, () => {
      expect(own.talk.say(text)).to.include('schriftelijk moet').and.not.include('stoppen we');
    });

  for (const text of [
    'hoe zeg ik op?',
    'als ik nu opzeg, wanneer is het gedaan',
    'wij willen ermee stoppen, hoelang zitten we nog vast',
    'stop maar',
    'ik wil hiermee stoppen',
    'laat maar',
    'mijn werknemer zegt op',
    'ik zeg dat de coach op tijd was',
  ])
    it(`is not: ${text}`, () => expect(givesNotice(text, { vaguely: true })).to.equal(false));

  it('stops the dialog that is open when only "ermee" is said', () => {
    own.talk.say('maak een raming');
    expect(own.talk.say('we willen ermee stoppen')).to.include('stoppen met de raming');
  });

  it('lets an estimate go on after what is asked about the price just shown', () => {
    own.talk.say('wat kost dat');
    for (const text of ['en daarna?', 'is dat per maand?']) {
      const told = own.talk.say(text);
      expect(told).to.include('per kwartaal').and.include('Wanneer start de begeleidingspremie?');
      expect(told).not.to.include('begrijp ik niet').and.not.include('genoteerd');
    }
    expect(own.talk.say('1 april 2027')).to.include('Wanneer start de overeenkomst');
  });
});
