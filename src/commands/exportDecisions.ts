// npm run export-decisions: writes what was decided in chat as files of data/, for review.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportDecisions, writeExport } from '../content/exportDecisions.ts';
import { loadContent } from '../content/loadContent.ts';
import { print } from './print.ts';
import { DATA_FOLDER, runWithStore } from './runWithStore.ts';

const DEFAULT_FOLDER = '.run/decisions';
const USAGE = `Gebruik: npm run export-decisions -- [--to MAP]
Schrijft de beslissingen uit de chat als bestanden van data/ (in ${DEFAULT_FOLDER}, of in MAP).
Vergelijk ze met data/ en neem over wat klopt; decisions.json zegt wie wat besliste.`;

await runWithStore(USAGE, (store, args) => {
  const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
  const folder = resolve(values.to ?? DEFAULT_FOLDER);
  const files = store.read((db) => exportDecisions(db, loadContent(DATA_FOLDER)));
  if (files.length === 0) {
    print('Er zijn geen beslissingen in de databank: niets geschreven.');
    return 0;
  }
  writeExport(folder, files);
  for (const { name } of files) print(resolve(folder, name));
  return 0;
});
