// Maatje as a child process for the soak: the real start with its jobs, on a clock that its parent moves.
// Environment: MAATJE_DB, SOAK_NOW (epoch ms), SOAK_COACHES, SOAK_FILES, SOAK_END (last day of all agreements).
import { startMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { seedBenchOffice } from '../bench/benchOffice.ts';

const PLENTY = 1_000_000;
const env = (name: string): string => process.env[name] ?? '';
let now = Number(env('SOAK_NOW'));

const maatje = await startMaatje(
  readConfig({
    MAATJE_DB: env('MAATJE_DB'),
    MAATJE_PORT: '0',
    MAATJE_DEMO: 'true',
    MAATJE_LOG_LEVEL: 'error',
  }),
  {
    clock: () => now,
    // A quarter of a second is nothing on a clock that goes by half hours.
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    // All visitors come from one address here; what one visitor may ask stays as it is.
    webLimits: {
      ...{ tokensPerMinutePerAddress: PLENTY, conversationsPerHourPerAddress: PLENTY },
      ...{ messagesPerMinutePerAddress: PLENTY, streamsPerAddress: PLENTY },
    },
  },
);
seedBenchOffice(maatje.store, {
  ...{ coaches: Number(env('SOAK_COACHES')), files: Number(env('SOAK_FILES')) },
  endDay: env('SOAK_END'),
});

process.on('message', (asked: { now?: number; memory?: true }) => {
  if (asked.now !== undefined) {
    now = asked.now;
    process.send?.({ now });
  }
  if (asked.memory) {
    for (let i = 0; i < 3; i += 1) globalThis.gc?.();
    const { heapUsed, rss, external } = process.memoryUsage();
    process.send?.({ heapUsed, rss, external });
  }
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => void maatje.stop().then(() => process.exit(0)));
process.send?.({ port: maatje.port });
