// Where a Maatje that serves opens its store, and how well it looks at it first.
import { dirname, resolve } from 'node:path';
import type { Logger } from 'pino';
import { visibleText } from '../../cards/renderers/literalText.ts';
import type { Config } from '../config.ts';
import { machineDisk, type Disk } from '../store/fitPlace.ts';
import { networkDiskOf } from '../store/networkDisk.ts';
import type { StoreOptions } from '../store/openStore.ts';

/** A start may take so much longer: enough for half a million rows on a slow machine. */
const QUICK_CHECK_MS = 2_000;

/**
 * The file, where it may stand, and for how long its content is looked at. Who allows a share of the network
 * hears at each start what that can cost, whatever the level of the log.
 */
export function storePlace(
  { databaseFile: file, allowNetworkDisk }: Config,
  log: Pick<Logger, 'error'>,
): Pick<StoreOptions, 'file' | 'allowNetworkDisk' | 'quickCheckMs'> {
  const warning = allowNetworkDisk ? networkDiskWarning(file) : null;
  if (warning !== null) {
    log.error('the database is on a network share: MAATJE_ALLOW_NETWORK_DISK is on');
    process.stderr.write(`${visibleText(warning)}\n`);
  }
  return { file, allowNetworkDisk, quickCheckMs: QUICK_CHECK_MS };
}

/** What a database on a share of the network can cost, in Dutch; null on a local disk. */
export function networkDiskWarning(file: string, disk: Disk = machineDisk): string | null {
  const kind = networkDiskOf(dirname(resolve(file)), disk);
  if (kind === null) return null;
  return `LET OP: ${file} staat op een netwerkmap (${kind}) en MAATJE_ALLOW_NETWORK_DISK staat aan. Gegevens kunnen verloren gaan of beschadigd raken. Maak vaak een back-up, en zet MAATJE_DB zo snel mogelijk op een lokale schijf.`;
}
