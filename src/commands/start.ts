// `npm start`: the bot with demo data on loopback, and the Microsoft 365 Agents Playground as its client.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { startMaatje } from '../bot/startMaatje.ts';
import { ConfigError, readConfig } from '../config.ts';

const PLAYGROUND_PORT = process.env['MAATJE_PLAYGROUND_PORT'] ?? '56150';

try {
  const config = readConfig({ MAATJE_DEMO: 'true', MAATJE_LOG_LEVEL: 'warn', ...process.env });
  process.stdout.write('Maatje start …\n');
  const maatje = await startMaatje(config);
  const playground = startPlayground(maatje.port);
  process.stdout.write(welcome(maatje.port));
  const stop = async (): Promise<void> => {
    playground.kill();
    await maatje.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  playground.once('exit', (code) => {
    if (code !== null && code !== 0) {
      process.stderr.write(
        `De Playground stopte (code ${code}). De bot blijft draaien op poort ${maatje.port}.\n`,
      );
    }
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

function startPlayground(botPort: number) {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json');
  const { bin } = require('@microsoft/m365agentsplayground/package.json') as {
    bin: Record<string, string>;
  };
  const entry = new URL(
    bin['agentsplayground'] ?? Object.values(bin)[0] ?? '',
    `file://${manifest}`,
  );
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const options = ['start', '-e', endpoint, '-c', 'msteams', '-p', PLAYGROUND_PORT, '--dt', 'true'];
  return spawn(process.execPath, [entry.pathname, ...options], {
    // It writes a log into its folder.
    cwd: resolve('.run'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BROWSER: 'none' },
  });
}

function welcome(port: number): string {
  return [
    '',
    `Open http://127.0.0.1:${PLAYGROUND_PORT} : daar praat je met Maatje zoals in Teams.`,
    `(De bot zelf luistert op http://127.0.0.1:${port}, alleen op deze computer, en laat iedereen binnen.)`,
    'Probeer:',
    '  gisteren bij De Smet geweest voor Jonas van 14u tot half vier',
    '  eergisteren namiddag drie kwartier gebeld met Fatima',
    '  mijn bezoeken',
    'Stoppen: Ctrl+C. Een tweede keer starten bewaart je gegevens.',
    '',
  ].join('\n');
}
