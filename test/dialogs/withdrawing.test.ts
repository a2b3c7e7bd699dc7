// Withdrawing a visit: asked once, answered by a button or a word, and never undone by an old card.
import { expect } from 'chai';
import type { CardAction } from '../../cards/actions.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

describe('withdrawing a visit', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
  });
  afterEach(() => house.close());

  const total = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).total;
  const action = (verb: CardAction['verb']): CardAction => {
    const found = talk.buttons().find((button) => button.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };

  it('"ja" withdraws it, and says what is open again because of it', async () => {
    const before = total();
    expect(await talk.say('verwijder dat bezoek')).to.contain('Dit bezoek intrekken?');
    expect(total()).to.equal(before);
    const said = await talk.say('ja');
    expect(said).to.contain('Het bezoek is ingetrokken').and.contain('weer open');
    expect(total()).to.equal(before - 1);
    expect(await talk.say('ja'), 'the question is answered').not.to.contain('ingetrokken');
  });

  it('"nee" and "laat maar" leave it', async () => {
    const before = total();
    for (const no of ['nee', 'laat maar']) {
      await talk.say('verwijder dat bezoek');
      expect(await talk.say(no)).to.contain('het bezoek blijft staan');
    }
    expect(total()).to.equal(before);
  });

  it('is left for anything else that is said, which is heard', async () => {
    await talk.say('verwijder dat bezoek');
    expect(await talk.say('hulp'))
      .to.contain('Zo kun je')
      .and.contain('Dit bezoek intrekken?');
    const card = await talk.say('vandaag bij De Smet geweest voor Fatima van 9 tot 10');
    expect(card).to.contain('Klopt dit bezoek?').and.contain('Fatima El Amrani');
    expect(await talk.say('ja')).to.contain('Je bezoek is bewaard');
  });

  it('is left by another button: "ja" then withdraws nothing', async () => {
    const before = total();
    await talk.say('verwijder dat bezoek');
    await talk.press('Nee, laten staan');
    await talk.say('ja');
    expect(total()).to.equal(before);
  });

  it('its button asks the same, and does not end an open registration', async () => {
    const { visitId } = action('correctVisit') as { visitId: string };
    await talk.act({ verb: 'withdrawVisit', visitId });
    expect(await talk.say('ja')).to.contain('Het bezoek is ingetrokken');
    await talk.say('gisteren bij De Smet geweest voor Fatima van 9 tot 10');
    await talk.press('Bewaren');
    const other = action('correctVisit') as { visitId: string };
    await talk.say('vandaag bij De Smet geweest voor Fatima van 9 tot 10');
    await talk.act({ verb: 'withdrawVisit', visitId: other.visitId });
    expect(await talk.say('ja')).to.contain('Je bezoek is bewaard');
  });

  it('a withdrawn visit is not brought back by the undo of its first card', async () => {
    const undo = action('undoVisit');
    const { visitId } = action('correctVisit') as { visitId: string };
    await talk.act({ verb: 'withdrawVisit', visitId });
    const confirm = action('confirmWithdrawal');
    await talk.act(confirm);
    const withdrawn = total();
    expect(await talk.act(undo)).to.contain('niets ongedaan gemaakt');
    expect(total()).to.equal(withdrawn);
    expect(await talk.act(confirm)).to.contain('was al ingetrokken');
  });

  it('says nothing is open again when the visit brought nothing in order', async () => {
    await talk.say('vandaag een kwartier gebeld met Jonas');
    await talk.press('Bewaren');
    await talk.say('verwijder dat bezoek');
    const said = await talk.say('ja');
    expect(said).to.contain('Het bezoek is ingetrokken').and.not.contain('weer open');
  });
});
