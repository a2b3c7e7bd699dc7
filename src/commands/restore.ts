// npm run restore -- FILE TARGET: puts a backup back into a new file, and says what to do next.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup, type ReadReport } from '../store/backupFile/restoreBackup.ts';
import { machineDisk, refuseUnfitPlace } from '../store/fitPlace.ts';
import { latestVersion } from '../store/migrations/migrations.ts';
import { readLines } from './backup/backupReport.ts';
import { runBackupCommand } from './backup/runBackupCommand.ts';
import { allowsNetworkDisk, UsageError } from './runWithStore.ts';

const USAGE = `Gebruik: npm run restore -- BACK-UP DOEL
  BACK-UP   een bestand uit de map met back-ups (npm run backup -- list)
  DOEL      een nieuw bestand, bijvoorbeeld maatje-teruggezet.sqlite; over een bestaand bestand wordt nooit geschreven
Met MAATJE_BACKUP_KEY wordt ontsleuteld. De databank die nu in gebruik is, blijft zoals ze is.`;

await runBackupCommand(USAGE, async ({ args, key, say, onProgress }) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2)
    throw new UsageError('Zeg welke back-up, en in welk nieuw bestand.');
  const target = resolve(to);
  refuseUnfitPlace(target, { disk: machineDisk, allowNetworkDisk: allowsNetworkDisk() });
  const report = await restoreBackup(resolve(from), target, {
    ...{ key, latest: latestVersion },
    onProgress: (done) => onProgress('terugzetten en nakijken', done),
  });
  say(`Teruggezet in een nieuw bestand: ${target}`);
  for (const line of [...readLines(report), ...nextLines(target, report)]) say(line);
  return 0;
});

function nextLines(target: string, { waiting }: ReadReport): string[] {
  const messages = waiting === 1 ? 'Eén bericht wachtte' : `${waiting} berichten wachtten`;
  return [
    '',
    'Wat na dat moment gebeurde, staat er niet in. Ook wat daarna gewist of verbeterd werd op vraag van iemand, moet opnieuw.',
    ...(waiting === 0
      ? []
      : [
          `${messages} toen op verzending en kunnen intussen vertrokken zijn. Start eerst met MAATJE_JOBS=false om dat na te kijken.`,
        ]),
    'Hoe verder:',
    '  1. Stop Maatje.',
    `  2. Zet MAATJE_DB=${target}`,
    '  3. Start Maatje (npm run serve). Een databank van een oudere versie wordt dan bijgewerkt.',
    '  4. Bewaar het vorige bestand, met zijn -wal en -shm, tot alles nagekeken is.',
  ];
}
