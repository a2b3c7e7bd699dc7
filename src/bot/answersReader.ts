// A process that works on the answers beside the bot: turns go on, and the memory it needed ends with it.
import { ContentError } from '../content/contentError.ts';
import { besideWork } from './answersInBook.ts';
import { keyOfKept } from './keptParts.ts';
import type { BesideAnswer, BesideQuestion } from './workBeside.ts';

process.once('message', (question) => {
  const answer = worked(question as BesideQuestion);
  // The bot may have stopped meanwhile.
  const leave = (): void => void (process.connected && process.disconnect());
  if (process.connected) process.send!(answer, leave);
});

function worked({ task, whole }: BesideQuestion): BesideAnswer {
  try {
    const { parts, ...result } = besideWork(task);
    return { result, parts: (whole ? null : keyOfKept(parts)) ?? parts };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems };
  }
}
