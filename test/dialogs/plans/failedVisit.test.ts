// An appointment that did not take place: shown with what can be done, and never a suspension.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('an appointment that did not take place', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  for (const said of [
    'afspraak met Lotte Vermeulen vandaag is niet doorgegaan',
    'het bezoek van vandaag bij De Linde ging niet door',
    'de afspraak met Lotte Vermeulen werd vandaag afgelast',
  ]) {
    it(`is shown with what can be done: ${said}`, async () => {
      expect(await talk.say(said))
        .to.contain('Gepland bezoek')
        .and.contain('Lotte Vermeulen');
      const buttons = talk.buttons().map(({ title }) => title);
      expect(buttons).to.include.members(['Gesloten deur', 'Annuleren', 'Verplaatsen']);
    });
  }

  for (const said of [
    'afspraak met Emre is niet doorgegaan',
    'het bezoek aan Emre is gisteren niet kunnen doorgaan',
    'de afspraak met Emre maandag is afgelast',
  ]) {
    it(`is kept nowhere when none was planned: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('ik bewaar er niets van');
    });
  }

  for (const [who, title] of [
    ['Lotte Vermeulen vandaag', 'verplaatsen'],
    ['Emre', 'plannen'],
  ] as const) {
    it(`takes the new day that is told with it: ${who}`, async () => {
      const said = `afspraak met ${who} is niet doorgegaan, nieuwe afspraak donderdag 9u op de werkvloer`;
      expect(await talk.say(said))
        .to.contain(`${title}?`)
        .and.contain('Wanneer: donderdag 19 november 2026, ');
    });
  }

  it('leaves what else is told what it is', async () => {
    expect(await talk.say('Emre is ziek tot vrijdag, de afspraak is niet doorgegaan')).to.contain(
      'Deze opschorting bewaren?',
    );
    talk = house.talk();
    expect(
      await talk.say('afspraak met Emre niet doorgegaan, ik heb hem wel 20 minuten gebeld'),
    ).to.contain('Klopt dit contact?');
    talk = house.talk();
    expect(await talk.say('waarom ging het bezoek bij Emre niet door?')).not.to.contain(
      'ik bewaar er niets',
    );
  });
});
