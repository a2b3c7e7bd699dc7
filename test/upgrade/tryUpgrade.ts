// npm run try-upgrade: follows the page on upgrading and rolling back word for word, with two real checkouts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { latestVersion } from '../../src/store/migrations/migrations.ts';
import { commandsUnder } from './pageCommands.ts';
import { makeServer, type TrialServer } from './trialServer.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = 'src/commands/deploy/README.md';
const EXAMPLES = ['werkgevers', 'werkvloeren', 'medewerkers', 'begeleiders', 'overeenkomsten'];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const older = values.from ?? commitBeforeLatestMigration();
const folder = mkdtempSync(join(tmpdir(), 'maatje-upgrade-'));
const server = makeServer(folder, ROOT, { older, newer: 'HEAD' });
try {
  const failed = await tryIt(server);
  if (failed !== null) say(server.log());
  say(failed === null ? 'Upgraded and rolled back as the page says: nothing was lost.' : failed);
  process.exitCode = failed === null ? 0 : 1;
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns what went wrong; null: nothing */
async function tryIt(trial: TrialServer): Promise<string | null> {
  say(`From ${older.slice(0, 8)} to ${trial.newerCommit.slice(0, 8)}.`);
  trial.release('1.0.0');
  trial.run(`cd /opt/maatje/releases/1.0.0 && npm ci
    set -a; . /etc/maatje/maatje.env; set +a
    npm run import -- ${EXAMPLES.map((name) => `data/import/examples/${name}.csv`).join(' ')}
    ln -sfn /opt/maatje/releases/1.0.0 /opt/maatje/current
    systemctl start maatje`);
  if (!(await trial.isReady())) return 'The older version does not start.';
  const before = state(trial.databaseFile('maatje.sqlite'));
  say(`The older version runs: database version ${before.version}, ${before.rows} rows of facts.`);
  if (before.version >= latestVersion)
    return 'Both are of the same database version: choose --from.';

  const [upgrade = ''] = commandsUnder(PAGE, 'Upgrade');
  trial.run(upgrade, { OLD: '1.0.0', NEW: '2.0.0' }, { mayEndWith: 1 });
  if (!(await trial.isReady())) return 'The newer version does not start after the upgrade.';
  const after = state(trial.databaseFile('maatje.sqlite'));
  say(`Upgraded: database version ${after.version}, ${after.rows} rows of facts.`);
  if (after.version !== latestVersion) return 'The database was not brought to the newer version.';
  if (after.facts !== before.facts) return `Rows were lost: ${before.facts} → ${after.facts}`;

  const [linkOnly = '', withBackup = ''] = commandsUnder(PAGE, 'Roll back');
  trial.run(linkOnly, { OLD: '1.0.0', NEW: '2.0.0' });
  if (await trial.isReady(3_000)) return 'The older version takes a newer database.';
  say('The older version refuses the newer database, as the page says.');

  const backups = readdirSync(trial.place('/var/backups/maatje'));
  const backup = backups.find((name) => name.endsWith('.backup')) ?? '';
  const names = { OLD: '1.0.0', NEW: '2.0.0', BACKUP: `/var/backups/maatje/${backup}` };
  trial.run(withBackup, names);
  if (!(await trial.isReady())) return 'The older version does not start on the backup.';
  const back = state(trial.databaseFile('maatje-back.sqlite'));
  say(`Rolled back: database version ${back.version}, ${back.rows} rows of facts.`);
  if (back.version !== before.version) return 'The backup is not of the older version.';
  return back.facts === before.facts ? null : `Rows differ: ${before.facts} → ${back.facts}`;
}

interface State {
  version: number;
  rows: number;
  /** Counts of tables that both versions have and nobody writes in by starting. */
  facts: string;
}

function state(file: string): State {
  const db = new BetterSqlite3(file, { readonly: true });
  const count = (table: string): number =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const tables = [
    'employer',
    'workplace',
    'employee',
    'person',
    'agreement',
    'assignment',
    'event',
  ];
  const counts = tables.map((table) => [table, count(table)] as const);
  const version = Number(db.prepare('SELECT max(version) FROM schemaVersion').pluck().get());
  db.close();
  const rows = counts.reduce((sum, [, one]) => sum + one, 0);
  return { version, rows, facts: counts.map((one) => one.join(' ')).join(', ') };
}

/** The last commit that knew one migration less. */
function commitBeforeLatestMigration(): string {
  const files = readdirSync(join(ROOT, 'src/store/migrations')).filter((name) => /^m\d/.test(name));
  const latest = files.sort().at(-1) ?? '';
  const found = spawnSync(
    'git',
    ['log', '--diff-filter=A', '--format=%H', '-1', '--', `src/store/migrations/${latest}`],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return `${found.stdout.trim()}^`;
}
