// "Wie bekeek het dossier van Jonas?": who may ask, what is told, and that asking is a look too.
import { expect } from 'chai';
import { listAccess } from '../../../src/store/accessLog.ts';
import { addPerson, changeRole } from '../../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const HOUR = 3_600_000;

describe('who looked at a file', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const idOf = (name: string): string => employeeId(house, name);
  /** Somebody who administers and is no lead. */
  const administrator = (): string => {
    house.store.write((tx) => {
      const person = { name: 'Bea Beheer', objectId: 'object-bea', tenantId: null };
      addPerson(tx, COMMAND_LINE, {
        ...person,
        email: null,
        phone: null,
        roles: ['administrator'],
      });
    });
    return 'object-bea';
  };

  it('tells a lead by whom, when, why and how often, the latest first', async () => {
    const coach = house.talk();
    await coach.say('contract van Jonas Verbeke');
    house.clock.now += HOUR;
    await coach.say('contract van Jonas Verbeke');
    const lead = house.talk('demo-sofie');
    const said = await lead.say('wie bekeek het dossier van Jonas?');
    expect(said).to.contain('Wie keek in het dossier van Jonas Verbeke?');
    expect(said).to.contain('Bakkerij De Smet').and.to.contain('Vandaag, vrijdag 13 november 2026');
    expect(said).to.contain('Alex Wilber: de overeenkomst bekeken, 2 keer, laatst om 17.20 uur');
    expect(said).not.to.contain('agreementSummary');
  });

  it('does not say that somebody changed or erased what they only looked at', async () => {
    const sofie = house.talk('demo-sofie');
    await sofie.say('wis de gegevens van Jonas Verbeke');
    await sofie.say('wat weten we over Jonas Verbeke?');
    await sofie.press('Verbeteren');
    await house.talk().say('Jonas Verbeke werkt er niet meer sinds gisteren');
    const said = await sofie.say('wie bekeek het dossier van Jonas Verbeke?');
    expect(said).to.contain('Sofie De Backer: gekeken om gegevens te wissen');
    expect(said).to.contain('Sofie De Backer: gekeken om een gegeven te verbeteren');
    expect(said).to.contain('Alex Wilber: gekeken om een verandering in te voeren');
    expect(said).not.to.match(/gewist,|verbeterd,|ingevoerd,/);
  });

  it('notes that the log was looked at, and tells so the next time', async () => {
    const lead = house.talk('demo-sofie');
    await lead.say('wie heeft het dossier van Emre Yilmaz bekeken');
    const subjectId = idOf('Emre Yilmaz');
    const [look] = house.store.read((db) => listAccess(db, { subject: 'employee', subjectId }));
    expect(look).to.include({ action: 'read', why: 'showAccess' });
    house.clock.now += HOUR;
    expect(await lead.say('wie heeft het dossier van Emre Yilmaz bekeken')).to.contain(
      'Sofie De Backer: gekeken wie het dossier bekeek, om 16.20 uur',
    );
  });

  it('is also for an administrator, not for a coach: the refusal is noted', async () => {
    const said = await house.talk(administrator()).say('wie bekeek het dossier van Jonas Verbeke?');
    expect(said).to.contain('Wie keek in het dossier van Jonas Verbeke?');
    const els = house.who('demo-els');
    const refused = await house.talk('demo-els').say('wie bekeek het dossier van Jonas Verbeke?');
    expect(refused).to.contain('Dit kan ik je niet tonen').and.not.to.contain('Alex');
    const looks = house.store.read((db) =>
      db.all(query.selectFrom('accessLog').selectAll().where('who', '=', els.personId)),
    );
    expect(looks.at(-1)).to.include({ action: 'refused', why: 'showAccess' });
  });

  it('asks who is meant, and never guesses', async () => {
    house.store.write((tx) => {
      const person = { name: 'Jonas Peeters', objectId: 'object-jp', tenantId: null };
      addPerson(tx, COMMAND_LINE, { ...person, email: null, phone: null, roles: ['editor'] });
    });
    const lead = house.talk('demo-sofie');
    const asked = await lead.say('wie bekeek het dossier van Jonas?');
    expect(asked).to.contain('Wie bedoel je?').and.to.contain('collega van de dienst');
    expect(asked).to.contain('medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001');
    const chosen = lead.buttons().find(({ description }) => description?.includes('Verbeke'))!;
    expect(await lead.act(chosen.action)).to.contain('het dossier van Jonas Verbeke?');
    expect(await lead.say('wie bekeek het dossier van Jonas Verbeeke?')).to.contain(
      'Niemand heet precies “Jonas Verbeeke”',
    );
    expect(await lead.say('wie bekeek het dossier van Piet Onbekend?')).to.contain(
      'Ik vind niemand met de naam “Piet Onbekend”',
    );
  });

  it('pages, and a page that no longer exists is empty, not an error', async () => {
    const coach = house.talk();
    for (let day = 0; day < 14; day += 1) {
      house.clock.now += 24 * HOUR;
      await coach.say('contract van Jonas Verbeke');
    }
    const lead = house.talk('demo-sofie');
    await lead.say('wie bekeek het dossier van Jonas Verbeke?');
    expect(await lead.press('Volgende')).to.contain('Vorige');
    const id = idOf('Jonas Verbeke');
    const past = { verb: 'showAccess', kind: 'employee', id, page: 9999 } as const;
    expect(await lead.act(past)).to.contain('Vorige');
  });

  it('tells a coach who became lead, and no more once the role is gone', async () => {
    const els = house.who('demo-els');
    const has = (role: boolean) =>
      house.store.write((tx) =>
        changeRole(tx, COMMAND_LINE, { personId: els.personId, role: 'teamLead', has: role }),
      );
    has(true);
    const talk = house.talk('demo-els');
    expect(await talk.say('wie bekeek het dossier van Jonas Verbeke?')).to.contain('Wie keek');
    has(false);
    expect(await talk.say('wie bekeek het dossier van Jonas Verbeke?')).to.contain('niet tonen');
  });
});

