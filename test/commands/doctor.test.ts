// `npm run doctor` on installations that were broken on purpose: it names the setting and the remedy of each.
import {
  chmodSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { examine } from '../../src/commands/doctor/examine.ts';
import { diskProblems } from '../../src/commands/doctor/placeChecks.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { install, makeModel, ROOT, type Installation } from '../support/installation.ts';

const DOCTOR = 'src/commands/doctor.ts';
const AT = ['--at', '2026-11-27T10:00'];
const NOW = Date.parse('2026-11-27T10:00:00+01:00');
/** As many are tried as somebody types it; a start costs most of a second. */
const PROCESSES = 12;
const EXPIRED = join(ROOT, 'test/commands/doctor/expired2026.pem');

interface Told {
  level: string;
  setting: string | null;
  what: string;
  remedy: string | null;
}

/** What was broken: how, and what must be said of it. */
type Broken = [
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

const BROKEN: readonly Broken[] = [
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
      chmodSync(join(folder, 'data'), 0o755);
      chmodSync(databaseFile, 0o644);
    },
    { setting: 'MAATJE_DB', what: /leesbaar voor iedereen/, remedy: /chmod 700/ },
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
];

describe('npm run doctor', function () {
  this.timeout(120_000);
  let model: string;
  before(async () => {
    model = await makeModel();
    await makeWidget();
  });
  after(() => rmSync(model, { recursive: true, force: true }));

  /** As a process of its own, or (the same without its start) within this one. */
  async function told(house: Installation, asProcess: boolean): Promise<readonly Told[]> {
    if (!asProcess) return examine(house.settings, { root: ROOT, now: NOW });
    const { code, out, err } = await house.run(DOCTOR, ...AT, '--json');
    expect(err).to.equal('');
    const { findings } = JSON.parse(out) as { findings: Told[] };
    expect(code).to.equal(findings.some(({ level }) => level === 'wrong') ? 1 : 0);
    return findings;
  }

  it('says of a sound installation that all is well, and changes nothing in it', async () => {
    const house = install(model);
    const { code, out, err } = await house.run(DOCTOR, ...AT);
    expect(out)
      .to.contain('Alles is in orde')
      .and.not.to.match(/FOUT|let op|\?/);
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(existsSync(join(house.folder, 'data/maatje.lock.sqlite'))).to.equal(false);
    house.remove();
  });

  it('takes the settings from a file, which nobody else may read; those of the environment go before', async () => {
    const house = install(model);
    const file = join(house.folder, 'maatje.env');
    const id = house.settings['MAATJE_APP_ID'] ?? '';
    writeFileSync(file, `MAATJE_APP_ID=${id}\nMAATJE_WEB_ORIGINS=http://stad.example\n`);
    chmodSync(file, 0o644);
    delete house.settings['MAATJE_APP_ID'];
    house.settings['MAATJE_WEB_ORIGINS'] = 'https://stad.example';
    const { out, code } = await house.run(DOCTOR, ...AT, '--env', file);
    expect(out).to.contain(`${file} → Sluit het af: chmod 640`).and.not.to.contain('geen https');
    expect(out).to.contain('20 controles: 1 fout, 0 keer let op.');
    expect(code).to.equal(1);
    house.remove();
  });

  it('says how it is called, to who calls it wrongly', async () => {
    const house = install(model);
    for (const [args, said] of [
      [['--jsn'], 'De optie --jsn bestaat niet'],
      [['--at', 'morgen'], '"morgen" is geen moment'],
      [['--env', join(house.folder, 'gone.env')], 'is niet te lezen (ENOENT)'],
    ] as const) {
      const { code, out, err } = await house.run(DOCTOR, ...args);
      expect(err).to.contain(said).and.to.contain('Gebruik: npm run doctor');
      expect(out).to.equal('');
      expect(code).to.equal(2);
    }
    house.remove();
  });

  for (const [index, [name, how, said]] of BROKEN.entries()) {
    const { setting, what, remedy, level = 'wrong' } = said;
    it(`names setting and remedy when ${name}`, async () => {
      const house = install(model);
      const undo = await how(house);
      const findings = await told(house, index < PROCESSES);
      undo?.();
      const found = findings.find((one) => one.setting === setting && what.test(one.what));
      expect(found, JSON.stringify(findings, null, 1)).to.include({ level });
      expect(found?.remedy).to.match(remedy);
      house.remove();
    });
  }
});

describe('a disk that fills', () => {
  const MB = 1024 * 1024;
  const cases: [free: number, size: number, level: string | undefined][] = [
    [200 * MB - 1, 0, 'wrong'],
    [200 * MB, 0, 'attention'],
    [1024 * MB - 1, 0, 'attention'],
    [1024 * MB, 0, undefined],
    [1500 * MB, 500 * MB, undefined],
    [1500 * MB - 1, 500 * MB, 'attention'],
  ];
  for (const [free, size, level] of cases) {
    it(`with ${free} bytes free for ${size}: ${level ?? 'fine'}`, () => {
      expect(diskProblems('/data', free, size)[0]?.level).to.equal(level);
    });
  }
});
