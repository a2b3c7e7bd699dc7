// npm run backup: makes a backup while Maatje works; also lists them, checks one, makes a key.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../content/loadContent.ts';
import { KEY_BYTES, keyName } from '../store/backupFile/backupKey.ts';
import { listBackups, purgeBackups } from '../store/backupFile/backupFolder.ts';
import { makeBackup, type BackupStep } from '../store/backupFile/makeBackup.ts';
import { programName } from '../store/backupFile/programName.ts';
import { checkBackup } from '../store/backupFile/restoreBackup.ts';
import { latestVersion } from '../store/migrations/migrations.ts';
import { goneLines, listLines, madeLines, readLines } from './backup/backupReport.ts';
import { runBackupCommand, type BackupCall } from './backup/runBackupCommand.ts';
import { DATA_FOLDER, UsageError } from './runWithStore.ts';
import { printError } from './print.ts';

const USAGE = `Gebruik: npm run backup [-- OPDRACHT]
  (zonder)        maakt een back-up van de databank van MAATJE_DB, terwijl Maatje verder werkt
  list            welke er zijn
  check BESTAND   opent een back-up en kijkt hem na, zonder iets terug te zetten
  key             maakt een sleutel voor MAATJE_BACKUP_KEY
De map is MAATJE_BACKUP_DIR (anders "backups" naast de databank). Terugzetten: npm run restore.`;

const STEPS: Record<BackupStep, string> = {
  copy: 'kopiëren',
  write: 'wegschrijven',
  check: 'opnieuw openen en nakijken',
};
const DAY_MS = 24 * 3_600_000;

await runBackupCommand(USAGE, async (call) => {
  const { positionals } = parseArgs({ args: call.args, allowPositionals: true });
  const [name = 'make', ...rest] = positionals;
  if (name === 'make' && rest.length === 0) return make(call);
  if (name === 'list' && rest.length === 0) return list(call);
  if (name === 'check' && rest.length === 1) return check(call, resolve(rest[0]!));
  if (name === 'key' && rest.length === 0) return key(call);
  throw new UsageError(
    name === 'check' ? 'Zeg welk bestand.' : `De opdracht "${positionals.join(' ')}" bestaat niet.`,
  );
});

async function make({ say, onProgress, ...call }: BackupCall): Promise<number> {
  const report = await makeBackup({
    ...call,
    ...{ program: programName(), clock: Date.now },
    onProgress: (step, done) => onProgress(STEPS[step], done),
  });
  for (const line of madeLines(report, call.key && keyName(call.key))) say(line);
  // After the backup: a slip in data/ is no reason to have none.
  const keptDays = loadContent(DATA_FOLDER).retention.backupFileDays.value;
  const now = Date.now();
  for (const line of goneLines(purgeBackups(call, now - keptDays * DAY_MS, now), keptDays))
    say(line);
  return 0;
}

function list({ say, ...place }: BackupCall): number {
  const backups = listBackups(place);
  for (const line of listLines(backups)) say(line);
  if (backups.length > 0) return 0;
  say(`In ${place.folder} staat geen back-up van ${place.databaseFile}.`);
  return 1;
}

async function check(call: BackupCall, file: string): Promise<number> {
  const report = await checkBackup(file, call.workPlace, {
    ...{ key: call.key, latest: latestVersion },
    onProgress: (done) => call.onProgress(STEPS.check, done),
  });
  call.say(`${file} is heel.`);
  for (const line of readLines(report)) call.say(line);
  return 0;
}

function key({ say }: BackupCall): number {
  const made = randomBytes(KEY_BYTES);
  say(made.toString('base64'));
  printError(
    `Zet dit als MAATJE_BACKUP_KEY, en bewaar het ook elders (een kluis, niet bij de back-ups): zonder deze sleutel (${keyName(made)}) opent niemand de back-ups.`,
  );
  return 0;
}
