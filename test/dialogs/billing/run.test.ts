// The month-end run in chat: proposed by one, approved by another, once; nothing to bill, a month ahead, one that is billed.
import { expect } from 'chai';
import { listAccess } from '../../../src/store/accessLog.ts';
import { listInvoiceRows } from '../../../src/store/invoiceRows.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { titles } from '../people/peopleTalk.ts';
import { billMonth, ELS, moveTo, openBilledHouse, settle, SOFIE } from './billingTalk.ts';

const LAST_DAY = '2026-12-31T15:00:00+01:00';
const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };

describe('the month-end run in chat', () => {
  let house: TestHouse;
  let alex: Talk;
  let sofie: Talk;
  const open = (now: string, options: { isSettled?: boolean } = {}): void => {
    house = openBilledHouse(now, options);
    alex = house.talk();
    sofie = house.talk(SOFIE);
    alex.now = sofie.now = house.clock.now;
  };
  afterEach(() => house.close());
  const invoices = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, { limit: 100, offset: 0 }))
      .invoices;

  it('shows every line with its ground, and bills nothing before somebody else approved', async () => {
    open(LAST_DAY);
    const shown = await alex.say('facturatie december');
    expect(shown).to.contain('Facturatie december 2026');
    expect(shown)
      .to.contain('Voorstel van Alex Wilber')
      .and.to.contain('iemand anders van finance');
    expect(shown).to.match(
      /Basispakket 4e kwartaal 2026, kwartaal \d van de premie: [\d.]+,\d\d euro/,
    );
    expect(shown).to.contain('art. 5').and.to.contain('art. 7');
    expect(titles(alex)).to.not.include('Goedkeuren');
    expect(shown).to.contain('Goedkeuren mag: Sofie De Backer.');
    expect(invoices()).to.deep.equal([]);
  });

  it('is approved by another, once: numbers without gaps, references, due 30 days later', async () => {
    open(LAST_DAY);
    await alex.say('facturatie december');
    await sofie.say('facturatie december');
    const yes = sofie.buttons().find(({ title }) => title === 'Goedkeuren')!.action;
    const done = await sofie.act(yes);
    expect(done).to.contain('Goedgekeurd. De facturen zijn gemaakt.');
    expect(done).to.contain('Goedgekeurd door Sofie De Backer');
    const made = invoices();
    expect(made.length).to.be.greaterThan(3);
    expect(made.map(({ number }) => number).sort()).to.deep.equal(
      made.map((_, at) => `IMW-2026-${String(at + 1).padStart(5, '0')}`),
    );
    for (const one of made) {
      expect(one).to.include({
        day: '2026-12-31',
        due: '2027-01-30',
        bankAccount: 'BE68539007547034',
      });
      expect(one.reference).to.match(/^\+\+\+202\/6000\/\d{5}\+\+\+$/);
    }
    expect(await sofie.act(yes), 'a double click').to.contain('Goedgekeurd');
    expect(invoices()).to.have.length(made.length);
    expect(await alex.say('facturatie december')).to.contain('december 2026 is al gefactureerd');
    expect(invoices()).to.have.length(made.length);
  });

  it('refuses who proposed it, also with a forged card; and a coach altogether', async () => {
    open(LAST_DAY);
    await alex.say('facturatie december');
    const shown = alex.buttons().find(({ action }) => action.verb === 'exportRun')!.action;
    const { runId } = shown as { runId: string };
    const approve = { verb: 'approveRun', runId, submissionKey: 'forged' } as const;
    expect(await alex.act(approve)).to.contain('Jij deed dit voorstel');
    const coach = house.talk(ELS);
    expect(await coach.say('facturatie december')).to.contain('voor finance');
    expect(await coach.act(approve)).to.contain('voor finance');
    expect(await coach.act({ verb: 'showRun', runId, page: 0, needLook: false })).to.contain(
      'voor finance',
    );
    expect(invoices()).to.deep.equal([]);
  });

  it('can be taken back', async () => {
    open(LAST_DAY);
    await alex.say('facturatie december');
    const no = alex.buttons().find(({ title }) => title === 'Voorstel intrekken')!.action;
    expect(await alex.act(no)).to.contain('ingetrokken. Er is niets gefactureerd');
    expect(await alex.act(no)).to.contain('ingetrokken');
    expect(invoices()).to.deep.equal([]);
    expect(await alex.say('facturatie december')).to.contain('Voorstel van Alex');
  });

  it('waits for the last day, refuses a month ahead, and has nothing to bill in between', async () => {
    open('2026-12-30T23:59:00+01:00');
    expect(await alex.say('facturatie december')).to.contain('vanaf de laatste dag van de maand');
    await sofie.say('facturatie december');
    expect(titles(sofie)).to.not.include('Goedkeuren');
    const ahead = { verb: 'proposeRun', month: '2027-01' } as const;
    expect(await alex.act(ahead)).to.contain('januari 2027 moet nog beginnen');
    expect(await alex.act({ verb: 'proposeRun', month: '2026-19' })).to.contain('Welke maand');
    for (const words of ['facturatie 13/2026', 'facturatie derde kwartaal'])
      expect(await alex.say(words), words).to.contain('Welke maand');
    moveTo(house, '2027-01-31T15:00:00+01:00', alex, sofie);
    expect(await billMonth(house, 'december')).to.contain('Goedgekeurd');
    expect(await alex.say('facturatie januari 2027')).to.contain('is er niets te factureren');
    expect(await alex.say('facturatie november 2026')).to.contain(
      'al een latere maand gefactureerd',
    );
  });

  it('is an example without numbers as long as something is unset, and real afterwards', async () => {
    open(LAST_DAY, { isSettled: false });
    expect(await alex.say('facturatie december')).to.contain('VOORBEELD');
    expect(await billMonth(house, 'december')).to.contain('Goedgekeurd');
    expect(invoices().every(({ isExample, number }) => isExample && number === null)).to.equal(
      true,
    );
    house.clock.now += 60_000;
    settle(house);
    alex.now = house.clock.now;
    const real = await alex.say('facturatie december');
    expect(real).to.contain('Voorstel van Alex');
    expect(real).to.not.contain('VOORBEELD');
    expect(await billMonth(house, 'december')).to.contain('Goedgekeurd');
    expect(invoices().every(({ number }) => number !== null)).to.equal(true);
  });

  it('dates and terms move with a late approval', async () => {
    open('2027-01-12T09:00:00+01:00');
    await billMonth(house, 'december');
    for (const one of invoices())
      expect(one).to.include({ day: '2027-01-12', due: '2027-02-11', month: '2026-12' });
    expect(invoices().at(-1)!.number).to.equal('IMW-2027-00001');
  });

  it('computes anew what changed since the proposal, and bills nothing unseen', async () => {
    open(LAST_DAY);
    await alex.say('facturatie december');
    await sofie.say('facturatie december');
    house.clock.now += 60_000;
    const other = house.talk(SOFIE);
    other.now = house.clock.now;
    await other.say('spilindex overschreden in oktober 2026');
    await other.press('Bevestigen');
    house.clock.now += 60_000;
    expect(await sofie.press('Goedkeuren')).to.contain('Sinds het voorstel is er iets veranderd');
    expect(invoices()).to.deep.equal([]);
    expect(await sofie.press('Goedkeuren')).to.contain('Goedgekeurd');
    expect(invoices().length).to.be.greaterThan(0);
  });

  it('corrects in the next month what a late crossing changed, and credits what was too much', async () => {
    open(LAST_DAY);
    await billMonth(house, 'december');
    const first = invoices().length;
    moveTo(house, '2027-01-31T15:00:00+01:00', alex, sofie);
    await sofie.say('spilindex overschreden in oktober 2026');
    await sofie.press('Bevestigen');
    moveTo(house, '2027-01-31T16:00:00+01:00', alex, sofie);
    const shown = await alex.say('facturatie januari 2027');
    expect(shown).to.contain('gefactureerd 1.200,00 euro, moet zijn 1.216,00 euro');
    expect(shown).to.contain('Rechtzetting');
    await billMonth(house, 'januari 2027');
    moveTo(house, '2027-02-28T15:00:00+01:00', alex, sofie);
    await sofie.say('spilindex overschreden in oktober 2026');
    await sofie.press('Terugnemen');
    moveTo(house, '2027-02-28T16:00:00+01:00', alex, sofie);
    expect(await alex.say('facturatie februari 2027')).to.contain('Creditnota: −16,00 euro');
    await billMonth(house, 'februari 2027');
    const all = invoices();
    const notes = all.filter(({ kind }) => kind === 'creditNote');
    expect(notes.length).to.be.greaterThan(0);
    expect(notes.every(({ creditOfNumber }) => creditOfNumber !== null)).to.equal(true);
    // Of the quarter that was corrected twice, in the end as much is billed as at first.
    const ofQuarter = (some: typeof all): number =>
      some
        .flatMap(({ lines }) => lines)
        .filter(({ key }) => key === 'basic:2026-Q4')
        .reduce((total, { cents }) => total + cents, 0);
    const billed = all.filter(({ month }) => month === '2026-12');
    expect(ofQuarter(all)).to.equal(ofQuarter(billed));
    expect(billed).to.have.length(first);
  });

  it('gives the lines as a file for the ledger, to finance and leads only; every look is logged', async () => {
    open(LAST_DAY);
    await billMonth(house, 'december');
    await sofie.say('facturatie december');
    await sofie.press('Als CSV');
    const link = sofie
      .cards()
      .flatMap(({ buttons }) => buttons.flatMap((b) => ('url' in b ? [b.url] : [])));
    const opened = await house.open(link[0]!);
    const csv = opened.kind === 'file' ? String(opened.file.body) : '';
    expect(csv.split('\r\n')[0]).to.contain('nummer;soort;verbetert;maand');
    expect(csv).to.contain(';1200,00;').and.to.contain('IMW-2026-00001;factuur');
    expect(csv).to.not.contain('Jonas');
    const looks = invoices().flatMap(({ agreementId: subjectId }) =>
      house.store.read((db) => listAccess(db, { subject: 'agreement', subjectId })),
    );
    expect(looks.map(({ why }) => why)).to.include('showRun');
  });

  it('is of the month to come where its name alone is nearer ahead; the year before is a click away', async () => {
    open('2026-11-13T15:00:00+01:00');
    for (const [words, month] of [
      ['facturatie december', 'december 2026'],
      ['maandafsluiting januari', 'januari 2027'],
    ] as const) {
      const told = await alex.say(words);
      expect(told, words).to.contain(`${month} moet nog beginnen`);
    }
    expect(titles(alex)).to.deep.equal(['Facturatie januari 2026']);
    expect(await alex.press('Facturatie januari 2026')).to.contain('niets te factureren');
    expect(await alex.say('facturatie verleden december')).to.contain('Facturatie december 2025');
    expect(await alex.say('facturatie oktober'), 'just there').to.contain('oktober 2026');
    expect(await alex.say('facturatie mei'), 'half a year ago').to.contain('mei 2026');
    expect(await alex.say('facturatie 12'), 'no month').to.contain('Welke maand');
    expect(await alex.say('spilindex overschreden in december')).to.contain(
      'december 2026 moet nog beginnen',
    );
    moveTo(house, '2027-01-08T15:00:00+01:00', alex);
    expect(await alex.say('facturatie december'), 'just over').to.contain('december 2026');
    expect(titles(alex)).to.include('Voorstel intrekken');
  });
});
