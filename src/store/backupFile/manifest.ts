// What a backup says of itself, before the databases that are in it.
import { z } from 'zod';

const partSchema = z.strictObject({
  name: z.enum(['facts', 'state']),
  bytes: z.int().positive(),
  /** Of its schema; 0 for one that has no versions. */
  version: z.int().min(0),
  /** How many rows each table has. */
  tables: z.record(z.string(), z.int().min(0)),
});

const manifestSchema = z.strictObject({
  /** All that was committed before this moment (epoch ms) is in it. */
  madeAt: z.int(),
  /** The program that made it. */
  program: z.string(),
  parts: z.array(partSchema).min(1).max(2),
});

export type BackupPart = z.output<typeof partSchema>;
export type Manifest = z.output<typeof manifestSchema>;

const LENGTH_BYTES = 4;
const LONGEST = 1024 * 1024;

/** As it stands at the beginning of the content. */
export function manifestBytes(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

/** The manifest and what follows it; null when this is none. */
export function readManifest(content: Buffer): { manifest: Manifest; rest: Buffer } | null {
  if (content.length < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + content.readUInt32BE();
  if (end > LONGEST || end > content.length) return null;
  try {
    const manifest = manifestSchema.parse(
      JSON.parse(content.toString('utf8', LENGTH_BYTES, end)) as unknown,
    );
    return { manifest, rest: content.subarray(end) };
  } catch {
    return null;
  }
}
