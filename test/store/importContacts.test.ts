// Importing the contact persons of employers: on which files, with which address.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { mailContactsOf } from '../../src/store/appointmentContacts.ts';
import type { ImportResult } from '../../src/store/import/changes.ts';
import { importFiles } from '../../src/store/import/importFiles.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, SHARED } from './fixture.ts';

const EXAMPLES = join(import.meta.dirname, '../../data/import/examples');

describe('contact persons that are imported', () => {
  let store: Store;
  beforeEach(() => {
    store = openTemporaryStore({ clock: () => NOW, sharedFacts: () => SHARED });
  });
  afterEach(() => store.close());

  const run = (changes: Record<string, (text: string) => string> = {}): ImportResult =>
    importFiles(
      store,
      readdirSync(EXAMPLES).map((name) => {
        const text = readFileSync(join(EXAMPLES, name), 'utf8');
        return { name, bytes: new TextEncoder().encode(changes[name]?.(text) ?? text) };
      }),
    );
  const agreementId = (reference: string): string =>
    store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', reference)),
    )!.id;

  it('belong to the files that are named; another address was not verified', () => {
    run();
    const ids = ['SO-2026-001', 'SO-2026-002'].map(agreementId);
    const contacts = (): { name: string; email: string }[] =>
      store.read((db) => mailContactsOf(db, ids)).map(({ name, email }) => ({ name, email }));
    expect(contacts()).to.deep.equal([{ name: 'Peter De Smet', email: 'peter@desmet.example' }]);
    const verify = { verifiedAt: NOW, verifiedBy: SYSTEM_ID };
    store.write((tx) => tx.run(query.updateTable('contactPerson').set(verify)));
    const verified = (): number =>
      store.read((db) =>
        db.all(query.selectFrom('contactPerson').select('id').where('verifiedAt', 'is not', null)),
      ).length;
    expect(run().counts.contactPersons).to.deep.equal({ added: 0, changed: 0, unchanged: 2 });
    expect(verified()).to.equal(2);
    const other = { 'contactpersonen.csv': (text: string) => text.replace('peter@', 'p.desmet@') };
    expect(run(other).changes.join()).to.contain('peter@desmet.example → p.desmet@desmet.example');
    expect(verified()).to.equal(1);
    const wrong = {
      'contactpersonen.csv': (text: string) => text.replace('SO-2026-001', 'SO-2026-002'),
    };
    expect(run(wrong).problems.map(({ column }) => column)).to.deep.equal(['overeenkomsten']);
    const none = {
      'contactpersonen.csv': (text: string) => text.replace('SO-2026-001', ''),
    };
    expect(run(none).changes.join()).to.contain('overeenkomsten');
    expect(contacts()).to.deep.equal([]);
  });
});
