// SIGKILL while files are erased: each is whole or gone, and in the end none of them is in any byte.
// MAATJE_KILLS sets how often (3 in the gate, 40 by hand).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { brusselsInstant } from '../../../src/store/brusselsTime.ts';
import { lastPurge } from '../../../src/store/erasure/purgeRuns.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { query } from '../../../src/store/query.ts';
import { addAgreement, Clock, openOffice, SHARED } from '../../store/fixture.ts';
import { searchFolder } from './searchFolder.ts';

const KILLS = Number(process.env['MAATJE_KILLS'] ?? 3);
const FILES = 24 + 4 * KILLS;
const NIGHT = brusselsInstant('2037-01-01', '03:20');
const CHILD = join(import.meta.dirname, 'purgingChild.ts');
const SURNAME = 'Kwispelaere';

describe('SIGKILL while erasing', function () {
  this.timeout(60_000 + KILLS * 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-purge-kill-'));
  const file = join(folder, 'maatje.sqlite');
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(() => {
    const { store, bakery, els } = openOffice({ file, clock: new Clock() });
    store.write((tx) => {
      for (let at = 0; at < FILES; at += 1) {
        const name = `Veerle${at} ${SURNAME}`;
        const days = { start: '2026-11-02', end: '2026-12-31' };
        addAgreement(tx, { name, employerId: bakery, coachId: els.personId, ...days });
      }
    });
    store.close();
  });

  /** Erases in a process of its own; killed after so many ms, or to its end. */
  async function erase(killAfter: number | null): Promise<void> {
    const child = spawn(process.execPath, [CHILD, file, String(NIGHT)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    if (killAfter !== null) {
      await wait(killAfter);
      child.kill('SIGKILL');
    }
    await closed;
  }

  /** How many files there still are; each is looked at. */
  function wholeFiles(): number {
    const store = openStore({ file, clock: () => NIGHT, sharedFacts: () => SHARED });
    try {
      return store.read((db) => {
        const ended = db.all(
          query.selectFrom('agreement').select(['id', 'erasedAt']).where('endDay', 'is not', null),
        );
        const named = db.all(
          query.selectFrom('employee').select('id').where('name', 'like', `%${SURNAME}`),
        );
        for (const { id, erasedAt } of ended)
          for (const table of ['assignment', 'event', 'commitment'] as const) {
            const rows = db.all(
              query.selectFrom(table).select('agreementId').where('agreementId', '=', id),
            );
            expect(rows.length > 0, `${table} of ${id}`).to.equal(erasedAt === null);
          }
        const whole = ended.filter(({ erasedAt }) => erasedAt === null).length;
        expect(named).to.have.length(whole);
        return whole;
      });
    } finally {
      store.close();
    }
  }

  it(`leaves nothing half in ${KILLS} times, and nothing at all in the end`, async () => {
    expect(wholeFiles()).to.equal(FILES);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await erase(Math.random() * 150);
      wholeFiles();
    }
    await erase(null);
    expect(wholeFiles()).to.equal(0);
    expect(searchFolder(folder, [SURNAME])).to.deep.equal([]);
    const store = openStore({ file, clock: () => NIGHT, sharedFacts: () => SHARED });
    const run = store.read(lastPurge);
    store.close();
    expect(run?.finishedAt).to.be.at.least(NIGHT);
  });
});
