// Handing over all files and letting somebody go.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { coachOn } from '../../../src/store/assignments.ts';
import { listPeople } from '../../../src/store/people.ts';
import { openAgreements, retirePerson } from '../../../src/store/peopleChanges.ts';
import { transferFiles } from '../../../src/store/coachChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { fields, peopleTalk, SOFIE, titles } from './peopleTalk.ts';

const TODAY = '2026-11-13';

describe('handing over and leaving', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = peopleTalk(house);
  });
  afterEach(() => house.close());

  const idOf = (name: string): string =>
    house.store.read((db) => listPeople(db, { retired: true }).find((one) => one.name === name))!
      .id;
  const files = (name: string, day = TODAY): string[] => {
    const id = idOf(name);
    return house.store.read((db) => openAgreements(db, id, day));
  };
  const action = (title: string): CardAction =>
    talk.buttons().find((button) => button.title === title)!.action;

  it('hands over all files after a confirmation with their number', async () => {
    await talk.say('Els gaat weg');
    const asked = await talk.press('Alle dossiers overdragen');
    expect(asked).to.contain('Het gaat om 4 dossiers').and.not.to.contain('- Els Maes');
    expect(fields(talk)).to.include({ from: TODAY });
    const moving = files('Els Maes');
    const confirm = await talk.press('Verder', { toId: idOf('Tom Claeys'), from: '2026-12-01' });
    expect(confirm).to.contain('4 dossiers overdragen?');
    expect(confirm).to.contain('Van Els Maes naar Tom Claeys, vanaf dinsdag 1 december 2026');
    expect(files('Els Maes'), 'nothing yet').to.deep.equal(moving);
    const done = await talk.press('Ja, overdragen');
    expect(done).to.contain('Overgedragen: 4 dossiers van Els Maes naar Tom Claeys');
    const coach = (day: string) => house.store.read((db) => coachOn(db, moving[0]!, day));
    expect(coach('2026-11-30')).to.equal(idOf('Els Maes'));
    expect(coach('2026-12-01')).to.equal(idOf('Tom Claeys'));
  });

  it('is asked for in a sentence: who gives and who takes are filled in', async () => {
    const said = peopleTalk(house, undefined, 'hand_over');
    const asked = await said.say('draag alle dossiers van Els over aan Tom');
    expect(asked).to.contain('Dossiers van Els Maes overdragen');
    expect(fields(said)).to.include({ toId: idOf('Tom Claeys'), from: TODAY });
    expect(await said.say('draag de dossiers van Els Maes over')).to.contain('Els Maes');
    expect(fields(said)).to.include({ toId: '' });
    expect(await said.say('draag alle dossiers over')).to.contain('Van wie wil je de dossiers');
    // One file is another conversation; here no name was found in the words.
    expect(await said.say('draag Jonas over aan Els')).to.contain('Over welke werkgever gaat het?');
  });

  it('a second click hands over nothing, also when the files came back since', async () => {
    await talk.say('Els');
    await talk.press('Alle dossiers overdragen');
    await talk.press('Verder', { toId: idOf('Tom Claeys'), from: TODAY });
    const yes = action('Ja, overdragen');
    const moving = files('Els Maes');
    await talk.act(yes);
    const [fromId, toId] = [idOf('Tom Claeys'), idOf('Els Maes')];
    const back = { fromId, toId, effectiveFrom: TODAY, agreementIds: moving };
    house.store.write((tx) => transferFiles(tx, COMMAND_LINE, back));
    expect(await talk.act(yes)).to.contain('Dit was al overgedragen: 4 dossiers');
    expect(files('Els Maes')).to.deep.equal(moving);
  });

  it('asks again when the number of files changed meanwhile', async () => {
    await talk.say('Els');
    await talk.press('Alle dossiers overdragen');
    await talk.press('Verder', { toId: idOf('Tom Claeys'), from: TODAY });
    const one = files('Els Maes').slice(0, 1);
    const change = { fromId: idOf('Els Maes'), toId: idOf('Nadia Benali'), effectiveFrom: TODAY };
    house.store.write((tx) => transferFiles(tx, COMMAND_LINE, { ...change, agreementIds: one }));
    const again = await talk.press('Ja, overdragen');
    expect(again).to.contain('3 dossiers overdragen?').and.to.contain('veranderde intussen');
    expect(files('Els Maes')).to.have.length(3);
    expect(await talk.press('Ja, overdragen')).to.contain('Overgedragen: 3 dossiers');
  });

  it('says what is missing before it can hand over', async () => {
    await talk.say('Els');
    await talk.press('Alle dossiers overdragen');
    expect(await talk.press('Verder', { toId: '', from: TODAY })).to.contain('Kies een collega');
    const tom = idOf('Tom Claeys');
    expect(await talk.press('Verder', { toId: tom, from: 'morgen' })).to.contain('Kies een dag');
    expect(fields(talk), 'what was picked stays').to.include({ toId: tom, from: 'morgen' });
    const self = { toId: idOf('Els Maes'), from: TODAY };
    expect(await talk.press('Verder', self)).to.contain('Kies een collega die begeleider is');
    const early = { toId: tom, from: '2026-10-01' };
    expect(await talk.press('Verder', early)).to.contain('tussen dinsdag 13 oktober 2026');
    const sofie = idOf('Sofie De Backer');
    const forged = { personId: idOf('Els Maes'), toId: sofie, from: TODAY, files: 4 };
    const told = await talk.act({ verb: 'transferFiles', ...forged, submissionKey: 'k' });
    expect(told).to.contain('Sofie De Backer is geen begeleider');
    expect(files('Els Maes')).to.have.length(4);
    const long = { ...forged, toId: tom, from: '2020-01-01' };
    const tooLong = await talk.act({ verb: 'transferFiles', ...long, submissionKey: 'l' });
    expect(tooLong).to.contain('Kies een dag tussen');
    expect(files('Els Maes')).to.have.length(4);
    expect(await talk.act({ verb: 'askTransfer', personId: sofie })).to.contain('geen dossiers');
  });

  it('refuses to let a coach go who has files, and says what to do; then it can', async () => {
    await talk.say('Els gaat weg');
    const refused = await talk.press('Uit dienst');
    expect(refused).to.contain('Els Maes heeft nog 4 dossiers. Draag die eerst over');
    expect(titles(talk)).to.include('Alle dossiers overdragen');
    await talk.press('Alle dossiers overdragen');
    await talk.press('Verder', { toId: idOf('Nadia Benali'), from: TODAY });
    await talk.press('Ja, overdragen');
    await talk.say('Els gaat weg');
    expect(titles(talk)).to.not.include('Alle dossiers overdragen');
    const asked = await talk.press('Uit dienst');
    expect(asked).to.contain('Els Maes uit dienst?').and.to.contain('kan Maatje dan niet meer');
    expect(() => house.who('demo-els')).not.to.throw();
    const yes = action('Ja, uit dienst');
    const done = await talk.act(yes);
    expect(done).to.contain('Els Maes is uit dienst').and.to.contain('Tom Claeys');
    expect(() => house.who('demo-els')).to.throw();
    expect(await talk.act(yes), 'a second click').to.contain('was al uit dienst');
  });

  it('warns who loses their back-up', async () => {
    house.store.write((tx) => {
      const change = { fromId: idOfIn(tx, 'Tom Claeys'), toId: idOfIn(tx, 'Els Maes') };
      return transferFiles(tx, COMMAND_LINE, { ...change, effectiveFrom: TODAY });
    });
    await talk.say('Tom');
    const asked = await talk.press('Uit dienst');
    expect(asked).to.contain('de vervanger van Alex Wilber, Nadia Benali');
    expect(await talk.press('Nee, terug')).to.contain('Tom Claeys');
    expect(fields(talk)).to.include({ name: 'Tom Claeys' });
  });

  it('keeps the last administrator who can sign in', async () => {
    house.store.write((tx) => retirePerson(tx, COMMAND_LINE, idOfIn(tx, 'Sofie De Backer')));
    const { personId } = house.who();
    house.store.write((tx) => {
      const change = { fromId: personId, toId: idOfIn(tx, 'Tom Claeys'), effectiveFrom: TODAY };
      return transferFiles(tx, COMMAND_LINE, change);
    });
    await talk.say('Alex');
    const told = await talk.press('Uit dienst');
    expect(told).to.contain('Alex Wilber is de laatste beheerder die kan aanmelden');
    const typed = { ...fields(talk), roles: 'coach,teamLead,finance' };
    const kept = await talk.press('Bewaren', typed);
    expect(kept).to.contain('de laatste beheerder').and.to.contain('Maak eerst iemand anders');
    const forged: CardAction = { verb: 'retirePerson', personId, submissionKey: 'forged' };
    expect(await talk.act(forged)).to.contain('de laatste beheerder');
    expect(house.who().roles.has('administrator')).to.equal(true);
  });

  it('says goodbye to an administrator who leaves, when another stays', async () => {
    const sofie = peopleTalk(house, SOFIE);
    await sofie.say('Sofie');
    await sofie.press('Uit dienst');
    expect(await sofie.press('Ja, uit dienst')).to.contain('Je kunt Maatje niet meer gebruiken');
    expect(() => house.who(SOFIE)).to.throw();
  });
});

function idOfIn(tx: Parameters<typeof listPeople>[0], name: string): string {
  return listPeople(tx).find((one) => one.name === name)!.id;
}
