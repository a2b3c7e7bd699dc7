// npm run serve: the start on a server. Installs nothing, says what it checked, refuses what cannot go well.
import { resolve } from 'node:path';
import { examine } from './doctor/examine.ts';
import { conclusion, findingLines } from './doctor/report.ts';
import { printError } from './print.ts';

/** What is wrong here stops the start; all else is said, and looked at later. */
const STOPS: ReadonlySet<string> = new Set([
  ...['settings', 'data', 'database', 'demo', 'browserFiles'],
]);
const ROOT = resolve(import.meta.dirname, '../..');

if (process.env['MAATJE_ENV'] === 'development') {
  printError(
    'MAATJE_ENV=development hoort niet op een server. Haal MAATJE_ENV weg, of gebruik npm start om te proberen.',
  );
  process.exitCode = 2;
} else {
  process.env['MAATJE_ENV'] ||= 'production';
  const without = ['running'];
  const findings = await examine(process.env, { root: ROOT, now: Date.now(), without });
  const told = findings.filter(({ level }) => level === 'wrong' || level === 'attention');
  printError(`Nagekeken bij de start. ${conclusion(findings)}`);
  // Journals are read by many: nobody is named in them.
  for (const line of findingLines(told, { named: false })) printError(line);
  if (told.some(({ level, name }) => level === 'wrong' && STOPS.has(name))) {
    printError(
      'Maatje start niet. Verbeter wat fout is, kijk na met npm run doctor, en start opnieuw.',
    );
    process.exitCode = 2;
  } else await import('../index.ts');
}
