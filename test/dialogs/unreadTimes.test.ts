// What cannot be an hour or a length is never dropped without a word: the card says so until it is put right.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

const not = (typed: string): string => `Ik kan "${typed}" niet lezen als uur of duur`;

describe('times that cannot be', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  for (const [said, typed] of [
    ['gisteren om 14u75 ter plaatse bij Jonas', '14u75'],
    ['gisteren om 25 uur bij Jonas geweest', '25 uur'],
    ['gisteren 0 minuten bij Jonas geweest', '0 minuten'],
    ['gisteren 30 à 40 minuten bij Jonas geweest', '30 à 40 minuten'],
    ['gisteren van 9 tot 8u75 bij Jonas geweest', '9 tot 8u75'],
  ] as const) {
    it(`says so on the card of a visit: ${said}`, async () => {
      const card = await talk.say(said);
      expect(card).to.contain(not(typed)).and.contain('Wanneer: donderdag 12 november 2026\n');
      expect(await talk.say('om 14u45'))
        .to.contain('14.45')
        .and.not.contain('niet lezen');
    });
  }

  it('goes once the fields of the card are put right, and stays while they are not', async () => {
    await talk.say('gisteren van 14u tot 14u75 ter plaatse bij Jonas');
    const again = await talk.press('Aanpassingen toepassen', { note: 'over de uren' });
    expect(again).to.contain(not('14u75'));
    const mended = await talk.press('Aanpassingen toepassen', { start: '14:00', end: '14:45' });
    expect(mended).to.contain('14.00–14.45 uur').and.not.contain('niet lezen');
  });

  it('is asked again where times are asked', async () => {
    await talk.say('gisteren van 15u tot 14u bij Jonas');
    const said = await talk.say('van 14u tot 14u75');
    expect(said).to.contain(not('14u75'));
  });

  it('goes with the times, and the visit is kept without', async () => {
    await talk.say('gisteren om 14u75 ter plaatse bij Jonas');
    expect(await talk.say('zonder uren')).to.not.contain('niet lezen');
    expect(await talk.say('ja')).to.contain('Je bezoek is bewaard');
  });

  it('says so on the card of an appointment', async () => {
    const card = await talk.say('volgende dinsdag om 14u75 bij Jonas');
    expect(card).to.contain(not('14u75')).and.contain('dinsdag 17 november 2026');
    expect(await talk.say('om 14u'))
      .to.contain('14.00 uur')
      .and.not.contain('niet lezen');
  });

  it('says so of an appointment that moves, and of one after a closed door', async () => {
    const moved = await talk.say('verzet de afspraak met Lotte naar dinsdag 25u');
    expect(moved).to.contain(not('25u'));
    await talk.say('laat maar');
    await talk.say('gesloten deur bij Lotte Vermeulen vandaag, nieuwe afspraak dinsdag 25u');
    expect(await talk.say('om 10u'))
      .to.contain('10.00 uur')
      .and.not.contain('niet lezen');
  });

  it('says so on the card of a contact', async () => {
    const card = await talk.say('ik heb Jonas gisteren gemaild om 14u75');
    expect(card).to.contain('Klopt dit contact?').and.contain(not('14u75'));
    expect(await talk.say('om 14u'))
      .to.contain('14.00')
      .and.not.contain('niet lezen');
  });

  it('says so on the card of a request', async () => {
    const card = await talk.say('Jonas belde gisteren om 14u75, of er iemand kan terugbellen');
    expect(card).to.contain(not('14u75'));
  });

  it('says nothing of hours that are no times of the visit', async () => {
    const card = await talk.say(
      'gisteren van 14u tot 15u bij Jonas geweest, hij werkt 25 uur per week',
    );
    expect(card).to.contain('14.00–15.00 uur').and.not.contain('niet lezen');
  });
});
