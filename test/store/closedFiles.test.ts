// Everything about people that is written on disk is closed to others from its first byte, whatever the umask says.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import { personCommands } from '../../src/commands/person/personCommands.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { makeBackup } from '../../src/store/backupFile/makeBackup.ts';
import { restoreBackup } from '../../src/store/backupFile/restoreBackup.ts';
import { compactFile } from '../../src/store/compactFile.ts';
import { holdInstanceLock } from '../../src/store/instanceLock.ts';
import { latestVersion } from '../../src/store/migrations/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import type { Store } from '../../src/store/store.ts';
import { makeClosedFile } from '../../src/store/closedFile.ts';
import { NOW, SHARED } from './fixture.ts';

/** Every path below a folder with its rights, as 'data/maatje.sqlite 600'. */
function rights(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(
      (path) =>
        `${String(path)} ${(statSync(join(folder, String(path))).mode & 0o777).toString(8)}`,
    )
    .toSorted();
}

// Windows keeps rights in lists that Node does not read.
if (process.platform !== 'win32')
  describe('files about people', () => {
    let folder: string;
    let umask: number;
    let file: string;
    let store: Store | undefined;
    beforeEach(() => {
      // As careless as a machine can be.
      umask = process.umask(0);
      folder = mkdtempSync(join(tmpdir(), 'maatje-closed-'));
      file = join(folder, 'data/maatje.sqlite');
    });
    afterEach(() => {
      store?.close();
      process.umask(umask);
      rmSync(folder, { recursive: true, force: true });
    });
    const open = (): Store => {
      store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
      const person = { name: 'Els Peeters', objectId: 'object-els', tenantId: null };
      const rest = { email: 'els@stad.example', phone: null, roles: ['coach'] as const };
      store.write((tx) => addPerson(tx, COMMAND_LINE, { ...person, ...rest }));
      return store;
    };

    it('are closed: the database, its log and index, the state, the lock', () => {
      const lock = holdInstanceLock(file, NOW);
      const { stateConnection } = open();
      compactFile(stateConnection);
      const found = rights(folder);
      lock.release();
      expect(found).to.include.members([
        'data 700',
        'data/maatje.sqlite 600',
        'data/maatje.sqlite-wal 600',
        'data/maatje.sqlite-shm 600',
        'data/maatje.state.sqlite 600',
        'data/maatje.state.sqlite-wal 600',
        'data/maatje.lock.sqlite 600',
      ]);
      expect(found.filter((line) => !/ (600|700)$/.test(line))).to.deep.equal([]);
    });

    it('are closed: a backup, what is put back, what was written about one person', async () => {
      const made = open();
      const key = Buffer.alloc(32, 1);
      const backup = await makeBackup({
        ...{ databaseFile: file, folder: join(folder, 'backups'), key },
        ...{ program: 'test', clock: () => NOW },
      });
      const back = join(folder, 'back/maatje.sqlite');
      await restoreBackup(backup.file, back, { key, latest: latestVersion });
      const content = loadContent(resolve(import.meta.dirname, '../../data'));
      personCommands['export']?.({ store: made, content, say: () => undefined }, ['Els Peeters']);
      const found = rights(folder);
      expect(found.filter((line) => !/ (600|700)$/.test(line))).to.deep.equal([]);
      for (const part of ['backups', 'back', 'data/personen'])
        expect(found).to.include(`${part} 700`);
      expect(found.filter((line) => line.startsWith('data/personen/'))).to.have.length(2);
    });

    it('that are there keep what they hold and the rights they had', () => {
      const own = join(folder, 'own.txt');
      writeFileSync(own, 'kept');
      chmodSync(own, 0o640);
      makeClosedFile(own);
      expect(rights(folder)).to.deep.equal(['own.txt 640']);
      expect(statSync(own).size).to.equal(4);
      makeClosedFile(join(folder, 'no such folder', 'x'));
      expect(rights(dirname(own))).to.deep.equal(['own.txt 640']);
    });
  });
