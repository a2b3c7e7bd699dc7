// Writes that share a transaction: kept together, undone alone, and nobody is told too early.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { openConnection } from '../../src/store/connection.ts';
import type { LogSync } from '../../src/store/logFile.ts';
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
    db = openConnection(file);
    db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
    db.exec(
      'CREATE TABLE reply (noteId INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)',
    );
    other = openConnection(file);
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

  describe('with a log that is synced beside', () => {
    let asked: { end(error?: Error): void }[];
    let atOnce: number;

    beforeEach(() => {
      asked = [];
      atOnce = 0;
      const log: LogSync = {
        now: () => void (atOnce += 1),
        beside: () =>
          new Promise((resolve, reject) =>
            asked.push({ end: (error) => (error ? reject(error) : resolve()) }),
          ),
        close: () => undefined,
      };
      group = new TransactionGroup(db, () => (lost += 1), log);
    });
    const settles = async (promise: Promise<void>): Promise<boolean> =>
      Promise.race([promise.then(() => true), rounds(20).then(() => false)]);

    it('tells of a write when it is on the disk, not before', async () => {
      const kept = group.watch();
      write(1);
      await rounds(20);
      expect(seenByOthers()).to.deep.equal([1]);
      expect(await settles(kept())).to.equal(false);
      // Who only read waits as well: what was read is not on the disk yet.
      expect(await settles(group.watch()())).to.equal(false);
      asked[0]!.end();
      expect(await settles(kept())).to.equal(true);
      expect(asked).to.have.length(1);
    });

    it('commits what comes meanwhile together, once the disk is free', async () => {
      write(1);
      await rounds(20);
      const kept = group.watch();
      write(2);
      await rounds(20);
      write(3);
      await rounds(20);
      expect(seenByOthers()).to.deep.equal([1]);
      asked[0]!.end();
      await rounds(20);
      expect(seenByOthers()).to.deep.equal([1, 2, 3]);
      expect(await settles(kept())).to.equal(false);
      asked[1]!.end();
      expect(await settles(kept())).to.equal(true);
      expect(asked).to.have.length(2);
    });

    it('waits itself for a write that must be there at once', async () => {
      const kept = group.watch();
      write(1);
      group.flush();
      expect([atOnce, asked.length]).to.deep.equal([1, 0]);
      expect(await settles(kept())).to.equal(true);
    });

    it('asks nothing of the disk when nothing was written, once it is all there', async () => {
      write(1);
      group.flush();
      atOnce = 0;
      const kept = group.watch();
      group.join(() => db.prepare('SELECT count(*) FROM note').get());
      expect(await settles(kept())).to.equal(true);
      expect([atOnce, asked.length]).to.deep.equal([0, 0]);
    });

    it('tells everybody who wrote that the disk refused, and goes on', async () => {
      const kept = group.watch();
      write(1);
      await rounds(20);
      asked[0]!.end(new Error('no disk'));
      expect(await rejection(kept())).to.contain('no disk');
      expect(lost).to.equal(1);
      // Who finds it there and writes nothing is told so only when it is on the disk.
      const again = group.watch();
      group.join(() => db.prepare('SELECT count(*) FROM note').get());
      await rounds(20);
      expect(await settles(again())).to.equal(false);
      asked[1]!.end();
      expect(await settles(again())).to.equal(true);
    });
  });
});

async function rounds(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await new Promise((resolve) => setImmediate(resolve));
}
