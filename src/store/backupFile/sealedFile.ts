// Writes and reads a backup as sealed chunks, one in memory at a time.
import { randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BackupError } from './backupError.ts';
import { fileKey, keyId, keyName } from './backupKey.ts';
import { openChunk, sealChunk } from './sealChunk.ts';
import {
  CHUNK_BYTES,
  decodeHeader,
  encodeHeader,
  HEADER_BYTES,
  sealedBytes,
  TAG_BYTES,
  type SealedHeader,
} from './sealedHeader.ts';

/**
 * Writes content of a known length into an opened, empty file.
 * @throws Error when the content has another length.
 */
export async function writeSealed(
  to: FileHandle,
  content: AsyncIterable<Buffer>,
  { contentBytes, key }: { contentBytes: number; key: Buffer | null },
): Promise<void> {
  const salt = randomBytes(16);
  const id = key ? keyId(key) : Buffer.alloc(8);
  const isEncrypted = key !== null;
  const sizes = { chunkBytes: CHUNK_BYTES, contentBytes };
  const header = encodeHeader({ isEncrypted, ...sizes, salt, keyId: id });
  const ownKey = key && fileKey(key, salt);
  await to.writeFile(header);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  let left = contentBytes;
  const flush = async (isLast: boolean): Promise<void> => {
    const sealed = sealChunk(chunk.subarray(0, filled), { index, isLast }, header, ownKey);
    for (const piece of sealed) await to.writeFile(piece);
    index += 1;
    filled = 0;
  };
  for await (const piece of content) {
    left -= piece.length;
    for (let from = 0; from < piece.length;) {
      // A full chunk waits until more comes: the last one is marked as such.
      if (filled === CHUNK_BYTES) await flush(false);
      const copied = piece.copy(chunk, filled, from);
      filled += copied;
      from += copied;
    }
  }
  if (left !== 0) throw new Error(`content is ${left} bytes shorter than was said`);
  await flush(true);
}

/** The header of a file. @throws BackupError when it is no backup, or of a newer format. */
export async function headerOf(file: string): Promise<SealedHeader> {
  const from = await openBackup(file);
  try {
    return await readHeader(file, from);
  } finally {
    await from.close();
  }
}

async function readHeader(file: string, from: FileHandle): Promise<SealedHeader> {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const { bytesRead } = await from.read(bytes, 0, HEADER_BYTES, 0);
  const header = decodeHeader(bytes.subarray(0, bytesRead));
  if (typeof header === 'number')
    throw new BackupError('newerFormat', file, `back-upformaat ${header}`);
  if (header !== 'notABackup') return header;
  const isSqlite = bytes.toString('latin1', 0, 15) === 'SQLite format 3';
  throw new BackupError('notABackup', file, isSqlite ? ', maar een los databankbestand' : '');
}

/**
 * What is in a file, chunk by chunk, each only after its seal was found to be whole.
 * @throws BackupError for a file that is no backup, of another key, truncated or changed.
 */
export async function* readSealed(file: string, key: Buffer | null): AsyncGenerator<Buffer> {
  const from = await openBackup(file);
  try {
    const header = await readHeader(file, from);
    const ownKey = keyOf(file, header, key);
    await refuseOtherLength(file, header, from);
    const sealedHeader = encodeHeader(header);
    const sealed = Buffer.alloc(Math.min(header.chunkBytes, header.contentBytes) + TAG_BYTES);
    let left = header.contentBytes;
    for (let index = 0; left > 0; index += 1) {
      const size = Math.min(left, header.chunkBytes) + TAG_BYTES;
      const { bytesRead } = await from.read(sealed, 0, size, placeOf(index, header));
      left -= size - TAG_BYTES;
      const place = { index, isLast: left === 0 };
      const chunk =
        bytesRead === size && openChunk(sealed.subarray(0, size), place, sealedHeader, ownKey);
      if (!chunk) throw new BackupError('tampered', file, `in blok ${index + 1}`);
      yield chunk;
    }
  } finally {
    await from.close();
  }
}

async function openBackup(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    throw new BackupError('cannotRead', file, (error as Error).message, error);
  }
}

function placeOf(index: number, { chunkBytes }: SealedHeader): number {
  return HEADER_BYTES + index * (chunkBytes + TAG_BYTES);
}

function keyOf(file: string, header: SealedHeader, key: Buffer | null): Buffer | null {
  if (!header.isEncrypted) return null;
  const needed = header.keyId.toString('hex');
  if (key === null) throw new BackupError('needsKey', file, needed);
  if (!keyId(key).equals(header.keyId))
    throw new BackupError(
      'wrongKey',
      file,
      `nodig is sleutel ${needed}, ingesteld is ${keyName(key)}`,
    );
  return fileKey(key, header.salt);
}

async function refuseOtherLength(
  file: string,
  header: SealedHeader,
  from: FileHandle,
): Promise<void> {
  const { size } = await from.stat();
  const whole = sealedBytes(header);
  if (size < whole)
    throw new BackupError('truncated', file, `${size} van ${whole} bytes zijn er nog`);
  if (size > whole) throw new BackupError('tampered', file, `${size - whole} bytes te veel`);
}
