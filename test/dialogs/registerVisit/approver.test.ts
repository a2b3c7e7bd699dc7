// Extra work is approved by somebody at the employer; basic and extra minutes both stand on the cards.
import { expect } from 'chai';
import { isNoApprover } from '../../../dialogs/registerVisit/approver.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const SENTENCE =
  'gisteren bij De Smet geweest voor Jonas van 14u tot 16u waarvan een half uur extra';
const NOT_YOU = 'Extra werk moet iemand bij de werkgever goedkeuren';

describe('who approved the extra work', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    await talk.say(SENTENCE);
    await talk.say('uitleg aan de ploeg');
  });
  afterEach(() => house.close());

  it('is not the coach, nor a colleague: asked again, with a way out', async () => {
    const names = [house.who().name, 'Tom Claeys', 'sofie de backer'];
    for (const answer of ['ik', 'ikzelf', 'dat heb ik zelf goedgekeurd', ...names]) {
      const again = await talk.say(answer);
      expect(again, answer).to.contain(NOT_YOU).and.contain('Wie bij de werkgever');
    }
    expect(await talk.say('Luc De Smet')).to.contain('Wanneer keurde');
  });

  it('"geen extra" makes all of it basic work', async () => {
    await talk.say('niemand');
    const draft = await talk.say('geen extra');
    expect(draft).to.contain('14.00–16.00 uur').and.not.contain('Extra');
  });

  it('is not the coach in the card either', async () => {
    await talk.say('Luc De Smet');
    await talk.press('Gisteren');
    const again = await talk.press('Bewaren', { extraApprovedBy: 'ik' });
    expect(again).to.contain('"ik" is niemand bij de werkgever. Ik liet dit staan: Luc De Smet.');
  });

  it('the saved card says the basic and the extra minutes', async () => {
    await talk.say('Luc De Smet');
    await talk.press('Gisteren');
    const saved = await talk.press('Bewaren');
    expect(saved).to.contain('Basiswerk: anderhalf uur').and.contain('een half uur');
  });

  it('takes a name for a name', () => {
    const own = ['Alex Wijaya', 'Tom Claeys'];
    for (const name of [
      'Luc',
      'Ikram',
      'mevrouw Wij',
      'Luc en ik',
      'de ploegbaas',
      'Alex',
      'Goed',
    ]) {
      expect(isNoApprover(name, own), name).to.equal(false);
    }
    for (const name of [
      'ik',
      'Ik.',
      'wij zelf',
      'niemand',
      'geen idee',
      'n.v.t.',
      'alex wijaya',
      'Tom  Claeys',
    ]) {
      expect(isNoApprover(name, own), name).to.equal(true);
    }
  });
});
