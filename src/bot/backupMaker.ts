// Makes one backup in a process of its own: reads the task, answers with the report or the problem, ends.
import { constants, setPriority } from 'node:os';
import { BackupError } from '../store/backupFile/backupError.ts';
import { makeBackup } from '../store/backupFile/makeBackup.ts';
import { programName } from '../store/backupFile/programName.ts';
import type { BackupAnswer, BackupTask } from './backupBeside.ts';

const stopped = new AbortController();
for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => stopped.abort());
// A terminal's Ctrl+C reaches this process too: the bot says when to stop.
process.on('SIGINT', () => undefined);
setPriority(constants.priority.PRIORITY_LOW);

process.once('message', (task: BackupTask) => {
  void make(task).then((answer) => {
    // Whoever asked may be gone by now.
    if (process.connected) process.send?.(answer, () => process.connected && process.disconnect());
  });
});

async function make({ databaseFile, folder, key }: BackupTask): Promise<BackupAnswer> {
  try {
    const report = await makeBackup({
      ...{ databaseFile, folder, key: key === null ? null : Buffer.from(key, 'base64') },
      ...{ program: programName(), clock: Date.now, signal: stopped.signal },
    });
    return { report };
  } catch (error) {
    // What is no matter of files or disks is a defect: its place in the code belongs in the log.
    const { message, stack } = error as Error;
    return error instanceof BackupError ? { problem: message } : { defect: stack ?? message };
  }
}
