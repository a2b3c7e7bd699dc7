// Approves a run or a credit note in a process of its own, which may be killed on the way.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Resolves when the process has ended. `inside`: it kills itself when every row is written and none is committed.
 * @param killAfter milliseconds after it was ready; null: it is left alone
 */
export async function approveApart(
  { file, now, runId }: { file: string; now: string; runId: string },
  where: 'inside' | 'outside',
  killAfter: number | null,
): Promise<void> {
  const script = join(import.meta.dirname, 'approvingChild.ts');
  const child = spawn(process.execPath, [script, file, now, runId, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  if (killAfter !== null) {
    await wait(killAfter);
    child.kill('SIGKILL');
  }
  await ended;
}
