// Has work on the answers done by a process beside this one.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ContentError, type ContentProblem } from '../content/contentError.ts';
import type { FinderParts } from '../faq/index.ts';
import type { BesideResult, BesideTask } from './answersInBook.ts';
import { fetchParts } from './keptParts.ts';

/** What is asked of the process beside; `whole`: the parts themselves, also when they lie in a file. */
export interface BesideQuestion {
  task: BesideTask;
  whole: boolean;
}

/** What it answers: the parts, or the key of the file in which they lie. */
export type BesideAnswer =
  { result: object; parts: FinderParts | string } | { problems: readonly ContentProblem[] };

/** @throws ContentError when what it reads is wrong, Error when the process ends without a result. */
export async function workBeside<Task extends BesideTask>(
  task: Task,
): Promise<BesideResult[Task['kind']]> {
  const { result, parts } = await askBeside({ task, whole: false });
  if (typeof parts !== 'string') return { ...result, parts } as BesideResult[Task['kind']];
  // So many megabytes are read from their file: what goes through a channel is in memory several times.
  // A file may be cleared away in between.
  const read = await fetchParts(parts).catch(() => null);
  if (read) return { ...result, parts: read } as BesideResult[Task['kind']];
  const again = await askBeside({ task, whole: true });
  return { ...again.result, parts: again.parts } as BesideResult[Task['kind']];
}

function askBeside(
  question: BesideQuestion,
): Promise<Exclude<BesideAnswer, { problems: unknown }>> {
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
      const told = said as BesideAnswer;
      if ('problems' in told) reject(new ContentError(told.problems));
      else resolve(told);
    });
    reader.send(question);
  });
}
