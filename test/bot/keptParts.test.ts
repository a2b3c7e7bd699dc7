// What was learnt is kept: trying out other answers does not push away what the bot uses.
import { rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { keepParts, recallParts } from '../../src/bot/keptParts.ts';
import type { FinderParts } from '../../src/faq/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../.run/finder');

describe('what was learnt from the answers', () => {
  const keys = Array.from({ length: 9 }, (_, nth) => `test${process.pid}x${nth}`);
  const fileOf = (key: string): string => join(FOLDER, `${key}.bin`);
  const some = { learnt: 'something' } as unknown as FinderParts;

  after(() => keys.forEach((key) => rmSync(fileOf(key), { force: true })));

  it('stays when others are tried, and is known as used', async () => {
    for (const key of keys) keepParts(key, { ...some });
    const first = keys[0]!;
    utimesSync(fileOf(first), 1_000, 1_000);
    expect(recallParts(first)).to.deep.equal(some);
    for (let nth = 0; statSync(fileOf(first)).mtimeMs < 2_000_000 && nth < 100; nth += 1)
      await new Promise((next) => setTimeout(next, 10));
    expect(statSync(fileOf(first)).mtimeMs).to.be.above(Date.now() - 60_000);
  });

  it('that cannot be read is learnt again', () => {
    expect(recallParts(`${keys[0]}none`)).to.equal(null);
  });
});
