// The write-ahead log of a database file, brought to the disk beside the thread that answers: the connection commits
// with synchronous=NORMAL, and what it wrote is safe once its log is synced, as with FULL.
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** Brings what was committed to the disk. */
export interface LogSync {
  /** It is there when it returns. @throws what the system says */
  now(): void;
  /** It is there when it resolves; other work goes on meanwhile. */
  beside(): Promise<void>;
  /** Syncs no more; what is under way is finished first. */
  close(): void;
}

/** The log of an opened file in write-ahead mode; it is there from its first commit on, until it is closed. */
export function logFile(databaseFile: string): LogSync {
  let handle: number | null = null;
  let underWay = 0;
  let isClosed = false;
  const opened = (): number => (handle ??= openSync(`${databaseFile}-wal`, 'r+'));
  const closeWhenIdle = (): void => {
    if (!isClosed || underWay > 0 || handle === null) return;
    closeSync(handle);
    handle = null;
  };
  return {
    now: () => fdatasyncSync(opened()),
    beside: () =>
      new Promise((resolve, reject) => {
        const log = opened();
        underWay += 1;
        fdatasync(log, (error) => {
          underWay -= 1;
          closeWhenIdle();
          if (error) reject(error);
          else resolve();
        });
      }),
    close() {
      isClosed = true;
      closeWhenIdle();
    },
  };
}
