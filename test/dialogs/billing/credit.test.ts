// A credit note by hand: proposed by one of finance, approved by another, numbered on, never twice, not billed again.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { decide } from '../../../src/content/decide.ts';
import { eurosInWords } from '../../../src/language/index.ts';
import { listInvoiceRows } from '../../../src/store/invoiceRows.ts';
import { query } from '../../../src/store/query.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { titles } from '../people/peopleTalk.ts';
import { billMonth, ELS, moveTo, openBilledHouse, SOFIE } from './billingTalk.ts';

const REASON = 'Zoals afgesproken op 4 januari';
const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };

describe('a credit note by hand', () => {
  let house: TestHouse;
  let alex: Talk;
  let sofie: Talk;
  beforeEach(async () => {
    house = openBilledHouse('2026-12-31T15:00:00+01:00', { vat: 'rate21' });
    await billMonth(house, 'december');
    alex = house.talk();
    sofie = house.talk(SOFIE);
    moveTo(house, '2027-01-05T09:00:00+01:00', alex, sofie);
    await alex.say('factuur december Jonas Verbeke');
  });
  afterEach(() => house.close());
  const documents = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, { limit: 100, offset: 0 }))
      .invoices;
  const notes = () => documents().filter(({ kind }) => kind === 'creditNote');
  const button = (talk: Talk, title: string): CardAction =>
    talk.buttons().find((one) => one.title === title)!.action;

  it('gives the whole invoice back once another approved it', async () => {
    const shown = await alex.press('Crediteren');
    expect(shown).to.contain('Creditnota voor Factuur IMW-2026-').and.to.contain('1.245,00 euro');
    const propose = button(alex, 'Stel voor');
    expect(await alex.act(propose, { part: 'all', reason: ' ' })).to.contain('Vul in waarom');
    const proposed = await alex.act(button(alex, 'Stel voor'), { part: 'all', reason: REASON });
    expect(proposed).to.contain(`Reden: ${REASON}`).and.to.contain('niets teruggegeven');
    expect(proposed).to.contain('Creditnota: −1.245,00 euro, met btw −1.506,45 euro');
    expect(proposed).to.contain('niet opnieuw');
    expect(titles(alex)).to.not.include('Goedkeuren');
    expect(notes()).to.deep.equal([]);
    const before = documents().length;

    await sofie.say('factuur december Jonas Verbeke');
    expect(await sofie.press('Crediteren')).to.contain('wacht al een creditnota');
    const yes = button(sofie, 'Goedkeuren');
    expect(await sofie.act(yes)).to.contain('Goedgekeurd. De creditnota is gemaakt.');
    expect(await sofie.act(yes), 'a double click').to.contain('Goedgekeurd');
    const [note, ...others] = notes();
    expect(others).to.deep.equal([]);
    expect(note).to.include({ day: '2027-01-05', totalCents: -150_645, reference: null });
    expect(note!.number).to.equal('IMW-2027-00001');
    expect(documents()).to.have.length(before + 1);
    const again = await alex.say('factuur december Jonas Verbeke');
    expect(again).to.contain('er is een creditnota voor het hele bedrag');
    expect(titles(alex)).to.not.include('Crediteren');
    expect(await alex.say(`factuur ${note!.number}`)).to.contain(REASON);
  });

  it('is not billed again by the next run, and numbers go on', async () => {
    await alex.press('Crediteren');
    await alex.press('Stel voor', { part: 'all', reason: REASON });
    const { creditOf } = await approve();
    moveTo(house, '2027-03-31T15:00:00+02:00', alex, sofie);
    const shown = await alex.say('facturatie maart 2027');
    expect(shown).to.not.contain('4e kwartaal 2026');
    await billMonth(house, 'maart 2027');
    const { agreementId } = documents().find(({ id }) => id === creditOf)!;
    const lines = documents()
      .filter((one) => one.agreementId === agreementId)
      .flatMap((one) => one.lines)
      .filter(({ key }) => key === 'basic:2026-Q4');
    expect(lines.reduce((sum, { cents }) => sum + cents, 0)).to.equal(0);
    const numbers = documents().flatMap(({ number }) => (number?.includes('2027') ? [number] : []));
    expect(numbers.toSorted()).to.deep.equal(
      numbers.map((_, at) => `IMW-2027-${String(at + 1).padStart(5, '0')}`),
    );
  });

  const approve = async () => {
    await sofie.say('factuur december Jonas Verbeke');
    await sofie.press('Crediteren');
    await sofie.press('Goedkeuren');
    return notes().at(0)!;
  };

  it('gives one line back, the rest later, and refuses what was given back', async () => {
    await alex.press('Crediteren');
    await alex.press('Stel voor', { part: 'basic:2026-Q4', reason: REASON });
    const note = await approve();
    expect(note).to.include({ netCents: -120_000, totalCents: -145_200 });
    const open = await alex.say('openstaande facturen De Smet');
    const sum = documents()
      .filter(({ employerName }) => employerName === 'Bakkerij De Smet')
      .reduce((all, { totalCents }) => all + totalCents, 0);
    expect(open, 'what is left to pay').to.contain(`Samen: ${eurosInWords(sum)}`);
    expect(open).to.contain('Nog te betalen: 54,45 euro');
    await alex.say('factuur december Jonas Verbeke');
    expect(await alex.press('Crediteren')).to.not.contain('Basispakket');
    const propose = button(alex, 'Stel voor');
    const forged = { part: 'basic:2026-Q4', reason: REASON };
    expect(await alex.act(propose, forged)).to.contain('al helemaal teruggegeven');
    const other = { part: 'visit:nothing', reason: REASON };
    expect(await alex.act(propose, other)).to.contain('staat niet op deze factuur');
    const onNote = { verb: 'proposeCredit', invoiceId: note.id, submissionKey: 'n' } as const;
    expect(await alex.act(onNote, { part: 'all', reason: REASON })).to.contain('zelf een credit');
    expect(await alex.act(propose, { part: 'all', reason: REASON })).to.contain('−45,00 euro');
    await approve();
    expect(notes().reduce((sum, { totalCents }) => sum + totalCents, 0)).to.equal(-150_645);
  });

  it('is not approved by who proposed it, can be taken back, and tells the others of finance', async () => {
    await alex.press('Crediteren');
    await alex.press('Stel voor', { part: 'all', reason: REASON });
    const withdraw = button(alex, 'Voorstel intrekken') as { runId: string; verb: 'withdrawRun' };
    const forged = { verb: 'approveRun', runId: withdraw.runId, submissionKey: 'forged' } as const;
    expect(await alex.act(forged)).to.contain('Jij deed dit voorstel');
    const queued = house.store.read((db) =>
      db.all(query.selectFrom('outbox').select('personId').where('subjectId', '=', forged.runId)),
    );
    expect(queued).to.deep.equal([{ personId: house.who(SOFIE).personId }]);
    expect(await alex.act(button(alex, 'Voorstel intrekken'))).to.contain('niets teruggegeven');
    expect(notes()).to.deep.equal([]);
  });

  it('is finance’s: a coach neither sees the form nor proposes', async () => {
    const ask = button(alex, 'Crediteren') as { verb: 'askCredit'; invoiceId: string };
    const coach = house.talk(ELS);
    const { invoiceId } = ask;
    expect(await coach.act(ask)).to.contain('voor finance');
    const forged = { verb: 'proposeCredit', invoiceId, submissionKey: 'forged' } as const;
    const inputs = { part: 'all', reason: REASON };
    expect(await coach.act(forged, inputs)).to.contain('voor finance');
    expect(await alex.act({ ...forged, invoiceId: 'nothing' }, inputs)).to.contain('vind ik niet');
  });

  it('says at the proposal what must be filled in before it can be approved', async () => {
    const who = house.who(SOFIE);
    const change = { numberPrefix: null };
    house.store.write((tx) => decide(tx, who, { kind: 'billing', change }));
    await alex.say('factuur december Jonas Verbeke');
    const missing = 'Goedkeuren kan pas als dit is ingevuld: de letters voor het factuurnummer';
    expect(await alex.press('Crediteren')).to.contain(missing);
    const typed = { part: 'all', reason: REASON };
    expect(await alex.act(button(alex, 'Stel voor'), typed)).to.contain(missing);
    await sofie.say('factuur december Jonas Verbeke');
    expect(await sofie.press('Crediteren')).to.contain(missing);
    expect(titles(sofie)).to.include('Voorstel intrekken').and.not.include('Goedkeuren');
  });
});
