// Does work that holds this thread; who waits longer than two seconds is told on standard error.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What `work` gives. @throws what it throws */
export async function whileReading<T>(work: () => T | Promise<T>): Promise<T> {
  const teller = new Worker(join(import.meta.dirname, 'progressWorker.ts'));
  teller.unref();
  try {
    return await work();
  } finally {
    await teller.terminate();
  }
}
