// What may be there twice: a second visit of somebody on one day, of which nobody said when.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const DAY = 'gisteren bij De Smet geweest voor Jonas';
const WARNING = 'Die dag heb je al een bezoek bij Bakkerij De Smet (Jonas Verbeke)';

describe('a visit that may be there twice', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const total = (): number => house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).total;

  it('without times on a day with a visit of that person: warned for, and overruled', async () => {
    expect(await talk.say(DAY)).not.to.contain('Die dag heb je al');
    await talk.press('Bewaren');
    const before = total();
    const again = await talk.say(DAY);
    expect(again).to.contain(WARNING);
    expect(again).to.contain('donderdag 12 november 2026, op de werkvloer');
    expect(total()).to.equal(before);
    await talk.press('Toch bewaren');
    expect(total()).to.equal(before + 1);
  });

  it('says when the other was', async () => {
    await talk.say(`${DAY} van 14u tot half vier`);
    await talk.press('Bewaren');
    expect(await talk.say(DAY)).to.contain('14.00–15.30 uur (anderhalf uur)');
    expect(await talk.say('van 9u tot 10u')).not.to.contain('Die dag heb je al');
  });

  it('is no warning for somebody else, for the same visit corrected, or after it was withdrawn', async () => {
    await talk.say(DAY);
    await talk.press('Bewaren');
    expect(await talk.say('nee, het was online')).not.to.contain('Die dag heb je al');
    await talk.press('Bewaren');
    expect(await talk.say('gisteren bij De Smet geweest voor Fatima')).not.to.contain('al een');
    await talk.say('laat maar');
    await talk.say(DAY);
    await talk.press('Toch bewaren');
    await talk.press(/ongedaan/i);
  });

  it('what came in between is shown before it is kept', async () => {
    const other = house.talk();
    await talk.say(DAY);
    await other.say(DAY);
    await other.press('Bewaren');
    const before = total();
    expect(await talk.press('Bewaren')).to.contain(WARNING);
    expect(total()).to.equal(before);
    await talk.press('Toch bewaren');
    expect(total()).to.equal(before + 1);
  });
});
