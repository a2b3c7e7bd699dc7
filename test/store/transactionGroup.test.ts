// Writes that share a transaction: kept together, undone alone, and nobody is told too early.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { openConnection } from '../../src/store/connection.ts';
import { TransactionGroup } from '../../src/store/transactionGroup.ts';

describe('TransactionGroup', () => {
  let folder: string;
  let db: BetterSqlite3.Database;
  let other: BetterSqlite3.Database;
  let group: TransactionGroup;
  let lost: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-group-'));
    const file = join(folder, 'group.sqlite');
    db = openConnection(file, 'FULL');
    db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
    db.exec(
      'CREATE TABLE reply (noteId INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)',
    );
    other = openConnection(file, 'FULL');
    lost = 0;
    group = new TransactionGroup(db, () => (lost += 1));
  });
  afterEach(() => {
    other.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (id: number, text = 'x') =>
    group.join(() => db.prepare('INSERT INTO note VALUES (?, ?)').run(id, text));
  const seenByOthers = () => other.prepare('SELECT id FROM note ORDER BY id').pluck().all();
  const rejection = (promise: Promise<void>) =>
    promise.then(
      () => null,
      (error: unknown) => String(error),
    );

  it('commits what was joined in one go, and tells when', async () => {
    const kept = group.watch();
    write(1);
    write(2);
    expect(seenByOthers()).to.deep.equal([]);
    await kept();
    expect(seenByOthers()).to.deep.equal([1, 2]);
    expect(group.isOpen).to.equal(false);
  });

  it('is done at once for whoever wrote nothing, and after a flush', async () => {
    await group.watch()();
    const kept = group.watch();
    write(1);
    group.flush();
    expect(seenByOthers()).to.deep.equal([1]);
    await kept();
  });

  it('undoes a write that throws, and keeps the others', async () => {
    const kept = group.watch();
    write(1);
    expect(() =>
      group.join(() => {
        db.prepare("INSERT INTO note VALUES (2, '')").run();
        throw new Error('halfway');
      }),
    ).to.throw('halfway');
    write(3);
    await kept();
    expect(seenByOthers()).to.deep.equal([1, 3]);
    expect(lost).to.equal(1);
  });

  it('tells everybody who wrote that a commit failed, also who asks late, and goes on', async () => {
    const [early, late] = [group.watch(), group.watch()];
    write(1);
    group.join(() => db.prepare('INSERT INTO reply VALUES (99)').run());
    expect(await rejection(early())).to.contain('FOREIGN KEY');
    expect(await rejection(late())).to.contain('FOREIGN KEY');
    expect(lost).to.equal(1);
    const kept = group.watch();
    write(2);
    await kept();
    expect(seenByOthers()).to.deep.equal([2]);
  });

  it('throws out of a flush that fails', () => {
    group.join(() => db.prepare('INSERT INTO reply VALUES (99)').run());
    expect(() => group.flush()).to.throw('FOREIGN KEY');
    expect(group.isOpen).to.equal(false);
    write(1);
    group.flush();
    expect(seenByOthers()).to.deep.equal([1]);
  });

  it('tells it when the disk is full, and goes on when there is room again', async () => {
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    const kept = group.watch();
    write(1);
    expect(() => write(2, 'x'.repeat(100_000))).to.throw('full');
    const told = await rejection(kept());
    expect(told === null ? seenByOthers() : []).to.deep.equal(told === null ? [1] : []);
    db.pragma('max_page_count = 100000');
    write(3);
    group.flush();
    expect(seenByOthers()).to.include(3);
  });
});
