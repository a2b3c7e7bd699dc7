// The backup that is made by itself, beside the bot: at its times, the old ones gone, given up when it stops.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { scheduledBackup } from '../../src/bot/scheduledBackup.ts';
import { readConfig } from '../../src/config.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { NotNowError } from '../../src/jobs/job.ts';
import { Ticks } from '../../src/jobs/ticks.ts';
import { lastBackup, listBackups } from '../../src/store/backupFile/backupFolder.ts';
import { makeBackup } from '../../src/store/backupFile/makeBackup.ts';
import { keepRun } from '../../src/store/jobRuns.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';

const CONTENT = loadContent(resolve(import.meta.dirname, '../../data'));
const DAY = 24 * 3_600_000;

describe('the scheduled backup', () => {
  let store: Store;
  let folder: string;
  let lines: [string, unknown][];
  let stopping: AbortController;
  beforeEach(() => {
    store = openTemporaryStore();
    folder = join(mkdtempSync(join(tmpdir(), 'maatje-nightly-')), 'backups');
    lines = [];
    stopping = new AbortController();
  });
  afterEach(() => {
    store.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  });

  function job() {
    const key = Buffer.alloc(32, 1).toString('base64');
    const config = readConfig({ MAATJE_BACKUP_DIR: folder, MAATJE_BACKUP_KEY: key });
    const note = (fields: unknown, text: string): void => void lines.push([text, fields]);
    const log = { info: note, warn: note, error: note } as never;
    return scheduledBackup({ config, store, content: CONTENT, log }, stopping.signal);
  }
  const place = () => ({ databaseFile: store.file, folder });

  it('looks at 6.45 and 18.45 in Brussels, and is due each time', () => {
    const { pattern, dueAt } = job();
    const ticks = new Ticks(pattern);
    const morning = ticks.next(Date.parse('2026-11-21T00:00:00+01:00'));
    const evening = ticks.next(morning);
    expect([morning, evening]).to.deep.equal(
      ['06:45', '18:45'].map((time) => Date.parse(`2026-11-21T${time}:00+01:00`)),
    );
    const keys = [morning, evening].flatMap((at) => dueAt({ at, before: 0 }, null as never));
    expect(new Set(keys)).to.have.length(2);
  });

  it('makes one, encrypted, and removes those past their term', async () => {
    const now = Date.now();
    const days = CONTENT.retention.backupFileDays.value;
    for (const age of [days + 1, days - 1])
      await makeBackup({ ...place(), key: null, program: 'test', clock: () => now - age * DAY });
    await job().run(['now'], now);
    expect(listBackups(place())).to.have.length(2);
    expect(lastBackup(place())).to.include({ isEncrypted: true, isWhole: true });
    expect(lastBackup(place())!.madeAt).to.be.at.least(now);
    expect(lines).to.have.length(1);
    expect(lines[0]![0]).to.equal('backup made');
    expect(lines[0]![1]).to.include({ removed: 1, file: lastBackup(place())!.file });
  });

  it('says why there is none, and is tried again by the scheduler', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    let failed: unknown;
    await job()
      .run(['now'], Date.now())
      ?.catch((error: unknown) => (failed = error));
    expect(failed).to.be.instanceOf(Error).and.not.instanceOf(NotNowError);
    expect(lines[0]![0]).to.equal('no backup');
    expect(JSON.stringify(lines[0]![1])).to.contain('kan niet geschreven worden');
  });

  it('keeps nobody waiting who writes the file anew meanwhile, and that is done after it', () => {
    const reading = new BetterSqlite3(store.file);
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM sqlite_schema').get();
    store.write((tx) => keepRun(tx, 'purge', 1));
    const begun = performance.now();
    expect(store.compact()).to.equal(false);
    expect(performance.now() - begun).to.be.below(2000);
    expect(store.stateConnection.pragma('busy_timeout', { simple: true })).to.equal(5000);
    reading.close();
    expect(store.compact()).to.equal(true);
  });

  it('is given up when Maatje stops, and leaves nothing behind', async () => {
    let failed: unknown;
    const running = Promise.resolve(job().run(['now'], Date.now())).catch(
      (error: unknown) => (failed = error),
    );
    stopping.abort();
    await running;
    expect(failed).to.be.instanceOf(NotNowError);
    expect(listBackups(place())).to.deep.equal([]);
    expect(readdirSync(dirname(store.file)).filter((name) => name.startsWith('.'))).to.be.empty;
  });
});
