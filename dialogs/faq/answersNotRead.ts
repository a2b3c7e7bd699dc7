// Thrown by a turn that needs the answers while they are still being read beside it: it is done again after that.
import { setTimeout as wait } from 'node:timers/promises';

export class AnswersNotRead extends Error {
  override readonly name = 'AnswersNotRead';
  /** Settles when they are read; rejects when they cannot be used. */
  readonly read: Promise<void>;

  constructor(read: Promise<void>) {
    super('the answers are still being read');
    this.read = read;
  }
}

const PATIENCE_MS = 5_000;

/**
 * Waits until they are read. Rejects when the answers cannot be used.
 * @param tell says that it takes a while: called once, when somebody waits longer than `patienceMs`
 */
export async function untilRead(
  { read }: AnswersNotRead,
  tell: () => Promise<unknown>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const soon = read.then(() => true);
  const isSoon = await Promise.race([soon, wait(patienceMs, false, { ref: false })]);
  // Whether that arrives or not: the answer follows.
  if (!isSoon) await tell().catch(() => undefined);
  return read;
}

/** Does the work; once more when the answers had to be read first. Only who asks waits for them, and is told so. */
export async function whenRead<T>(
  work: () => Promise<T>,
  tell: () => Promise<unknown>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AnswersNotRead)) throw error;
    await untilRead(error, tell);
    return work();
  }
}
