// The backup that is made by itself, in a process beside the bot; the log says what came of it.
import { backupJob } from '../jobs/backupJob.ts';
import { NotNowError, type Job } from '../jobs/job.ts';
import { backupBeside, BackupFailedError } from './backupBeside.ts';
import type { JobsHouse } from './botJobs.ts';

/** The job; when Maatje stops meanwhile it is done at the next start. */
export function scheduledBackup(
  { config, store, content, log }: Pick<JobsHouse, 'config' | 'store' | 'content' | 'log'>,
  stopping: AbortSignal,
): Job {
  const { folder, key } = config.backup;
  const place = { databaseFile: store.file, folder };
  return backupJob(content.jobs.backup.pattern, {
    place,
    keptDays: content.retention.backupFileDays.value,
    async make() {
      try {
        return await backupBeside({ ...place, key: key && key.toString('base64') }, stopping);
      } catch (error) {
        if (stopping.aborted) throw new NotNowError('stopping');
        // A log line of an error leaves its message out; this one says what to do, and names files only.
        if (error instanceof BackupFailedError) log.error({ problem: error.detail }, 'no backup');
        throw error;
      }
    },
    onMade({ file, bytes, rows, tookMs, isEncrypted, isOnSameDisk }, gone) {
      log.info({ file, bytes, rows, tookMs, isEncrypted, removed: gone.length }, 'backup made');
      if (config.production && !isEncrypted) log.warn('the backup is not encrypted');
      if (config.production && isOnSameDisk) log.warn('the backup is on the disk of the database');
    },
  });
}
