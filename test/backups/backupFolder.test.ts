// The folder with backups: which is the newest, and that purging never leaves none.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  backupFileAt,
  lastBackup,
  listBackups,
  purgeBackups,
} from '../../src/store/backupFile/backupFolder.ts';
import { makeBackup } from '../../src/store/backupFile/makeBackup.ts';
import { openStore } from '../../src/store/openStore.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.parse('2026-11-21T06:45:00Z');

describe('the folder with backups', () => {
  let root: string;
  let place: { databaseFile: string; folder: string };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'maatje-backups-'));
    place = { databaseFile: join(root, 'maatje.sqlite'), folder: join(root, 'backups') };
    openStore({ file: place.databaseFile, clock: () => NOW }).close();
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const make = (at: number) =>
    makeBackup({ ...place, key: null, program: 'test', clock: () => at });

  it('has none at first', () => {
    expect(listBackups(place)).to.deep.equal([]);
    expect(lastBackup(place)).to.equal(null);
  });

  it('names the newest with its moment, size and seal, and passes what is not its own', async () => {
    await make(NOW - DAY);
    const { file, bytes } = await make(NOW);
    writeFileSync(join(place.folder, 'maatje-lijst.backup'), 'no moment');
    writeFileSync(join(place.folder, 'maatje-2026-13-41T996499.000Z.backup'), 'no moment');
    writeFileSync(backupFileAt({ ...place, databaseFile: 'andere.sqlite' }, NOW), 'another');
    expect(listBackups(place).map(({ madeAt }) => madeAt)).to.deep.equal([NOW, NOW - DAY]);
    expect(lastBackup(place)).to.deep.equal({
      ...{ file, bytes, madeAt: NOW, isEncrypted: false, keyName: null, isWhole: true },
    });
  });

  it('removes what is past its term, never the newest that is whole', async () => {
    for (const days of [40, 31, 30, 2]) await make(NOW - days * DAY);
    const before = NOW - 30 * DAY;
    expect(purgeBackups(place, before, NOW)).to.have.length(2);
    expect(listBackups(place).map(({ madeAt }) => (NOW - madeAt) / DAY)).to.deep.equal([2, 30]);
    truncateSync(listBackups(place)[0]!.file, 1000);
    expect(purgeBackups(place, NOW + 1, NOW)).to.have.length(1);
    expect(listBackups(place).map(({ madeAt }) => (NOW - madeAt) / DAY)).to.deep.equal([30]);
    expect(purgeBackups(place, NOW + 1, NOW)).to.deep.equal([]);
  });

  it('removes what a killed program left in its work folders, not what is being written', () => {
    const old = new Date(NOW - 2 * 3_600_000);
    for (const [name, at] of [
      ['.maatje-work-killed', old],
      ['.maatje-work-busy', new Date(NOW)],
    ] as const) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'facts.sqlite'), 'half');
      utimesSync(join(root, name, 'facts.sqlite'), at, at);
      utimesSync(join(root, name), old, old);
    }
    purgeBackups(place, 0, NOW);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).to.deep.equal([
      '.maatje-work-busy',
    ]);
  });
});
