// The start on a server: installs nothing, says what it checked, refuses what cannot go well.
import { examine } from '../commands/doctor/examine.ts';
import { conclusion, findingLines } from '../commands/doctor/report.ts';
import { printError } from '../commands/print.ts';
import { ROOT } from './builtFolder.ts';
import { main } from './main.ts';

/** What is wrong here stops the start; all else is said, and looked at later. */
const STOPS: ReadonlySet<string> = new Set([
  ...['settings', 'data', 'database', 'demo', 'browserFiles'],
]);

/** Examines the house as `npm run doctor` does, and then starts as `main` does; exit code 2: it does not start. */
export async function serve(): Promise<void> {
  if (process.env['MAATJE_ENV'] === 'development') {
    printError(
      'MAATJE_ENV=development hoort niet op een server. Haal MAATJE_ENV weg, of gebruik npm start om te proberen.',
    );
    process.exitCode = 2;
    return;
  }
  process.env['MAATJE_ENV'] ||= 'production';
  // The answers are read soon after the start: what is wrong in them ends the program in the same words.
  const without = ['running', 'answers'];
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
    return;
  }
  await main();
}
