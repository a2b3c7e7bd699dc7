// The sealed file: what went in comes out, and nothing comes out of a file that is not what was made.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { BackupError } from '../../src/store/backupFile/backupError.ts';
import { readSealed, writeSealed } from '../../src/store/backupFile/sealedFile.ts';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES } from '../../src/store/backupFile/sealedHeader.ts';

const KEY = randomBytes(32);
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

describe('a sealed file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-sealed-'));
    file = join(folder, 'sealed');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function write(content: Buffer, key: Buffer | null, name = file): Promise<Buffer> {
    const to = await open(name, 'wx');
    async function* pieces(): AsyncGenerator<Buffer> {
      for (let at = 0; at < content.length; at += 300_001)
        yield await Promise.resolve(content.subarray(at, at + 300_001));
    }
    await writeSealed(to, pieces(), { contentBytes: content.length, key });
    await to.close();
    return readFileSync(name);
  }
  async function read(key: Buffer | null): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of readSealed(file, key)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }
  async function refusal(key: Buffer | null): Promise<string> {
    try {
      await read(key);
    } catch (error) {
      expect(error).to.be.instanceOf(BackupError);
      return (error as BackupError).code;
    }
    return 'read';
  }

  for (const key of [KEY, null]) {
    const seal = key ? 'encrypted' : 'with checksums';
    for (const bytes of [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES]) {
      it(`gives ${bytes} bytes back, ${seal}`, async () => {
        const content = randomBytes(bytes);
        const sealed = await write(content, key);
        expect((await read(key)).equals(content)).to.equal(true);
        const shows = sealed.includes(content.subarray(0, 32));
        if (bytes > 32) expect(shows).to.equal(key === null);
      });
    }

    it(`sees every byte that is changed, ${seal}`, async () => {
      const sealed = await write(randomBytes(CHUNK_BYTES + 500), key);
      const second = HEADER_BYTES + SEALED_CHUNK;
      const places = [9, 15, 23, 24, HEADER_BYTES, second - 1, second, sealed.length - 1];
      for (const place of places) {
        const changed = Buffer.from(sealed);
        changed[place]! ^= 1;
        writeFileSync(file, changed);
        expect(await refusal(key), `byte ${place}`).to.match(
          /^(tampered|truncated|wrongKey|needsKey)$/,
        );
      }
    });

    it(`sees chunks that are missing, swapped or from another file, ${seal}`, async () => {
      const content = randomBytes(3 * CHUNK_BYTES);
      const sealed = await write(content, key);
      const other = await write(content, key, `${file}2`);
      const header = sealed.subarray(0, HEADER_BYTES);
      const [a, b, c] = [0, 1, 2].map((nth) => {
        const begin = HEADER_BYTES + nth * SEALED_CHUNK;
        return sealed.subarray(begin, begin + SEALED_CHUNK);
      }) as [Buffer, Buffer, Buffer];
      const foreign = other.subarray(HEADER_BYTES, HEADER_BYTES + SEALED_CHUNK);
      const shorter = Buffer.from(header);
      shorter.writeBigUInt64BE(BigInt(2 * CHUNK_BYTES), 16);
      for (const [pieces, code] of [
        [[header, a, b], 'truncated'],
        [[header, a, b, c.subarray(0, -1)], 'truncated'],
        [[shorter, a, b], 'tampered'],
        [[header, b, a, c], 'tampered'],
        [[header, foreign, b, c], 'tampered'],
        [[header, a, b, c, Buffer.from('more')], 'tampered'],
      ] as const) {
        writeFileSync(file, Buffer.concat(pieces));
        expect(await refusal(key)).to.equal(code);
      }
    });
  }

  it('names the key that is needed', async () => {
    await write(randomBytes(10), KEY);
    expect(await refusal(null)).to.equal('needsKey');
    expect(await refusal(randomBytes(32))).to.equal('wrongKey');
  });

  it('knows a newer format, and what is no backup', async () => {
    const sealed = await write(randomBytes(10), KEY);
    sealed[8] = 2;
    writeFileSync(file, sealed);
    expect(await refusal(KEY)).to.equal('newerFormat');
    for (const text of ['', 'MAATJEBK', 'SQLite format 3\0'.repeat(10)]) {
      writeFileSync(file, text);
      expect(await refusal(KEY)).to.equal('notABackup');
    }
    rmSync(file);
    expect(await refusal(KEY)).to.equal('cannotRead');
  });
});
