// A backup in Dutch: what was made, what is kept, what was put back.
import { momentInWords } from '../../bot/momentInWords.ts';
import type { KeptBackup } from '../../store/backupFile/backupFolder.ts';
import { inMegabytes } from '../../store/backupFile/freeSpace.ts';
import type { BackupReport } from '../../store/backupFile/makeBackup.ts';
import type { ReadReport } from '../../store/backupFile/restoreBackup.ts';

const CHECKED =
  'opnieuw geopend; integrity_check en foreign_key_check in orde; alle tabellen hebben evenveel rijen als';

/** What was made, and what is wrong with where it is. @param keyName null: not encrypted */
export function madeLines(report: BackupReport, keyName: string | null): string[] {
  return [
    `Back-up gemaakt en nagekeken: ${report.file}`,
    `  gegevens tot  ${momentInWords(report.madeAt)}`,
    `  grootte       ${inMegabytes(report.bytes)}, ${sealInWords(keyName)}`,
    `  nagekeken     ${CHECKED} de databank (${report.tables} tabellen, ${inFigures(report.rows)} rijen)`,
    `  duur          ${inSeconds(report.tookMs)}`,
    ...(keyName === null
      ? [
          'LET OP: niet versleuteld. Wie dit bestand heeft, leest alles. Zet MAATJE_BACKUP_KEY (npm run --silent backup -- key maakt er een).',
        ]
      : []),
    ...(report.isOnSameDisk
      ? [
          'LET OP: op dezelfde schijf als de databank. Gaat de schijf stuk, dan zijn beide weg. Zet MAATJE_BACKUP_DIR op een andere schijf, of kopieer het bestand elders.',
        ]
      : []),
  ];
}

/** Those that were past their term. */
export function goneLines(gone: readonly string[], days: number): string[] {
  if (gone.length === 0) return [];
  const count = gone.length === 1 ? 'Eén back-up' : `${gone.length} back-ups`;
  return [`${count} van langer dan ${days} dagen geleden verwijderd (data/retention.json).`];
}

/** One line for each, the newest first. */
export function listLines(backups: readonly KeptBackup[]): string[] {
  return backups.map(({ file, madeAt, bytes, isEncrypted, isWhole }) =>
    [
      momentInWords(madeAt),
      inMegabytes(bytes),
      isEncrypted ? 'versleuteld' : 'niet versleuteld',
      ...(isWhole ? [] : ['NIET HEEL']),
      file,
    ].join('  '),
  );
}

/** What was found in a backup. */
export function readLines(report: ReadReport): string[] {
  const counts = report.parts.flatMap(({ tables }) => Object.values(tables));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return [
    `  gegevens tot  ${momentInWords(report.madeAt)}`,
    `  gemaakt door  ${report.program}`,
    `  nagekeken     ${CHECKED} toen (${counts.length} tabellen, ${inFigures(rows)} rijen)`,
    ...(report.isEncrypted
      ? []
      : ['LET OP: niet versleuteld. Of iemand dit bestand met opzet veranderde, is niet te zien.']),
  ];
}

function sealInWords(keyName: string | null): string {
  return keyName === null ? 'niet versleuteld' : `versleuteld met sleutel ${keyName}`;
}

function inFigures(count: number): string {
  return count.toLocaleString('nl-BE');
}

function inSeconds(ms: number): string {
  const seconds = { maximumFractionDigits: 1, minimumFractionDigits: 1 };
  return `${(ms / 1000).toLocaleString('nl-BE', seconds)} s`;
}
