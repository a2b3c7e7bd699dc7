// Opens the store for a Maatje that serves: alone on its file, and in production never on fictional records.
import type { Logger } from 'pino';
import { ConfigError, type Config } from '../config.ts';
import { hasDemoRows } from '../content/demo/hasDemoRows.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { machineDisk, refuseUnfitPlace } from '../store/fitPlace.ts';
import { holdInstanceLock } from '../store/instanceLock.ts';
import { openStore, type StoreOptions } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import { storePlace } from './storePlace.ts';

/**
 * Takes the lock before anything of the file is read; `close` lets it go.
 * @throws StoreError (also when another Maatje serves the file) or ConfigError, in Dutch, with a remedy
 */
export async function openOwnStore(
  config: Config,
  log: Pick<Logger, 'error'>,
  options: { clock: () => number; sharedFacts: NonNullable<StoreOptions['sharedFacts']> },
  dataFolder: string,
): Promise<Store> {
  const { databaseFile: file, demo, production } = config;
  const { clock } = options;
  const place = storePlace(config, log);
  refuseUnfitPlace(file, { disk: machineDisk, allowNetworkDisk: false, ...place });
  const lock = holdInstanceLock(file, clock());
  let store: Store | undefined;
  try {
    store = openStore({ ...place, ...options });
    if (production && store.read(hasDemoRows)) throw new ConfigError(demoRefusal(file));
    if (demo) {
      const { loadDemoContent } = await import('../content/demo/demoContent.ts');
      const { seedDemo } = await import('../content/demo/seedDemo.ts');
      seedDemo(store, loadDemoContent(dataFolder), { today: brusselsDay(clock()) });
    }
  } catch (error) {
    store?.close();
    lock.release();
    throw error;
  }
  const opened = store;
  const close = (): void => {
    opened.close();
    lock.release();
  };
  return { ...opened, close };
}

/** What to do about fictional records, in Dutch. */
export function demoRefusal(file: string): string {
  return `${file} bevat demogegevens. Zet MAATJE_DB op een ander bestand voor productie.`;
}
