// What comes due in the files: beside what is open, by itself, and in the lead's week; each sees one's own.
import { expect } from 'chai';
import { weeklyPush } from '../../../dialogs/summary/weeklyPush.ts';
import { toText } from '../../../cards/renderers/toText.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('what comes due in the files', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  it('stands beside what is open, with its article', async () => {
    const said = await house.talk('demo-els').say('wat staat er open?');
    expect(said).to.contain('Wat eraan komt in de dossiers');
    expect(said).to.match(
      /de begeleidingspremie loopt af \(art\. 4\)\.\nGarage Peeters, Wim Goossens/,
    );
    expect(said, 'of a day that is over').to.contain(
      'Te laat, dit moest tegen zaterdag 31 oktober 2026: informatie aan VDAB bezorgen voor de evaluatie (art. 2).',
    );
    expect(said, 'of a colleague').to.not.contain('Pieter Wouters, ');
  });

  it('is asked by itself; a lead sees all, by day', async () => {
    const said = await house.talk('demo-sofie').say('wat komt er aan?');
    expect(said).to.contain('Wim Goossens').and.contain('Pieter Wouters');
    expect(said).to.contain('Uiterlijk zondag 15 november 2026: informatie aan VDAB');
    expect(said).to.match(/de prijs zakt naar 600,00 euro per kwartaal \(art\. 5\)/);
  });

  it('loses the task for VDAB once it is done, and gets it back', async () => {
    const els = house.talk('demo-els');
    await els.say('wat komt er aan?');
    await els.press(/^VDAB is ingelicht/);
    await els.say('vandaag');
    expect(await els.press('Bewaren')).to.contain('Bewaard: VDAB is ingelicht');
    const undo = els.buttons().find(({ title }) => title === 'Ongedaan maken')!.action;
    expect(await els.say('wat komt er aan?')).to.not.contain('VDAB bezorgen');
    await els.act(undo);
    expect(await els.say('wat komt er aan?')).to.contain('VDAB bezorgen');
  });

  it('is counted in a lead’s week, of nobody by name', async () => {
    const said = await house.talk('demo-sofie').say('weekoverzicht');
    expect(said)
      .to.match(/\d begeleidingspremies lopen af\./)
      .and.match(/zakt de prijs/);
    const push = weeklyPush(house.who('demo-sofie'), '2026-W45', '2026-11-13', house.deps);
    expect(push && toText(push))
      .to.contain('begeleidingspremies lopen af')
      .and.not.contain('Wim');
    expect(await house.talk('demo-els').say('mijn cijfers')).to.not.contain('lopen af');
  });

  it('sets the fee and its drop on the agreement’s own card too', async () => {
    const said = await house.talk().say('contract van Fatima');
    expect(said).to.match(/Wat eraan komt\n\w+ \d+ \w+ 2027: de prijs zakt naar 600,00 euro/);
  });
});