describe('who looked at a file, in words and clicks', () => {
  let house: TestHouse;
  before(() => {
    house = openHouse();
  });
  after(() => house.close());

  const WORDS = [
    'wie bekeek het dossier van Jonas?',
    'wie heeft er in het dossier van Jonas Verbeke gekeken',
    'Wie keek er vorige week in het dossier van Jonas',
    'wie heeft de gegevens van jonas verbeke ingezien de laatste maand?',
    'wie opende dossier Jonas Verbeke',
    'toegangslog van Jonas Verbeke',
    'wie zat er in de fiche van Jonas Verbeke?',
    'wie bekeek het dossier van DEMO-001?',
    'wie bekeek het dossier van Jonas bij De Smet?',
    'wie heeft er in de fiche van Jonas zitten neuzen',
    "wie hee der in 't dossier van Jonas gekeke",
    'wie bekeek t dosier van jonas verbeke',
    'welke collega heeft de fiche van Jonas Verbeke opengeklikt?',
    'heeft er iemand in het dossier van Jonas zitten kijken?',
    'toon wie de gegevens van Jonas Verbeke raadpleegde',
    'door wie werd de overeenkomst van Jonas bekeken',
    'Jonas Verbeke, wie heeft dat dossier bekeken',
    'is de fiche van Jonas door een collega geopend',
    'inzages van de laatste maand voor Jonas',
  ];
  for (const words of WORDS)
    it(`is asked as "${words}"`, async () => {
      expect(await house.talk('demo-sofie').say(words)).to.contain(
        'Wie keek in het dossier van Jonas Verbeke?',
      );
    });

  it('refuses a click of a coach on the card of a lead, whatever record it names', async () => {
    const id = employeeId(house, 'Jonas Verbeke');
    const said = await house
      .talk('demo-els')
      .act({ verb: 'showAccess', kind: 'employee', id, page: 0 });
    expect(said).to.contain('Dit kan ik je niet tonen');
    const [look] = house.store.read((db) => listAccess(db, { subject: 'employee', subjectId: id }));
    expect(look).to.include({ action: 'refused', why: 'showAccess' });
  });

  it('lists the files of an employer to choose from', async () => {
    const asked = await house
      .talk('demo-sofie')
      .say('wie bekeek het dossier van Bakkerij De Smet?');
    expect(asked).to.contain('Wie bedoel je?').and.to.contain('Fatima El Amrani');
  });

  it('asks whose, when nobody is named; of a coach nothing is asked', async () => {
    const lead = house.talk('demo-sofie');
    expect(await lead.say('wie heeft er in dat dossier gekeken?')).to.contain(
      'Van wie wil je weten',
    );
    expect(await house.talk('demo-els').say('wie heeft er in dat dossier gekeken?')).to.contain(
      'Dit kan ik je niet tonen',
    );
  });

  const OTHERS = [
    'toon het dossier van Jonas',
    'wie volgt Jonas op?',
    'wie kwam er langs bij Jonas?',

    'wie is de begeleider van Jonas?',
    'wie werkt er vandaag?',
    'wie belde er over het dossier van Jonas?',
    'bekijk het dossier van Jonas',
  ];
  for (const words of OTHERS)
    it(`is not what "${words}" asks`, async () => {
      expect(await house.talk('demo-sofie').say(words)).not.to.contain('Wie keek in het dossier');
    });
});

function employeeId(house: TestHouse, name: string): string {
  return house.store.read(
    (db) => db.first(query.selectFrom('employee').select('id').where('name', '=', name))!.id,
  );
}
