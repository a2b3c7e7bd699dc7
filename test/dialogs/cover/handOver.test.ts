// Handing over one file with a note: to whom, from when, once, and never somebody else's file.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { coachOn } from '../../../src/store/assignments.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('handing over one file', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk('demo-els');
  });
  afterEach(() => house.close());

  const fileOf = (name: string): string => {
    const { roster, agreements } = house.deps.files(house.who());
    const employee = roster.employees.find((one) => one.name === name);
    return agreements.find((one) => one.employeeId === employee?.id)?.id ?? '';
  };
  const coach = (name: string, day: string): string => {
    const file = fileOf(name);
    const id = house.store.read((db) => coachOn(db, file, day));
    return id === null ? '' : house.deps.nameOfPerson(id);
  };
  const action = (verb: CardAction['verb']): CardAction => {
    const found = talk.buttons().find((button) => button.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };

  for (const said of ['met nota "nieuwe uren"', 'met de nota nieuwe uren', 'nota: nieuwe uren']) {
    it(`takes the note from the sentence: ${said}`, async () => {
      const card = await house.talk().say(`draag het dossier van Jonas over aan Tom ${said}`);
      expect(card).to.contain('Naar: Tom Claeys').and.contain('Nota: nieuwe uren\n');
    });
  }

  it('is told in one sentence with a note, shown and kept', async () => {
    const asked = await talk.say('draag Wim over aan Tom vanaf maandag, nota: bel voor 9 uur');
    expect(asked).to.contain('Dit dossier overdragen?').and.contain('Wim Goossens');
    expect(asked).to.contain('Naar: Tom Claeys').and.contain('Vanaf: maandag 16 november 2026');
    expect(asked).to.contain('Nota: bel voor 9 uur');
    expect(coach('Wim Goossens', '2026-11-16')).to.equal('Els Maes');
    const said = await talk.press('Overdragen');
    expect(said).to.contain('Het dossier is overgedragen').and.contain('gaat mee');
    expect(coach('Wim Goossens', '2026-11-15')).to.equal('Els Maes');
    expect(coach('Wim Goossens', '2026-11-16')).to.equal('Tom Claeys');
    const received = house.deps.commitments.handOvers.received(
      house.who('demo-tom'),
      '2026-11-01',
      'test',
    );
    expect(received[0]).to.include({ employeeName: 'Wim Goossens', note: 'bel voor 9 uur' });
  });

  it('keeps whose file it is when nobody can get it, and asks to whom', async () => {
    expect(await talk.say('draag Wim over aan Sofie')).to.contain(
      'Sofie De Backer is geen begeleider. Aan wie draag je het dossier over?',
    );
    expect(await talk.say('aan Tom'))
      .to.contain('Wim Goossens')
      .and.contain('Naar: Tom Claeys');
  });

  it('takes a day that has just been for what it is', async () => {
    expect(await talk.say('draag Wim over aan Tom vanaf 2 november')).to.contain(
      'Een dossier overdragen kan vanaf vandaag.',
    );
    await talk.say('laat maar');
    const card = await talk.say('draag Wim over aan Tom vanaf 2 november 2027');
    expect(card).to.contain('Vanaf: dinsdag 2 november 2027');
  });

  it('asks about whom and to whom, one at a time', async () => {
    expect(await talk.say('dossier overdragen')).to.contain('Over welke werkgever gaat het?');
    expect(await talk.say('Garage Peeters')).to.contain('Aan wie draag je het dossier over?');
    expect(await talk.press('Nadia Benali')).to.contain('Naar: Nadia Benali');
    expect(await talk.say('aan Tom')).to.contain('Naar: Tom Claeys');
    expect(await talk.say('vanaf 1 december')).to.contain('dinsdag 1 december 2026');
    expect(await talk.say('nota: sleutel aan het onthaal')).to.contain('sleutel aan het onthaal');
    expect(await talk.say('laat maar')).to.contain('Er is niets overgedragen');
    expect(coach('Wim Goossens', '2026-12-01')).to.equal('Els Maes');
  });

  it('refuses a past day in words and in the field, and who has the file already', async () => {
    expect(await talk.say('draag Wim over aan Tom vanaf 10/11/2026')).to.contain(
      'kan vanaf vandaag',
    );
    expect(await talk.press('Morgen')).to.contain('zaterdag 14 november 2026');
    expect(await talk.press('Overdragen', { from: '2026-11-01' })).to.contain('Die dag is voorbij');
    await talk.press('Overdragen', { from: '2026-11-16' });
    const lead = house.talk();
    await lead.say('draag Wim over aan Tom vanaf 20/11');
    expect(await lead.press('Overdragen')).to.contain('heeft dit dossier dan al');
  });

  it('takes only files of the list and coaches at work from the card', async () => {
    await talk.say('draag Wim over aan Tom vanaf maandag');
    const jonas = fileOf('Jonas Verbeke');
    expect(await talk.press('Overdragen', { file: jonas })).to.contain('Er is nog niets bewaard');
    expect(await talk.press('Overdragen', { to: 'nobody' })).to.contain('Er is nog niets bewaard');
    expect(coach('Jonas Verbeke', '2026-11-16')).to.equal('Alex Wilber');
  });

  it('twice "Overdragen" hands over once, and says so when the file is gone', async () => {
    await talk.say('draag Wim over aan Tom vanaf vandaag');
    const keep = action('keepForm');
    await talk.act(keep);
    expect(await talk.act(keep))
      .to.contain('Dit dossier was al overgedragen')
      .and.contain('Wim');
  });

  it("finds nothing of somebody else's files", async () => {
    expect(await talk.say('draag Jonas over aan Tom')).to.contain('Ik vind niemand met de naam');
    const agreementId = fileOf('Jonas Verbeke');
    await talk.say('laat maar');
    expect(await talk.act({ verb: 'handOverFile', agreementId })).to.contain('niet (meer) van jou');
  });

  it('starts from a button about a file', async () => {
    const said = await talk.act({ verb: 'handOverFile', agreementId: fileOf('Wim Goossens') });
    expect(said).to.contain('Aan wie draag je het dossier over?');
  });
});
