// One bill stays out of a run: with a reason, shown, approved by somebody else, billed by the next run; nothing lost.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { listInvoiceRows } from '../../../src/store/invoiceRows.ts';
import { query } from '../../../src/store/query.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { titles } from '../people/peopleTalk.ts';
import { billMonth, ELS, moveTo, openBilledHouse, SOFIE } from './billingTalk.ts';

const REASON = 'De werkgever betwist de uren';
const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };

describe('a bill that is left out of the run', () => {
  let house: TestHouse;
  let alex: Talk;
  let sofie: Talk;
  beforeEach(async () => {
    house = openBilledHouse('2026-12-31T15:00:00+01:00');
    alex = house.talk();
    sofie = house.talk(SOFIE);
    alex.now = sofie.now = house.clock.now;
    await alex.say('facturatie december');
    await sofie.say('facturatie december');
  });
  afterEach(() => house.close());
  const invoices = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, { limit: 100, offset: 0 }))
      .invoices;
  const buttonOf = (talk: Talk, verb: CardAction['verb']): CardAction =>
    talk.buttons().find(({ action }) => action.verb === verb)!.action;
  const records = () =>
    house.store.read((db) => db.all(query.selectFrom('billLeftOut').selectAll()));
  /** Sofie leaves the first bill of the card out; returns whose it is, and what she was told. */
  const leaveFirstOut = async (): Promise<{ agreementId: string; told: string }> => {
    const ask = buttonOf(sofie, 'askLeaveOut');
    const { agreementId } = ask as { agreementId: string };
    expect(await sofie.act(ask)).to.contain('Deze rekening weglaten?');
    const told = await sofie.press('Laat weg', { reason: `  ${REASON} ` });
    return { agreementId, told };
  };

  it('is asked for a reason first; without one, or after going back, nothing changes', async () => {
    await sofie.act(buttonOf(sofie, 'askLeaveOut'));
    expect(await sofie.press('Laat weg', { reason: ' ' })).to.contain('Vul in waarom');
    expect(await sofie.press('Laat weg', { reason: 'x'.repeat(201) })).to.contain('korter dan 200');
    expect(await sofie.press('Nee, terug')).to.contain('Facturatie december 2026');
    expect(records()).to.deep.equal([]);
    expect(titles(sofie)).to.include('Goedkeuren');
  });

  it('stands in the run with who and why, and counts in no total', async () => {
    const { agreementId, told } = await leaveFirstOut();
    expect(told).to.contain('De rekening is weggelaten');
    expect(told).to.contain(`Weggelaten door Sofie De Backer: ${REASON}.`);
    expect(told)
      .to.contain('komt in de volgende facturatie')
      .and.to.match(/Weggelaten\W+1\b/);
    expect(records()).to.have.length(1);
    const looks = house.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: agreementId }),
    );
    expect(looks.map(({ why }) => why)).to.include.members(['askLeaveOut', 'leaveOutBill']);
  });

  it('is approved by somebody else than who left it out, also than with a forged card', async () => {
    const { agreementId } = await leaveFirstOut();
    expect(titles(sofie)).to.not.include('Goedkeuren');
    const { runId } = buttonOf(sofie, 'putBackBill') as { runId: string };
    const forged = { verb: 'approveRun', runId, submissionKey: 'forged' } as const;
    expect(await sofie.act(forged)).to.contain('Jij deed dit voorstel of veranderde het');
    expect(invoices()).to.deep.equal([]);
    // The proposal of before is gone: whoever looks at it approves nothing unseen.
    expect(await alex.say('facturatie december')).to.contain(REASON);
    expect(await alex.press('Goedkeuren')).to.contain('Goedgekeurd');
    expect(invoices().map((one) => one.agreementId)).to.not.include(agreementId);
    expect(await alex.say('facturatie december')).to.contain(REASON);
  });

  it('is billed by the next run, once, as something of the month before', async () => {
    const { agreementId } = await leaveFirstOut();
    await alex.say('facturatie december');
    await alex.press('Goedkeuren');
    const first = invoices().length;
    moveTo(house, '2027-01-31T15:00:00+01:00', alex, sofie);
    const shown = await alex.say('facturatie januari 2027');
    expect(shown).to.contain('nog van december 2026').and.to.contain('stond nog op geen factuur');
    expect(await billMonth(house, 'januari 2027')).to.contain('Goedgekeurd');
    const later = invoices().filter(({ month }) => month === '2027-01');
    expect(later.map((one) => one.agreementId)).to.deep.equal([agreementId]);
    expect(invoices()).to.have.length(first + 1);
    moveTo(house, '2027-02-28T15:00:00+01:00', alex, sofie);
    expect(await alex.say('facturatie februari 2027')).to.not.contain('december 2026');
  });

  it('comes back into the run, once, and the card of before does nothing', async () => {
    await leaveFirstOut();
    const back = buttonOf(sofie, 'putBackBill');
    expect(await sofie.act(back)).to.contain('De rekening staat weer in het voorstel');
    const after = records().length;
    expect(await sofie.act(back), 'a double click').to.not.contain(REASON);
    expect(records()).to.have.length(after);
    await alex.say('facturatie december');
    expect(await alex.press('Goedkeuren')).to.contain('Goedgekeurd');
    const months = invoices().map(({ agreementId }) => agreementId);
    expect(new Set(months).size).to.equal(months.length);
  });

  it('is finance’s to leave out: not a coach’s, nor of a run that is closed', async () => {
    const ask = buttonOf(sofie, 'askLeaveOut') as { runId: string; agreementId: string };
    const { runId, agreementId } = ask;
    const at = { runId, agreementId, page: 0, needLook: false };
    const coach = house.talk(ELS);
    const press = { verb: 'leaveOutBill', ...at, submissionKey: 'forged' } as const;
    expect(await coach.act({ verb: 'askLeaveOut', ...at })).to.contain('voor finance');
    expect(await coach.act(press, { reason: REASON })).to.contain('voor finance');
    expect(await sofie.act({ ...press, agreementId: 'nothing' }, { reason: REASON })).to.contain(
      'staat niet in dit voorstel',
    );
    await sofie.say('facturatie december');
    await sofie.press('Goedkeuren');
    expect(await sofie.act(press, { reason: REASON })).to.contain('staat niet meer open');
    expect(records()).to.deep.equal([]);
  });
});
