// Puts copies of databases into one sealed file, and takes them out again.
import { open } from 'node:fs/promises';
import { CLOSED_FILE } from '../closedFile.ts';
import { BackupError } from './backupError.ts';
import { manifestBytes, readManifest, type BackupPart, type Manifest } from './manifest.ts';
import { readSealed, writeSealed } from './sealedFile.ts';
import { CHUNK_BYTES } from './sealedHeader.ts';

/** How much is done, from 0 to 1; may throw to stop. */
export type OnProgress = (done: number) => void;

/**
 * Writes the copies behind their manifest into a new file, which is on the disk when it returns.
 * @param copies for each part of the manifest, in its order
 */
export async function packBackup(
  file: string,
  manifest: Manifest,
  copies: readonly string[],
  { key, onProgress }: { key: Buffer | null; onProgress: OnProgress },
): Promise<void> {
  const head = manifestBytes(manifest);
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  async function* content(): AsyncGenerator<Buffer> {
    yield head;
    let done = 0;
    for (const copy of copies)
      for await (const piece of piecesOf(copy)) {
        yield piece;
        done += piece.length;
        onProgress(done / bytes);
      }
  }
  const to = await open(file, 'wx', CLOSED_FILE);
  try {
    await writeSealed(to, content(), { contentBytes: head.length + bytes, key });
    await to.sync();
  } finally {
    await to.close();
  }
}

async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const from = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await from.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await from.close();
  }
}

/** What a backup says of itself. @throws BackupError when it cannot be read. */
export async function manifestOf(file: string, key: Buffer | null): Promise<Manifest> {
  for await (const chunk of readSealed(file, key)) return manifestIn(file, chunk).manifest;
  throw new BackupError('notABackup', file);
}

function manifestIn(file: string, chunk: Buffer): { manifest: Manifest; rest: Buffer } {
  const read = readManifest(chunk);
  if (!read) throw new BackupError('newerFormat', file, 'een inhoud die dit programma niet kent');
  return read;
}

/**
 * Takes every part out into a new file that `fileOf` names; those are on the disk when it returns.
 * @throws BackupError when the file is not what was made.
 */
export async function unpackBackup(
  file: string,
  fileOf: (part: BackupPart) => string,
  { key, onProgress }: { key: Buffer | null; onProgress: OnProgress },
): Promise<Manifest> {
  const chunks = readSealed(file, key);
  const first = await chunks.next();
  if (first.done) throw new BackupError('notABackup', file);
  const { manifest, rest } = manifestIn(file, first.value);
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  let piece = rest;
  let done = 0;
  try {
    for (const part of manifest.parts) {
      const to = await open(fileOf(part), 'wx', CLOSED_FILE);
      try {
        for (let left = part.bytes; left > 0;) {
          if (piece.length === 0) piece = await nextOf(chunks, file);
          const now = piece.subarray(0, left);
          await to.writeFile(now);
          piece = piece.subarray(now.length);
          left -= now.length;
          done += now.length;
          onProgress(done / bytes);
        }
        await to.sync();
      } finally {
        await to.close();
      }
    }
    if (piece.length > 0 || !(await chunks.next()).done)
      throw new BackupError('tampered', file, 'er is meer dan de inhoudsopgave zegt');
    return manifest;
  } finally {
    await chunks.return(undefined);
  }
}

async function nextOf(chunks: AsyncGenerator<Buffer>, file: string): Promise<Buffer> {
  const next = await chunks.next();
  if (next.done) throw new BackupError('tampered', file, 'er is minder dan de inhoudsopgave zegt');
  return next.value;
}
