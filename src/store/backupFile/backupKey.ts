// The key of the backups, and what is derived from it: each file has a key of its own.
import { hkdfSync } from 'node:crypto';

/** Length of the key in bytes: AES-256. */
export const KEY_BYTES = 32;

/** Eight bytes that name a key without giving it away. */
export function keyId(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'maatje backup: which key', 8));
}

/** How people name a key: sixteen hexadecimal digits. */
export function keyName(key: Buffer): string {
  return keyId(key).toString('hex');
}

/** The key of one file, so that no nonce is ever used twice with one key. */
export function fileKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'maatje backup: one file', KEY_BYTES));
}
