// Making a backup and putting it back: whole, or nothing at all, and a message that says what to do.
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { asWriteError, BackupError } from '../../src/store/backupFile/backupError.ts';
import { listBackups } from '../../src/store/backupFile/backupFolder.ts';
import { needSpace } from '../../src/store/backupFile/freeSpace.ts';
import { makeBackup, type BackupOptions } from '../../src/store/backupFile/makeBackup.ts';
import { restoreBackup } from '../../src/store/backupFile/restoreBackup.ts';
import { latestVersion } from '../../src/store/migrations/migrations.ts';
import { stateFileOf } from '../../src/store/stateFile.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const KEY = randomBytes(32);
const AT = Date.parse('2026-11-21T06:45:00Z');

describe('a backup', () => {
  let house: TestHouse;
  let root: string;
  let databaseFile: string;
  let target: string;
  before(() => (house = openHouse()));
  after(() => house.close());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'maatje-backup-'));
    databaseFile = house.store.file;
    target = join(root, 'new', 'back.sqlite');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const make = (options: Partial<BackupOptions> = {}) =>
    makeBackup({
      ...{ databaseFile, folder: join(root, 'backups'), key: KEY, program: 'test' },
      ...{ clock: () => AT, ...options },
    });
  const restore = (file: string, key: Buffer | null = KEY) =>
    restoreBackup(file, target, { key, latest: latestVersion });
  const hidden = (): string[] =>
    [root, join(root, 'backups'), dirname(databaseFile), dirname(target)]
      .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      .flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith('.')));
  async function refusal(work: Promise<unknown>): Promise<BackupError> {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(BackupError);
    expect(hidden()).to.deep.equal([]);
    return error as BackupError;
  }

  it('holds both databases as they are, for nobody else to read', async () => {
    const secret = house.store.stateConnection.prepare('INSERT INTO secret VALUES (?, ?)');
    secret.run('of the test', Buffer.from('key'));
    const report = await make();
    expect(report).to.include({ madeAt: AT, isEncrypted: true, isOnSameDisk: true });
    expect(report.rows).to.be.above(100);
    expect(statSync(report.file).mode & 0o077).to.equal(0);
    expect(readFileSync(report.file).includes('Jonas')).to.equal(false);
    expect(await restore(report.file)).to.include({
      madeAt: AT,
      program: 'test',
      bytes: report.bytes,
    });
    for (const [from, to] of [
      [databaseFile, target],
      [stateFileOf(databaseFile), stateFileOf(target)],
    ] as const)
      expect(contentOf(to)).to.deep.equal(contentOf(from));
    expect(statSync(target).mode & 0o077).to.equal(0);
    expect(hidden()).to.deep.equal([]);
  });

  it('counts the messages that waited', async () => {
    const open = await make();
    const { waiting } = await restore(open.file);
    const pending = new BetterSqlite3(target);
    const sql = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')";
    expect(waiting).to.equal(pending.prepare(sql).pluck().get());
    pending.close();
  });

  it('is made without the state when that is gone, and is no backup without the facts', async () => {
    const file = join(root, 'alone.sqlite');
    const copy = new BetterSqlite3(databaseFile);
    copy.prepare('VACUUM INTO ?').run(file);
    copy.close();
    const { file: backup } = await make({ databaseFile: file });
    expect((await restore(backup)).parts.map(({ name }) => name)).to.deep.equal(['facts']);
    expect(existsSync(stateFileOf(target))).to.equal(false);
    const none = join(root, 'none.sqlite');
    expect((await refusal(make({ databaseFile: none }))).code).to.equal('noDatabase');
    const other = join(root, 'other.sqlite');
    new BetterSqlite3(other).exec('CREATE TABLE theirs (x)').close();
    expect((await refusal(make({ databaseFile: other }))).code).to.equal('otherDatabase');
  });

  for (const step of ['copy', 'write', 'check'] as const)
    it(`leaves nothing behind when it is stopped at "${step}"`, async () => {
      const stopping = new AbortController();
      const onProgress = (now: string): void => void (now === step && stopping.abort());
      const error = await refusal(make({ signal: stopping.signal, onProgress }));
      expect(error.code).to.equal('stopped');
      expect(listBackups({ databaseFile, folder: join(root, 'backups') })).to.deep.equal([]);
    });

  it('is refused of a damaged database, and gets no name', async () => {
    const file = join(root, 'damaged.sqlite');
    const copy = new BetterSqlite3(databaseFile);
    copy.prepare('VACUUM INTO ?').run(file);
    const pages = "SELECT rootpage FROM sqlite_schema WHERE name = 'visitVersion'";
    const page = copy.prepare(pages).pluck().get() as number;
    copy.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (page - 1) * 4096 + 100, page * 4096);
    writeFileSync(file, bytes);
    const error = await refusal(make({ databaseFile: file }));
    expect(error.code).to.equal('copyIsWrong');
    expect(error.message)
      .to.contain('de vorige back-ups staan er nog')
      .and.contain('npm run restore');
    expect(readdirSync(join(root, 'backups'))).to.deep.equal([]);
  });

  it('needs room, and a folder in which it may write', async () => {
    expect(() => needSpace(root, Number.MAX_SAFE_INTEGER / 2)).to.throw(
      BackupError,
      'te weinig plaats',
    );
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    expect(asWriteError(full, root)).to.include({ code: 'noSpace' });
    writeFileSync(join(root, 'backups'), 'a file');
    expect((await refusal(make())).message).to.contain('kan niet geschreven worden');
  });

  describe('is not put back', () => {
    let file: string;
    beforeEach(async () => ({ file } = await make()));
    const nothingWritten = (): void => {
      const left = existsSync(dirname(target)) ? readdirSync(dirname(target)) : [];
      expect(left).to.deep.equal([]);
    };

    it('over what exists, nor beside an old log', async () => {
      await restore(file);
      const bytes = readFileSync(target);
      expect((await refusal(restore(file))).code).to.equal('targetExists');
      expect(readFileSync(target).equals(bytes)).to.equal(true);
      for (const path of [target, stateFileOf(target)]) rmSync(path);
      for (const left of [stateFileOf(target), `${target}-wal`]) {
        writeFileSync(left, 'of another');
        expect((await refusal(restore(file))).message).to.contain(left);
        expect(readdirSync(dirname(target))).to.have.length(1);
        rmSync(left);
      }
    });

    it('with another key, or none', async () => {
      expect((await refusal(restore(file, null))).message).to.contain('MAATJE_BACKUP_KEY');
      const { code, message } = await refusal(restore(file, randomBytes(32)));
      expect(code).to.equal('wrongKey');
      expect(message).to.contain('nodig is sleutel').and.not.contain(KEY.toString('base64'));
      nothingWritten();
    });

    it('when it is truncated or changed', async () => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 100]! ^= 1;
      writeFileSync(file, bytes);
      expect((await refusal(restore(file))).code).to.equal('tampered');
      truncateSync(file, bytes.length - 1);
      expect((await refusal(restore(file))).code).to.equal('truncated');
      nothingWritten();
    });

    it('by an older program', async () => {
      const older = { key: KEY, latest: latestVersion - 1 };
      const { code, message } = await refusal(restoreBackup(file, target, older));
      expect(code).to.equal('newerProgram');
      expect(message).to.contain(`dit programma kent er ${latestVersion - 1}`);
      nothingWritten();
    });
  });
});

/** Every row of every table. */
function contentOf(file: string): Record<string, unknown[]> {
  const db = new BetterSqlite3(file);
  try {
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    const rows = names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()] as const);
    return Object.fromEntries(rows);
  } finally {
    db.close();
  }
}
