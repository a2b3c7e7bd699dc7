// The form of one person: adding, changing, what is refused, and that nothing typed is lost.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { backupOn, hoursOn } from '../../../src/store/coachHours.ts';
import { findStaff, listPeople } from '../../../src/store/people.ts';
import type { PersonRecord } from '../../../src/store/people.ts';
import { retirePerson } from '../../../src/store/peopleChanges.ts';
import { changeDetails } from '../../../src/store/personDetails.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { PLAYGROUND_TENANT } from '../../support/activities.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { choices, fields, peopleTalk, titles } from './peopleTalk.ts';

describe('the form of a person', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = peopleTalk(house);
  });
  afterEach(() => house.close());

  const person = (name: string): PersonRecord | undefined =>
    house.store.read((db) => listPeople(db, { retired: true })).find((one) => one.name === name);
  const idOf = (name: string): string => person(name)!.id;
  const save = (typed: Record<string, string> = {}): Promise<string> =>
    talk.press('Bewaren', { ...fields(talk), ...typed });
  const hours = (name: string, day: string) => {
    const id = idOf(name);
    return house.store.read((db) => hoursOn(db, id, day));
  };
  const newcomer = {
    name: '  Marie   Janssens ',
    objectId: 'new-object-id',
    email: 'Marie.Janssens@stad.gent',
    phone: '09 111 22 33',
    roles: 'coach,editor',
    hoursMon: '9-17',
    hoursTue: 'van 8u30 tot 12u',
    hoursWed: '9:00 - 16:30',
  };

  it('adds somebody who can sign in at once, with hours and back-up, and shows it', async () => {
    await talk.say('voeg iemand toe');
    const backup = choices(talk, 'backup').find(({ title }) => title === 'Tom Claeys')!.value;
    const saved = await save({ ...newcomer, backup, from: '2026-11-16' });
    expect(saved).to.contain('Marie Janssens is toegevoegd');
    expect(saved).to.contain('Rollen: begeleider, redacteur');
    expect(saved).to.contain(
      'vanaf maandag 16 november 2026: ma 9–17 uur, di 8.30–12 uur, wo 9–16.30 uur',
    );
    const ids = { tenantId: PLAYGROUND_TENANT, objectId: 'new-object-id' };
    const staff = house.store.read((db) => findStaff(db, ids));
    expect([...staff!.roles].sort()).to.deep.equal(['coach', 'editor']);
    expect(person('Marie Janssens')).to.include({
      ...{ email: 'marie.janssens@stad.gent', phone: '09 111 22 33' },
    });
    expect(hours('Marie Janssens', '2026-11-15')).to.equal(null);
    expect(hours('Marie Janssens', '2026-11-16')).to.deep.equal({
      ...{ mon: ['09:00', '17:00'], tue: ['08:30', '12:00'], wed: ['09:00', '16:30'] },
    });
    const { personId } = staff!;
    expect(house.store.read((db) => backupOn(db, personId, '2026-11-16'))).to.equal(backup);
    const log = house.store.read((db) =>
      listAccess(db, { subject: 'person', subjectId: personId }),
    );
    expect(log.some((row) => row.why === 'addPerson' && row.who === house.who().personId)).to.be
      .true;
  });

  it('a second click adds nobody, and says so', async () => {
    await talk.say('voeg iemand toe');
    const keep = talk.buttons().find((b) => b.title === 'Bewaren')!.action;
    const typed = { ...fields(talk), ...newcomer };
    await talk.act(keep, typed);
    const count = house.store.read((db) => listPeople(db)).length;
    const again = await talk.act(keep, { ...typed, phone: '09 999 99 99' });
    expect(again).to.contain('was al bewaard').and.to.contain('09 111 22 33');
    expect(house.store.read((db) => listPeople(db)).length).to.equal(count);
    expect(person('Marie Janssens')!.phone).to.equal('09 111 22 33');
  });

  it('names everything that cannot be read; nothing is kept and nothing typed is lost', async () => {
    await talk.say('voeg iemand toe');
    const typed = {
      ...{ name: ' ', objectId: 'met spatie', email: 'geen adres', phone: 'bel mij', roles: '' },
      ...{ hoursMon: '9-25', hoursTue: '17-9', hoursWed: '9-12 en 13-17', hoursSat: 'soms' },
      from: '2026-02-31',
    };
    const count = house.store.read((db) => listPeople(db)).length;
    const told = await save(typed);
    for (const part of [
      ...['Er is nog niets bewaard', 'De naam is leeg', '"met spatie" is geen Entra-object-id'],
      ...['"geen adres" is geen e-mailadres', '"bel mij" is geen telefoonnummer'],
      ...['minstens één', 'uren van maandag kan ik niet lezen: "9-25"'],
      ...['Op dinsdag ligt het einde', 'Op woensdag staan twee blokken', 'zaterdag'],
      'Kies vanaf welke dag',
    ])
      expect(told).to.contain(part);
    expect(fields(talk)).to.deep.include(typed);
    expect(house.store.read((db) => listPeople(db)).length).to.equal(count);
    const saved = await save({ ...newcomer, hoursSat: '', from: '2026-11-13' });
    expect(saved).to.contain('Marie Janssens is toegevoegd');
  });

  it('changes only what differs, and says what', async () => {
    await talk.say('uren van Els');
    expect(await save({ from: '2062-12-01' })).to.contain(
      'tussen woensdag 12 november 2025 en zondag 14 november 2027',
    );
    const saved = await save({ phone: '09 222 33 44', hoursFri: '9-12.30', from: '2026-12-01' });
    expect(saved).to.contain('De gegevens van Els Maes zijn bewaard');
    expect(saved).to.contain('Aangepast: telefoon, uren.');
    expect(hours('Els Maes', '2026-11-30')).to.not.have.property('fri');
    expect(hours('Els Maes', '2026-12-01')).to.deep.include({ fri: ['09:00', '12:30'] });
    const form = await talk.press('Aanpassen');
    expect(form).to.contain('vanaf dinsdag 1 december 2026 gelden al andere uren');
    expect(await save()).to.contain('Er was niets te veranderen voor Els Maes');
  });

  it('gives and takes roles, and never the last one', async () => {
    await talk.say('Sofie');
    const saved = await save({ roles: 'administrator,finance' });
    expect(saved).to.contain('Rollen: financiën, beheerder').and.to.contain('Aangepast: rollen');
    await talk.say('Sofie');
    expect(await save({ roles: '' })).to.contain('geen rol gekozen');
    expect(person('Sofie De Backer')!.roles).to.have.members(['administrator', 'finance']);
  });

  it('refuses an account or address that is somebody else’s, and undoes the rest', async () => {
    await talk.say('Els');
    const told = await save({ phone: '09 222 33 44', objectId: 'demo-tom' });
    expect(told).to.contain('hoort al bij Tom Claeys');
    expect(fields(talk)).to.include({ phone: '09 222 33 44', objectId: 'demo-tom' });
    expect(person('Els Maes')!.phone).to.equal('09 000 00 21');
    const other = await save({ objectId: 'demo-els', email: 'TOM.claeys@maatje.example' });
    expect(other).to.contain('e-mailadres hoort al bij Tom Claeys');
    await talk.say('Alex');
    expect(await save({ objectId: 'another-account' })).to.contain('verander je niet zelf');
  });

  it('offers to take back who left and has this account', async () => {
    house.store.write((tx) => {
      const left = listPeople(tx).find(({ name }) => name === 'Sofie De Backer')!;
      return retirePerson(tx, COMMAND_LINE, left.id);
    });
    await talk.say('voeg iemand toe');
    const told = await save({ ...newcomer, objectId: 'demo-sofie' });
    expect(told).to.contain('hoort bij Sofie De Backer, die uit dienst is');
    const back = await talk.press('Sofie De Backer weer in dienst nemen');
    expect(back).to.contain('Sofie De Backer is weer in dienst');
    expect(person('Sofie De Backer')!.retiredAt).to.equal(null);
    expect(person('Marie Janssens')).to.equal(undefined);
  });

  it('a coach needs hours; who is no coach has none', async () => {
    await talk.say('voeg iemand toe');
    const none = { hoursMon: '', hoursTue: '', hoursWed: '' };
    expect(await save({ ...newcomer, ...none })).to.contain('minstens één dag uren nodig');
    const roles = 'editor';
    expect(await save({ ...newcomer, roles })).to.contain('horen bij een begeleider');
    expect(await save({ ...newcomer, ...none, roles })).to.contain('is toegevoegd');
    await talk.say('Els');
    const cleared = { hoursMon: '', hoursTue: 'vrij', hoursThu: '-' };
    expect(await save(cleared)).to.contain('minstens één dag uren nodig');
    expect(await save({ roles: 'editor' })).to.contain('Els Maes heeft nog 4 dossiers');
    expect(person('Els Maes')!.roles).to.deep.equal(['coach']);
  });

  it('never overwrites what somebody else changed meanwhile: it shows it first', async () => {
    await talk.say('Els');
    const { id, name, objectId, email } = person('Els Maes')!;
    const details = { name, objectId, email, phone: '09 555 55 55' };
    house.store.write((tx) => changeDetails(tx, COMMAND_LINE, { personId: id, details }));
    const told = await save({ name: 'Els Maes-Peeters' });
    expect(told)
      .to.contain('Iemand anders veranderde')
      .and.to.contain('nu staat er "09 555 55 55"');
    expect(person('Els Maes')!.phone).to.equal('09 555 55 55');
    expect(fields(talk)).to.include({ name: 'Els Maes-Peeters' });
    expect(await save({ phone: '09 555 55 55' })).to.contain('Aangepast: naam.');
  });

  it('never lets somebody be their own back-up, or one who is no coach', async () => {
    await talk.say('Els');
    expect(choices(talk, 'backup').map(({ title }) => title)).to.not.include('Els Maes');
    expect(await save({ backup: idOf('Els Maes') })).to.contain('zichzelf niet vervangen');
    expect(await save({ backup: idOf('Sofie De Backer') })).to.contain('geen begeleider');
    expect(await save({ backup: 'nobody' })).to.contain('ken ik niet');
    expect(await save({ backup: 'none' })).to.contain('Aangepast: vervanger.');
  });

  it('leads back to the list', async () => {
    await talk.say('Els');
    expect(titles(talk)).to.deep.equal([
      'Bewaren',
      'Uit dienst',
      'Alle dossiers overdragen',
      'Terug',
    ]);
    expect(await talk.press('Terug')).to.contain('Wie werkt er met Maatje?');
    const unknown: CardAction = { verb: 'savePerson', personId: 'x', seen: '', submissionKey: 'k' };
    expect(await talk.act(unknown, { ...newcomer, from: '2026-11-13' })).to.contain('vind ik niet');
  });
});
