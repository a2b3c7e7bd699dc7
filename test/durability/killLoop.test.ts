// SIGKILL at random moments while visits are kept over HTTP: what was acknowledged is there, once.
// MAATJE_KILLS sets how often (5 in the gate, 50 by hand).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { benchObjectId } from '../bench/benchNames.ts';
import { startChildBot } from '../bench/childBot.ts';
import { keptVisits } from './keptVisits.ts';
import { VisitLoad, type SlotTaken } from './visitLoad.ts';

const KILLS = Number(process.env['MAATJE_KILLS'] ?? 5);
const COACHES = 16;
const SCRIPT = resolve(import.meta.dirname, '../bench/maatjeBot.ts');
const LONGEST_LIFE_MS = 700;

describe('a killed Maatje', function () {
  this.timeout(60_000 + KILLS * 15_000);
  let folder: string;

  before(() => (folder = mkdtempSync(join(tmpdir(), 'maatje-kill-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it(`keeps every acknowledged visit, and none twice (${KILLS} times)`, async () => {
    const file = join(folder, 'maatje.sqlite');
    const env = { MAATJE_DB: file, BENCH_COACHES: String(COACHES) };
    const load = new VisitLoad(COACHES);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const before = load.acknowledged.length;
      const bot = await startChildBot(SCRIPT, { env });
      const life = 50 + Math.random() * LONGEST_LIFE_MS;
      const writing = load.untilKilled(bot.port);
      try {
        await Promise.race([writing, wait(life)]);
      } finally {
        await bot.kill();
      }
      await writing;
      const taken = load.acknowledged.length - before;
      const { integrity, brokenReferences, visits } = keptVisits(file);
      const when = `kill ${kill}, ${life.toFixed(0)} ms after the start, ${taken} acknowledged`;
      expect(integrity, when).to.equal('ok');
      expect(brokenReferences, when).to.equal(0);
      const ids = new Set(visits.map((visit) => visit.id));
      const lost = load.acknowledged.filter((slot) => !ids.has(slot.visitId!));
      expect(lost, `${when}: acknowledged and lost`).to.deep.equal([]);
      expect(twice(visits), `${when}: kept twice`).to.deep.equal([]);
    }
    const bot = await startChildBot(SCRIPT, { env });
    await load.finish(bot.port).finally(() => bot.stop());
    const { visits } = keptVisits(file);
    expect(load.acknowledged.length, 'a load that keeps nothing shows nothing').to.be.above(KILLS);
    expect(visits.map(slotOf).toSorted()).to.deep.equal(load.done.map(nameOf).toSorted());
    if (process.env['MAATJE_KILLS'])
      process.stdout.write(`      ${KILLS} kills, ${load.done.length} visits, all there, once\n`);
  });
});

function slotOf({ objectId, date, start }: { objectId: string; date: string; start: string }) {
  return `${objectId} ${date} ${start}`;
}

function nameOf({ coach, date, start }: SlotTaken): string {
  return slotOf({ objectId: benchObjectId(coach), date, start });
}

function twice(visits: Parameters<typeof slotOf>[0][]): string[] {
  const seen = new Set<string>();
  return visits.map(slotOf).filter((slot) => seen.size === seen.add(slot).size);
}
