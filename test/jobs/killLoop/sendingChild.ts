// Sends what waits in the outbox through the bot's real sender; it is killed by killedSending.test.ts.
// Arguments: the database file, and the moment (epoch ms) at which its clock stands.
import { resolve } from 'node:path';
import { writeSync } from 'node:fs';
import { createDialogDeps } from '../../../src/bot/dialogDeps.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { messageGroups, NO_SUMMARY } from '../../../src/jobs/createJobs.ts';
import { OutboxWorker } from '../../../src/jobs/outboxWorker.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { interruptedSends } from '../../../src/store/outboxStates.ts';
import { SHARED } from '../../store/fixture.ts';
import { httpSender } from '../httpSender.ts';

const [file = '', at = ''] = process.argv.slice(2);
const store = openStore({ file, clock: () => Number(at), sharedFacts: () => SHARED });
const content = loadContent(resolve(import.meta.dirname, '../../../data'));
const quiet = (): void => undefined;
store.write(interruptedSends);
const worker = new OutboxWorker({
  ...{ store, deps: createDialogDeps(store, content), sender: httpSender() },
  groups: messageGroups(content, NO_SUMMARY),
  log: { info: quiet, warn: quiet, error: (about: object) => console.error(about) },
  pause: () => Promise.resolve(),
});
writeSync(1, 'ready\n');
await worker.drain();
store.close();
