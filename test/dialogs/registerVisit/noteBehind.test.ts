// A note behind the sentence of a visit is kept, and its words are no facts of the visit.
import { expect } from 'chai';
import { noteIn } from '../../../dialogs/registerVisit/sentence.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('a note behind a sentence', () => {
  const VISIT = 'woensdag 4/11 bij Fatima op de werkvloer van 9 tot 10';

  for (const [text, told, note] of [
    [`${VISIT}, nota: sleutel links`, VISIT, 'sleutel links'],
    [`${VISIT}. Nota: sleutel, links`, VISIT, 'sleutel, links'],
    [`${VISIT} met nota: a, nota: b`, VISIT, 'a, nota: b'],
    ['nota: a, nota: b', '', 'a, nota: b'],
    ['ik heb mijn nota gelezen', 'ik heb mijn nota gelezen', null],
  ] as const)
    it(`"${text}"`, () => {
      expect(noteIn(text)).to.deep.equal({ told, note });
    });

  describe('in a conversation', () => {
    let house: TestHouse;
    beforeEach(() => (house = openHouse()));
    afterEach(() => house.close());

    it('is on the card, and its hour is not the hour of the visit', async () => {
      const card = await house.talk().say(`${VISIT}, nota: terug vanaf 14u`);
      expect(card).to.contain('terug vanaf 14u').and.contain('09.00–10.00');
    });

    it('goes with a change of the card, too', async () => {
      const talk = house.talk();
      await talk.say(VISIT);
      const card = await talk.say('nee, tot 11u. Nota: moe');
      expect(card).to.contain('moe').and.contain('09.00–11.00');
    });

    it('that is too long is said to be left out; the rest is taken', async () => {
      const said = await house.talk().say(`${VISIT}, nota: ${'x'.repeat(1000)}`);
      expect(said).to.contain('1000 tekens').and.contain('09.00–10.00');
    });
  });
});
