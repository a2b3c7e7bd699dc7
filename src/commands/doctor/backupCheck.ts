// Checks the backups: how old the last one is, whether it can be read by who should not, and lost with the disk.
import { dirname } from 'node:path';
import { lastBackup } from '../../store/backupFile/backupFolder.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

const HOUR_MS = 3_600_000;
/** Two a day: one may have been missed. */
const LATE_MS = 26 * HOUR_MS;
const TOO_LATE_MS = 72 * HOUR_MS;
const FOLDER = 'MAATJE_BACKUP_DIR';

export const backup: Check = {
  name: 'backup',
  title: 'Back-up',
  fine: 'is recent, versleuteld en staat apart',
  look({ config, store, databaseFile, now, production }) {
    if (!config || !store) return null;
    if (!production) return [];
    const { folder, key } = config.backup;
    const last = lastBackup({ databaseFile, folder });
    const problems: Problem[] = [];
    const remedy = `Maak er nu een (npm run backup) en zoek in het log naar "no backup"; de map is ${folder}.`;
    if (!last) problems.push(wrong(FOLDER, `in ${folder} staat geen back-up`, remedy));
    else if (now - last.madeAt > LATE_MS) {
      const age = `de laatste back-up is ${Math.floor((now - last.madeAt) / HOUR_MS)} uur oud`;
      const tell = now - last.madeAt > TOO_LATE_MS ? wrong : attention;
      problems.push(tell(FOLDER, age, remedy));
    }
    if (key === null)
      problems.push(
        attention(
          'MAATJE_BACKUP_KEY',
          'ontbreekt: wie een back-up heeft, leest alle dossiers',
          'Maak een sleutel (npm run --silent backup -- key), zet hem in en bewaar hem ook elders.',
        ),
      );
    if (folder.startsWith(dirname(databaseFile)))
      problems.push(
        attention(
          FOLDER,
          'back-ups staan bij de databank: een kapotte schijf neemt ze allebei mee',
          'Zet een map op een andere schijf, of kopieer ze elke dag naar een andere server.',
        ),
      );
    return problems;
  },
};
