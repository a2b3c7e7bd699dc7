// More installations that are broken on purpose: what stands beside the database, keys that changed, settings that look right.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { lockFileOf } from '../../../src/store/instanceLock.ts';
import { stateFileOf } from '../../../src/store/stateFile.ts';
import type { Installation } from '../../support/installation.ts';
import type { Broken } from './brokenInstallations.ts';

const set =
  (name: string, value: string) =>
  ({ settings }: Installation): void =>
    void (settings[name] = value);
const OTHER_KEY = Buffer.alloc(32, 'other').toString('base64');

/** Each was silent, or told in English or with the wrong remedy, when it was first tried. */
export const BROKEN_BESIDE: readonly Broken[] = [
  [
    'the database is gone and its log is still there',
    ({ databaseFile }) => {
      rmSync(databaseFile);
      writeFileSync(`${databaseFile}-wal`, Buffer.alloc(4096, 1), { mode: 0o600 });
    },
    { setting: 'MAATJE_DB', what: /is weg of leeg/, remedy: /npm run restore/ },
  ],
  [
    'the file with conversations is no database',
    ({ databaseFile }) =>
      writeFileSync(stateFileOf(databaseFile), 'geen databank '.repeat(600), { mode: 0o600 }),
    {
      setting: 'MAATJE_DB',
      what: /\.state\.sqlite is beschadigd/,
      remedy: /geen feiten.*Verplaats/,
    },
  ],
  [
    'the file with conversations is of another house',
    ({ databaseFile }) => {
      const other = new BetterSqlite3(stateFileOf(databaseFile));
      other.exec('CREATE TABLE klant (id)');
      other.close();
    },
    { setting: 'MAATJE_DB', what: /niet van Maatje/, remedy: /Verplaats het/ },
  ],
  [
    'the lock is no lock',
    ({ databaseFile }) => writeFileSync(lockFileOf(databaseFile), '4711', { mode: 0o600 }),
    { setting: 'MAATJE_DB', what: /geen slot/, remedy: /geen gegevens.*verwijder/ },
  ],
  [
    'a list of people stands beside the database',
    ({ folder }) =>
      writeFileSync(join(folder, 'data/lijst medewerkers.xlsx'), 'x', { mode: 0o600 }),
    {
      ...{ setting: 'MAATJE_DB', what: /een bestand dat niet van Maatje is/, level: 'attention' },
      remedy: /ergens anders/,
    },
  ],
  [
    'work of a restore that was killed is left, for hours',
    ({ folder }) => mkdirSync(join(folder, 'data/.maatje-work-killed')),
    {
      ...{ setting: 'MAATJE_DB', what: /nog een kopie bij de databank/, level: 'attention' },
      remedy: /rm -r .*maatje-work-killed/,
    },
  ],
  [
    'backups of the database under its former name are left',
    ({ folder }) =>
      writeFileSync(join(folder, 'backups/vroeger-2020-01-02T030405.006Z.backup'), '', {
        mode: 0o600,
      }),
    {
      ...{ setting: 'MAATJE_BACKUP_DIR', what: /andere naam/, level: 'attention' },
      remedy: /rm .*vroeger-2020/,
    },
  ],
  [
    'the folder with backups is a file',
    ({ folder, settings }) => {
      writeFileSync(join(folder, 'file'), '');
      settings['MAATJE_BACKUP_DIR'] = join(folder, 'file');
    },
    { setting: 'MAATJE_BACKUP_DIR', what: /is een bestand, geen map/, remedy: /Zet een map/ },
  ],
  [
    'the key of the backups was changed',
    set('MAATJE_BACKUP_KEY', OTHER_KEY),
    {
      setting: 'MAATJE_BACKUP_KEY',
      what: /met sleutel [0-9a-f]{16}, en die/,
      remedy: /oude zolang/,
    },
  ],
  [
    'the newest backup is of a day to come',
    ({ folder }) => {
      const [name = ''] = readdirSync(join(folder, 'backups'));
      const later = join(folder, 'backups', name.replace('2026-', '2027-'));
      renameSync(join(folder, 'backups', name), later);
    },
    {
      ...{ setting: 'MAATJE_BACKUP_DIR', what: /dat nog komt/, level: 'attention' },
      remedy: /Kijk de klok na/,
    },
  ],
  [
    'the address is not of this machine',
    set('MAATJE_HOST', '203.0.113.9'),
    { setting: 'MAATJE_HOST', what: /geen adres van deze machine/, remedy: /127\.0\.0\.1/ },
  ],
  [
    'the app id is a name',
    set('MAATJE_APP_ID', 'maatje'),
    { setting: 'MAATJE_APP_ID', what: /geen id van Entra/, remedy: /app-registratie/ },
  ],
  [
    'quotes stand in a setting',
    set('MAATJE_APP_PASSWORD', '"a secret of the test"'),
    {
      ...{ setting: 'MAATJE_APP_PASSWORD', what: /aanhalingsteken/, level: 'attention' },
      remedy: /Haal ze weg/,
    },
  ],
  [
    'a setting is written in small letters',
    set('maatje_backup_dir', '/backups'),
    {
      ...{ setting: 'maatje_backup_dir', what: /bestaat niet/, level: 'attention' },
      remedy: /Bedoelde u MAATJE_BACKUP_DIR\?/,
    },
  ],
];
