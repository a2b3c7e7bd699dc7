// The drill: a bot keeps visits all the time, a backup is made beside it, the database is lost, the backup is
// put back, and all that was acknowledged before it began is there. MAATJE_DRILLS sets how often (1 in the gate).
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { openStore } from '../../src/store/openStore.ts';
import { StoreError } from '../../src/store/storeError.ts';
import { benchObjectId } from '../bench/benchNames.ts';
import { startChildBot } from '../bench/childBot.ts';
import { keptConnections, postActivity } from '../bench/sendTurns.ts';
import { keptVisits } from '../durability/keptVisits.ts';
import { VisitLoad, type SlotTaken } from '../durability/visitLoad.ts';
import { messageActivity } from '../support/activities.ts';
import { compareDatabases } from './compareDatabases.ts';

const DRILLS = Number(process.env['MAATJE_DRILLS'] ?? 1);
const COACHES = 16;
const ENOUGH_VISITS = 50;
const BOT = resolve(import.meta.dirname, '../bench/maatjeBot.ts');
const COMMANDS = resolve(import.meta.dirname, '../../src/commands');

/** How the database is lost, and what the next start says. */
const LOSSES: [string, (file: string) => void, string][] = [
  ['deleted', () => undefined, 'lostFacts'],
  ['garbage', (file) => writeFileSync(file, randomBytes(500_000)), 'notADatabase'],
];

function endings(file: string): string[] {
  return ['', '-wal', '-shm'].map((ending) => `${file}${ending}`);
}

describe('the drill: back up under load, lose the database, put it back', function () {
  this.timeout(120_000 + DRILLS * 60_000);
  let folder: string;
  let file: string;
  const key = randomBytes(32).toString('base64');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-drill-'));
    file = join(folder, 'maatje.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [join(COMMANDS, `${command}.ts`), ...args], {
      env: { ...process.env, MAATJE_DB: file, MAATJE_BACKUP_DIR: '', MAATJE_BACKUP_KEY: key },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return new Promise((done) => child.once('close', (code) => done({ code, said })));
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await wait(10);
  }

  /** A bot that keeps visits; the backup is made in the midst of it, and then the bot is killed. */
  async function backUpUnderLoad(load: VisitLoad) {
    const env = { MAATJE_DB: file, BENCH_COACHES: String(COACHES), BENCH_FILES: '10' };
    const bot = await startChildBot(BOT, { env });
    const writing = load.untilKilled(bot.port);
    const asked = load.acknowledged.length;
    await Promise.race([writing, until(() => load.acknowledged.length >= asked + ENOUGH_VISITS)]);
    const before = [...load.acknowledged];
    const began = Date.now();
    const { code, said } = await run('backup');
    const tookMs = Date.now() - began;
    const during = load.acknowledged.length - before.length;
    expect(code, said).to.equal(0);
    await Promise.race([
      writing,
      until(() => load.acknowledged.length >= before.length + during + 20),
    ]);
    await bot.kill();
    await writing;
    const backup = /nagekeken: (.+)/.exec(said)![1]!;
    return { before, began, tookMs, during, backup };
  }

  function startRefusal(): string {
    try {
      openStore({ file, quickCheckMs: 1000 }).close();
      return 'started';
    } catch (error) {
      return error instanceof StoreError ? error.code : String(error);
    }
  }

  function expectAll(restored: string, before: readonly SlotTaken[]): number {
    const { integrity, brokenReferences, visits } = keptVisits(restored);
    expect({ integrity, brokenReferences }).to.deep.equal({ integrity: 'ok', brokenReferences: 0 });
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    const found = before.map(({ visitId }) => byId.get(visitId!));
    expect(
      found.map((visit) => visit && [visit.objectId, visit.date, visit.start, visit.status]),
      'acknowledged before the backup began',
    ).to.deep.equal(
      before.map((slot) => [benchObjectId(slot.coach), slot.date, slot.start, 'registered']),
    );
    return visits.length;
  }

  async function expectToServe(restored: string): Promise<void> {
    const bot = await startChildBot(BOT, { env: { MAATJE_DB: restored, BENCH_COACHES: '1' } });
    const agent = keptConnections(1);
    const asks = messageActivity('mijn bezoeken', {
      ...{ conversationId: 'drill', objectId: benchObjectId(0) },
      timestamp: new Date().toISOString(),
    });
    const { status, text } = await postActivity(bot.port, JSON.stringify(asks), agent);
    agent.destroy();
    await bot.stop();
    expect(status).to.equal(200);
    expect(text).to.contain('AdaptiveCard').and.contain('bezoek');
  }

  it('loses nothing that was acknowledged before', async () => {
    const load = new VisitLoad(COACHES);
    for (let drill = 1; drill <= DRILLS; drill += 1) {
      const { before, began, tookMs, during, backup } = await backUpUnderLoad(load);
      expect(during, 'visits kept while the backup was made').to.be.above(0);
      expect(readdirSync(folder).filter((entry) => entry.startsWith('.'))).to.deep.equal([]);
      const left = join(folder, 'left.sqlite');
      for (const path of endings(file))
        if (existsSync(path)) renameSync(path, path.replace(file, left));
      for (const [name, lose, refusal] of LOSSES) {
        lose(file);
        expect(startRefusal()).to.equal(refusal);
        rmSync(file, { force: true });
        const restored = join(folder, `${name}-${drill}.sqlite`);
        const { code, said } = await run('restore', backup, restored);
        expect(code, said).to.equal(0);
        expect(said).to.contain(`MAATJE_DB=${restored}`);
        const visits = expectAll(restored, before);
        const { rows, changed, missing } = compareDatabases(restored, left, began - 1000);
        expect({ changed, missing }).to.deep.equal({ changed: 0, missing: 0 });
        if (drill === DRILLS && name === 'deleted') await expectToServe(restored);
        process.stdout.write(
          `      ${name}: ${before.length} visits acknowledged before, 0 of them lost, ${visits} restored, ${rows} rows equal; ${during} kept in the ${tookMs} ms that the backup took\n`,
        );
      }
      for (const path of endings(left))
        if (existsSync(path)) renameSync(path, path.replace(left, file));
    }
  });
});
