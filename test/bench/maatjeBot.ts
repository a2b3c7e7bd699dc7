// Maatje as a child process for load: the real start, demo data, and coaches of its own.
// Environment: MAATJE_DB (the file), BENCH_COACHES and BENCH_FILES (how large the office is).
import { startMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { seedBenchOffice } from './benchOffice.ts';

const maatje = await startMaatje(
  readConfig({
    MAATJE_DB: process.env['MAATJE_DB'],
    MAATJE_PORT: '0',
    MAATJE_DEMO: 'true',
    MAATJE_JOBS: 'false',
    MAATJE_LOG_LEVEL: 'error',
  }),
);
seedBenchOffice(maatje.store, {
  coaches: Number(process.env['BENCH_COACHES'] ?? 100),
  files: Number(process.env['BENCH_FILES'] ?? 1),
});
process.once('SIGTERM', () => void maatje.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ port: maatje.port })}\n`);
