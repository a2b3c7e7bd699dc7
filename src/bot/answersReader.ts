// A process that works on the answers beside the bot: turns go on, and the memory it needed ends with it.
import { ContentError } from '../content/contentError.ts';
import { besideWork, type BesideTask } from './answersInBook.ts';

process.once('message', (task) => {
  const answer = worked(task as BesideTask);
  // The bot may have stopped meanwhile.
  const leave = (): void => void (process.connected && process.disconnect());
  if (process.connected) process.send!(answer, leave);
});

function worked(task: BesideTask): object {
  try {
    return { result: besideWork(task) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems };
  }
}
