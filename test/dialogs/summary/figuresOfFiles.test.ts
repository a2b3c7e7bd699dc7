// Figures in few words: "correcties week 45", "week 46 Jonas", "wie heeft de meeste dossiers".
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('figures in few words', () => {
  let house: TestHouse;
  before(() => (house = openHouse()));
  after(() => house.close());

  const say = (text: string, who = 'demo-sofie') => house.talk(who).say(text);

  it('corrections of a week, or that there are none', async () => {
    for (const text of [
      'correcties week 45',
      'correcties',
      'Toon de correcties van week 45',
      'zijn er correcties?',
    ])
      expect(await say(text), text).to.contain('Er zijn geen correcties bij week 45.');
    expect(await say('correcties week 45', 'demo-els')).to.contain(
      'Deze cijfers zijn voor teamleiders',
    );
  });

  it('a week of one file or employer, for the lead and for whose file it is', async () => {
    for (const text of [
      'week 46 Jonas',
      'wk 46 jonas verbeke',
      'overzicht week 46 van Jonas',
      'Week 46: Jonas',
    ])
      expect(await say(text), text)
        .to.contain('Week 46: Jonas Verbeke')
        .and.contain('Jonas Verbeke (Bakkerij De Smet)')
        .and.not.contain('Fatima');
    expect(await say('week 46 De Smet'))
      .to.contain('Week 46: Bakkerij De Smet')
      .and.contain('Jonas Verbeke');
    expect(await say('week 46 Wim', 'demo-els')).to.contain('Week 46: Wim Goossens');
    expect(await say('week 46 Jonas', 'demo-els'), 'a colleague sees nothing').not.to.contain(
      'Verbeke',
    );
    expect(await say('week 46')).to.contain('Overzicht van week 46');
    expect(await say('week 46 aub')).to.contain('Overzicht van week 46');
    expect(await say('week 30 Karel')).to.contain(
      'Week 30: er viel geen termijn van Karel Stevens.',
    );
  });

  it('no ranking: the work per coach, by name', async () => {
    for (const text of [
      'wie heeft de meeste dossiers',
      'wie heeft er het minste werk?',
      'welke coach heeft de meeste termijnen?',
      'hoeveel dossiers heeft Els?',
    ])
      expect(await say(text), text).to.contain('Op naam, zonder rangschikking.');
    expect(await say('wie heeft de meeste dossiers', 'demo-els')).to.contain(
      'Deze cijfers zijn voor teamleiders',
    );
  });

  it('who is late is asked of the whole team', async () => {
    for (const text of ['wie is er te laat', 'welke dossiers zijn te laat?'])
      expect(await house.talk().say(text), text)
        .to.contain('Emre Yilmaz')
        .and.contain('Alex Wilber');
  });

  it('of a colleague who is not known (any more): a lead hears that, a coach the polite no', async () => {
    const action = { verb: 'showSummary', period: '2026-W45', coachId: 'nobody' } as const;
    expect(await house.talk('demo-sofie').act(action)).to.contain('Die collega ken ik niet (meer)');
    expect(await house.talk('demo-els').act(action)).to.contain('zijn voor teamleiders');
  });
});
