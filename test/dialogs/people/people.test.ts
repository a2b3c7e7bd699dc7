// Who works here: the list, who may see it, and which card a sentence asks for.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { listPeople } from '../../../src/store/people.ts';
import { addPerson, changeRole } from '../../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import type { Role } from '../../../src/store/principal.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import { ELS, fields, peopleTalk, SOFIE, titles } from './peopleTalk.ts';

describe('people in chat', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const add = (name: string, roles: Role[] = ['editor']) =>
    house.store.write((tx) => {
      const none = { objectId: `object-${name}`, tenantId: null, email: null, phone: null };
      return addPerson(tx, COMMAND_LINE, { ...none, name, roles });
    });
  const idOf = (name: string): string =>
    house.store.read((db) => listPeople(db, { retired: true }).find((one) => one.name === name))!
      .id;

  it('shows everybody with roles, hours in words, back-up and files', async () => {
    const shown = await peopleTalk(house).say('wie werkt er');
    expect(shown).to.contain('Els Maes\nbegeleider\nUren: ma en di 9–17 uur, do 9–12.30 uur');
    expect(shown).to.contain('Vervanger: Alex Wilber · 4 dossiers');
    expect(shown).to.contain('Sofie De Backer\nteamleider, financiën, beheerder\n');
    expect(shown).to.contain('Aanpassen: Els Maes');
    expect(shown).to.contain('Iemand toevoegen');
  });

  it('pages by eight, and a page that no longer exists is the last one', async () => {
    for (const name of ['Anna', 'Bert', 'Carla', 'Dirk', 'Zoë']) add(name);
    const talk = peopleTalk(house);
    const first = await talk.say('mensen');
    expect(first).to.contain('1 tot 8 van 10').and.not.to.contain('Zoë');
    expect(titles(talk)).to.include('Volgende').and.not.to.include('Vorige');
    const second = await talk.press('Volgende');
    expect(second).to.contain('9 tot 10 van 10').and.to.contain('Zoë');
    expect(titles(talk)).to.include('Vorige').and.not.to.include('Volgende');
    expect(await talk.act({ verb: 'showPeople', page: 99 })).to.contain('9 tot 10 van 10');
  });

  it('opens the form of the one who is named, and an empty one for somebody new', async () => {
    const talk = peopleTalk(house);
    await talk.say('de uren van Els');
    expect(fields(talk)).to.include({ name: 'Els Maes', hoursMon: '9-17', hoursThu: '9-12.30' });
    await talk.say('Nadia gaat weg');
    expect(fields(talk)).to.include({ name: 'Nadia Benali' });
    await talk.say('voeg iemand toe');
    expect(fields(talk)).to.include({ name: '', roles: 'coach', from: '2026-11-13' });
    await talk.say('mensen');
    await talk.press('Iemand toevoegen');
    expect(fields(talk)).to.include({ name: '' });
  });

  it('takes a namesake as somebody new, unless it is about what somebody has', async () => {
    const talk = peopleTalk(house);
    await talk.say('voeg Els Peeters toe');
    expect(fields(talk)).to.include({ name: '' });
    await talk.say('nieuwe collega Tom');
    expect(fields(talk)).to.include({ name: '' });
    await talk.say('voeg uren toe voor Els');
    expect(fields(talk)).to.include({ name: 'Els Maes' });
    await talk.say('voeg Els Maes toe');
    expect(fields(talk), 'who is there already is shown').to.include({ name: 'Els Maes' });
  });

  it('never guesses between two with one first name', async () => {
    add('Els Peeters');
    const talk = peopleTalk(house);
    const both = await talk.say('els gaat weg');
    expect(both).to.contain('Els Maes').and.to.contain('Els Peeters').and.not.to.contain('Tom');
    expect(await talk.press('Iedereen tonen')).to.contain('Tom Claeys');
    await talk.say('Els Peeters gaat weg');
    expect(fields(talk)).to.include({ name: 'Els Peeters' });
  });

  it('lets a team lead look, not change', async () => {
    const lead = { personId: idOf('Tom Claeys'), role: 'teamLead', has: true } as const;
    house.store.write((tx) => changeRole(tx, COMMAND_LINE, lead));
    const talk = peopleTalk(house, 'demo-tom');
    const shown = await talk.say('voeg iemand toe');
    expect(shown).to.contain('Els Maes').and.to.contain('kan alleen een beheerder');
    expect(titles(talk)).to.not.include('Aanpassen').and.to.not.include('Iemand toevoegen');
    expect(await talk.say('uren van Els'))
      .to.contain('Els Maes')
      .and.not.to.contain('Nadia');
    expect(fields(talk)).to.deep.equal({});
    const refused = await talk.act({ verb: 'editPerson', personId: idOf('Els Maes') });
    expect(refused).to.contain('past een beheerder aan').and.not.to.contain('els.maes');
  });

  it('refuses everybody else politely, says whom to ask, and logs it', async () => {
    const talk = peopleTalk(house, ELS);
    const refused = await talk.say('mensen');
    expect(refused).to.contain('Vraag het aan Alex Wilber of Sofie De Backer');
    expect(refused).to.not.contain('Tom');
    const log = house.store.read((db) => listAccess(db, { subject: 'team', subjectId: 'people' }));
    expect(log[0]).to.include({ who: idOf('Els Maes'), action: 'refused' });
  });

  it('refuses every button of an administrator to who is none, also a forged one', async () => {
    const [personId, toId] = [idOf('Tom Claeys'), idOf('Nadia Benali')];
    const submissionKey = 'forged-key';
    const transfer = { personId, toId, from: '2026-11-13', files: 4, submissionKey };
    const forged: CardAction[] = [
      { verb: 'showPeople', page: 0 },
      { verb: 'editPerson', personId },
      { verb: 'editPerson', personId: null },
      { verb: 'savePerson', personId: null, seen: '', submissionKey },
      { verb: 'askRetire', personId },
      { verb: 'retirePerson', personId, submissionKey },
      { verb: 'rehirePerson', personId },
      { verb: 'askTransfer', personId },
      { verb: 'checkTransfer', personId },
      { verb: 'transferFiles', ...transfer },
      { verb: 'showClosingDays', year: 2026 },
      { verb: 'confirmClosingDays', year: 2026, seen: 0, submissionKey },
    ];
    const before = house.store.read((db) => listPeople(db));
    const talk = peopleTalk(house, ELS);
    const inputs = { name: 'Indringer', roles: 'administrator', from: '2026-11-13', days: '' };
    for (const action of forged) {
      expect(await talk.act(action, inputs), action.verb).to.contain('Vraag het aan');
    }
    expect(house.store.read((db) => listPeople(db))).to.deep.equal(before);
    const who = house.who(ELS);
    const by = { submissionKey, activityId: null, why: 'test' };
    const { people, closingDays } = house.deps;
    expect(people.retire(who, personId, by)).to.include({ reason: 'notAdministrator' });
    expect(people.transfer(who, { fromId: personId, ...transfer }, by)).to.include({
      reason: 'notAdministrator',
    });
    expect(closingDays.confirm(who, { year: 2026, seen: 0, days: [] }, by).kind).to.equal(
      'refused',
    );
    expect(people.filesFrom(who, personId, '2026-11-13')).to.equal(0);
  });

  it('answers a button about somebody who does not exist', async () => {
    const talk = peopleTalk(house, SOFIE);
    for (const action of [
      { verb: 'editPerson', personId: 'nobody' },
      { verb: 'askRetire', personId: 'nobody' },
      { verb: 'rehirePerson', personId: 'nobody' },
      { verb: 'askTransfer', personId: 'nobody' },
    ] as const) {
      expect(await talk.act(action), action.verb).to.contain('Die persoon vind ik niet');
    }
  });
});
