// Days of an absence and of a suspension as they are said: a length as an answer, an end before its start.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const SUSPEND = ['schort Emre op', 'de werknemer is afwezig'];

describe('the days of an absence or a suspension', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const lengths: [readonly string[], string, string, string][] = [
    [['ik ben afwezig'], '23 november', 'een week', '23 november 2026 tot en met zondag 29'],
    [['ik ben afwezig'], 'maandag', 'drie dagen', '16 november 2026 tot en met woensdag 18'],
    [['ik ben afwezig'], 'woensdag', '5 werkdagen', '18 november 2026 tot en met dinsdag 24'],
    [['ik ben afwezig'], 'maandag', 'een maand', '16 november 2026 tot en met dinsdag 15 december'],
    [['ik ben afwezig'], 'maandag', '1 dag', 'Periode: maandag 16 november 2026\n'],
    [SUSPEND, '23 november', 'twee weken', '23 november 2026 tot en met zondag 6 december'],
    [SUSPEND, 'vanaf maandag', 'nog 5 dagen', '16 november 2026 tot en met vrijdag 20'],
  ];
  for (const [begin, first, length, days] of lengths) {
    it(`counts "${length}" from the day that was given: ${begin[0]}, ${first}`, async () => {
      for (const words of begin) await talk.say(words);
      await talk.say(first);
      expect(await talk.say(length)).to.contain(days);
    });
  }

  it('counts a length that begins nowhere else from today', async () => {
    expect(await talk.say('ik ben twee weken afwezig')).to.contain(
      'vrijdag 13 november 2026 tot en met donderdag 26 november 2026',
    );
  });

  for (const said of [
    'ik ben afwezig van 23 tot 20 november',
    'ik ben afwezig van maandag 23 tot vrijdag 20 november',
    'ik ben weg 23-20 november',
    'Emre is afwezig van 23 tot 20 november',
  ]) {
    it(`says that the last day lies before the first, and keeps the first: ${said}`, async () => {
      expect(await talk.say(said)).to.contain('De laatste dag ligt voor de eerste');
      expect(await talk.say('26 november')).to.contain(
        'maandag 23 november 2026 tot en met donderdag 26 november 2026',
      );
    });
  }
});
