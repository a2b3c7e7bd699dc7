// Checks the backups: how old the last one is, whether it can be read by who should not, and lost with the disk.
import { statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { lastBackup, otherBackups, type KeptBackup } from '../../store/backupFile/backupFolder.ts';
import { keyName } from '../../store/backupFile/backupKey.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Two a day: one may have been missed. */
const LATE_MS = 26 * HOUR_MS;
const TOO_LATE_MS = 72 * HOUR_MS;
const FOLDER = 'MAATJE_BACKUP_DIR';

export const backup: Check = {
  name: 'backup',
  title: 'Back-up',
  fine: 'is recent en versleuteld, in een map apart',
  look({ config, content, store, databaseFile, now, production }) {
    if (!config || !store) return null;
    if (!production) return [];
    const { folder, key } = config.backup;
    const last = lastBackup({ databaseFile, folder });
    if (isFile(folder)) {
      const what = `${folder} is een bestand, geen map: er kan geen back-up in`;
      return [wrong(FOLDER, what, 'Zet een map waarin de gebruiker van Maatje mag schrijven.')];
    }
    const problems: Problem[] = [...(last ? keyProblems(last, key) : [])];
    const remedy = `Maak er nu een (npm run backup) en zoek in het log naar "no backup"; de map is ${folder}.`;
    if (!last) problems.push(wrong(FOLDER, `in ${folder} staat geen back-up`, remedy));
    else if (now - last.madeAt > LATE_MS) {
      const age = `de laatste back-up is ${Math.floor((now - last.madeAt) / HOUR_MS)} uur oud`;
      const tell = now - last.madeAt > TOO_LATE_MS ? wrong : attention;
      problems.push(tell(FOLDER, age, remedy));
    }
    if (last && last.madeAt > now + HOUR_MS)
      problems.push(
        attention(
          FOLDER,
          'de laatste back-up is van een moment dat nog komt: zo ziet niemand dat er geen nieuwe bij komen',
          `Kijk de klok na; zet ${last.file} apart als dat bestand niet klopt.`,
        ),
      );
    if (key === null)
      problems.push(
        attention(
          'MAATJE_BACKUP_KEY',
          'ontbreekt: wie een back-up heeft, leest alle dossiers',
          'Maak een sleutel (npm run --silent backup -- key), zet hem in en bewaar hem ook elders.',
        ),
      );
    if (isWithin(dirname(databaseFile), folder))
      problems.push(
        attention(
          FOLDER,
          'back-ups staan bij de databank: een kapotte schijf neemt ze allebei mee',
          'Zet een map op een andere schijf, of kopieer ze elke dag naar een andere server.',
        ),
      );
    const keptDays = content?.retention.backupFileDays.value ?? Infinity;
    const forgotten = otherBackups({ databaseFile, folder }).filter(
      ({ madeAt }) => madeAt < now - keptDays * DAY_MS,
    );
    if (forgotten.length > 0)
      problems.push(
        attention(
          FOLDER,
          `${forgotten.length} oude back-ups van een databank met een andere naam: die wist Maatje niet na hun termijn`,
          `Kijk na of ze nog nodig zijn, en verwijder ze dan: rm ${forgotten[0]!.file}`,
          forgotten.map(({ file }) => file),
        ),
      );
    return problems;
  },
};

/** Whether it is the same disk is told by each backup, in the log. */
function isWithin(home: string, folder: string): boolean {
  return folder === home || folder.startsWith(home + sep);
}

/** A backup that the key of today does not open is none on the day that it is needed. */
function keyProblems(last: KeptBackup, key: Buffer | null): Problem[] {
  if (last.keyName === null || (key !== null && last.keyName === keyName(key))) return [];
  const what = `de laatste back-up is versleuteld met sleutel ${last.keyName}, en die is hier niet ingesteld`;
  const remedy =
    'Zet die sleutel terug; of maak nu een back-up met de nieuwe (npm run backup) en bewaar de oude zolang er back-ups van zijn.';
  return [wrong('MAATJE_BACKUP_KEY', what, remedy)];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
