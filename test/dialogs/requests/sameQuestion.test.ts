// The same caller on the same day: the same question is joined, a new one is kept.
import { expect } from 'chai';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

describe('a caller who asks twice on one day', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = quietHouse();
    talk = house.talk();
    await talk.say('Fatima vraagt of we haar bellen');
    await talk.press('Bewaren');
  });
  afterEach(() => house.close());

  const open = () => house.deps.commitments.requests.open(house.who(), 'test');

  it('is asked about, and joined by a button', async () => {
    await talk.say('Fatima belde, of ik haar kan terugbellen');
    expect(await talk.press('Bewaren'))
      .to.contain('vroeg die dag al iets')
      .and.contain('Is dit dezelfde vraag?');
    expect(await talk.press('Ja, dezelfde vraag')).to.contain('Dit is dezelfde vraag');
    expect(open()).to.have.length(1);
  });

  it('is joined by "ja", kept apart by "nee, een nieuwe"', async () => {
    await talk.say('Fatima belde, of ik haar kan terugbellen');
    await talk.press('Bewaren');
    expect(await talk.say('ja, dezelfde')).to.contain('Dit is dezelfde vraag');
    await talk.say('Fatima belde, of ik haar kan terugbellen');
    await talk.press('Bewaren');
    expect(await talk.say('nee, een nieuwe vraag')).to.contain('De vraag is bewaard');
    expect(open()).to.have.length(2);
  });

  it('who now asks that somebody comes gets that promise too', async () => {
    await talk.say('Fatima belde, of er iemand kan langskomen');
    await talk.press('Bewaren');
    expect(await talk.press('Ja, dezelfde vraag')).to.contain('Op de werkvloer: uiterlijk');
    expect(open().map(({ wants }) => wants)).to.deep.equal(['presence']);
  });

  it('goes first when another visit is told meanwhile, and is asked again', async () => {
    await talk.say('Fatima belde, of ik haar kan terugbellen');
    await talk.press('Bewaren');
    expect(await talk.say('gisteren van 9u tot 10u bij De Smet geweest voor Jonas'))
      .to.contain('Dat kan zodra dit klaar is')
      .and.contain('Is dit dezelfde vraag?');
    expect(await talk.say('blauw')).to.contain('Dat begrijp ik niet als antwoord op deze vraag');
    expect(await talk.say('ja')).to.contain('Dit is dezelfde vraag');
  });

  it('"laat maar" leaves what was there', async () => {
    await talk.say('Fatima belde, of er iemand kan langskomen');
    await talk.press('Bewaren');
    expect(await talk.say('laat maar')).to.contain('De vraag is niet bewaard');
    expect(open().map(({ wants }) => wants)).to.deep.equal(['contact']);
  });
});
