// Seals and opens one chunk of a backup: AES-256-GCM with a key, a checksum without one.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { TAG_BYTES } from './sealedHeader.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;

/** Which chunk it is, from 0, and whether it is the last: both are sealed with it. */
export interface ChunkPlace {
  index: number;
  isLast: boolean;
}

/**
 * The pieces of the sealed chunk, to be written one after the other.
 * @param header sealed with every chunk, so that none fits in another file
 * @param key of this file only; null without encryption
 */
export function sealChunk(
  chunk: Buffer,
  place: ChunkPlace,
  header: Buffer,
  key: Buffer | null,
): Buffer[] {
  if (key === null) return [chunk, checksum(chunk, place, header)];
  const cipher = createCipheriv(CIPHER, key, nonceOf(place), { authTagLength: TAG_BYTES });
  cipher.setAAD(header);
  return [cipher.update(chunk), cipher.final(), cipher.getAuthTag()];
}

/** What was sealed; null when it is not what was sealed at this place of this file with this key. */
export function openChunk(
  sealed: Buffer,
  place: ChunkPlace,
  header: Buffer,
  key: Buffer | null,
): Buffer | null {
  const chunk = sealed.subarray(0, -TAG_BYTES);
  const tag = sealed.subarray(-TAG_BYTES);
  if (key === null) return checksum(chunk, place, header).equals(tag) ? chunk : null;
  const decipher = createDecipheriv(CIPHER, key, nonceOf(place), { authTagLength: TAG_BYTES });
  decipher.setAAD(header).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(chunk), decipher.final()]);
  } catch {
    return null;
  }
}

/** A counter of eight bytes, and a last byte that says whether it is the end. */
function nonceOf({ index, isLast }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeBigUInt64BE(BigInt(index), 0);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}

/** Sees a slip of a disk or a network, not somebody who means harm. */
function checksum(chunk: Buffer, place: ChunkPlace, header: Buffer): Buffer {
  const hash = createHash('sha256').update(header).update(nonceOf(place)).update(chunk);
  return hash.digest().subarray(0, TAG_BYTES);
}
