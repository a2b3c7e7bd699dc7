// `npm start`: the bot with demo data on loopback, and the Microsoft 365 Agents Playground as its client.
import { resolve } from 'node:path';
import { startMaatje } from '../bot/startMaatje.ts';
import { startErrorMessage } from '../bot/startError.ts';
import { readConfig } from '../config.ts';
import { makeWidget } from '../web/widget/makeWidget.ts';
import { demoIdentityEnvironment } from './demoIdentity.ts';
import { freePort, spawnPlayground } from './playground.ts';
import { print, printError } from './print.ts';

/** Later than that answers that were kept are read. */
const TOLD_AFTER_MS = 5_000;
const PLAYGROUND_PORT = Number(process.env['MAATJE_PLAYGROUND_PORT'] ?? 56150);

try {
  const config = readConfig({
    ...{ MAATJE_DEMO: 'true', MAATJE_LOG_LEVEL: 'warn' },
    ...(await demoIdentityEnvironment()),
    ...process.env,
  });
  await makeWidget(print);
  print('Maatje start …');
  const maatje = await startMaatje(config);
  const playgroundPort = await freePort(PLAYGROUND_PORT);
  const playground = spawnPlayground({
    botPort: maatje.port,
    port: playgroundPort,
    folder: resolve('.run'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  print(welcome(maatje.port, playgroundPort));
  tellWhenReady(maatje.answersReady);
  const stop = async (signal: string): Promise<void> => {
    playground.kill();
    await maatje.stop(signal);
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(signal));
  }
  playground.once('exit', (code) => {
    if (code !== null && code !== 0) {
      printError(
        `De Playground stopte (code ${code}). De bot blijft draaien op poort ${maatje.port}.`,
      );
    }
  });
} catch (error) {
  const message = startErrorMessage(error);
  if (message === null) throw error;
  printError(message);
  process.exit(2);
}

/** Newly installed, or with other answers: what is learnt then takes longer than anybody waits in silence. */
function tellWhenReady(ready: Promise<void>): void {
  const begun = performance.now();
  const soon = setTimeout(() => {
    print(
      'De antwoorden op vragen worden nog geleerd (eenmalig, een tot twee minuten). Al de rest werkt al.',
    );
    const told = (): void =>
      print(`De antwoorden zijn geleerd (${((performance.now() - begun) / 1000).toFixed(0)} s).`);
    // What is wrong with them is told where it is found.
    ready.then(told, () => undefined);
  }, TOLD_AFTER_MS);
  const isThere = (): void => clearTimeout(soon);
  ready.then(isThere, isThere);
}

function welcome(port: number, playgroundPort: number): string {
  return [
    '',
    `Open http://127.0.0.1:${playgroundPort} : daar praat je met Maatje zoals in Teams.`,
    `Open http://127.0.0.1:${port} : daar staat de chat zoals op de website van de stad.`,
    `(De bot zelf luistert op http://127.0.0.1:${port}, alleen op deze computer, en laat iedereen binnen.)`,
    'In de Playground ben je Alex Wilber. Iets laten goedkeuren door een collega? npm run colleague -- sofie',
    'Probeer:',
    '  gisteren bij De Smet geweest voor Jonas van 14u tot half vier',
    '  eergisteren namiddag drie kwartier gebeld met Fatima',
    '  mijn bezoeken',
    'Stoppen: Ctrl+C. Een tweede keer starten bewaart je gegevens.',
  ].join('\n');
}
