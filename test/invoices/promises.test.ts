// What the card of an agreement says is billed next is what the run then bills: all demo agreements, half a year.
import { join } from 'node:path';
import { expect } from 'chai';
import { agreementView } from '../../dialogs/agreements/agreementView.ts';
import { nextBillOf } from '../../dialogs/agreements/nextBillWords.ts';
import { decide } from '../../src/content/decide.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { approveRun, proposeRun } from '../../src/jobs/billing/billingRun.ts';
import { approveCredit, proposeCredit } from '../../src/jobs/billing/creditRun.ts';
import { leaveOutBill } from '../../src/jobs/billing/leaveOutBill.ts';
import { dateInWords, eurosInWords } from '../../src/language/index.ts';
import { lastDayOf, type BillDocument, type NextBill } from '../../src/rules/index.ts';
import type { FileChange } from '../../src/store/agreementFileRecord.ts';
import { brusselsDay } from '../../src/store/brusselsTime.ts';
import { listInvoiceRows } from '../../src/store/invoiceRows.ts';
import { openBilledHouse, SOFIE } from '../dialogs/billing/billingTalk.ts';
import { submission } from '../store/fixture.ts';
import { addBillingPeople, addExtra, FINANCE } from './billingOffice.ts';

const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };
const MONTHS = ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'];

