// A weekday that corrects a visit of an earlier week is of that week.
import { expect } from 'chai';
import { weekdayMeant } from '../../../dialogs/registerVisit/weekdayMeant.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('a weekday that corrects a day', () => {
  const TODAY = '2026-11-13';

  for (const [text, heard, before, meant] of [
    ['nee het was donderdag', '2026-11-12', '2026-11-04', '2026-11-05'],
    ['nee, dinsdag', '2026-11-10', '2026-11-04', '2026-11-03'],
    ['nee dinsdag', '2026-11-10', '2026-10-28', '2026-10-27'],
    ['het was maandag', '2026-11-09', '2026-11-06', '2026-11-09'],
    ['het was donderdag', '2026-11-12', '2026-11-06', '2026-11-05'],
    // Of these days the last one is meant, or the words say which.
    ['nee donderdag', '2026-11-12', '2026-11-09', '2026-11-12'],
    ['nee vorige donderdag', '2026-11-12', '2026-11-04', '2026-11-12'],
    ['nee donderdag 12/11', '2026-11-12', '2026-11-04', '2026-11-12'],
    ['nee donderdag 12 november', '2026-11-12', '2026-11-04', '2026-11-12'],
    ['gisteren', '2026-11-12', '2026-11-04', '2026-11-12'],
    ['nee donderdag', null, '2026-11-04', null],
    ['donderdag', '2026-11-12', null, '2026-11-12'],
  ] as const)
    it(`"${text}" beside ${before}: ${meant}`, () => {
      expect(weekdayMeant(text, heard, before, TODAY)).to.equal(meant);
    });

  describe('in a conversation', () => {
    let house: TestHouse;
    before(() => (house = openHouse()));
    after(() => house.close());

    it('on the card, and after saving', async () => {
      const talk = house.talk();
      await talk.say('woensdag 4/11 bij Fatima op de werkvloer van 9 tot 10');
      expect(await talk.say('nee, het was donderdag')).to.contain('donderdag 5 november 2026');
      await talk.press('Bewaren');
      expect(await talk.say('nee, toch dinsdag')).to.contain('dinsdag 3 november 2026');
    });
  });
});
