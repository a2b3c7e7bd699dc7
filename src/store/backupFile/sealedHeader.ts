// The first 48 bytes of a backup: see README.md in this folder.

export const HEADER_BYTES = 48;
/** Of the content, before sealing: what is in memory at a time. */
export const CHUNK_BYTES = 1024 * 1024;
export const TAG_BYTES = 16;

const MAGIC = 'MAATJEBK';
const FORMAT = 1;
const LARGEST_CHUNK = 16 * 1024 * 1024;

export interface SealedHeader {
  isEncrypted: boolean;
  chunkBytes: number;
  /** Bytes of what is in it, before sealing. */
  contentBytes: number;
  salt: Buffer;
  /** Of which key; zeros without one. */
  keyId: Buffer;
}

export function encodeHeader(header: SealedHeader): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt8(FORMAT, 8);
  bytes.writeUInt8(header.isEncrypted ? 1 : 0, 9);
  bytes.writeUInt32BE(header.chunkBytes, 12);
  bytes.writeBigUInt64BE(BigInt(header.contentBytes), 16);
  header.salt.copy(bytes, 24);
  header.keyId.copy(bytes, 40);
  return bytes;
}

/** The header; 'notABackup', or the number of a format that is newer than this program. */
export function decodeHeader(bytes: Buffer): SealedHeader | 'notABackup' | number {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 8) !== MAGIC) return 'notABackup';
  const format = bytes.readUInt8(8);
  if (format > FORMAT) return format;
  const cipher = bytes.readUInt8(9);
  const chunkBytes = bytes.readUInt32BE(12);
  const contentBytes = Number(bytes.readBigUInt64BE(16));
  const isSound = cipher <= 1 && chunkBytes > 0 && chunkBytes <= LARGEST_CHUNK && contentBytes > 0;
  if (format < FORMAT || !isSound || !Number.isSafeInteger(contentBytes)) return 'notABackup';
  const salt = Buffer.from(bytes.subarray(24, 40));
  return {
    ...{ isEncrypted: cipher === 1, chunkBytes, contentBytes, salt },
    keyId: Buffer.from(bytes.subarray(40, 48)),
  };
}

/** How long the whole file is. */
export function sealedBytes({ chunkBytes, contentBytes }: SealedHeader): number {
  return HEADER_BYTES + contentBytes + Math.ceil(contentBytes / chunkBytes) * TAG_BYTES;
}
