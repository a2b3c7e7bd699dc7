// Opening a database: from empty, again, in two programs, and the files that are refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { migrate, readVersion } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/storeError.ts';

const NOW = 1_790_000_000_000;
const visitor = { kind: 'visitor', visitorId: 'v1' } as const;
const look = { who: visitor, action: 'read', subject: 'employer', subjectId: 'e1' } as const;

describe('openStore', () => {
  let folder: string;
  let file: string;
  const opened: Store[] = [];

  function open(clock = () => NOW): Store {
    const store = openStore({ file, clock });
    opened.push(store);
    return store;
  }
  function addEmployer(store: Store, id: string): void {
    store.write((tx) => {
      tx.run(
        query.insertInto('employer').values({
          ...{ id, name: id, enterpriseNumber: null, aliases: '[]', demo: 0 },
          ...{ recordedAt: tx.now, recordedBy: 'test' },
        }),
      );
    });
  }
  const employers = (store: Store): string[] =>
    store.read((db) =>
      db.all(query.selectFrom('employer').select('id').orderBy('id')).map((r) => r.id),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-test-'));
    file = join(folder, 'below', 'maatje.sqlite');
  });
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes a file with its folder, in write-ahead mode', () => {
    const store = open();
    expect(store.stateConnection.pragma('journal_mode', { simple: true })).to.equal('wal');
    expect(store.stateConnection.pragma('synchronous', { simple: true })).to.equal(1);
    expect(store.stateConnection.pragma('foreign_keys', { simple: true })).to.equal(1);
    const full = store.read((db) =>
      db.first(
        query
          .selectFrom('schemaVersion')
          .select(['version', 'appliedAt'])
          .orderBy('version', 'desc'),
      ),
    );
    expect(full).to.deep.equal({ version: migrations.length, appliedAt: NOW });
  });

  it('keeps the data at a second opening, and takes in two programs at a time', () => {
    addEmployer(open(), 'a');
    opened.pop()!.close();
    const one = open();
    const two = open();
    addEmployer(one, 'b');
    addEmployer(two, 'c');
    expect(employers(one)).to.deep.equal(['a', 'b', 'c']);
  });

  it('has migrations numbered from 1 without a gap', () => {
    expect(migrations.map((migration) => migration.version)).to.deep.equal(
      migrations.map((_, index) => index + 1),
    );
  });

  it('applies what is missing to an older file, each step whole or not at all', () => {
    const db = new BetterSqlite3(join(folder, 'old.sqlite'));
    const steps = [
      { version: 1, name: 'one', sql: 'CREATE TABLE a (x); INSERT INTO a VALUES (1);' },
      { version: 2, name: 'two', sql: 'ALTER TABLE a ADD COLUMN y DEFAULT 5;' },
      { version: 3, name: 'bad', sql: 'CREATE TABLE b (x); SELECT nonsense;' },
    ];
    expect(migrate(db, steps.slice(0, 1), NOW)).to.deep.equal([1]);
    expect(() => migrate(db, steps, NOW)).to.throw('nonsense');
    expect(readVersion(db)).to.equal(2);
    expect(db.prepare('SELECT * FROM a').all()).to.deep.equal([{ x: 1, y: 5 }]);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'b'").all()).to.deep.equal([]);
    expect(migrate(db, steps.slice(0, 2), NOW)).to.deep.equal([]);
    db.close();
  });

  function refusal(): StoreError {
    try {
      open();
    } catch (error) {
      expect(error).to.be.instanceOf(StoreError);
      return error as StoreError;
    }
    throw new Error('The file was accepted.');
  }

  it('refuses a file of a newer version, without touching it', () => {
    open();
    opened.pop()!.close();
    const db = new BetterSqlite3(file);
    db.prepare("INSERT INTO schemaVersion VALUES (99, 'later', 0)").run();
    db.close();
    const error = refusal();
    expect(error.code).to.equal('newerVersion');
    expect(error.message).to.include('versie 99').and.include('nieuwere Maatje').and.include(file);
  });

  it("refuses what is no database, another program's, or a folder", () => {
    file = join(folder, 'text.sqlite');
    writeFileSync(file, 'Dit is geen database, maar een lange tekst die er geen is.'.repeat(40));
    expect(refusal()).to.include({ code: 'notADatabase' });

    file = join(folder, 'other.sqlite');
    const db = new BetterSqlite3(file);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    expect(refusal()).to.include({ code: 'otherDatabase' });

    file = folder;
    expect(refusal()).to.include({ code: 'cannotOpen' });
  });

  it('rolls everything back when the work throws, and goes on working', () => {
    const store = open();
    expect(() =>
      store.write((tx) => {
        tx.noteAccess({ ...look, why: 'test' });
        tx.run(query.insertInto('schemaVersion').values({ version: 50, name: 'x', appliedAt: 1 }));
        throw new Error('halfway');
      }),
    ).to.throw('halfway');
    expect(
      store.read((db) => listAccess(db, { subject: 'employer', subjectId: 'e1' })),
    ).to.have.length(0);
    addEmployer(store, 'a');
    expect(employers(store)).to.deep.equal(['a']);
  });

  it('refuses an asynchronous function and a transaction within a transaction', () => {
    const store = open();
    expect(() => store.write((async () => Promise.resolve()) as never)).to.throw('synchronous');
    expect(() => store.write(() => store.read(() => 1))).to.throw('handle');
    expect(() => store.read(() => store.write(() => 1))).to.throw('handle');
    expect(employers(store)).to.deep.equal([]);
  });

  it('runs no query without a handle', async () => {
    let message = '';
    await query
      .selectFrom('employer')
      .selectAll()
      .execute()
      .catch((error: Error) => {
        message = error.message;
      });
    expect(message).to.include('handle');
  });

  it('holds to foreign keys', () => {
    const store = open();
    expect(() =>
      store.write((tx) =>
        tx.run(
          query.insertInto('workplace').values({
            ...{ id: 'w', employerId: 'nobody', name: 'w', address: null, userCompany: null },
            ...{ recordedAt: 1, recordedBy: 'test' },
          }),
        ),
      ),
    ).to.throw('FOREIGN KEY');
  });

  it('logs looks, also those of a reading, and never lets a row be changed or removed', () => {
    const store = open();
    store.read((db) => db.noteAccess({ ...look, why: 'reading' }));
    store.write((tx) => tx.noteAccess({ ...look, why: 'writing' }));
    const rows = store.read((db) => listAccess(db, { subject: 'employer', subjectId: 'e1' }));
    expect(rows.map((row) => row.why)).to.deep.equal(['writing', 'reading']);
    expect(rows[0]).to.include({ at: NOW, who: 'v1', whoKind: 'visitor', action: 'read' });
    const remove = query.deleteFrom('accessLog');
    const change = query.updateTable('accessLog').set({ why: 'other' });
    expect(() => store.write((tx) => tx.run(remove))).to.throw('append only');
    expect(() => store.write((tx) => tx.run(change))).to.throw('append only');
    const [row] = store.read((db) => db.all(query.selectFrom('accessLog').selectAll()));
    const replace = query
      .insertInto('accessLog')
      .orReplace()
      .values({ ...row!, who: 'forged' });
    expect(() => store.write((tx) => tx.run(replace))).to.throw('append only');
    expect(
      store.read((db) => listAccess(db, { subject: 'employer', subjectId: 'e1' })),
    ).to.deep.equal(rows);
  });
});
