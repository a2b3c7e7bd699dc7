// Invoices in chat: found by month, name and number, explained as a sum, paid and not paid; nobody else's.
import { expect } from 'chai';
import { readInvoice, listInvoices } from '../../../src/store/invoices.ts';
import { listInvoiceRows } from '../../../src/store/invoiceRows.ts';
import type { ContactPersonPrincipal } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { titles } from '../people/peopleTalk.ts';
import { billMonth, ELS, moveTo, openBilledHouse, SOFIE } from './billingTalk.ts';

const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };
const PAGE = { limit: 100, offset: 0 };

describe('invoices in chat', () => {
  let house: TestHouse;
  let alex: Talk;
  before(async () => {
    house = openBilledHouse('2026-12-31T15:00:00+01:00', { vat: 'rate21' });
    await billMonth(house, 'december');
    alex = house.talk();
    moveTo(house, '2027-01-05T09:00:00+01:00', alex);
  });
  after(() => house.close());
  const invoices = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, PAGE)).invoices;

  it('shows one with its lines, tariff, VAT, due day and reference', async () => {
    const shown = await alex.say('factuur december Jonas Verbeke');
    expect(shown)
      .to.match(/Factuur IMW-2026-\d{5}/)
      .and.to.contain('Bakkerij De Smet');
    expect(shown)
      .to.contain('zaterdag 30 januari 2027')
      .and.to.match(/\+\+\+202\/6000\//);
    expect(shown).to.contain('21 % btw').and.to.contain('Basispakket 4e kwartaal 2026');
    expect(shown).to.contain('1.506,45 euro').and.to.contain('BE68 5390 0754 7034');
    expect(shown).to.contain('2026-04');
  });

  it('explains the amount as a sum with its articles', async () => {
    await alex.say('factuur december Jonas Verbeke');
    const why = await alex.press('Waarom dit bedrag?');
    expect(why).to.contain(
      'oktober 2026 1.200,00 + november 2026 1.200,00 + december 2026 1.200,00',
    );
    expect(why).to.contain('3.600,00 gedeeld door 3 is 1.200,00 euro').and.to.contain('art. 5');
    expect(why).to.contain('1.245,00 euro + 21 % btw (261,45 euro)');
    expect(await alex.say('waarom factuur IMW-2026-00001')).to.contain('Waarom dit bedrag?');
  });

  it('is what "waarom dit bedrag?" is about, right after it; else it is asked which one', async () => {
    const anew = house.talk();
    anew.now = house.clock.now;
    const asked = await anew.say('waarom dit bedrag?');
    expect(asked).to.contain('Van welke factuur?').and.to.contain('Bakkerij De Smet');
    await anew.say('factuur december Jonas Verbeke');
    const [, number] = /Factuur (IMW-2026-\d{5})/.exec(
      await anew.say('factuur december Jonas Verbeke'),
    )!;
    for (const words of [
      'waarom dit bedrag?',
      'Hoe komen jullie aan dat bedrag',
      'vanwaar die som',
    ])
      expect(await anew.say(words), words).to.contain(`Waarom dit bedrag? Factuur ${number}`);
    expect(await anew.press('Terug')).to.contain(`Factuur ${number}`);
    expect(await anew.say('waarom dit bedrag?')).to.contain(`Factuur ${number}`);
    anew.now += 31 * 60_000;
    expect(await anew.say('waarom dit bedrag?')).to.contain('Van welke factuur?');
  });

  it('lists what is open, by due day, and one employer’s', async () => {
    const open = await alex.say('openstaande facturen');
    expect(open).to.contain('Openstaande facturen').and.to.contain('Samen: ');
    expect(open).to.contain('Nog te betalen');
    expect(await alex.say('facturen De Smet')).to.contain('Bakkerij De Smet');
    expect(await alex.say('factuur oktober De Smet')).to.contain(
      'Ik vind geen facturen van oktober 2026',
    );
  });

  it('hears the same list in other words, a quarter, and a number as people shorten it', async () => {
    const open = await alex.say('openstaande facturen');
    for (const words of ['welke facturen staan nog open?', 'facturen die nog openstaan'])
      expect(await alex.say(words), words).to.equal(open);
    const quarter = await alex.say('facturen vierde kwartaal De Smet');
    expect(quarter)
      .to.contain('Facturen oktober tot december 2026')
      .and.to.contain('1 tot 3 van 3');
    expect(await alex.say('facturen derde kwartaal De Smet')).to.contain(
      'geen facturen van juli tot september 2026',
    );
    for (const words of ['factuur IMW-2026-1', 'factuur imw 2026 00001', 'factuur imw2026-00001'])
      expect(await alex.say(words), words).to.contain('Factuur IMW-2026-00001\n');
    expect(await alex.say('factuur 2026-12 De Smet'), 'a month').to.contain('december 2026');
  });

  it('is marked as paid once by a lead or finance, and that can be taken back', async () => {
    await alex.say('factuur december Jonas Verbeke');
    const paid = alex.buttons().find(({ title }) => title === 'Betaald')!.action;
    expect(await alex.act(paid)).to.contain('Betaald op dinsdag 5 januari 2027');
    expect(await alex.act(paid)).to.contain('Betaald op');
    const payments = () =>
      house.store.read((db) => db.all(query.selectFrom('payment').selectAll()));
    expect(payments()).to.have.length(1);
    expect(await alex.press('Toch niet betaald')).to.contain('staat weer open');
    expect(payments()).to.have.length(2);
    const [one] = invoices();
    const mark = { invoiceId: one!.id, paidOn: '2027-01-05', submissionKey: 'forged' };
    const coach = house.talk(ELS);
    coach.now = house.clock.now;
    expect(await coach.act({ verb: 'markPaid', ...mark })).to.contain(
      'Alleen finance en teamleiders',
    );
    const ahead = { ...mark, paidOn: '2027-01-06' };
    expect(await alex.act({ verb: 'markPaid', ...ahead })).to.contain('moet nog komen');
    expect(payments()).to.have.length(2);
  });

  it('shows a coach his own files only: not by number, name, list nor forged card', async () => {
    const coach = house.talk(ELS);
    coach.now = house.clock.now;
    const els = house.who(ELS);
    const own = house.store.read((db) => listInvoices(db, els, ALL, PAGE, 'showInvoices')).invoices;
    const ids = new Set(own.map(({ id }) => id));
    const other = invoices().find(({ id }) => !ids.has(id))!;
    expect(own.length).to.be.greaterThan(0).and.to.be.lessThan(invoices().length);
    expect(await coach.say(`factuur ${other.number}`)).to.contain('Die factuur vind ik niet');
    expect(await coach.act({ verb: 'showInvoice', invoiceId: other.id })).to.contain(
      'vind ik niet',
    );
    expect(await coach.act({ verb: 'explainInvoice', invoiceId: other.id })).to.contain(
      'vind ik niet',
    );
    const { employerId } = invoices().find(
      (one) => !own.some((mine) => mine.employerId === one.employerId),
    )!;
    const filter = { month: '', isOpen: false, employerIds: [employerId], employeeIds: [] };
    expect(await coach.act({ verb: 'showInvoices', page: 0, ...filter })).to.contain(
      'geen facturen',
    );
    expect(await coach.say(`factuur ${own[0]!.number}`)).to.contain(own[0]!.employerName);
    expect(titles(coach)).to.not.include('Betaald');
  });

  it('shows finance all, although no file is finance’s', async () => {
    const sofie = house.talk(SOFIE);
    sofie.now = house.clock.now;
    expect(await sofie.say('factuur december Jonas Verbeke')).to.contain('Bakkerij De Smet');
    expect(await sofie.say('openstaande facturen')).to.contain('Samen: ');
  });

  it('shows a verified contact person those of its own agreements, and notes every other try', () => {
    const link = house.store.read((db) =>
      db.first(
        query
          .selectFrom('agreementContact')
          .innerJoin('contactPerson', 'contactPerson.id', 'agreementContact.contactPersonId')
          .select(['agreementId', 'contactPersonId', 'contactPerson.employerId'])
          .where('verifiedAt', 'is not', null),
      ),
    )!;
    const known: ContactPersonPrincipal = {
      ...{ kind: 'contactPerson', contactPersonId: link.contactPersonId },
      employerIds: [link.employerId],
    };
    const list = (who: ContactPersonPrincipal) =>
      house.store.read((db) => listInvoices(db, who, ALL, PAGE, 'showInvoices')).invoices;
    const linked = invoices().filter(({ agreementId }) => agreementId === link.agreementId);
    expect(list(known).map(({ id }) => id)).to.include.members(linked.map(({ id }) => id));
    expect(list(known).every(({ employerId }) => employerId === link.employerId)).to.equal(true);
    const other = invoices().find(({ employerId }) => employerId !== link.employerId)!;
    const read = (who: ContactPersonPrincipal) =>
      house.store.read((db) => readInvoice(db, who, { id: other.id }, 'showInvoice'));
    expect(read(known)).to.equal(null);
    // Another enterprise in the token: the link itself is asked, not what the token says.
    const forged = { ...known, employerIds: [other.employerId] };
    expect(read(forged)).to.equal(null);
    expect(list(forged)).to.deep.equal([]);
  });

  it('says the same of what does not exist', async () => {
    expect(await alex.say('factuur IMW-2026-99999')).to.contain('Die factuur vind ik niet');
    const nothing = { verb: 'showInvoice', invoiceId: 'nothing' } as const;
    expect(await alex.act(nothing)).to.contain('Die factuur vind ik niet');
  });
});
