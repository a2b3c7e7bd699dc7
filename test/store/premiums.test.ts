// Premiums: recorded as facts, read as they stand, and imported.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { importFiles } from '../../src/store/import/importFiles.ts';
import type { ImportResult } from '../../src/store/import/changes.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { agreementsToBill, premiumsOf, recordPremium } from '../../src/store/premiums.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, SHARED } from './fixture.ts';

const EXAMPLES = join(import.meta.dirname, '../../data/import/examples');
const FIRST = 'SO-2026-001;begeleidingspremie;1/9/2026;2;;24/8/2026;;1.850,00';

describe('premiums', () => {
  let store: Store;
  beforeEach(() => {
    store = openTemporaryStore({ clock: () => NOW, sharedFacts: () => SHARED });
  });
  afterEach(() => store.close());

  const run = (premies: (text: string) => string = (text) => text): ImportResult =>
    importFiles(
      store,
      readdirSync(EXAMPLES).map((name) => {
        const text = readFileSync(join(EXAMPLES, name), 'utf8');
        return { name, bytes: Buffer.from(name === 'premies.csv' ? premies(text) : text) };
      }),
    );
  const instead = (row: string) => (text: string) => text.replace(FIRST, row);
  const agreementId = (reference: string): string =>
    store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', reference)),
    )!.id;
  const plans = (): unknown[] =>
    store.read((db) =>
      db.all(query.selectFrom('commitment').select('id').where('kind', '=', 'supportPlan')),
    );

  it('are imported with their term, approval, amount or percentage', () => {
    expect(run().problems).to.deep.equal([]);
    const id = agreementId('SO-2026-001');
    const found = store.read((db) => premiumsOf(db, [id]));
    expect(found.map(({ kind, from, years, approvedOn, permille, quarterCents }) =>
      [kind, from, years, approvedOn, permille, quarterCents])).to.deep.equal([
      ['coachingSubsidy', '2026-09-01', 2, '2026-08-24', null, 185_000],
      ['wageSubsidy', '2026-09-01', 2, '2026-08-24', 450, null],
    ]); // prettier-ignore
    expect(run().counts.premiums).to.deep.equal({ added: 0, changed: 0, unchanged: 3 });
    expect(run(instead(FIRST.replace(';2;', ';5;'))).changes.join()).to.contain('jaren: 2 → 5');
    expect(store.read((db) => premiumsOf(db, [id]))).to.have.length(2);
  });

  for (const [what, row, column, message] of [
    ['approved after the start', FIRST.replace('24/8', '2/9'), 'goedgekeurd', 'vóór WEWIS'],
    ['approved on a day to come', FIRST.replace('24/8', '24/12'), 'goedgekeurd', 'nog komen'],
    ['of three years', FIRST.replace(';2;', ';3;'), 'jaren', '2 of 5'],
    ['that ends before it starts', FIRST.replace(';2;;', ';;1/8/2026;'), 'tot', 'vóór ze begint'],
    [
      'of a percentage that pays guidance',
      FIRST.replace(';;1.850,00', ';45;'),
      'percent',
      'bedrag',
    ],
    ['without a kind', FIRST.replace('begeleidingspremie', 'premie'), 'soort', 'loonpremie'],
    ['of no agreement', FIRST.replace('001', '009'), 'overeenkomst', 'geen overeenkomst'],
    ['without an amount', FIRST.replace('1.850,00', 'veel'), 'bedrag', '1.850,50'],
  ] as const)
    it(`${what} is refused with what to do`, () => {
      const { problems } = run(instead(row));
      expect(problems.map((one) => one.column)).to.deep.equal([column]);
      expect(problems[0]?.message).to.contain(message);
    });

  it('approved on the day of the start is right', () => {
    expect(run(instead(FIRST.replace('24/8', '1/9'))).problems).to.deep.equal([]);
  });

  it('ask for a revised plan when they change from today on, not when they did before', () => {
    run();
    const before = plans().length;
    run((text) => `${text}SO-2026-001;begeleidingspremie;1/10/2026;;31/8/2028;;;1600\n`);
    expect(plans()).to.have.length(before);
    run((text) => `${text}SO-2026-001;begeleidingspremie;1/12/2026;;31/8/2028;;;1500\n`);
    expect(plans()).to.have.length(before + 1);
    run((text) => `${text}SO-2026-001;begeleidingspremie;1/12/2026;;31/8/2028;;;1400\n`);
    expect(plans(), 'imported again').to.have.length(before + 1);
  });

  it('stand beside the agreements that are to be billed in a period', () => {
    run();
    const references = (from: string, to: string) =>
      store
        .read((db) => agreementsToBill(db, { from, to }))
        .map(({ reference, premiumStart }) => [reference, premiumStart]);
    expect(references('2026-08-01', '2026-08-31')).to.deep.equal([]);
    expect(references('2026-09-01', '2026-11-01')).to.deep.equal([['SO-2026-001', '2026-09-01']]);
    expect(references('2026-11-02', '2026-11-30')).to.have.length(2);
  });

  it('take the place of an earlier record, and are let go of', () => {
    run();
    const id = agreementId('SO-2026-002');
    const [stored] = store.read((db) => premiumsOf(db, [id]));
    store.write((tx) => recordPremium(tx, { ...stored!, years: 2 }, SYSTEM_ID));
    expect(store.read((db) => premiumsOf(db, [id])).map(({ years }) => years)).to.deep.equal([2]);
    store.write((tx) => recordPremium(tx, stored!, SYSTEM_ID, true));
    expect(store.read((db) => premiumsOf(db, [id]))).to.deep.equal([]);
    const change = query.updateTable('premium').set({ years: 5 });
    expect(() => store.write((tx) => tx.run(change))).to.throw('never changed');
  });
});
