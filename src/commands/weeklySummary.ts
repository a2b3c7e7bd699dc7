// `npm run --silent weekly-summary -- --week 2026-W46 [--json]`: the same figures as the card and the export.
import { existsSync } from 'node:fs';
import { dialogText } from '../bot/dialogText.ts';
import { summaryDesk } from '../bot/summaryDesk.ts';
import { loadContent } from '../content/loadContent.ts';
import type { Store } from '../store/store.ts';
import { print, printError, printRows } from './print.ts';
import { DATA_FOLDER, databaseFile, runWithStore } from './runWithStore.ts';
import { summaryOutput } from './weeklySummary/summaryOutput.ts';

const USAGE = `Gebruik: npm run --silent weekly-summary -- [PERIODE] [--coach NAAM] [--json | --csv]
  --week 2026-W46          een week (zonder periode: de laatste week die voorbij is)
  --month 2026-11          een maand
  --quarter 2026-Q4        een kwartaal
  --eight-weeks 2026-W46   de acht weken tot en met die week
  --coach NAAM             alleen wat voor deze begeleider was (naam, deel van de naam of e-mail)
  --json                   als JSON
  --csv                    een regel per dossier, met gesloten codes en zonder namen

De databank staat in MAATJE_DB (anders: .run/maatje.sqlite).`;

const file = databaseFile();
const asksHelp = process.argv.some((arg) => arg === '--help' || arg === '-h');
if (asksHelp || existsSync(file)) await runWithStore(USAGE, weeklySummary);
else {
  printError(
    `Er is geen databank: ${file}. Start Maatje eerst (npm start), of zet MAATJE_DB op de juiste plaats.`,
  );
  process.exitCode = 1;
}

async function weeklySummary(store: Store, args: string[]): Promise<number> {
  const content = loadContent(DATA_FOLDER);
  const summaries = summaryDesk(store, content.retention);
  const needs = { text: dialogText(content), summaries };
  const output = await summaryOutput(store, args, needs);
  if (args.includes('--csv')) printRows(output);
  else print(output.trimEnd());
  return 0;
}
