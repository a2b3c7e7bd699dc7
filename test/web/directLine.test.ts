// Direct Line over HTTP against a whole bot: token, conversation, words, answer.
import { expect } from 'chai';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

describe('direct line', function () {
  this.timeout(20_000);
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  it('greets, answers and keeps the order', async () => {
    const visitor = await WebVisitor.open(bot);
    await visitor.say('dank je');
    const { activities, watermark } = await visitor.read();
    expect(activities.map((one) => one.from.id === visitor.userId)).to.deep.equal([
      false,
      true,
      ...Array.from({ length: activities.length - 2 }, () => false),
    ]);
    expect(JSON.stringify(activities[0])).to.contain('Maatje');
    expect(activities.length).to.be.greaterThan(2);
    expect(activities[2]?.replyToId).to.equal(activities[1]?.id);
    expect(watermark).to.equal(String(activities.length));
    const since = await visitor.read(watermark);
    expect(since).to.deep.equal({ activities: [], watermark });
  });
});
