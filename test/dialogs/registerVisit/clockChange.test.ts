// A visit in a night in which the clock is changed: its minutes are those that passed.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('a visit in the night of the clock', () => {
  let house: TestHouse;
  afterEach(() => house.close());

  const last = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).visits[0]!;

  it('back: the hour that came twice is counted twice, and said', async () => {
    house = openHouse('2026-10-26T10:00:00+01:00');
    const talk = house.talk();
    await talk.say('gisteren bij De Smet geweest voor Jonas');
    const draft = await talk.say('van 01:30 tot 03:30');
    expect(draft).to.contain('01.30–03.30 uur (3 uur)');
    expect(draft).to.contain('werd de klok verzet. Ik reken 3 uur');
    // Teams sends back every field as the card showed it.
    await talk.press('Bewaren', { start: '01:30', end: '03:30', minutes: '180' });
    expect(last()).to.include({ start: '01:30', end: '03:30', minutes: 180 });
  });

  it('forward: a time that does not exist is refused, and asked again', async () => {
    house = openHouse('2027-03-29T10:00:00+02:00');
    const talk = house.talk();
    await talk.say('gisteren bij De Smet geweest voor Jonas van 9u tot 10u');
    const refused = await talk.press('Bewaren', { start: '02:15', end: '03:15' });
    expect(refused).to.contain('Zondag 28 maart 2027 sprong de klok van 2 naar 3 uur');
    await talk.say('van 01:30 tot 03:30');
    await talk.press('Bewaren');
    expect(last()).to.include({ start: '01:30', end: '03:30', minutes: 60 });
  });
});
