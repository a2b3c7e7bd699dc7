// npm run rebuild-commitments: derives all commitments anew from the events and tells what differs.
import { rebuildCommitments } from '../store/rebuildCommitments.ts';
import type { RebuildDifference } from '../store/rebuildCommitments.ts';
import { print, printError } from './print.ts';
import { runWithStore } from './runWithStore.ts';

const USAGE = `Gebruik: npm run rebuild-commitments
Leidt alle verbintenissen opnieuw af uit wat er gebeurd is, meldt elk verschil en zet het recht.`;

const LABELS: Record<RebuildDifference['kind'], string> = {
  missing: 'ontbrak',
  surplus: 'hoorde er niet te zijn',
  different: 'was anders',
  promise: 'is niet meer wat beloofd was',
};
const QUIET_MS = 2000;

await runWithStore(USAGE, (store) => {
  let next = Date.now() + QUIET_MS;
  const progress = (done: number, total: number): void => {
    if (Date.now() < next) return;
    next = Date.now() + QUIET_MS;
    printError(`  ${done} van ${total} overeenkomsten…`);
  };
  const report = store.write((tx) => rebuildCommitments(tx, progress));
  for (const { commitmentId, kind, columns } of report.differences) {
    const details = columns.map(
      ({ column, stored, derived }) => `${column} ${String(stored)} → ${String(derived)}`,
    );
    print(`${commitmentId} ${LABELS[kind]}${details.length > 0 ? `: ${details.join(', ')}` : ''}`);
  }
  const { agreements, commitments, differences } = report;
  print(`${commitments} verbintenissen van ${agreements} overeenkomsten opnieuw afgeleid.`);
  print(
    differences.length === 0
      ? 'Alles was gelijk.'
      : `${differences.length === 1 ? 'Eén verschil' : `${differences.length} verschillen`} rechtgezet.`,
  );
  return differences.length === 0 ? 0 : 1;
});
