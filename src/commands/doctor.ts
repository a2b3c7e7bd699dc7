// npm run doctor: looks at an installation and says what is wrong, in which setting, and what to do.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { examine } from './doctor/examine.ts';
import { conclusion, findingLines, findingsJson, isWrong } from './doctor/report.ts';
import type { Environment } from './doctor/room.ts';
import { print, printError, printPassing } from './print.ts';
import { UsageError, wrongCall } from './runWithStore.ts';
import { BadCall } from './understand/badCall.ts';
import { readMoment } from './understand/readMoment.ts';

const USAGE = `Gebruik: npm run doctor -- [--env BESTAND] [--at 2027-01-05T09:00] [--json]
Kijkt na of deze installatie kan draaien zoals npm run serve ze start. Er verandert niets.
  --env BESTAND   de instellingen van de dienst, bv. /etc/maatje/maatje.env
  --at MOMENT     alsof het dan is (tijd in Brussel): wat verloopt er tegen die dag?
  --json          als JSON, voor een programma
De uitgang is 0, of 1 als er iets fout is. Instellingen van de omgeving gaan voor op het bestand.`;
const ROOT = resolve(import.meta.dirname, '../..');

const OPTIONS = {
  env: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

try {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) print(USAGE);
  else process.exitCode = await tell(values);
} catch (error) {
  const message = error instanceof BadCall ? error.message : wrongCall(error);
  if (message === null) throw error;
  printError(`${message}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function tell(asked: { env?: string; at?: string; json?: boolean }): Promise<number> {
  const now = asked.at === undefined ? Date.now() : readMoment(asked.at);
  const settingsFile = asked.env === undefined ? null : resolve(asked.env);
  const environment = { ...settingsIn(settingsFile), ...process.env };
  const isShown = asked.json !== true;
  const findings = await examine(environment, {
    ...{ root: ROOT, now, settingsFile },
    progress: (title) => void (isShown && printPassing(`${title} …`)),
  });
  if (isShown) printPassing('');
  const lines = asked.json
    ? [findingsJson(findings, now)]
    : [...findingLines(findings, { named: true }), '', conclusion(findings)];
  print(lines.join('\n'));
  return isWrong(findings) ? 1 : 0;
}

/** @throws UsageError when the file cannot be read */
function settingsIn(file: string | null): Environment {
  if (file === null) return {};
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new UsageError(`${file} is niet te lezen (${code ?? 'onbekend'}).`);
  }
}
