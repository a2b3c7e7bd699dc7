// "Vandaag" and its like: what is planned on which days, and what is due today.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('the agenda', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = openHouse('2026-11-12T10:00:00+01:00');
    talk = house.talk();
    await talk.say('plan een bezoek bij Jonas vandaag om 14u');
    await talk.press('Plannen');
    await talk.say('plan een bezoek bij Emre maandag om 9u');
    await talk.press('Plannen');
  });
  afterEach(() => house.close());

  for (const words of ['vandaag', 'Wat staat er vandaag?', 'wat staat er vandaag op de planning']) {
    it(`"${words}" shows today's appointments and what is due`, async () => {
      const said = await talk.say(words);
      expect(said).to.contain('Vandaag, donderdag 12 november 2026');
      expect(said)
        .to.contain('14.00 uur')
        .and.contain('Jonas Verbeke')
        .and.not.contain('09.00 uur');
      expect(said).to.contain('moest al gebeurd zijn');
    });
  }

  const DAYS: [string, string][] = [
    ['morgen', 'Morgen, vrijdag 13 november 2026'],
    ['mijn planning', 'donderdag 12 november 2026 tot en met donderdag 19 november 2026'],
    ['volgende week', 'maandag 16 november 2026 tot en met zondag 22 november 2026'],
    ['wat staat er deze week op de planning?', 'tot en met zondag 15 november 2026'],
    ['wat is er maandag gepland?', 'maandag 16 november 2026'],
  ];
  for (const [words, title] of DAYS) {
    it(`"${words}" shows ${title}`, async () => {
      expect(await talk.say(words)).to.contain(title);
    });
  }

  it('says when an appointment at somebody is, and that there is none', async () => {
    expect(await talk.say('wanneer ga ik langs bij Emre?')).to.contain('16 november 2026');
    expect(await talk.say('heb ik iets gepland bij Kofi?')).to.contain(
      'Ik vind geen gepland bezoek',
    );
  });

  it('goes to other days by a button', async () => {
    await talk.say('vandaag');
    expect(await talk.press('De komende week')).to.contain('Emre Yilmaz');
    expect(talk.replies[0]).to.include({ replaces: true });
  });

  it("shows nobody else's appointments", async () => {
    const els = house.talk('demo-els');
    expect(await els.say('mijn planning'))
      .not.to.contain('Jonas')
      .and.not.to.contain('Emre');
  });
});
