// `npm run --silent weekly-summary -- --week 2026-W46 [--json]`: the same figures as the card and the export.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { dialogText } from '../bot/dialogText.ts';
import { summaryDesk } from '../bot/summaryDesk.ts';
import { summaryFile } from '../bot/summaryExport.ts';
import { loadContent } from '../content/loadContent.ts';
import { COMMAND_LINE } from '../store/principal.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import type { SummaryAsk } from '../store/summaryRecord.ts';
import { DATA_FOLDER, databaseFile, runWithStore, UsageError } from './runWithStore.ts';
import { askedSummary, SUMMARY_OPTIONS } from './weeklySummary/askedSummary.ts';
import { summaryJson } from './weeklySummary/summaryJson.ts';
import { summaryLines } from './weeklySummary/summaryLines.ts';

const USAGE = `Gebruik: npm run --silent weekly-summary -- [PERIODE] [--coach NAAM] [--json | --csv]
  --week 2026-W46          een week (zonder periode: de laatste week die voorbij is)
  --month 2026-11          een maand
  --quarter 2026-Q4        een kwartaal
  --eight-weeks 2026-W46   de acht weken tot en met die week
  --coach NAAM             alleen wat voor deze begeleider was (naam, deel van de naam of e-mail)
  --json                   als JSON
  --csv                    een regel per dossier, met gesloten codes en zonder namen

De databank staat in MAATJE_DB (anders: .run/maatje.sqlite).`;

/** Whoever may run commands on the server may see the figures; the look is logged as the command line's. */
const WHO: StaffPrincipal = { ...COMMAND_LINE, roles: new Set(['administrator', 'teamLead']) };
const WHY = 'weeklySummary';

const file = databaseFile();
const asksHelp = process.argv.some((arg) => arg === '--help' || arg === '-h');
if (asksHelp || existsSync(file)) await runWithStore(USAGE, weeklySummary);
else {
  process.stderr.write(
    `Er is geen databank: ${file}. Start Maatje eerst (npm start), of zet MAATJE_DB op de juiste plaats.\n`,
  );
  process.exitCode = 1;
}

async function weeklySummary(store: Store, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: SUMMARY_OPTIONS, allowPositionals: false });
  const ask = askedSummary(store, values);
  const needs = { text: dialogText(loadContent(DATA_FOLDER)), summaries: summaryDesk(store) };
  process.stdout.write(await answer(ask, values, needs));
  return 0;
}

async function answer(
  ask: SummaryAsk,
  { json, csv }: { json?: boolean; csv?: boolean },
  needs: Pick<DialogDeps, 'text' | 'summaries'>,
): Promise<string> {
  if (json && csv) throw new UsageError('Kies --json of --csv, niet allebei.');
  if (csv) return String((await summaryFile(WHO, ask, 'csv', needs))!.body);
  const summary = needs.summaries.summary(WHO, ask, WHY)!;
  const work = ask.scope.kind === 'team' ? needs.summaries.work(WHO, ask, WHY)! : null;
  return json ? summaryJson(summary, work) : summaryLines(summary, work, needs.text);
}
