// Records without a file, employers of long ago, and what was erased when it is entered or looked for again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { importFiles } from '../../../src/store/import/importFiles.ts';
import { findSubjects } from '../../../src/store/personal/findSubjects.ts';
import { everyKnownName } from '../../../src/store/knownNames.ts';
import { query } from '../../../src/store/query.ts';
import { invoiceNamesEnd } from '../../../src/rules/index.ts';
import { EMPLOYEE } from './fillHouse.ts';
import { openFullHouse, type FullHouse } from './fullHouse.ts';

const EXAMPLES = join(import.meta.dirname, '../../../data/import/examples');

describe('records past their term', function () {
  this.timeout(20_000);
  let house: FullHouse;
  beforeEach(async () => (house = await openFullHouse()));
  afterEach(() => house.close());

  const employers = () =>
    house.store.read((db) =>
      db.all(query.selectFrom('employer').select(['id', 'name']).orderBy('name')),
    );
  /** Every agreement of the office ended on a day. */
  const endAll = (endDay: string): void =>
    void house.store.write((tx) => tx.run(query.updateTable('agreement').set({ endDay })));

  it('an employer keeps its name as long as the law wants its invoices, then only amounts stay', async () => {
    const { bakery, laundry } = house.office;
    endAll('2026-12-31');
    await house.purge('2037-01-01');
    expect(employers().find(({ id }) => id === bakery)?.name).to.equal('Bakkerij De Smet');
    // It never had an invoice: nothing keeps its name.
    expect(employers().find(({ id }) => id === laundry)?.name).to.equal('(gewist)');
    const [invoice] = house.store.read((db) =>
      db.all(query.selectFrom('invoice').select(['number', 'day', 'totalCents'])),
    );
    expect(invoice!.day).to.equal('2027-01-20');
    await house.purge('2037-12-31');
    expect(house.search(['Bakkerij'])).to.include('maatje.sqlite: bakkerij');
    await house.purge('2038-01-01');
    expect(employers().map(({ name }) => name)).to.deep.equal(['(gewist)', '(gewist)']);
    expect(house.search(['Bakkerij', 'Sneeuwwit', 'Winkel', 'Fatima'])).to.deep.equal([]);
    const kept = house.store.read((db) =>
      db.first(query.selectFrom('invoice').select(['number', 'day', 'totalCents'])),
    );
    expect(kept).to.deep.equal(invoice);
  });

  it('the law counts from 1 January after the invoice', () => {
    const rows = [
      ['2026-01-01', '2036-12-31'],
      ['2026-12-31', '2036-12-31'],
      ['2027-01-01', '2037-12-31'],
    ] as const;
    for (const [invoiceDay, deleteAfter] of rows)
      expect(invoiceNamesEnd({ invoiceDay, years: 10 })).to.deep.equal({
        ...{ kind: 'result', deleteAfter, articles: ['policy'] },
      });
    expect(invoiceNamesEnd({ invoiceDay: '2027-02-29', years: 10 }).kind).to.equal('refused');
  });

  it('who was entered and never got an agreement goes after two years', async () => {
    house.store.write((tx) => {
      const recorded = { recordedAt: tx.now, recordedBy: 'system' };
      const both = { name: 'Nooit Begonnen', demo: 0, ...recorded } as const;
      tx.run(query.insertInto('employee').values({ ...both, id: 'e', reference: 'W-1' }));
      const employer = { ...both, id: 'm', enterpriseNumber: null, aliases: '[]' };
      tx.run(query.insertInto('employer').values(employer));
      tx.run(
        query.insertInto('contactPerson').values({
          ...{ id: 'c', employerId: 'm', name: 'Nooit Begonnen', email: null, phone: null },
          ...{ verifiedAt: null, verifiedBy: null, ...recorded },
        }),
      );
    });
    await house.purge('2029-01-19');
    expect(house.search(['Nooit'])).to.deep.equal(['maatje.sqlite: nooit']);
    expect((await house.purge('2029-01-20')).counts.records).to.equal(2);
    expect(house.search(['Nooit'])).to.deep.equal([]);
  });

  it('a contact person who is named for no file any more goes, also while the employer has others', async () => {
    const { bakery } = house.office;
    house.store.write((tx) => {
      const recorded = { recordedAt: tx.now, recordedBy: 'system' };
      for (const [id, name] of [
        ['named', 'Wel Genoemd'],
        ['unnamed', 'Nergens Genoemd'],
      ] as const)
        tx.run(
          query.insertInto('contactPerson').values({
            ...{ id, employerId: bakery, name, email: null, phone: null },
            ...{ verifiedAt: null, verifiedBy: null, ...recorded },
          }),
        );
      const link = { agreementId: house.file, contactPersonId: 'named' };
      tx.run(query.insertInto('agreementContact').values(link));
    });
    await house.purge('2029-01-19');
    expect(house.search(['Nergens'])).to.deep.equal(['maatje.sqlite: nergens']);
    expect((await house.purge('2029-01-20')).counts.records).to.equal(1);
    expect(house.search(['Nergens'])).to.deep.equal([]);
    expect(house.search(['Wel Genoemd'])).not.to.deep.equal([]);
  });

  it('what was erased is nobody to be found, and an old file cannot bring it back', async () => {
    await house.purge('2037-01-01');
    const { store, file } = house;
    for (const words of ['(gewist)', EMPLOYEE]) {
      const { found } = store.read((db) => findSubjects(db, words));
      expect(found.filter(({ kind }) => kind === 'employee')).to.deep.equal([]);
    }
    expect([...store.read(everyKnownName)]).not.to.include('(gewist)');
    const reference = 'SO-2026-001';
    store.write((tx) =>
      tx.run(query.updateTable('agreement').set({ reference }).where('id', '=', file)),
    );
    const files = readdirSync(EXAMPLES).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(EXAMPLES, name))),
    }));
    const { problems } = importFiles(store, files);
    const own = problems.filter(({ message }) => message.includes(reference));
    expect(own.map(({ message }) => message).join('\n')).to.contain('is gewist');
    const kept = store.read((db) =>
      db.first(query.selectFrom('agreement').select('employeeId').where('id', '=', file)),
    );
    expect(kept).to.deep.equal({ employeeId: 'gewist' });
  });
});
