// A saved card means that the visit is on the disk: one fdatasync before the answer, and no more.
import { mkdtempSync, rmSync } from 'node:fs';
import type { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { benchObjectId, wholeSentence } from '../bench/benchNames.ts';
import { startChildBot, type ChildBot } from '../bench/childBot.ts';
import { keptConnections, postActivity } from '../bench/sendTurns.ts';
import { messageActivity } from '../support/activities.ts';
import { traced, whyNoStrace } from './syncCount.ts';

const SCRIPT = resolve(import.meta.dirname, '../bench/maatjeBot.ts');

describe('the disk under a saved visit', function () {
  this.timeout(180_000);
  let folder: string;
  let bot: ChildBot;
  let agent: Agent;

  before(async function () {
    const why = whyNoStrace();
    if (why) {
      process.stdout.write(`      skipped: ${why}\n`);
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'maatje-sync-'));
    const env = { MAATJE_DB: join(folder, 'maatje.sqlite'), BENCH_COACHES: '1' };
    bot = await startChildBot(SCRIPT, { env });
    agent = keptConnections(1);
    for (let nth = 0; nth < 3; nth += 1) {
      await say(wholeSentence(0, nth, Date.now()), 'confirmVisit');
      await say('ja', 'undoVisit');
    }
  });
  after(async () => {
    agent?.destroy();
    await bot?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function say(text: string, expects: string): Promise<void> {
    const sender = { conversationId: 'sync', objectId: benchObjectId(0) };
    const timestamp = new Date().toISOString();
    const body = JSON.stringify(messageActivity(text, { ...sender, timestamp }));
    expect((await postActivity(bot.port, body, agent)).text).to.contain(expects);
  }

  it('has exactly one sync before the saved card, and none after it', async () => {
    await say(wholeSentence(0, 3, Date.now()), 'confirmVisit');
    const seen = await traced(bot.pid, join(folder, 'save.trace'), () => say('ja', 'undoVisit'));
    expect(seen).to.deep.equal(['sync', 'answer']);
  });

  it('has none in turns that keep nothing', async () => {
    const seen = await traced(bot.pid, join(folder, 'talk.trace'), async () => {
      await say('dank je', 'Graag gedaan');
      await say(wholeSentence(0, 4, Date.now()), 'confirmVisit');
      await say('laat maar', 'Er is niets bewaard');
    });
    expect(seen).to.deep.equal(['answer', 'answer', 'answer']);
  });
});
