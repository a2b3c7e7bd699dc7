// Installations that are broken on purpose: how, and what the doctor must say of each.
import { chmodSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT, type Installation } from '../../support/installation.ts';

const EXPIRED = join(ROOT, 'test/commands/doctor/expired2026.pem');

/** What was broken: how, and what must be said of it. */
export type Broken = [
  name: string,
  how: (house: Installation) => void | (() => void) | Promise<() => void>,
  said: { setting: string; what: RegExp; remedy: RegExp; level?: string },
];

const set =
  (name: string, value: string) =>
  ({ settings }: Installation): void =>
    void (settings[name] = value);
const sql =
  (text: string) =>
  (house: Installation): void =>
    house.edit(text);

/** The first twelve are one of each kind. */
export const BROKEN: readonly Broken[] = [
  [
    'a setting is missing',
    set('MAATJE_APP_ID', ''),
    { setting: 'MAATJE_APP_ID', what: /ontbreekt/, remedy: /app-registratie in Entra/ },
  ],
  [
    'a setting has a slip in its name',
    set('MAATJE_TRUSTED_PROXY', '127.0.0.1'),
    {
      ...{ setting: 'MAATJE_TRUSTED_PROXY', what: /bestaat niet/, level: 'attention' },
      remedy: /Bedoelde u MAATJE_TRUSTED_PROXIES\?/,
    },
  ],
  [
    'the jobs are off in production',
    set('MAATJE_JOBS', 'false'),
    { setting: 'MAATJE_JOBS', what: /staat uit/, remedy: /Haal MAATJE_JOBS weg/ },
  ],
  [
    'the client secret has expired',
    set('MAATJE_APP_PASSWORD_EXPIRES', '2026-11-26'),
    { setting: 'MAATJE_APP_PASSWORD_EXPIRES', what: /verliep op 2026-11-26/, remedy: /Entra/ },
  ],
  [
    'the certificate has expired',
    set('MAATJE_TLS_CERTIFICATE', EXPIRED),
    { setting: 'MAATJE_TLS_CERTIFICATE', what: /verliep op 2026-11-22/, remedy: /Vernieuw/ },
  ],
  [
    'the closing days of the year are not confirmed',
    sql(`DELETE FROM decision WHERE kind = 'closingDays' AND effectiveFrom = '2027-01-01';
      UPDATE factVersion SET version = version + 1`),
    {
      ...{ setting: 'data/calendar/closingDays.json', what: /2027/ },
      remedy: /"sluitingsdagen 2027"/,
    },
  ],
  [
    'a newer Maatje wrote the database',
    sql(`INSERT INTO schemaVersion VALUES (999, 'later', 0)`),
    {
      setting: 'MAATJE_DB',
      what: /nieuwere Maatje/,
      remedy: /nieuwere versie, of zet een back-up/,
    },
  ],
  [
    'the database is broken',
    ({ databaseFile }) => truncateSync(databaseFile, 40_000),
    { setting: 'MAATJE_DB', what: /geen SQLite|beschadigd/, remedy: /back-up|opnieuw/ },
  ],
  [
    'it is no database',
    ({ databaseFile }) => writeFileSync(databaseFile, 'verslag van de vergadering '.repeat(400)),
    {
      setting: 'MAATJE_DB',
      what: /geen SQLite-bestand/,
      remedy: /npm run restore.*zet MAATJE_DB op een ander pad/,
    },
  ],
  [
    'demo records are in it',
    sql(`UPDATE person SET demo = 1`),
    { setting: 'MAATJE_DB', what: /demogegevens/, remedy: /Zet MAATJE_DB op een ander bestand/ },
  ],
  [
    'everybody on the machine may read it',
    ({ folder, databaseFile }) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'data'), 0o755);
      chmodSync(databaseFile, 0o644);
    },
    { setting: 'MAATJE_DB', what: /leesbaar voor iedereen/, remedy: /chmod 700/ },
  ],
  [
    'a scheduled backup fails',
    sql(`INSERT INTO jobRun (name, lastAt, finishedAt, failingSince, problem)
      VALUES ('backup', 1795759200000, 1795759200000, 1795759200000,
        'Er is te weinig plaats in /var/backups/maatje. Maak plaats vrij.')`),
    {
      setting: 'MAATJE_BACKUP_DIR',
      what: /de back-up lukt niet, al \d+ uur/,
      remedy: /Maak plaats vrij/,
    },
  ],
  [
    'the nightly purge fails',
    sql(`INSERT INTO jobRun (name, lastAt, finishedAt, failingSince, problem)
      VALUES ('purge', 1795759200000, 1795759200000, 1795759200000, 'TypeError')`),
    { setting: 'MAATJE_DB', what: /wissen .* lukt niet/, remedy: /job failed.*npm run purge/ },
  ],
  [
    'the rights are wider than needed, behind a closed folder',
    ({ databaseFile }) => chmodSync(databaseFile, 0o640),
    {
      ...{ setting: 'MAATJE_DB', what: /ruimer dan nodig/, level: 'attention' },
      remedy: /find .*data -maxdepth 1 -type f -exec chmod 600/,
    },
  ],
  [
    'everybody on the machine may read the backups',
    ({ folder }) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'backups'), 0o755);
      for (const name of readdirSync(join(folder, 'backups')))
        chmodSync(join(folder, 'backups', name), 0o644);
    },
    {
      setting: 'MAATJE_BACKUP_DIR',
      what: /back-ups in .*leesbaar voor iedereen/,
      remedy: /chmod 700/,
    },
  ],
  [
    'the database of before a roll-back was left behind',
    ({ folder }) => writeFileSync(join(folder, 'data/maatje-old.sqlite'), '', { mode: 0o600 }),
    {
      ...{ setting: 'MAATJE_DB', what: /nog een kopie bij de databank/, level: 'attention' },
      remedy: /rm -r .*maatje-old\.sqlite/,
    },
  ],
  [
    'the clock was ahead',
    sql(`INSERT INTO schemaVersion SELECT 0, 'clock', 1796000000000`),
    { setting: 'klok', what: /in de toekomst/, remedy: /set-ntp true/ },
  ],
  [
    'a message has waited for weeks',
    sql(`INSERT INTO outbox (personId, kind, key, subjectId, state, notBefore, nextTryAt, attempts, queuedAt)
      SELECT id, 'newFile', 'stuck', 'x', 'pending', 0, 0, 3, 1794000000000 FROM person LIMIT 1`),
    { setting: 'outbox', what: /wacht al \d+ dagen/, remedy: /log/ },
  ],
  [
    'a coach has nobody who stands in',
    sql(`DELETE FROM coachBackup`),
    { setting: 'npm run people', what: /geen vervanger/, remedy: /npm run people -- backup/ },
  ],
  [
    'the last backup is days old',
    ({ folder }) => {
      const [name = ''] = readdirSync(join(folder, 'backups'));
      const older = name.replace('2026-11-27', '2026-11-24');
      renameSync(join(folder, 'backups', name), join(folder, 'backups', older));
    },
    { setting: 'MAATJE_BACKUP_DIR', what: /75 uur oud/, remedy: /npm run backup/ },
  ],
  [
    'somebody has no coach',
    sql(`DELETE FROM assignment`),
    { setting: 'npm run people', what: /geen begeleider/, remedy: /toewijzen/ },
  ],
  [
    'nobody at an employer is known, and a coach never talked with Maatje',
    sql(
      `DELETE FROM agreementContact; DELETE FROM contactPerson; DELETE FROM conversationReference`,
    ),
    { setting: 'npm run people', what: /nog nooit/, remedy: /hulp/, level: 'attention' },
  ],
  [
    'another program has the port',
    async ({ settings }) => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      settings['MAATJE_PORT'] = String((server.address() as AddressInfo).port);
      return () => void server.close();
    },
    { setting: 'MAATJE_PORT', what: /EADDRINUSE/, remedy: /andere poort/ },
  ],
  [
    'the Playground may be answered in production',
    set('MAATJE_SERVICE_URLS', 'http://127.0.0.1:56150'),
    { setting: 'MAATJE_SERVICE_URLS', what: /Playground/, remedy: /Haal dat adres weg/ },
  ],
  [
    'a site without TLS may show the chat',
    set('MAATJE_WEB_ORIGINS', 'http://stad.example'),
    { setting: 'MAATJE_WEB_ORIGINS', what: /geen https/, remedy: /Zet https:\/\// },
  ],
  [
    'the certificate is another server’s',
    set('MAATJE_PUBLIC_HOST', 'chat.example.org'),
    { setting: 'MAATJE_TLS_CERTIFICATE', what: /chat\.example\.org/, remedy: /MAATJE_PUBLIC_HOST/ },
  ],
  [
    'one human has two records of finance',
    sql(`INSERT INTO person (id, name, objectId, email, recordedAt, recordedBy) VALUES
        ('twice-1', 'An De Wíndt', 'id-1', 'an.dewindt@stad.example', 1, 'x'),
        ('twice-2', 'De Windt An', 'id-2', 'an@stad.example', 1, 'x');
      INSERT INTO personRole (personId, role, recordedAt, recordedBy) VALUES
        ('twice-1', 'finance', 1794000000000, 'x'), ('twice-2', 'finance', 1794000000000, 'x')`),
    {
      ...{ setting: 'npm run people', what: /2 namen die twee keer lijken te bestaan/ },
      ...{ remedy: /remove finance/, level: 'attention' },
    },
  ],
];
