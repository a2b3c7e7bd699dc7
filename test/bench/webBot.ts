// Maatje as a child process for the load of the website: the real start, with limits that are out of the way.
// Environment: MAATJE_DB (the file). SIGUSR2 collects garbage, when the process may.
import { startMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';

const PLENTY = 1_000_000;

const maatje = await startMaatje(
  readConfig({
    MAATJE_DB: process.env['MAATJE_DB'],
    MAATJE_PORT: '0',
    MAATJE_DEMO: 'true',
    MAATJE_JOBS: 'false',
    MAATJE_LOG_LEVEL: 'error',
  }),
  {
    webLimits: {
      ...{ tokensPerMinutePerAddress: PLENTY, conversationsPerHourPerAddress: PLENTY },
      ...{ messagesPerMinutePerVisitor: PLENTY, messagesPerMinutePerAddress: PLENTY },
      ...{ streamsPerAddress: PLENTY, streamsInTotal: PLENTY },
    },
  },
);
process.once('SIGTERM', () => void maatje.stop().then(() => process.exit(0)));
// Gives back to the system what is free: its memory is measured from outside.
process.on(
  'SIGUSR2',
  () => void globalThis.gc?.({ execution: 'sync', type: 'major', flavor: 'last-resort' }),
);
process.stdout.write(`${JSON.stringify({ port: maatje.port })}\n`);
