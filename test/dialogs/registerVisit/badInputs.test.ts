// What comes back wrong in the fields of the card: nothing is kept, each field says why, nothing is lost.
import { expect } from 'chai';
import type { Element, Input } from '../../../cards/card.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('fields of the card that cannot be taken', () => {
  let house: TestHouse;
  let talk: Talk;
  let before: number;

  beforeEach(async () => {
    house = openHouse();
    talk = house.talk();
    before = visits().total;
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u30');
  });
  afterEach(() => house.close());

  const visits = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 100 });
  const kept = () => visits().visits.find(({ date }) => date.startsWith('2026-11-1'));
  const fields = (): Input[] => talk.cards().flatMap(({ body }) => body.flatMap(inputsIn));

  for (const [field, typed, error] of [
    ['date', '2026-02-30', '"2026-02-30" is geen bestaande datum. Ik liet dit staan: donderdag 12'],
    ['date', '0001-01-01', 'geen bestaande datum'],
    ['date', '', 'Dit veld mag niet leeg zijn. Ik liet dit staan: donderdag 12 november 2026.'],
    ['start', '25:99', '"25:99" is geen uur. Ik liet dit staan: 14.00 uur. Schrijf bijvoorbeeld'],
    ['end', 'half', 'Ik liet dit staan: 15.30 uur.'],
    ['minutes', 'abc', '"abc" is geen aantal minuten. Ik liet dit staan: anderhalf uur.'],
    ['minutes', '-5', '"-5" is geen aantal minuten'],
    ['minutes', '45.5', '"45.5" is geen aantal minuten'],
    ['minutes', '0', '"0" is geen aantal minuten'],
    ['mode', 'teleport', 'Ik liet dit staan: op de werkvloer. Kies iets uit de lijst.'],
    ['mode', '', 'mag niet leeg zijn'],
    ['employer', 'nope', 'niet in de lijst. Ik liet dit staan: Bakkerij De Smet.'],
    ['employees', '', 'mag niet leeg zijn. Ik liet dit staan: Jonas Verbeke.'],
    ['employees', 'nope', 'niet in de lijst'],
    ['workplace', 'nope', 'niet in de lijst'],
    ['extraMinutes', '-30', '"-30" is geen aantal minuten. Ik liet het veld leeg.'],
    ['extraApprovedOn', '31/2/2026', '"31/2/2026" is geen bestaande datum. Ik liet het veld leeg.'],
    ['note', 'x'.repeat(901), 'te lang: 901 tekens, hoogstens 900'],
    ['extraDescription', 'x'.repeat(301), 'te lang: 301 tekens, hoogstens 300'],
  ] as const) {
    const shown = typed.length > 40 ? `${typed.length} characters` : `"${typed}"`;
    for (const button of ['Bewaren', 'Aanpassingen toepassen']) {
      it(`${field} ${shown} with "${button}"`, async () => {
        const said = await talk.press(button, { note: 'sleutel aan het onthaal', [field]: typed });
        expect(visits().total).to.equal(before);
        expect(said).to.contain('Er is nog niets bewaard').and.contain(error);
        expect(fields().filter((one) => one.error)).to.have.length(1);
        expect(fields().find((one) => one.error)?.id).to.equal(field);
        expect(talk.replies[0]).to.include({ replaces: true });
      });
    }
  }

  it('keeps what was filled in well beside a bad field, and all of it once that is mended', async () => {
    await talk.press('Bewaren', { start: '13u', end: '25:00', note: 'sleutel aan het onthaal' });
    expect(value('start')).to.equal('13:00');
    expect(value('end')).to.equal('15:30');
    expect(value('note')).to.equal('sleutel aan het onthaal');
    await talk.press('Bewaren', { end: '14:45' });
    expect(kept()).to.include({ start: '13:00', end: '14:45', note: 'sleutel aan het onthaal' });
  });

  it('leaves too long a text in its field, to the letter', async () => {
    const note = `${'lang '.repeat(200)}einde`;
    await talk.press('Bewaren', { note });
    expect(value('note')).to.equal(note);
  });

  it('keeps nothing at "ja" either, and shows the same after help', async () => {
    await talk.press('Bewaren', { start: '25:99' });
    expect(await talk.say('ja')).to.contain('"25:99" is geen uur');
    expect(await talk.say('hulp')).to.contain('"25:99" is geen uur');
    expect(visits().total).to.equal(before);
    expect(await talk.say('van 13u tot 14u')).not.to.contain('25:99');
    await talk.say('ja');
    expect(kept()).to.include({ start: '13:00', end: '14:00' });
  });

  it('shows every bad field of a draft that also misses something', async () => {
    const said = await talk.press('Bewaren', { extraMinutes: '30', start: '25:99', mode: 'x' });
    expect(said).to.contain('2 velden kloppen niet');
    expect(value('extraMinutes')).to.equal(30);
    expect(await talk.press('Bewaren')).to.contain('Wat was het extra werk');
  });

  it('takes a day and hours as a person writes them', async () => {
    await talk.press('Bewaren', { date: '11/11/2026', start: '9u', end: '10.15' });
    expect(kept()).to.include({ date: '2026-11-11', start: '09:00', end: '10:15', minutes: 75 });
  });

  it('empties a field that may be empty', async () => {
    await talk.press('Bewaren', { start: '', end: '', minutes: '' });
    expect(kept()).to.include({ start: null, end: null, minutes: null });
  });

  it('says of a correction that nothing changed', async () => {
    await talk.press('Bewaren');
    await talk.press('Verbeteren');
    expect(await talk.press('Bewaren', { date: '2026-02-30' })).to.contain(
      'Er is nog niets veranderd',
    );
    expect(kept()).to.include({ date: '2026-11-12', version: 1 });
  });

  function value(id: string): unknown {
    const field = fields().find((one) => one.id === id);
    return field && 'value' in field ? field.value : undefined;
  }
});

function inputsIn(element: Element): Input[] {
  if (element.kind === 'input') return [element];
  return element.kind === 'group' ? element.items.flatMap(inputsIn) : [];
}
