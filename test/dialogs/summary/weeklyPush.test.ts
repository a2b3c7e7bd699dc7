// The push on the first office day: the week that is over, provisional, with its buttons; for a lead only.
import { expect } from 'chai';
import { toText } from '../../../cards/renderers/toText.ts';
import { weeklyPush } from '../../../dialogs/summary/weeklyPush.ts';
import { openStoryHouse, type StoryHouse } from './summaryTalk.ts';

describe('the weekly push', () => {
  let house: StoryHouse;
  beforeEach(() => (house = openStoryHouse('2026-11-23 08:30')));
  afterEach(() => house.store.close());

  const push = (who = house.lead) => weeklyPush(who, '2026-W47', '2026-11-23', house.deps);

  it('is the summary of the week as a lead would get it by asking', async () => {
    const said = toText(push()!);
    expect(said).to.contain('Overzicht van week 47');
    expect(said).to.contain('Voorlopig: wat tot woensdag 25 november 2026, 17.00 uur genoteerd');
    expect(said).to.equal(await house.talk(house.lead).say('weekoverzicht'));
  });

  it('names nobody in its preview', () => {
    expect(push()!.summary).to.equal('Cijfers van een periode');
  });

  it('is not for who is no lead (any more)', () => {
    expect(push(house.els)).to.equal(null);
  });
});
