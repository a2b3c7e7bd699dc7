// A prepared query: what its SQL holds, and that it runs with the values of each execution.
import { expect } from 'chai';
import { sql } from 'kysely';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { prepare, query } from '../../src/store/query.ts';

const byRole = prepare<{ role: string; most: number }>()((param) =>
  query
    .selectFrom('person')
    .innerJoin('personRole', 'personRole.personId', 'person.id')
    .select('person.name')
    .select(sql<string>`${"it's"}`.as('said'))
    .where('personRole.role', '=', param('role'))
    .where('person.demo', '=', 1)
    .limit(param('most')),
);

describe('a prepared query', () => {
  it('keeps the values of its parameters from the planner, which would plan it anew each time', () => {
    expect(byRole.sql.match(/(?<!likely\()\?/g)).to.equal(null);
    expect(byRole.sql.match(/likely\(\?\)/g)).to.have.length(2);
  });

  it('holds what is always the same, so that an index made for it can be used', () => {
    expect(byRole.sql).to.include(`'it''s'`).and.to.include('"demo" = 1');
  });

  it('takes its values by name, in the order in which they stand', () => {
    expect(byRole.bind({ most: 3, role: 'coach' })).to.deep.equal(['coach', 3]);
    const store = openTemporaryStore();
    expect(store.read((db) => db.all(byRole, { role: 'coach', most: 3 }))).to.deep.equal([]);
    store.close();
  });
});
