// The places and files with which no Maatje starts, each with what to do; and that none of them is touched.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { startMaatje } from '../../src/bot/startMaatje.ts';
import { networkDiskWarning } from '../../src/bot/storePlace.ts';
import { readConfig } from '../../src/config.ts';
import { machineDisk, type Disk } from '../../src/store/fitPlace.ts';
import { openStore, type StoreOptions } from '../../src/store/openStore.ts';
import { quickCheck } from '../../src/store/quickCheck.ts';
import { stateFileOf } from '../../src/store/stateFile.ts';
import { asStoreError, StoreError } from '../../src/store/storeError.ts';

const NFS = 0x6969;
const PAGE = 4096;

describe('a start', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-refuses-'));
    file = join(folder, 'maatje.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const make = (): void => openStore({ file, clock: () => 1_790_000_000_000 }).close();
  function refusal(options: Partial<StoreOptions> = {}): StoreError {
    try {
      openStore({ file, quickCheckMs: 1000, ...options }).close();
    } catch (error) {
      expect(error).to.be.instanceOf(StoreError);
      return error as StoreError;
    }
    throw new Error('The file was accepted.');
  }
  const disk = (other: Partial<Disk>): Disk => ({ ...machineDisk, platform: 'linux', ...other });

  describe('refuses a share of the network', () => {
    const shares: [string, number, string][] = [
      ['NFS', NFS, 'NFS'],
      ['SMB', 0xfe534d42, 'SMB'],
      ['CIFS', 0xff534d42, 'CIFS'],
      ['CIFS as 32 bits give it', 0xff534d42 | 0, 'CIFS'],
      ['9p', 0x01021997, '9p'],
      ['FUSE', 0x65735546, 'FUSE'],
    ];
    for (const [name, type, kind] of shares)
      it(`of Linux: ${name}`, () => {
        const error = refusal({ disk: disk({ typeOf: () => type }) });
        expect(error.code).to.equal('networkShare');
        expect(error.message).to.contain(`(${kind})`).and.contain('MAATJE_ALLOW_NETWORK_DISK=true');
        expect(readdirSync(folder)).to.deep.equal([]);
      });

    it('of Windows: a UNC path, also behind a drive letter', () => {
      const windows = (realPath: string): Disk =>
        disk({ platform: 'win32', realPath: () => realPath });
      for (const path of ['\\\\server\\share\\maatje', '\\\\?\\UNC\\server\\share'])
        expect(refusal({ disk: windows(path) }).code).to.equal('networkShare');
      for (const path of ['C:\\maatje', '\\\\?\\C:\\maatje'])
        expect(() => openStore({ file, disk: windows(path) }).close()).not.to.throw();
    });

    it('and takes local disks, and what the machine cannot tell', () => {
      // ext4, XFS, Btrfs, tmpfs, overlay
      for (const type of [0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630])
        openStore({ file, disk: disk({ typeOf: () => type }) }).close();
      openStore({ file, disk: disk({ platform: 'darwin', typeOf: () => NFS }) }).close();
    });

    it('unless it is allowed, and then says so each time', () => {
      const share = disk({ typeOf: () => NFS });
      openStore({ file, disk: share, allowNetworkDisk: true }).close();
      expect(networkDiskWarning(file, share)).to.contain('LET OP').and.contain('(NFS)');
      expect(networkDiskWarning(file, disk({ typeOf: () => 0xef53 }))).to.equal(null);
    });
  });

  it('refuses a full disk, and one that turns out to be full', () => {
    const error = refusal({ disk: disk({ freeBytes: () => 32 * 1024 * 1024 - 1 }) });
    expect(error.code).to.equal('diskFull');
    expect(error.message).to.contain('31 MB vrij').and.contain('Maak plaats vrij');
    openStore({ file, disk: disk({ freeBytes: () => 32 * 1024 * 1024 }) }).close();
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(asStoreError(full, file).code).to.equal('diskFull');
  });

  it('makes no empty database where one was lost', () => {
    make();
    renameSync(file, `${file}.elsewhere`);
    const error = refusal();
    expect(error.code).to.equal('lostFacts');
    expect(error.message).to.contain('npm run restore').and.contain(stateFileOf(file));
    expect(existsSync(file)).to.equal(false);
    writeFileSync(file, '');
    expect(refusal().code).to.equal('lostFacts');
    rmSync(stateFileOf(file));
    make();
    rmSync(file);
    rmSync(stateFileOf(file));
    writeFileSync(`${file}-wal`, 'what was committed last');
    expect(refusal().message).to.contain(`${file}-wal`);
  });

  it('refuses garbage and a truncated file, and says how to put a backup back', () => {
    for (const [bytes, code] of [
      [Buffer.alloc(50_000, 'geen databank '), 'notADatabase'],
      [null, 'corrupt'],
    ] as const) {
      make();
      if (bytes) writeFileSync(file, bytes);
      else truncateSync(file, 10 * PAGE);
      const left = readFileSync(file);
      const error = refusal();
      expect(error.code).to.equal(code);
      expect(error.message).to.contain('npm run restore').and.contain('MAATJE_DB');
      expect(readFileSync(file).equals(left)).to.equal(true);
      rmSync(file);
      rmSync(stateFileOf(file));
    }
  });

  /** Overwrites the root page of a table, as a broken disk would. */
  function breakTable(name: string): void {
    const db = new BetterSqlite3(file);
    const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name);
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, ((root as number) - 1) * PAGE, (root as number) * PAGE);
    writeFileSync(file, bytes);
  }

  it('refuses a database that is damaged inside, and names where', () => {
    make();
    breakTable('visit');
    const error = refusal();
    expect(error.code).to.equal('corrupt');
    expect(error.message).to.contain('visit').and.contain('gooi niets weg');
  });

  it('looks for a bounded time only', () => {
    make();
    const db = new BetterSqlite3(file);
    let now = 0;
    const slow = (): number => (now += 10);
    expect(quickCheck(db, file, 100, slow)).to.equal(false);
    expect(now).to.be.at.most(130);
    expect(quickCheck(db, file, 1_000_000, slow)).to.equal(true);
    // A table that would take longer than what is left is not begun.
    db.exec('CREATE TABLE many (x); INSERT INTO many (rowid) VALUES (50001)');
    const still = (): number => 0;
    expect(quickCheck(db, file, 100, still)).to.equal(false);
    expect(quickCheck(db, file, 101, still)).to.equal(true);
    db.exec('DROP TABLE many; CREATE TABLE many (x PRIMARY KEY) WITHOUT ROWID');
    db.exec(`WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 50001)
      INSERT INTO many SELECT x FROM n`);
    expect(quickCheck(db, file, 100, still)).to.equal(false);
    expect(quickCheck(db, file, 101, still)).to.equal(true);
    db.close();
  });

  it('says of the state that no facts are lost with it', () => {
    make();
    writeFileSync(stateFileOf(file), Buffer.alloc(50_000, 'geen databank '));
    const error = refusal();
    expect(error.code).to.equal('corruptState');
    expect(error.message).to.contain('geen feiten').and.contain(stateFileOf(file));
    rmSync(stateFileOf(file));
    openStore({ file }).close();
  });

  it('ends with the remedy as a whole Maatje too', async () => {
    make();
    breakTable('event');
    const started = await startMaatje(readConfig({ MAATJE_DB: file, MAATJE_PORT: '0' })).catch(
      (error: unknown) => error,
    );
    expect(started).to.be.instanceOf(StoreError).and.include({ code: 'corrupt' });
  });

  describe('refuses what it may not write', () => {
    function openedAsNobody(): { code: string; message: string } {
      const script = join(import.meta.dirname, 'openAsNobody.ts');
      const { stdout } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
      return JSON.parse(stdout) as { code: string; message: string };
    }
    beforeEach(() => {
      make();
      for (const path of [file, stateFileOf(file)]) chmodSync(path, 0o666);
      chmodSync(folder, 0o777);
    });
    afterEach(() => chmodSync(folder, 0o777));

    const cases: [string, () => string][] = [
      ['a folder that is read-only', () => (chmodSync(folder, 0o555), folder)],
      ['a database that is read-only', () => (chmodSync(file, 0o444), file)],
      ['the state', () => (chmodSync(stateFileOf(file), 0o444), stateFileOf(file))],
      [
        'a log that another user left behind',
        () => {
          writeFileSync(`${file}-wal`, '', { mode: 0o400 });
          return `${file}-wal`;
        },
      ],
    ];
    for (const [name, close] of cases)
      it(name, () => {
        const path = close();
        const { code, message } = openedAsNobody();
        expect(code, message).to.equal('notWritable');
        expect(message).to.contain(`In ${path} mag`).and.contain('chown');
      });

    it('and opens what it may', () => expect(openedAsNobody().code).to.equal('opened'));
  });
});
