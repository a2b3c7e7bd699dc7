// A file of before a correction is imported once more: the correction stays, and who imports hears what to do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ImportResult } from '../../src/store/import/changes.ts';
import { importFiles } from '../../src/store/import/importFiles.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { correctPerson, readPersonToCorrect } from '../../src/store/personal/correctPerson.ts';
import { findSubjects } from '../../src/store/personal/findSubjects.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, SHARED, submission } from './fixture.ts';

const EXAMPLES = join(import.meta.dirname, '../../data/import/examples');

describe('a file of before a correction', () => {
  let store: Store;
  beforeEach(() => {
    store = openTemporaryStore({ clock: () => NOW, sharedFacts: () => SHARED });
    run();
  });
  afterEach(() => store.close());

  /** The examples, as they are or with other words in them. */
  const run = (change: (text: string) => string = (text) => text, dryRun = false): ImportResult =>
    importFiles(
      store,
      readdirSync(EXAMPLES).map((name) => {
        const text = change(readFileSync(join(EXAMPLES, name), 'utf8'));
        return { name, bytes: new TextEncoder().encode(text) };
      }),
      { dryRun },
    );
  const correct = (called: string, fields: Record<string, string>): void => {
    const [person, ...others] = store.read((db) => findSubjects(db, called)).found;
    if (!person || others.length > 0) throw new Error(called);
    const { seen } = store.read((db) => readPersonToCorrect(db, COMMAND_LINE, person))!;
    const change = { person, seen, fields, reason: 'tikfout' };
    const outcome = store.write((tx) => correctPerson(tx, COMMAND_LINE, change, submission()));
    expect(outcome.kind).to.equal('saved');
  };
  const namesIn = (table: 'employee' | 'contactPerson' | 'coworkerCoach' | 'person'): string[] =>
    store.read((db) => db.all(query.selectFrom(table).select('name').orderBy('name'))).map((row) => row.name ?? ''); // prettier-ignore
  const first = (table: 'employee' | 'contactPerson' | 'coworkerCoach' | 'person'): string =>
    namesIn(table)[0]!;

  for (const table of ['employee', 'contactPerson', 'coworkerCoach', 'person'] as const)
    it(`does not undo the name of ${table}, nor add somebody of the old name`, () => {
      const old = first(table);
      const before = namesIn(table).length;
      correct(old, { name: 'Aaron Verbeterd' });
      for (const times of [1, 2]) {
        const again = run();
        expect(again.problems, String(times)).to.deep.equal([]);
        expect(namesIn(table)).to.include('Aaron Verbeterd').and.not.include(old);
        expect(namesIn(table)).to.have.length(before);
        expect(again.changes).to.deep.equal([]);
        const [remark = ''] = again.remarks;
        expect(remark)
          .to.contain('naam blijft "Aaron Verbeterd", zoals verbeterd op')
          .and.contain(`in het bestand staat nog "${old}"`)
          .and.contain('Verbeter het ook in het bestand');
      }
    });

  it('does not undo an address or a number; what the file says anew is taken', () => {
    const { name, email } = store.read((db) =>
      db.first(
        query.selectFrom('contactPerson').select(['name', 'email']).where('email', 'is not', null),
      ),
    )!;
    correct(name, { email: 'juist@desmet.example' });
    const again = run();
    expect(again.remarks.join()).to.contain('email blijft "juist@desmet.example"');
    expect(again.changes).to.deep.equal([]);
    const other = run((text) => text.replaceAll(email!, 'nieuw@desmet.example'));
    expect(other.changes.join()).to.contain('juist@desmet.example → nieuw@desmet.example');
    expect(other.remarks.join()).not.to.contain('blijft');
  });

  it('finds a colleague whose address was corrected, also as the coach of a file', () => {
    const before = namesIn('person').length;
    const { name, email } = store.read((db) =>
      db.first(query.selectFrom('person').select(['name', 'email']).where('email', 'is not', null)),
    )!;
    correct(name, { email: 'juist@stad.example' });
    const again = run();
    expect(again.problems).to.deep.equal([]);
    expect(namesIn('person')).to.have.length(before);
    expect(again.remarks.join()).to.contain(`in het bestand staat nog "${email}"`);
  });

  it('undoes it when the correction itself was corrected back', () => {
    const old = first('employee');
    correct(old, { name: 'Aaron Verbeterd' });
    correct('Aaron Verbeterd', { name: old });
    const again = run();
    expect(again.remarks).to.deep.equal([]);
    expect(namesIn('employee')).to.include(old);
  });

  it('keeps what it changes of a person, and takes its own next change', () => {
    const old = first('employee');
    const rename = (name: string) => run((text) => text.replaceAll(old, name));
    expect(rename('Aaron Anders').changes.join()).to.contain(`${old} → Aaron Anders`);
    expect(run().changes.join(), 'back').to.contain(`Aaron Anders → ${old}`);
    expect(rename('Aaron Anders').remarks).to.deep.equal([]);
    const kept = store.read((db) =>
      db.all(query.selectFrom('correction').select(['kind', 'oldValue', 'newValue', 'reason'])),
    );
    const made = { kind: 'employee', reason: 'ingelezen uit een bestand' };
    expect(kept).to.deep.equal([
      { ...made, oldValue: old, newValue: 'Aaron Anders' },
      { ...made, oldValue: 'Aaron Anders', newValue: old },
      { ...made, oldValue: old, newValue: 'Aaron Anders' },
    ]);
  });

  it('keeps the former address of a contact person and the number of a colleague', () => {
    run((text) => text.replaceAll('peter@desmet.example', 'nieuw@desmet.example').replaceAll(/\b09 000 01 0(\d)/g, '09 000 02 0$1')); // prettier-ignore
    const kept = store.read((db) =>
      db.all(query.selectFrom('correction').select(['kind', 'field', 'oldValue'])),
    );
    expect(kept).to.deep.include({
      ...{ kind: 'contactPerson', field: 'email', oldValue: 'peter@desmet.example' },
    });
    expect(kept.filter(({ field }) => field === 'phone').length).to.be.greaterThan(1);
  });

  it('says so too when it is only tried', () => {
    correct(first('employee'), { name: 'Aaron Verbeterd' });
    expect(run(undefined, true).remarks.join()).to.contain('blijft "Aaron Verbeterd"');
  });
});
