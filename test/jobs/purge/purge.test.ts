// What is past its term is gone from every file on the disk; what is not, or is held, stays whole.
import { expect } from 'chai';
import { readBillingSnapshot } from '../../../src/store/billingFacts.ts';
import { liftHold, placeHold, holdsInForce } from '../../../src/store/erasure/holds.ts';
import { lastPurge } from '../../../src/store/erasure/purgeRuns.ts';
import { listAgreements } from '../../../src/store/agreements.ts';
import { invoicesOfRun } from '../../../src/store/invoiceRows.ts';
import { query } from '../../../src/store/query.ts';
import { rebuildCommitments } from '../../../src/store/rebuildCommitments.ts';
import type { Store } from '../../../src/store/store.ts';
import { correctionsAsOf } from '../../../src/store/summaryCorrections.ts';
import { addAgreement, submission } from '../../store/fixture.ts';
import { CONTACT, COWORKER, EMPLOYEE, EVERYBODY, LEAVER, STRANGER } from './fillHouse.ts';
import { openFullHouse, type FullHouse } from './fullHouse.ts';
const GONE = '(gewist)';

describe('what is past its term', function () {
  this.timeout(20_000);
  let house: FullHouse;
  beforeEach(async () => (house = await openFullHouse()));
  afterEach(() => house.close());

  const wordsOf = (...people: string[]): string[] =>
    people.flatMap((one) => one.toLowerCase().split(' '));
  const foundOf = (...people: string[]): string[] => house.search(people);
  const cases = () =>
    house.store.read((db) =>
      db.all(query.selectFrom('summaryCase').selectAll().orderBy('week').orderBy('commitmentId')),
    );
  const invoices = () =>
    house.store.read((db) => {
      const runs = db.all(query.selectFrom('billingRun').select('id'));
      return runs.flatMap(({ id }) => invoicesOfRun(db, id));
    });

  it('is in no byte of any file afterwards; the day before, it all is there', async () => {
    const before = house.search(EVERYBODY).join(' ');
    for (const word of wordsOf(...EVERYBODY)) expect(before, word).to.contain(word);
    expect(before).to.contain('maatje.state.sqlite').and.to.contain('-wal');
    await house.purge('2036-12-31');
    for (const person of [EMPLOYEE, COWORKER, CONTACT])
      expect(foundOf(person).join(' '), person).to.contain(wordsOf(person)[1]);
    const run = await house.purge('2037-01-01');
    expect(run.counts.files).to.equal(1);
    expect(house.search(EVERYBODY)).to.deep.equal([]);
  });

  it('has short terms where no file needs it: strangers, chats, messages, looks, exports, leavers', async () => {
    const kept = (): string[] => foundOf(STRANGER);
    await house.purge('2027-01-21');
    expect(kept().join(' ')).to.contain('maatje.sqlite: kwikkelmans');
    expect(foundOf(...EVERYBODY).join(' ')).not.to.contain('quackelbeen.html');
    const run = await house.purge('2028-01-20');
    expect(kept()).to.deep.equal([]);
    expect(run.counts).to.include({ requests: 1 });
    expect(foundOf(LEAVER)).to.deep.equal(['maatje.sqlite: ysolde', 'maatje.sqlite: vandrommeloo']);
    await house.purge('2036-11-20');
    expect(foundOf(LEAVER)).to.have.length(2);
    await house.purge('2036-11-21');
    expect(foundOf(LEAVER)).to.deep.equal([]);
  });

  it('leaves figures and invoices as they were told, without the person', async () => {
    const [casesBefore, invoicesBefore] = [cases(), invoices()];
    expect(casesBefore.some(({ agreementId }) => agreementId === house.file)).to.equal(true);
    await house.purge('2037-01-01');
    expect(cases()).to.deep.equal(casesBefore);
    const amounts = (rows: ReturnType<typeof invoices>) =>
      rows.map(({ number, day, totalCents, employerName }) => ({
        number,
        day,
        totalCents,
        employerName,
      }));
    expect(amounts(invoices())).to.deep.equal(amounts(invoicesBefore));
    const own = invoices().filter(({ agreementId }) => agreementId === house.file);
    expect(own.map(({ employeeName }) => employeeName)).to.deep.equal(['(gewist)']);
    house.store.read((db) => {
      expect(correctionsAsOf(db, db.now)).to.deep.equal([]);
      const snapshot = readBillingSnapshot(db, '2037-01');
      expect(snapshot.agreements.map(({ id }) => id)).not.to.include(house.file);
      const shared = [...snapshot.workOf.values()]
        .flat()
        .filter(({ ofMinutes }) => ofMinutes === 30);
      expect(shared.map(({ minutes }) => minutes)).to.deep.equal([15, 15]);
    });
    const report = house.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
  });

  it('leaves what others share whole, without the name: notes, and the file in no list', async () => {
    await house.purge('2037-01-01');
    const { store, office, file } = house;
    const notes = store.read((db) =>
      db.all(
        query.selectFrom('visitVersion').select(['note', 'extraDescription']).orderBy('startTime'),
      ),
    );
    expect(notes).to.deep.equal([
      { note: '(gewist) en Jonas, met (gewist)', extraDescription: 'opleiding van (gewist)' },
      { note: `gehoord over ${GONE}, ${GONE}; en over ${GONE}, vroeger ${GONE} ${GONE}`, extraDescription: null }, // prettier-ignore
    ]);
    const today = '2037-01-01';
    const names = store
      .read((db) => listAgreements(db, office.lead, { today }))
      .map(({ employeeName }) => employeeName);
    expect(names).to.include('Jonas').and.not.to.include('(gewist)');
    expect(names).to.have.length(4);
    expect(
      store.read((db) => db.all(query.selectFrom('agreement').select('id').where('id', '=', file))),
    ).to.have.length(1);
  });

  it('leaves a row of the file in no table but those of figures, and of what others share', async () => {
    const tables = Object.entries(house.content.dataMap.files['facts']!)
      .filter(([, topics]) => Object.values(topics).flat().includes('agreementId'))
      .map(([table]) => table as 'event');
    const rowsIn = (table: 'event'): number =>
      house.store.read((db) =>
        db.all(query.selectFrom(table).select('agreementId').where('agreementId', '=', house.file)),
      ).length;
    await house.purge('2037-01-01');
    const left = tables.filter((table) => rowsIn(table) > 0);
    expect(left).to.have.members([
      'invoice',
      'invoiceLine',
      'summaryCase',
      'visitVersionAgreement',
    ]);
    // Whoever adds a table says here and in eraseFiles what becomes of it.
    expect(tables).to.have.members([
      ...left,
      ...['agreementContact', 'agreementWorkplace', 'assignment', 'billLeftOut', 'billingDraft'],
      ...[
        'commitment',
        'coworkerCoach',
        'ending',
        'event',
        'plannedAgreement',
        'premium',
        'request',
      ],
      ...['retentionHold', 'summaryCorrection', 'suspension', 'suspensionAsk'],
    ]);
  });

  it('stays while the same person has another agreement, and under their own name', async () => {
    const { store, office } = house;
    store.write((tx) => {
      const id = addAgreement(tx, {
        ...{ name: 'x', employerId: office.bakery, coachId: office.els.personId },
        start: '2027-01-10',
      });
      const same = query.selectFrom('agreement').select('employeeId').where('id', '=', house.file);
      const { employeeId } = tx.first(same)!;
      tx.run(query.updateTable('agreement').set({ employeeId }).where('id', '=', id));
    });
    await house.purge('2037-01-01');
    expect(foundOf(EMPLOYEE)).to.include('maatje.sqlite: quackelbeen');
    expect(foundOf(COWORKER, CONTACT)).to.deep.equal([]);
  });

  it('stays whole while it is held, and goes when the hold is lifted', async () => {
    const { store, office, file } = house;
    store.write((tx) =>
      placeHold(tx, office.lead, { agreementId: file, reason: 'klacht loopt' }, submission()),
    );
    const run = await house.purge('2037-01-01');
    expect(run.counts.files).to.equal(undefined);
    expect(foundOf(EMPLOYEE)).not.to.deep.equal([]);
    store.write((tx) => liftHold(tx, office.lead, holdsInForce(tx)[0]!.holdId, submission()));
    expect((await house.purge('2037-01-02')).counts.files).to.equal(1);
    expect(foundOf(EMPLOYEE, COWORKER, CONTACT)).to.deep.equal([]);
  });

  it('is held and let go by leads only, once for each card', () => {
    const { store, office, file } = house;
    const by = submission();
    const place = (who = office.lead, agreementId = file) =>
      store.write((tx) => placeHold(tx, who, { agreementId, reason: 'klacht' }, by));
    expect(place(office.els)).to.equal('refused');
    expect(place(office.lead, 'unknown')).to.equal('unknownFile');
    expect(place()).to.equal('done');
    expect(place()).to.equal('existing');
    const [hold, ...others] = store.read(holdsInForce);
    expect(others).to.deep.equal([]);
    expect(hold).to.include({ agreementId: file, placedBy: office.lead.personId });
    const lift = (who = office.lead) =>
      store.write((tx) => liftHold(tx, who, hold!.holdId, submission()));
    expect(lift(office.els)).to.equal('refused');
    expect([lift(), lift()]).to.deep.equal(['done', 'gone']);
    expect(store.read(holdsInForce)).to.deep.equal([]);
  });

  it('goes on after a crash at whatever step: a file is whole or gone, and in the end it is gone', async () => {
    const rowsOf = (): number[] =>
      house.store.read((db) =>
        (['assignment', 'event', 'coworkerCoach', 'premium'] as const).map(
          (table) =>
            db.all(query.selectFrom(table).selectAll().where('agreementId', '=', house.file))
              .length,
        ),
      );
    const whole = rowsOf();
    const gone = whole.map(() => 0);
    let steps = 0;
    for (let crashAt = 1; crashAt < 20; crashAt++) {
      steps = 0;
      try {
        await house.purge(
          '2037-01-01',
          crashing(house.store, () => (steps += 1) === crashAt),
        );
        break;
      } catch (error) {
        expect((error as Error).message).to.equal('crash');
        const rows = rowsOf();
        expect([whole, gone], `at ${crashAt}`).to.deep.include(rows);
        // After its last write nothing was left to do.
        if (house.store.read(lastPurge)?.finishedAt) break;
      }
    }
    expect(steps).to.be.greaterThan(0);
    expect(house.store.read(lastPurge)).to.deep.include({ id: 1 });
    expect(house.store.read(lastPurge)!.counts.files).to.equal(1);
    expect(house.search(EVERYBODY)).to.deep.equal([]);
  });
});

/** Ends before, or right after, a write or the writing anew, when asked to. */
function crashing(store: Store, isNow: () => boolean): Store {
  const crash = (): void => {
    if (isNow()) throw new Error('crash');
  };
  return {
    ...store,
    write(work) {
      crash();
      const result = store.write(work);
      crash();
      return result;
    },
    compact() {
      crash();
      const done = store.compact();
      crash();
      return done;
    },
  };
}
