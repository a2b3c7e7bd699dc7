// Has work on the answers done by a process beside this one.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ContentError, type ContentProblem } from '../content/contentError.ts';
import type { BesideResult, BesideTask } from './answersInBook.ts';

/** @throws ContentError when what it reads is wrong, Error when the process ends without a result. */
export function workBeside<Task extends BesideTask>(
  task: Task,
): Promise<BesideResult[Task['kind']]> {
  return new Promise((resolve, reject) => {
    const reader = fork(join(import.meta.dirname, 'answersReader.ts'), [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    reader.unref();
    reader.channel?.unref();
    reader.once('error', reject);
    reader.once('exit', (code) => reject(new Error(`work on the answers ended with ${code}`)));
    reader.once('message', (said) => {
      const told = said as { result: BesideResult[Task['kind']] } | { problems: ContentProblem[] };
      if ('problems' in told) reject(new ContentError(told.problems));
      else resolve(told.result);
    });
    reader.send(task);
  });
}
