// A closed door and what comes instead, the same appointment twice, an hour that has passed.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const MONDAY_NOON = Date.parse('2026-11-16T12:00:00+01:00');

describe('an appointment in a few words', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    await talk.say('maandag om 10u naar Kofi');
    await talk.say('ja');
  });
  afterEach(() => house.close());

  const monday = (): void => {
    house.clock.now = MONDAY_NOON;
    talk.now = MONDAY_NOON;
  };
  const ofKofi = () =>
    house.deps.commitments.plans
      .between(house.who(), { from: '2026-11-16', to: '2026-11-30' }, 'test')
      .filter(({ agreements }) => agreements.some((one) => one.employeeName === 'Kofi Mensah'))
      .map(({ date, start, status }) => [date, start, status].join(' '));

  for (const sentence of [
    'stond voor gesloten deur bij Kofi, nieuwe afspraak donderdag 9u',
    'stond voor gesloten deur bij Kofi nieuwe afspraak donderdag 9u',
    'gesloten deur bij Kofi. Ik ga donderdag om 9u terug',
    'Kofi: niemand deed open, donderdag 9u opnieuw',
    'bij kofi stonden we voor een toe deur maar we gaan donderdag om 9u terug',
    'nieuwe afspraak met Kofi donderdag 9u, hij deed niet open',
    'kstond voor de deur bij Kofi, niemand thuis, en kga donderdag om 9u nog ne keer',
  ]) {
    it(`notes the try and plans anew: "${sentence}"`, async () => {
      monday();
      expect(await talk.say(sentence))
        .to.contain('Gesloten deur genoteerd')
        .and.contain('Wanneer: donderdag 19 november 2026, 09.00 uur');
      await talk.say('ja');
      expect(ofKofi()).to.deep.equal(['2026-11-19 09:00 planned']);
    });
  }

  for (const sentence of [
    'gesloten deur bij Kofi',
    'de deur was toe bij Kofi',
    'gesloten deur bij Kofi, de afspraak van maandag',
  ]) {
    it(`asks the new day: "${sentence}"`, async () => {
      monday();
      expect(await talk.say(sentence))
        .to.contain('Gesloten deur genoteerd')
        .and.contain('Welke dag spreken jullie af?');
    });
  }

  it('is not kept twice for the same people at the same moment', async () => {
    for (const sentence of ['maandag om 10u naar Kofi', 'plan Kofi in op 16/11 om 10 uur']) {
      expect(await talk.say(sentence)).to.contain('Dit bezoek staat al zo in je planning.');
      expect(await talk.say('ja')).to.contain('ik heb het geen tweede keer bewaard');
    }
    expect(ofKofi()).to.deep.equal(['2026-11-16 10:00 planned']);
    expect(await talk.say('maandag om 11u naar Kofi')).not.to.contain('staat al zo');
    expect(await talk.say('ja')).to.contain('Je bezoek is gepland');
    await talk.say('volgende vrijdag naar Kofi');
    await talk.say('ja');
    expect(await talk.say('volgende vrijdag naar Kofi')).to.contain('staat al zo');
    await talk.say('laat maar');
    expect(await talk.say('maandag om 10u naar Jonas'))
      .to.contain('Je hebt op dat uur al een gepland bezoek')
      .and.not.contain('staat al zo');
    expect(await talk.say('ja')).to.contain('Je bezoek is gepland');
  });

  it('is not put at an hour that has passed', async () => {
    for (const correction of ['vandaag', 'nee, vandaag', 'om 10u vandaag']) {
      await talk.say('dinsdag om 10u naar Emre');
      expect(await talk.say(correction), correction).to.contain('Dat uur is vandaag al voorbij');
      expect(await talk.say('laat maar')).to.contain('niets gepland');
    }
    await talk.say('dinsdag om 10u naar Emre');
    expect(await talk.say('vandaag om 18u')).to.contain('vrijdag 13 november 2026, 18.00 uur');
  });

  it('"vandaag" about what came in today changes nothing, and that is said', async () => {
    await talk.say('Kofi vraagt of we hem bellen');
    expect(await talk.say('vandaag')).to.contain('of het staat er al zo');
    expect(await talk.say('gisteren')).to.contain('donderdag 12 november 2026');
    expect(await talk.say('vandaag')).to.contain('Ontvangen: vrijdag 13 november 2026');
  });
});