describe('the next bill on the card of an agreement', function () {
  this.timeout(60_000);
  const house = openBilledHouse('2026-11-13T12:00:00+01:00', { vat: 'rate21' });
  const { agreementTerms: terms } = loadContent(join(import.meta.dirname, '../../data'));
  const office = { store: house.store, terms };
  const lead = house.who(SOFIE);
  const desk = house.deps.agreements;
  after(() => house.close());

  const at = (moment: string): void => void (house.clock.now = Date.parse(moment));
  const files = desk.list(lead);
  const idOf = (name: string): string => files.find((one) => one.employeeName === name)!.id;
  const shownOf = (agreementId: string) => ({
    file: desk.file(lead, agreementId, 'test')!,
    facts: desk.facts(house.clock.now),
    today: brusselsDay(house.clock.now),
    deps: house.deps,
  });
  const promises = (): Map<string, NextBill> =>
    new Map(files.map(({ id }) => [id, nextBillOf(shownOf(id))]));
  const change = (told: FileChange): void => {
    const outcome = desk.change(lead, told, submission());
    expect(outcome.kind, JSON.stringify(outcome)).to.equal('saved');
  };
  const extra = (visitId: string, name: string, day: string, minutes: number, version = 1): void =>
    house.store.write((tx) =>
      addExtra(tx, {
        ...{ visitId, version, day, minutes, agreementIds: [idOf(name)] },
        employerId: files.find((one) => one.employeeName === name)!.employerId,
      }),
    );
  const invoices = () =>
    house.store.read((db) => listInvoiceRows(db, EVERYBODYS, ALL, { limit: 500, offset: 0 }))
      .invoices;
  const givenBack = (name: string): void => {
    const invoice = invoices().find(
      (one) => one.employeeName === name && one.kind === 'invoice' && one.month === '2026-12',
    )!;
    house.store.write((tx) => {
      const ask = { invoiceId: invoice.id, key: null, reason: 'afgesproken' };
      const proposed = proposeCredit(tx, ask, lead.personId);
      if (proposed.kind !== 'proposed') throw new Error(proposed.kind);
      expect(approveCredit(tx, terms, proposed.run, 'fien').kind).to.equal('approved');
    });
  };

  /** What happens in each month before its run. */
  const HAPPENS: Record<string, () => void> = {
    '2026-11': () => {
      house.store.write(addBillingPeople);
      extra('late', 'Emre Yilmaz', '2026-11-19', 45);
      extra('longer', 'Jonas Verbeke', '2026-11-05', 90);
      const notice = { kind: 'notice', givenBy: 'employer' } as const;
      const agreementId = idOf('Jonas Verbeke');
      change({ ...notice, agreementId, givenOn: '2026-11-13', endDay: '2027-01-13' });
    },
    '2026-12': () => {
      extra('longer', 'Jonas Verbeke', '2026-11-05', 30, 2);
      extra('forgotten', 'Ruben Aerts', '2026-11-27', 61);
      const agreementId = idOf('Yusuf Kaya');
      change({ kind: 'employmentEnd', agreementId, endDay: '2026-11-30' });
      const premium = { from: '2026-12-01', quarterCents: 150_000, approvedOn: '2026-11-25' };
      const of = idOf('Ruben Aerts');
      change({ kind: 'premiumChange', agreementId: of, ...premium, years: null });
    },
    '2027-01': () => {
      const decision = { kind: 'crossing', month: '2026-11', confirmed: true } as const;
      house.store.write((tx) => decide(tx, FINANCE, decision));
      givenBack('Fatima El Amrani');
    },
    '2027-02': () => {
      // The employment ended before what was billed: a credit note.
      change({ kind: 'employmentEnd', agreementId: idOf('Wim Goossens'), endDay: '2026-09-30' });
    },
    '2027-03': () => extra('march', 'Fatima El Amrani', '2027-03-01', 15),
    '2027-04': () => extra('march', 'Fatima El Amrani', '2027-04-02', 20, 2),
  };

  const sums = (documents: readonly BillDocument[]): unknown =>
    documents.map(({ kind, netCents, vatCents, totalCents, lines }) => ({
      ...{ kind, netCents, vatCents, totalCents, keys: lines.map(({ key }) => key) },
    }));

  for (const month of MONTHS)
    it(`before the run of ${month} is what that run bills`, async () => {
      at(`${month}-20T12:00:00+01:00`);
      HAPPENS[month]?.();
      house.clock.now += 1000;
      const early = promises();
      at(`${lastDayOf(month)}T18:00:00+01:00`);
      const proposed = await proposeRun(office, month, 'system');
      if (proposed.kind !== 'proposed') throw new Error(proposed.kind);
      house.clock.now += 1000;
      let runId = proposed.run.id;
      if (month === '2026-12') {
        const without = { runId, agreementId: idOf('Lotte Janssens'), reason: 'betwist' };
        const left = await leaveOutBill(office, without, lead.personId);
        if (left.kind !== 'changed') throw new Error(left.reason);
        runId = left.run.id;
        early.set(idOf('Lotte Janssens'), nextBillOf(shownOf(idOf('Lotte Janssens'))));
      }
      const late = promises();
      expect(Object.fromEntries(late), 'nothing happened since').to.deep.equal(
        Object.fromEntries(early),
      );
      const cards = new Map(
        files.map(({ id }) => [id, JSON.stringify(agreementView(shownOf(id), true))]),
      );
      const approved = await approveRun(office, runId, 'fien');
      expect(approved.kind).to.equal('approved');
      const billed = Map.groupBy(
        invoices().filter((one) => one.runId === runId),
        ({ agreementId }) => agreementId,
      );
      for (const { id, employeeName } of files) {
        const promised = late.get(id)!;
        const documents = billed.get(id) ?? [];
        if (promised.kind !== 'bill' || promised.month !== month) {
          expect(documents, employeeName).to.deep.equal([]);
          continue;
        }
        const order = documents.toSorted((a, b) => a.number!.localeCompare(b.number!));
        expect(sums(order), employeeName).to.deep.equal(sums(promised.documents));
        expect(new Set(documents.map(({ day }) => day))).to.deep.equal(new Set([promised.date]));
        for (const document of documents)
          expect(cards.get(id), employeeName)
            .to.contain(eurosInWords(document.totalCents))
            .and.contain(dateInWords(promised.date));
      }
      expect(billed.size, 'something was billed').to.be.greaterThan(0);
      for (const [id, next] of promises())
        if (next.kind === 'bill') expect(next.month > month, id).to.equal(true);
    });

  it('has met corrections, credit notes, ends, starts and left-out bills on the way', () => {
    const documents = invoices();
    const lines = documents.flatMap((one) => one.lines);
    const reasons = new Set(lines.map(({ correction }) => correction?.reason ?? 'new'));
    expect([...reasons].toSorted()).to.deep.equal(['byHand', 'changed', 'late', 'new', 'notOwed']);
    const ended = documents.filter(({ employeeName }) => employeeName === 'Elke Devos');
    // Its last quarter counts in full, so a crossing that is confirmed later raises December's third.
    expect(ended.map(({ month }) => month)).to.have.members(['2026-11', '2027-01']);
    const begun = documents.filter(({ employeeName }) => employeeName === 'Karel Stevens');
    expect(begun.length).to.be.greaterThan(0);
  });
});
