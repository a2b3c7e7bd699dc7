// What is made of people and dossiers is kept until one of those changes, and never what was undone.
import { expect } from 'chai';
import type { Reader, Tx } from '../../src/store/handle.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { query } from '../../src/store/query.ts';

const DAY = '2026-11-23';

describe('what is made of people and dossiers', () => {
  const store = openTemporaryStore();
  let made = 0;
  const names = (db: Reader): string[] => {
    made += 1;
    return db.all(query.selectFrom('person').select('name').orderBy('name')).map((row) => row.name);
  };
  const add = (tx: Tx, id: string): number =>
    tx.run(
      query
        .insertInto('person')
        .values({ id, name: id, demo: 0, recordedAt: tx.now, recordedBy: 'test' }),
    );
  after(() => store.close());
  beforeEach(() => {
    made = 0;
  });

  it('is made once for a day, and anew after a change', () => {
    const look = (day: string): string[] => store.read((db) => db.ofRecords(names, day));
    expect(look(DAY)).to.deep.equal([]);
    expect(look(DAY)).to.deep.equal([]);
    expect(made).to.equal(1);
    store.write((tx) => add(tx, 'An'));
    expect(look(DAY)).to.deep.equal(['An']);
    look('2026-11-24');
    expect(made).to.equal(3);
  });

  it('is forgotten when the change is undone, though another takes its number', () => {
    expect(() =>
      store.write((tx) => {
        add(tx, 'Bert');
        expect(tx.ofRecords(names, DAY)).to.deep.equal(['An', 'Bert']);
        throw new Error('undone');
      }),
    ).to.throw('undone');
    store.write((tx) => add(tx, 'Cas'));
    expect(store.read((db) => db.ofRecords(names, DAY))).to.deep.equal(['An', 'Cas']);
  });
});
