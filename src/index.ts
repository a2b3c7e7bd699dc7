// Starts Maatje for real: configuration from the environment, then serve until told to stop.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { readConfig } = await import('./config.ts');
const { startErrorMessage } = await import('./bot/startError.ts');

try {
  const config = readConfig(process.env);
  const { createLogger } = await import('./bot/logger.ts');
  const { startMaatje } = await import('./bot/startMaatje.ts');
  const { makeWidget } = await import('./web/widget/makeWidget.ts');
  await makeWidget((line) => process.stderr.write(`${line}\n`));
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
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
