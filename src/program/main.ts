// Starts Maatje for real: configuration from the environment, then serve until told to stop.
import { startErrorMessage } from '../bot/startError.ts';
import { createLogger } from '../bot/logger.ts';
import { startMaatje } from '../bot/startMaatje.ts';
import { printError } from '../commands/print.ts';
import { readConfig } from '../config.ts';
import { makeWidget } from '../web/widget/makeWidget.ts';

/** Returns when Maatje listens; what is wrong with the settings is said in Dutch, and is the process's exit code 2. */
export async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    await makeWidget(printError);
    const maatje = await startMaatje(config);
    const log = createLogger('fatal');
    // What nobody expected may quote what was typed: the log says where it was, and the system starts Maatje anew.
    process.on('uncaughtException', (error) => {
      log.fatal({ err: error }, 'ended by an error');
      process.exit(1);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void maatje.stop(signal).then(() => process.exit()));
    }
  } catch (error) {
    const message = startErrorMessage(error);
    if (message === null) throw error;
    printError(message);
    process.exitCode = 2;
  }
}
