// Reads the answers to frequent questions when the start is over: the first who asks one need not wait for it.
import type { Logger } from 'pino';
import type { FaqShelf } from './faqShelf.ts';
import { returnMemory } from './returnMemory.ts';
import { startErrorMessage } from './startError.ts';

/** The first answers can wait this long: whoever greets first is answered first. */
const PREPARE_AFTER_MS = 1_500;

/** Reads the answers when the start is over; an answer that is wrong ends the program, as at the start. */
export function prepareAnswers(
  shelf: FaqShelf,
  log: Logger,
): { ready: Promise<void>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const startIsOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PREPARE_AFTER_MS);
    timer.unref();
  });
  const ready = shelf.prepare(startIsOver);
  ready.then(
    () => {
      log.info('answers are ready');
      returnMemory();
    },
    (error: unknown) => {
      log.fatal({ err: error }, 'the answers in data/faq cannot be used');
      const message = startErrorMessage(error);
      if (message !== null) process.stderr.write(`${message}\n`);
      process.exitCode = 2;
      process.kill(process.pid, 'SIGTERM');
    },
  );
  return { ready, cancel: () => clearTimeout(timer) };
}
