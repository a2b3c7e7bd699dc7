// Who is meant by a name: everybody who may be, and one only when it is without a doubt.
import { expect } from 'chai';
import { findSubjects } from '../../../src/store/personal/findSubjects.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { addPerson } from '../../../src/store/peopleChanges.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('finding a person', () => {
  let house: TestHouse;
  before(() => {
    house = openHouse();
    house.store.write((tx) => {
      const none = { objectId: null, tenantId: null, phone: '+32 9 210 10 10' };
      const roles = ['editor'] as const;
      addPerson(tx, COMMAND_LINE, { ...none, name: 'Jonas Peeters', email: 'jp@x.be', roles });
      const [employer] = tx.all(query.selectFrom('employer').selectAll().orderBy('name'));
      const recorded = { recordedAt: tx.now, recordedBy: 'system' };
      const verified = { verifiedAt: null, verifiedBy: null };
      for (const [id, name] of Object.entries({ c1: 'Zoë Dîaz', c2: 'Emre Yilmaz' })) {
        const reach = { email: `${id}@firma.be`, phone: null };
        const row = { id, name, employerId: employer!.id, ...reach, ...verified, ...recorded };
        tx.run(query.insertInto('contactPerson').values(row));
      }
    });
  });
  after(() => house.close());

  const found = (text: string): string[] =>
    house.store
      .read((db) => findSubjects(db, text))
      .found.map(({ kind, name }) => `${kind} ${name}`);

  const CASES: Record<string, string[]> = {
    'Jonas Verbeke': ['employee Jonas Verbeke'],
    'jonas verbeke': ['employee Jonas Verbeke'],
    jonas: ['employee Jonas Verbeke', 'staff Jonas Peeters'],
    'verbeke jonas': ['employee Jonas Verbeke'],
    'DEMO-001': ['employee Jonas Verbeke'],
    'demo-001': ['employee Jonas Verbeke'],
    'zoe diaz': ['contactPerson Zoë Dîaz'],
    'C1@firma.be': ['contactPerson Zoë Dîaz'],
    '09/210.10.10': ['staff Jonas Peeters'],
    // Two people of one name are two.
    'Emre Yilmaz': ['employee Emre Yilmaz', 'contactPerson Emre Yilmaz'],
    // At two employers: nobody knows whether that is one person.
    'Luc Pauwels': ['coworkerCoach Luc Pauwels', 'coworkerCoach Luc Pauwels'],
    'Jonas Verbeeke': [],
    '  ': [],
    '%': [],
  };
  for (const [text, expected] of Object.entries(CASES))
    it(`"${text}" → ${expected.join(', ') || 'nobody'}`, () => {
      expect(found(text)).to.have.members(expected);
    });

  it('names those who share a word when nobody is called so', () => {
    const { near } = house.store.read((db) => findSubjects(db, 'Jonas Verbeeke'));
    expect(near.map(({ name }) => name)).to.have.members(['Jonas Verbeke', 'Jonas Peeters']);
  });
});
