// Erases what is past its term in a house of its own; it is killed by killedPurge.test.ts.
// Arguments: the database file, and the moment (epoch ms) at which its clock stands.
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '../../../src/content/loadContent.ts';
import { mergedFacts } from '../../../src/content/mergedFacts.ts';
import { runPurge } from '../../../src/jobs/purge/runPurge.ts';
import { openStore } from '../../../src/store/openStore.ts';

const [file = '', at = ''] = process.argv.slice(2);
const content = loadContent(resolve(import.meta.dirname, '../../../data'));
const store = openStore({ file, clock: () => Number(at), sharedFacts: mergedFacts(content) });
const { retention, agreementTerms: terms, service } = content;
writeSync(1, 'ready\n');
await runPurge({ store, terms, retention, transcriptDays: service.transcriptDays }, Number(at));
store.close();
