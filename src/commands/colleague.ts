// `npm run colleague -- sofie`: one more Teams client of the bot that runs, in which another colleague of the demo talks.
import { resolve } from 'node:path';
import { loadDemoContent } from '../content/demo/demoContent.ts';
import { freePort, spawnPlayground } from './playground.ts';
import { writePlaygroundUser } from './playgroundUser.ts';
import { print, printError } from './print.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve('.run/colleagues');
const BOT_PORT = Number(process.env['MAATJE_PORT'] ?? 3978);

const { people } = loadDemoContent(resolve(ROOT, 'data'));
const [asked = ''] = process.argv.slice(2);
const person = people.find(({ key, name }) =>
  [key, name.toLowerCase()].includes(asked.toLowerCase()),
);
if (!person) {
  const names = people.map(({ key, name }) => `  ${key.padEnd(8)}${name}`).join('\n');
  printError(
    `npm run colleague -- NAAM opent Teams als een andere collega uit de demogegevens. Kies uit:\n${names}`,
  );
  process.exitCode = 1;
} else if (!(await isThere(BOT_PORT))) {
  printError(
    `Op poort ${BOT_PORT} draait geen Maatje. Start eerst npm start, en laat dat venster open.`,
  );
  process.exitCode = 2;
} else {
  const port = await freePort();
  const config = writePlaygroundUser(FOLDER, people, person);
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const playground = spawnPlayground({
    ...{ botPort: BOT_PORT, port, config, folder: FOLDER, stdio: [...stdio] },
  });
  print(`Open http://127.0.0.1:${port} : daar ben je ${person.name}. Stoppen: Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      playground.kill();
      process.exit();
    });
}

/** Whether something answers there. */
function isThere(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
}
