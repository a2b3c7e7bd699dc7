// Starts Maatje for real: configuration from the environment, then serve until told to stop.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { ConfigError, readConfig } = await import('./config.ts');

try {
  const config = readConfig(process.env);
  const { startMaatje } = await import('./bot/startMaatje.ts');
  const maatje = await startMaatje(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void maatje.stop().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof Error && 'remedy' in error))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
