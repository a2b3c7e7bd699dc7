// Erases all that is past its term, a few files at a time, and then what is left of it in the database files.
import { setImmediate as nextRound } from 'node:timers/promises';
import { agreementTermsFact, type AgreementTermsEntry } from '../../rules/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { filesPastTerm, isDue } from '../../store/erasure/dueFiles.ts';
import { eraseFiles } from '../../store/erasure/eraseFiles.ts';
import { namesOfFile } from '../../store/erasure/namesOfFile.ts';
import {
  beginPurge,
  countPurged,
  finishPurge,
  lastPurge,
  type PurgeRun,
} from '../../store/erasure/purgeRuns.ts';
import { forgetStatesNaming, purgeBotState } from '../../store/stateFile.ts';
import type { Store } from '../../store/store.ts';
import { exportFolder } from '../../store/exportFolder.ts';
import { NotNowError } from '../job.ts';
import { pastTerm, purgeTables, type PurgeTerms } from './purgeTables.ts';
import { removeOldFiles } from './removeOldFiles.ts';

const DAY_MS = 24 * 3_600_000;
/** What visitors wipe stands in no table from then on, and in no file after this long. */
const COMPACT_EVERY_MS = 7 * DAY_MS;
/** Files in one transaction: whoever writes meanwhile waits some 50 ms. */
const FILES_AT_A_TIME = 20;
/** So often it is tried to write the files anew while somebody is busy. */
const TRIES = 1000;

/** Told after every few files how many are done, of how many. */
export type OnFile = (done: number, total: number) => void;

export interface PurgeHouse extends PurgeTerms {
  store: Store;
  terms: readonly AgreementTermsEntry[];
}

/**
 * Erases what is past its term at a moment (epoch ms). A few files are one transaction: interrupted anywhere, the
 * next run goes on. @throws NotNowError when the files could not be written anew at this moment.
 */
export async function runPurge(
  house: PurgeHouse,
  now: number,
  onFile: OnFile = () => undefined,
): Promise<PurgeRun> {
  const { store } = house;
  const { id } = store.write(beginPurge);
  await purgeFiles(house, id, brusselsDay(now), onFile);
  store.write((tx) => countPurged(tx, id, purgeTables(tx, house, now)));
  const states = purgeBotState(store.stateConnection, pastTerm(house, 'botStateDays', now));
  const exports = removeOldFiles(exportFolder(store.file), pastTerm(house, 'exportDays', now));
  if (states + exports > 0) store.write((tx) => countPurged(tx, id, { states, exports }));
  const needed = needsCompacting(store.read(lastPurge)!, now);
  if (needed) await compact(store);
  store.write((tx) => finishPurge(tx, id, needed));
  return store.read(lastPurge)!;
}

async function purgeFiles(
  { store, terms }: PurgeHouse,
  id: number,
  today: string,
  onFile: OnFile,
): Promise<void> {
  const facts = terms.map(agreementTermsFact);
  const due = store
    .read((db) => filesPastTerm(db, facts, today))
    .filter(({ holds }) => holds.length === 0);
  for (let done = 0; done < due.length;) {
    const ids = due.slice(done, done + FILES_AT_A_TIME).map(({ agreementId }) => agreementId);
    // First what stands in the other file: once the names are gone here, nobody could look for them there.
    const names = store.read((db) => ids.flatMap((file) => namesOfFile(db, file).names));
    forgetStatesNaming(store.stateConnection, names);
    store.write((tx) => {
      const still = ids.filter((file) => isDue(tx, facts, today, file));
      eraseFiles(tx, still);
      countPurged(tx, id, { files: still.length });
    });
    done += ids.length;
    onFile(done, due.length);
    await nextRound();
  }
}

/** After erasing something, and once a week for what people wiped themselves. */
function needsCompacting({ counts, compactedAt }: PurgeRun, now: number): boolean {
  return Object.keys(counts).length > 0 || now - (compactedAt ?? 0) >= COMPACT_EVERY_MS;
}

async function compact(store: Store): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (store.compact()) return;
    await nextRound();
  }
  throw new NotNowError('The database files are busy: they are written anew later.');
}
