// Invoices on the website: a verified contact person's own, explained; nothing of anybody else's, nor to a visitor.
import { expect } from 'chai';
import type { Outsider } from '../../../dialogs/visitor/visitorConversation.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { listInvoiceRows } from '../../../src/store/invoiceRows.ts';
import type { ContactPersonPrincipal } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import type { TestHouse } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';
import { billMonth, moveTo, openBilledHouse, SOFIE } from './billingTalk.ts';

const NOW = '2027-01-05T09:00:00+01:00';
const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };
const NOT_FOUND = 'Die factuur vind ik niet';

describe('invoices for an employer', function () {
  this.timeout(60_000);
  let house: TestHouse;
  before(async () => {
    house = openBilledHouse('2026-12-31T15:00:00+01:00', { vat: 'rate21' });
    await billMonth(house, 'december');
    moveTo(house, NOW);
  });
  after(() => house.close());

  const person = (name: string): ContactPersonPrincipal => {
    const found = house.store.read((db) =>
      db.first(
        query.selectFrom('contactPerson').select(['id', 'employerId']).where('name', '=', name),
      ),
    )!;
    return { kind: 'contactPerson', contactPersonId: found.id, employerIds: [found.employerId] };
  };
  const chat = (who: Outsider): VisitorTalk => new VisitorTalk(house.deps, NOW, who);
  const peter = (): VisitorTalk => chat(person('Peter De Smet'));
  const invoices = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, { limit: 100, offset: 0 }))
      .invoices;
  const others = () =>
    invoices().filter(({ agreementReference: one }) => !['DEMO-001', 'DEMO-002'].includes(one));

  it('are listed when they are open: of the agreements on which one is a contact, of no other', () => {
    const talk = peter();
    const list = talk.say('openstaande facturen');
    expect(list)
      .to.contain('Openstaande facturen')
      .and.contain('Jonas Verbeke')
      .and.contain('Fatima El Amrani')
      .and.contain('Nog te betalen');
    for (const { employeeName, number } of others())
      expect(list).not.to.contain(employeeName).and.not.contain(number);
    expect(talk.press('Bekijken')).to.match(/Factuur IMW-2026-\d{5}/);
    expect(talk.titles(), 'nobody marks their own as paid').to.deep.equal(['Waarom dit bedrag?']);
  });

  it('are found by month and name, and explain themselves by a click or in words', () => {
    const talk = peter();
    expect(talk.say('factuur december Jonas Verbeke')).to.contain('1.506,45 euro');
    const why = talk.press('Waarom dit bedrag?');
    expect(why).to.contain('3.600,00 gedeeld door 3 is 1.200,00 euro').and.contain('art. 5');
    expect(talk.press('Terug')).to.contain('Factuur IMW-2026-');
    expect(talk.say('waarom dit bedrag?')).to.equal(why);
    expect(talk.say('waarom is dat zo hoog?')).to.equal(why);
    expect(talk.say('factuur oktober')).to.contain('geen facturen van oktober 2026');
    expect(talk.say('waarom dit bedrag?'), 'no invoice was shown').not.to.contain('IMW-2026');
    expect(talk.say('facturen van december')).to.contain('Jonas').and.contain('Fatima');
    expect(talk.say('wanneer krijg ik een factuur?'), 'a question').to.contain('Bron');
  });

  it('say the same of another’s as of one that does not exist, and note the try', () => {
    const talk = peter();
    const nothing = talk.say('factuur IMW-2026-99999');
    expect(nothing).to.contain(NOT_FOUND).and.not.contain('je mag');
    for (const { id, number, agreementId } of others()) {
      expect(talk.say(`factuur ${number}`)).to.equal(nothing);
      expect(talk.say(`waarom factuur ${number}`)).to.equal(nothing);
      expect(talk.act({ verb: 'showInvoice', invoiceId: id })).to.equal(nothing);
      expect(talk.act({ verb: 'explainInvoice', invoiceId: id })).to.equal(nothing);
      const looks = house.store.read((db) =>
        listAccess(db, { subject: 'agreement', subjectId: agreementId }),
      );
      expect(looks.find(({ whoKind }) => whoKind === 'contactPerson')?.action).to.equal('refused');
    }
    for (const name of ['Pieter Wouters', 'Ruben Aerts', 'Wannes Onbestaande'])
      expect(talk.say(`factuur ${name}`)).to.equal(nothing);
    const { employerId } = others()[0]!;
    const filter = {
      month: '',
      employerIds: [employerId],
      employeeIds: [],
      isOpen: false,
      page: 0,
    };
    expect(talk.act({ verb: 'showInvoices', ...filter })).to.contain('vind geen facturen');
  });

  it('are never marked as paid from outside, and who marked them is not told', () => {
    const talk = peter();
    const own = invoices().find(({ employeeName }) => employeeName === 'Fatima El Amrani')!;
    const paid = { verb: 'markPaid', invoiceId: own.id, paidOn: '2027-01-04' } as const;
    talk.act({ ...paid, submissionKey: 'a-key-of-a-stranger' });
    expect(talk.say('factuur Fatima El Amrani')).to.contain('Nog te betalen');
    const alex = house.talk(SOFIE);
    moveTo(house, NOW, alex);
    return alex.act({ ...paid, submissionKey: 'a-key-of-sofie-123' }).then(() => {
      const told = talk.say('factuur Fatima El Amrani');
      expect(told).to.contain('Betaald op').and.not.contain('Sofie');
      expect(talk.say('openstaande facturen')).not.to.contain('Fatima');
    });
  });

  it('are nobody’s who is not verified, of another employer, or a visitor', () => {
    const own = invoices().find(({ employeeName }) => employeeName === 'Jonas Verbeke')!;
    const carla = person('Carla Maton');
    const elsewhere = { ...person('Peter De Smet'), employerIds: carla.employerIds };
    const visitor: Outsider = { kind: 'visitor', visitorId: 'v' };
    for (const who of [carla, elsewhere, visitor]) {
      const talk = chat(who);
      expect(talk.say('openstaande facturen')).not.to.contain('IMW-2026');
      expect(talk.say(`factuur ${own.number}`)).not.to.contain('Jonas');
      expect(talk.act({ verb: 'showInvoice', invoiceId: own.id })).not.to.contain('Jonas');
    }
    expect(chat(visitor).say('openstaande facturen')).to.contain('in deze chat niet tonen');
  });

  it('without a number are not an employer’s: they were never sent', async () => {
    const unsettled = openBilledHouse('2026-12-31T15:00:00+01:00', { isSettled: false });
    try {
      await billMonth(unsettled, 'december');
      moveTo(unsettled, NOW);
      const [example] = unsettled.store.read((db) =>
        listInvoiceRows(db, EVERYBODYS, ALL, { limit: 1, offset: 0 }),
      ).invoices;
      expect(example?.isExample).to.equal(true);
      const link = unsettled.store.read((db) =>
        db.first(
          query
            .selectFrom('contactPerson')
            .select(['id', 'employerId'])
            .where('name', '=', 'Peter De Smet'),
        ),
      )!;
      const who: Outsider = {
        ...{ kind: 'contactPerson', contactPersonId: link.id, employerIds: [link.employerId] },
      };
      const talk = new VisitorTalk(unsettled.deps, NOW, who);
      expect(talk.say('toon mijn facturen')).to.contain('vind geen facturen');
      for (const { id } of unsettled.store.read((db) =>
        listInvoiceRows(db, EVERYBODYS, ALL, { limit: 100, offset: 0 }),
      ).invoices)
        expect(talk.act({ verb: 'showInvoice', invoiceId: id })).to.contain(NOT_FOUND);
    } finally {
      unsettled.close();
    }
  });
});
