// One thing that is asked of a file: answered at once to who may open it, in general to anybody else.
import { expect } from 'chai';
import type { ContactPersonPrincipal } from '../../../src/store/principal.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, NOW, type TestHouse } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';
import { billMonth, ELS, moveTo, openBilledHouse } from '../billing/billingTalk.ts';

const contactIn = (house: TestHouse, name: string): ContactPersonPrincipal => {
  const found = house.store.read((db) =>
    db.first(
      query.selectFrom('contactPerson').select(['id', 'employerId']).where('name', '=', name),
    ),
  )!;
  return { kind: 'contactPerson', contactPersonId: found.id, employerIds: [found.employerId] };
};
const looksIn = (house: TestHouse, reference: string) =>
  house.store.read((db) => {
    const id = query.selectFrom('agreement').select('id').where('reference', '=', reference);
    return listAccess(db, { subject: 'agreement', subjectId: db.first(id)!.id });
  });

describe('a question about a file', function () {
  this.timeout(120_000);
  let house: TestHouse;
  before(() => {
    house = openHouse();
  });
  after(() => house.close());

  it('is answered to a colleague: whether somebody still works there, and until when', async () => {
    const talk = house.talk();
    for (const words of [
      'werkt Jonas nog bij De Smet?',
      'is Jonas ontslagen?',
      'is Jonas nog in dienst?',
      'tot wanneer loopt de overeenkomst van Jonas?',
    ])
      expect(await talk.say(words), words)
        .to.contain('Bakkerij De Smet, Jonas Verbeke')
        .and.contain('zonder einddatum. Een opzeg, ontslag of vertrek is niet genoteerd');
    // Of somebody who is in no file nothing is told, and what is told is no question.
    const stranger = await talk.say('is Lieve Peeters nog in dienst?');
    expect(stranger).not.to.contain('Volgens het dossier');
    expect(await talk.say('Jonas werkt niet meer bij De Smet sinds maandag')).to.contain(
      'Dit einde van het werk bewaren?',
    );
    await talk.say('stop');
  });

  it('is answered to a colleague: when the price drops, until when the premium runs, the next bill', async () => {
    const talk = house.talk();
    const drops = await talk.say('wanneer zakt de prijs van Fatima?');
    expect(drops)
      .to.contain('zakt op vrijdag 1 januari 2027 naar 600,00 euro')
      .and.contain('te bevestigen door de stad');
    expect(drops, 'one thing was asked').not.to.contain('Volgende factuur');
    expect(looksIn(house, 'DEMO-002')[0]).to.include({ action: 'read', why: 'fileQuestion' });
    for (const words of [
      'wanneer eindigt de premie van Jonas?',
      'tot wanneer loopt de begeleidingspremie van Jonas',
      'einde premie Jonas',
    ])
      expect(await talk.say(words), words)
        .to.contain('loopt tot en met woensdag 24 mei 2028 (art. 4)')
        .and.contain('stopt dan niet vanzelf');
    for (const words of ['volgende factuur Jonas', 'hoeveel kost Jonas nu per kwartaal'])
      expect(await talk.say(words), words).to.contain('Volgende factuur: 45,00 euro');
    expect(await talk.press('Hele overeenkomst')).to.contain('Ondersteuningsplan');
  });

  it('of an employer is answered for each of their people, and a repaired name is asked', async () => {
    const talk = house.talk();
    const why = await talk.say('waarom moet De Smet zoveel betalen?');
    expect(why).to.contain('Waarom dit bedrag?').and.contain('Jonas').and.contain('Fatima');
    expect(why).to.contain('vast bedrag per kwartaal').and.contain('Waarvoor: Extra pakket');
    expect(await talk.say('wanneer zakt de prijs van Fatimaa?')).to.contain('Ik las "Fatimaa"');
    expect(await talk.say('wanneer zakt de prijs?'), 'of nobody').to.contain('Bron:');
  });

  it('of somebody else’s file gets what anybody gets', async () => {
    const els = house.talk(ELS);
    const files = house.deps.agreements.list(house.who(ELS)).map((one) => one.employeeName);
    expect(files).not.to.include('Jonas Verbeke');
    const told = await els.say('wanneer eindigt de premie van Jonas Verbeke?');
    expect(told).not.to.contain('2028').and.not.contain('De Smet');
  });

  it('is answered to a verified contact person, of their own people only', () => {
    const talk = new VisitorTalk(house.deps, NOW, contactIn(house, 'Peter De Smet'));
    expect(talk.say('wanneer zakt de prijs van Fatima?')).to.contain('vrijdag 1 januari 2027');
    const mine = talk.say('waarom moet ik zoveel betalen?');
    expect(mine).to.contain('Jonas').and.contain('Fatima').and.not.contain('Pieter');
    expect(talk.say('wanneer krijg ik de volgende factuur?')).to.contain('45,00 euro');
    for (const name of ['Pieter Wouters', 'Ruben Aerts']) {
      const other = talk.say(`wanneer eindigt de premie van ${name}?`);
      expect(other, name).not.to.contain('Looptijd').and.not.contain(name);
    }
    const visitor = new VisitorTalk(house.deps, NOW);
    expect(visitor.say('wanneer zakt de prijs van Fatima?')).not.to.contain('El Amrani');
    const carla = new VisitorTalk(house.deps, NOW, contactIn(house, 'Carla Maton'));
    expect(carla.say('wanneer eindigt mijn premie?'), 'not verified').not.to.contain('Looptijd');
  });

  it('of another firm, or under another number, tells nothing, and not one’s own in its place', () => {
    const talk = new VisitorTalk(house.deps, NOW, contactIn(house, 'Peter De Smet'));
    for (const words of [
      'volgende factuur van Tuincentrum Groenhof',
      'wanneer zakt de prijs bij Woonzorgcentrum De Linde?',
      'waarom moet 0000.000.295 zoveel betalen',
      'overeenkomst van 0000.000.295',
      'facturen van 0999.999.922',
    ]) {
      const told = talk.say(words);
      expect(told, words).not.to.contain('Jonas').and.not.contain('Groenhof');
      expect(told, words).not.to.contain('Fatima').and.not.contain('De Linde');
    }
    expect(talk.say('overeenkomst 0000.000.196')).to.contain('Jonas').and.contain('Fatima');
  });

  it('is not heard where something else costs much', async () => {
    const talk = house.talk();
    for (const words of [
      'waarom kost een bezoek bij De Smet zoveel tijd',
      'Jonas kost veel energie, waarom?',
    ])
      expect(await talk.say(words), words).not.to.contain('Waarom dit bedrag?');
    expect(await talk.say('tot wanneer krijgt Fatima premie')).to.contain('loopt tot en met');
  });

  it('tells an employer what ending means by the own agreement, and whom to tell; nothing ends', () => {
    const talk = new VisitorTalk(house.deps, NOW, contactIn(house, 'Peter De Smet'));
    const end = talk.say('opzeg Jonas');
    expect(end)
      .to.contain('Zegt u schriftelijk op op vrijdag 13 november 2026')
      .and.contain('woensdag 13 januari 2027 de laatste dag (art. 6)')
      .and.contain('In deze chat stopt er niets')
      .and.contain('09 210 10 10')
      .and.contain('Begeleider: Alex Wilber');
    expect(end).not.to.contain('Fatima');
    expect(talk.say('hoe kan ik opzeggen voor Jonas')).to.equal(end);
    expect(talk.say('ik wil de overeenkomst van Jonas stopzetten op 31 december')).to.contain(
      'zondag 28 februari 2027 de laatste dag',
    );
    expect(talk.say('wij willen onze overeenkomst opzeggen')).to.contain('Fatima');
    expect(talk.say('hoe zeg ik op?'), 'in general').to.contain('Bron:');
    expect(talk.say('opzeg Pieter Wouters')).to.not.contain('laatste dag (art. 6)');
    const ends = house.deps.agreements.list(contactIn(house, 'Peter De Smet'));
    expect(ends.map((one) => one.end)).to.deep.equal([null, null]);
  });
});

describe('a question about what is paid, once there are invoices', function () {
  this.timeout(120_000);
  it('leads to the last invoice, explained', async () => {
    const house = openBilledHouse('2026-12-31T15:00:00+01:00');
    try {
      await billMonth(house, 'december');
      moveTo(house, '2027-01-05T09:00:00+01:00');
      const talk = house.talk();
      talk.now = house.clock.now;
      await talk.say('waarom moet De Smet zoveel betalen voor Jonas?');
      expect(await talk.press('Laatste factuur uitgelegd')).to.contain('gedeeld door 3');
      const now = '2027-01-05T09:00:00+01:00';
      const peter = new VisitorTalk(house.deps, now, contactIn(house, 'Peter De Smet'));
      peter.say('waarom moet ik zoveel betalen voor Jonas?');
      expect(peter.press('Laatste factuur uitgelegd')).to.contain('gedeeld door 3');
    } finally {
      house.close();
    }
  });
});
