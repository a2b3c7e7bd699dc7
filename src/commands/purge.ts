// npm run purge: erases now what is past its term, or tells what would go.
import { parseArgs } from 'node:util';
import { dialogText } from '../bot/dialogText.ts';
import { loadContent } from '../content/loadContent.ts';
import { NotNowError } from '../jobs/job.ts';
import { runPurge } from '../jobs/purge/runPurge.ts';
import { tryPurgeTables } from '../jobs/purge/purgeTables.ts';
import { agreementTermsFact } from '../rules/index.ts';
import { purgePreview } from '../store/erasure/purgePreview.ts';
import { purgeLines, previewLines } from './purge/purgeLines.ts';
import { print, printError } from './print.ts';
import { DATA_FOLDER, runWithStore } from './runWithStore.ts';

const USAGE = `Gebruik: npm run purge -- [--preview]
Wist alles wat zijn bewaartermijn voorbij is, in de databank en in de bestanden ernaast. Elke nacht gebeurt dat vanzelf.
  --preview    toont wat er nu en de komende 30 dagen gewist wordt, en wat langer bewaard blijft; er verandert niets
De termijnen staan in data/retention.json en data/agreementTerms.json. Wat langer bewaard moet blijven, zegt een
teamleider in Teams: "bewaar het dossier van Jonas, klacht loopt".`;
const AHEAD_DAYS = 30;
const QUIET_MS = 2000;

await runWithStore(USAGE, async (store, args) => {
  const options = { preview: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  const content = loadContent(DATA_FOLDER);
  const text = dialogText(content);
  const { retention, agreementTerms: terms, service } = content;
  const house = { store, terms, retention, transcriptDays: service.transcriptDays };
  if (values.preview) {
    const facts = terms.map(agreementTermsFact);
    const preview = store.read((db) => purgePreview(db, facts, AHEAD_DAYS));
    const tonight = tryPurgeTables(store, house, store.clock());
    print(previewLines({ ...preview, tonight }, text).join('\n'));
    return 0;
  }
  try {
    let next = Date.now() + QUIET_MS;
    const run = await runPurge(house, store.clock(), (done, total) => {
      if (Date.now() < next) return;
      next = Date.now() + QUIET_MS;
      printError(`  ${done} van ${total} dossiers…`);
    });
    print(purgeLines(run.counts, text).join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof NotNowError)) throw error;
    printError(
      'De tabellen zijn gewist, maar een ander programma leest de bestanden: ze zijn nog niet herschreven. Doe het straks opnieuw.',
    );
    return 1;
  }
});
