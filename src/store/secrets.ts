// Keys of this server, kept beside the bot's state: whoever loses the file only loses what they signed.
import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

const KEY_BYTES = 32;

/** The key with this name; made at its first use. */
export function secretKey(
  { stateConnection }: Pick<Store, 'stateConnection'>,
  name: string,
): Buffer {
  stateConnection
    .prepare('INSERT OR IGNORE INTO secret (name, key) VALUES (?, ?)')
    .run(name, randomBytes(KEY_BYTES));
  return stateConnection
    .prepare('SELECT key FROM secret WHERE name = ?')
    .pluck()
    .get(name) as Buffer;
}
