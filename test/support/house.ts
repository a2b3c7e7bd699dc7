// A whole house for tests: a real SQLite file with the demo records, the shipped data, a clock that stands still.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { downloadMakers } from '../../src/bot/downloadMakers.ts';
import { createDownloads, type Opened } from '../../src/bot/downloads.ts';
import { loadDemoContent } from '../../src/content/demo/demoContent.ts';
import { seedDemo } from '../../src/content/demo/seedDemo.ts';
import { loadContent, type Content } from '../../src/content/loadContent.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import { brusselsDay } from '../../src/store/brusselsTime.ts';
import { openStore } from '../../src/store/openStore.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from './activities.ts';
import { Talk } from './talk.ts';

const HOUSE_URL = 'https://maatje.example.org';
const FILE_NAME = 'house.sqlite';
const DATA_FOLDER = resolve(import.meta.dirname, '../../data');

/** Of looks that a test makes itself. */
const TEST_REASONS: ReadonlySet<string> = new Set([
  'test',
  'other',
  'search',
  'simulated',
  'simulation',
]);

export interface TestHouse {
  store: Store;
  deps: DialogDeps;
  /** Opens what a link to a file points at. */
  open(url: string): Promise<Opened>;
  /** The clock of store and conversations, epoch ms. */
  clock: { now: number };
  /** A conversation of the Playground's own user, or of another member of staff. */
  talk(objectId?: string): Talk;
  who(objectId?: string): StaffPrincipal;
  close(): void;
}

/** Friday 13 November 2026, 16.20 in Brussels. */
export const NOW = '2026-11-13T16:20:00+01:00';

/** Folders with a migrated and seeded file, by moment and data: furnished once in a process, copied for each house. */
const furnished = new Map<string, string>();
process.on('exit', () => {
  for (const folder of furnished.values()) rmSync(folder, { recursive: true, force: true });
});

let shipped: Content | undefined;

/** The shipped data is read once; a folder of a test's own may have changed since. */
function contentOf(dataFolder: string): Content {
  if (dataFolder !== DATA_FOLDER) return loadContent(dataFolder);
  return (shipped ??= loadContent(DATA_FOLDER));
}

function furnishedFolder(now: string, dataFolder: string): string {
  const key = `${now} ${dataFolder}`;
  const known = furnished.get(key);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-furnished-'));
  const content = contentOf(dataFolder);
  const store = openStore({
    file: join(folder, FILE_NAME),
    clock: () => Date.parse(now),
    sharedFacts: mergedFacts(content),
  });
  const demo = loadDemoContent(DATA_FOLDER);
  // Who is away, what is suspended and what changed in a file is for each test to tell.
  const nothing = { absences: [], suspensions: [], notices: [], premiumChanges: [] };
  const history = { ...demo.history, ...nothing };
  seedDemo(store, { ...demo, history }, { today: brusselsDay(Date.parse(now)) });
  store.close();
  furnished.set(key, folder);
  return folder;
}

/** Opens a house at a moment, over some data; the demo's history leads up to that day. */
export function openHouse(now: string = NOW, dataFolder: string = DATA_FOLDER): TestHouse {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-house-'));
  const clock = { now: Date.parse(now) };
  const content = contentOf(dataFolder);
  cpSync(furnishedFolder(now, dataFolder), folder, { recursive: true });
  const store = openStore({
    file: join(folder, FILE_NAME),
    clock: () => clock.now,
    sharedFacts: mergedFacts(content),
  });
  const downloads = createDownloads(store, downloadMakers(store, content), () => HOUSE_URL);
  const deps = createDialogDeps(store, content, downloads);
  const who = (objectId = PLAYGROUND_OBJECT_ID): StaffPrincipal => {
    const found = store.read((db) => findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId }));
    if (!found) throw new Error(`nobody with object id ${objectId}`);
    return found;
  };
  return {
    store,
    deps,
    open: (url) => downloads.open(url.slice(`${HOUSE_URL}/download/`.length)),
    clock,
    who,
    talk: (objectId) => new Talk(deps, () => who(objectId), now),
    close() {
      const reasons = store.read((db) =>
        db.all(query.selectFrom('accessLog').select('why').distinct()),
      );
      store.close();
      rmSync(folder, { recursive: true, force: true });
      // Every look has a reason that a lead can read: data/accessReasons.json.
      for (const { why } of reasons)
        if (!content.accessReasons[why] && !TEST_REASONS.has(why))
          throw new Error(`no words for the reason "${why}"`);
    },
  };
}
