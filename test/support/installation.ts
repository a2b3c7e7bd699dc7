// An installation as it stands on a server, for tests: a real database without demo records, complete settings.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { decide, type NewDecision } from '../../src/content/decide.ts';
import { makeBackup } from '../../src/store/backupFile/makeBackup.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { listPeople } from '../../src/store/people.ts';
import { openHouse } from './house.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const CERTIFICATE = join(ROOT, 'test/commands/doctor/validUntil2028.pem');

const BACKUP_KEY = Buffer.alloc(32, 'test').toString('base64');
const LAST_BACKUP = Date.parse('2026-11-27T06:45:00+01:00');

export type Settings = Record<string, string>;

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** Made once by `makeModel`; each installation is a copy of it. */
export interface Installation {
  folder: string;
  databaseFile: string;
  settings: Settings;
  /** Changes the database behind Maatje's back, as an accident would. */
  edit(sql: string): void;
  /** Runs a command of the project with exactly these settings. @param file such as 'src/commands/doctor.ts' */
  run(file: string, ...args: string[]): Promise<Said>;
  remove(): void;
}

/** A folder with the database of a service in which nothing is missing. */
export async function makeModel(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-model-'));
  const house = openHouse();
  const { store } = house;
  const who = house.who();
  const decisions: NewDecision[] = [
    { kind: 'closingDays', year: 2026, confirmed: true, days: [] },
    { kind: 'closingDays', year: 2027, confirmed: true, days: [] },
    {
      kind: 'billing',
      change: { vat: 'exempt', bankAccount: 'BE68539007547034', numberPrefix: 'IMW' },
    },
  ];
  store.write((tx) => {
    for (const decision of decisions) decide(tx, who, decision);
    for (const { id } of listPeople(tx))
      saveConversation(tx, {
        ...{ conversationId: `personal-${id}`, channelId: 'msteams', scope: 'personal' },
        ...{ personId: id, reference: {} },
      });
  });
  const { file } = store;
  house.store.stateConnection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const db = new BetterSqlite3(file);
  // Fictional records become real ones.
  for (const table of ['person', 'employer', 'employee', 'agreement'])
    db.exec(`UPDATE ${table} SET demo = 0`);
  db.exec(`INSERT INTO contactPerson (id, employerId, name, recordedAt, recordedBy)
    SELECT 'contact-' || id, id, 'Contact ' || name, recordedAt, 'test' FROM employer`);
  db.exec(`UPDATE person SET objectId = 'object-' || id WHERE objectId IS NULL`);
  db.exec(`INSERT INTO coachBackup (coachId, backupId, effectiveFrom, recordedAt, recordedBy)
    SELECT id, (SELECT id FROM person AS other WHERE other.id <> person.id LIMIT 1),
      '2026-01-01', 0, 'test' FROM person`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.exec(`VACUUM INTO '${join(folder, 'maatje.sqlite')}'`);
  chmodSync(join(folder, 'maatje.sqlite'), 0o600);
  db.close();
  house.close();
  await makeBackup({
    ...{ databaseFile: join(folder, 'maatje.sqlite'), folder: join(folder, 'backups') },
    ...{ key: Buffer.from(BACKUP_KEY, 'base64'), clock: () => LAST_BACKUP },
    ...{ program: 'test', signal: new AbortController().signal },
  });
  return folder;
}

/** A copy of the model, closed to others, with settings that are complete. */
export function install(model: string, changed: Settings = {}): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-installation-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  cpSync(join(model, 'maatje.sqlite'), join(data, 'maatje.sqlite'));
  cpSync(join(model, 'backups'), join(folder, 'backups'), { recursive: true });
  chmodSync(data, 0o700);
  chmodSync(join(folder, 'backups'), 0o700);
  const databaseFile = join(data, 'maatje.sqlite');
  const settings: Settings = {
    MAATJE_ENV: 'production',
    MAATJE_DB: databaseFile,
    MAATJE_PORT: '0',
    MAATJE_APP_ID: '00000000-0000-0000-0000-00000000a99d',
    MAATJE_APP_TENANT_ID: '00000000-0000-0000-0000-00000000000e',
    MAATJE_APP_PASSWORD: 'a secret of the test',
    MAATJE_APP_PASSWORD_EXPIRES: '2028-01-31',
    MAATJE_PUBLIC_HOST: 'maatje.example.org',
    MAATJE_TLS_CERTIFICATE: CERTIFICATE,
    MAATJE_TRUSTED_PROXIES: '127.0.0.1',
    MAATJE_SMTP_URL: 'smtp://127.0.0.1:1',
    MAATJE_MAIL_FROM: 'maatje@stad.example',
    MAATJE_BACKUP_DIR: join(folder, 'backups'),
    MAATJE_BACKUP_KEY: BACKUP_KEY,
    ...changed,
  };
  return {
    ...{ folder, databaseFile, settings },
    edit(sql) {
      const db = new BetterSqlite3(databaseFile);
      db.pragma('foreign_keys = OFF');
      db.exec(sql);
      db.close();
    },
    run: (file, ...args) => runIn(settings, file, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The settings of whoever runs the test are not those of the installation. */
export function processEnvironment(settings: Settings): Record<string, string> {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('MAATJE_'));
  return { ...(Object.fromEntries(others) as Record<string, string>), ...settings };
}

async function runIn(settings: Settings, file: string, args: readonly string[]): Promise<Said> {
  const env = processEnvironment(settings);
  const child = spawn(process.execPath, [join(ROOT, file), ...args], { env });
  const said: Said = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...said, code };
}
