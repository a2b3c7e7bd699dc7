// Makes a backup of the database at its times, and removes those that are past their term.
import { purgeBackups, type BackupPlace } from '../store/backupFile/backupFolder.ts';
import type { BackupReport } from '../store/backupFile/makeBackup.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 3_600_000;

export interface BackupHouse {
  place: BackupPlace;
  /** For how many days a backup is kept. */
  keptDays: number;
  /** Makes one in a process beside this one. */
  make(): Promise<BackupReport>;
  /** Told of the one that was made, and of those that are gone. */
  onMade(report: BackupReport, gone: readonly string[]): void;
}

/** At every moment of its pattern, whatever the office does; what was missed is made up for once. */
export function backupJob(pattern: string, { place, keptDays, make, onMade }: BackupHouse): Job {
  return {
    name: 'backup',
    pattern,
    alone: true,
    dueAt: ({ at }) => [new Date(at).toISOString()],
    mayRunAt: () => true,
    async run(_moments, now) {
      let report: BackupReport | null = null;
      try {
        report = await make();
      } finally {
        // Also without a new one: what is past its term goes.
        const gone = purgeBackups(place, now - keptDays * DAY_MS, now);
        if (report) onMade(report, gone);
      }
    },
  };
}
