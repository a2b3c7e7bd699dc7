// The push on the first office day: the week that is over, provisional, with its buttons; for a lead only.
import { expect } from 'chai';
import { toText } from '../../../cards/renderers/toText.ts';
import { weeklyPush } from '../../../dialogs/summary/weeklyPush.ts';
import { query } from '../../../src/store/query.ts';
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

  it('counts what Maatje could not answer in that week, and what was not useful', () => {
    const at = (day: string): number => Date.parse(`${day}T12:00:00+01:00`);
    const question = { text: 'is er parking', audience: 'everyone', near: '[]', answerId: null };
    const days = ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map(at);
    house.store.write((tx) => {
      days.forEach((moment, count) => {
        const row = { ...question, id: `q${count}`, dismissalId: null, at: moment };
        tx.run(query.insertInto('unanswered').values(row));
        const key = { submissionKey: `k${count}`, answerId: 'x', version: 'aaaaaaaaaaaa' };
        const rating = { ...key, useful: 0, audience: 'everyone', at: moment } as const;
        tx.run(query.insertInto('answerRating').values(rating));
      });
    });
    const said = toText(push()!);
    expect(said).to.contain('Vragen aan Maatje: 2 zonder antwoord, 2 keer “niet nuttig”.');
    expect(said).to.contain('Vragen zonder antwoord');
    const old = weeklyPush(house.lead, '2026-W10', '2026-11-23', house.deps);
    expect(toText(old!)).to.not.contain('Vragen aan Maatje');
  });

  it('names nobody in its preview', () => {
    expect(push()!.summary).to.equal('Cijfers van een periode');
  });

  it('is not for who is no lead (any more)', () => {
    expect(push(house.els)).to.equal(null);
  });
});
