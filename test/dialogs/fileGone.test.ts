// A file that went to a colleague while a card of it was open: said in words, whatever is typed or clicked; nothing is kept.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

const WIM = 'Wim Goossens';

describe('a file that is handed over while a card of it is open', () => {
  let house: TestHouse;
  let els: Talk;

  beforeEach(() => {
    house = openHouse();
    els = house.talk('demo-els');
  });
  afterEach(() => house.close());

  async function handOver(): Promise<void> {
    const sofie = house.talk('demo-sofie');
    await sofie.say(`draag het dossier van ${WIM} over aan Tom`);
    expect(await sofie.press('Overdragen')).to.contain('Tom Claeys');
  }

  for (const [what, sentence, keep] of [
    ['a visit', `gisteren bij ${WIM} geweest van 9 tot 10`, 'Bewaren'],
    ['an appointment', `plan een bezoek bij ${WIM} op dinsdag om 10u`, 'Plannen'],
    ['a suspension', `schort ${WIM} op van 2/11 tot 6/11, de werkplek is gesloten`, 'Bewaren'],
    ['a hand-over', `draag ${WIM} over aan Nadia`, 'Overdragen'],
    ['a change of the file', `${WIM} werkt er niet meer sinds 10 november`, 'Bewaren'],
  ] as const) {
    const GONE = /Dit dossier is niet \(meer\) van jou\. Er is niets /;

    it(`${what}: the button says so, and the dialog is left`, async () => {
      expect(await els.say(sentence)).to.contain(WIM);
      const button = els.buttons().find(({ title }) => title === keep)!.action;
      await handOver();
      expect(await els.act(button)).to.match(GONE);
      expect(await els.say('laat maar')).to.contain('Er staat niets open');
    });

    it(`${what}: so do words, help, and the card that comes back into view`, async () => {
      await els.say(sentence);
      const refresh = els.cards().at(-1)!.refresh!.action;
      await handOver();
      expect(await els.say('hulp')).to.match(GONE);
      expect(await els.act(refresh)).to.match(GONE);
      expect(await els.say('laat maar')).to.contain('Er staat niets open');
    });
  }

  it('of two visits in one message the other one goes on', async () => {
    await els.say(`gisteren bij ${WIM} geweest van 9 tot 10 en maandag bij Bram van 13u tot 14u`);
    await handOver();
    const said = await els.press('Bewaren');
    expect(said)
      .to.contain('niet (meer) van jou')
      .and.contain('Bezoek 2 van 2')
      .and.contain('Bram');
    expect(await els.press('Bewaren')).to.contain('Je bezoek is bewaard');
  });

  it('what a caller asked can still be passed on, without the file', async () => {
    await els.say(`${WIM} belde, hij vraagt of iemand hem terugbelt`);
    await handOver();
    expect(await els.press('Bewaren')).to.contain('Dat dossier is niet (meer) van jou');
    await els.press('Geen van deze: zonder dossier');
    expect(await els.press('Bewaren')).to.contain('De vraag is bewaard');
  });
});
