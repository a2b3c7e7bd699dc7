// A series of appointments is asked for: the first is planned, and it is said that the next is not.
import { expect } from 'chai';
import { seriesIn } from '../../../dialogs/plans/series.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('a series of appointments', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const days: [string, number | null][] = [
    ['plan elke twee weken een bezoek bij Emre', 14],
    ['plan om de twee weken een bezoek', 14],
    ['plan om de 3 weken een bezoek', 21],
    ['tweewekelijks een bezoek bij Emre plannen', 14],
    ['om de 14 dagen', 14],
    ['plan elke week een bezoek', 7],
    ['plan iedere dinsdag een bezoek', 7],
    ['wekelijks op donderdag', 7],
    ['plan maandelijks een bezoek', 0],
    ['plan elke eerste maandag een bezoek', 0],
    ['plan een bezoek over twee weken', null],
    ['plan een bezoek binnen twee weken op dinsdag', null],
    ['plan een bezoek bij elke werknemer', null],
    ['plan een bezoek volgende week dinsdag 10u', null],
  ];
  for (const [text, count] of days) {
    it(`"${text}"`, () => expect(seriesIn(text)).to.equal(count));
  }

  it('plans the first, and says how the next is planned', async () => {
    const talk = house.talk();
    const said = await talk.say('plan elke twee weken een bezoek bij Emre, dinsdag 10u');
    expect(said).to.contain('Een reeks kan ik niet in één keer plannen: dit is het eerste bezoek');
    expect(said).to.contain('dinsdag 17 november 2026, 10.00 uur');
    const next = /"(plan een bezoek[^"]*)"/.exec(said)?.[1] ?? '';
    await talk.press('Plannen');
    expect(await talk.say(next)).to.contain('dinsdag 1 december 2026, 10.00 uur');
  });

  it('is nothing that one appointment is told of', async () => {
    const said = await house.talk().say('plan een bezoek bij Emre volgende week dinsdag 10u');
    expect(said).not.to.contain('reeks');
  });
});
