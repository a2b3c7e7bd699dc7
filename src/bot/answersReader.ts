// A process that works on the answers beside the bot: turns go on, and the memory it needed ends with it.
import { ContentError } from '../content/contentError.ts';
import { besideWork, type BesideTask } from './answersInBook.ts';

process.once('message', (task) => {
  process.send!(worked(task as BesideTask), () => process.disconnect());
});

function worked(task: BesideTask): object {
  try {
    return { result: besideWork(task) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems };
  }
}
