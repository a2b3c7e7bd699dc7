// Starts Maatje for real: configuration from the environment, then serve until told to stop.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { readConfig } = await import('./config.ts');
const { startErrorMessage } = await import('./bot/startError.ts');

try {
  const config = readConfig(process.env);
  const { startMaatje } = await import('./bot/startMaatje.ts');
  const { makeWidget } = await import('./web/widget/makeWidget.ts');
  await makeWidget((line) => process.stderr.write(`${line}\n`));
  const maatje = await startMaatje(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void maatje.stop(signal).then(() => process.exit()));
  }
} catch (error) {
  const message = startErrorMessage(error);
  if (message === null) throw error;
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
