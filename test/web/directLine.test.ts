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

  it('takes a message that comes twice once, also at the same moment', async () => {
    const visitor = await WebVisitor.open(bot);
    const channelData = { clientActivityID: 'client-1' };
    const ids = await Promise.all([1, 2, 3].map(() => visitor.say('dank je', { channelData })));
    ids.push(await visitor.say('dank je', { channelData }));
    expect(new Set(ids)).to.have.property('size', 1);
    const { activities } = await visitor.read();
    expect(activities).to.have.length(3);
    expect(activities[1]).to.include({ id: ids[0], text: 'dank je' });
    expect(activities[1]?.channelData).to.deep.equal(channelData);
    const other = await WebVisitor.open(bot);
    await other.say('dank je', { channelData });
    expect((await other.read()).activities).to.have.length(3);
  });

  it('keeps the order of what is said at the same moment', async () => {
    const visitor = await WebVisitor.open(bot);
    await Promise.all(Array.from({ length: 8 }, (_, i) => visitor.say(`dank je ${i}`)));
    const { activities } = await visitor.read();
    const ids = activities.map((one) => one.id);
    expect(ids).to.deep.equal([...new Set(ids)].sort());
    for (const [index, one] of activities.entries()) {
      if (one.from.id !== 'maatje' || index === 0) continue;
      expect(one.replyToId).to.equal(activities[index - 1]?.id);
    }
  });

  it('answers typing and events without words, and keeps events', async () => {
    const visitor = await WebVisitor.open(bot);
    expect((await visitor.post({ type: 'typing' })).status).to.equal(200);
    expect((await visitor.post({ type: 'event', name: 'webchat/join' })).status).to.equal(200);
    const { activities } = await visitor.read();
    expect(activities.map((one) => one.type)).to.deep.equal(['message', 'event']);
  });

  it('forgets what was said when the visitor wipes it in the chat, and greets again', async () => {
    const visitor = await WebVisitor.open(bot);
    await visitor.say('dank je');
    const before = (await visitor.read()).watermark;
    const value = { maatje: { verb: 'wipeChat', sure: true } };
    await visitor.post({ type: 'message', value });
    const { activities } = await visitor.read();
    expect(activities[0]).to.deep.include({
      ...{ type: 'event', name: 'maatje/wiped', value: { from: 1 } },
    });
    expect(JSON.stringify(activities)).not.to.contain('dank je');
    expect((await visitor.read(before)).activities).to.deep.equal(activities);
  });

  it('leads back by the cookie until the chat is wiped', async () => {
    const visitor = await WebVisitor.open(bot);
    const { conversationId, userId } = visitor;
    await visitor.open();
    expect(visitor).to.include({ conversationId, userId, resumed: true });
    const path = `/v3/directline/conversations/${conversationId}`;
    expect((await visitor.call('DELETE', path)).status).to.equal(204);
    expect((await visitor.call('GET', `${path}/activities`)).status).to.equal(404);
    await visitor.open();
    expect(visitor.resumed).to.equal(false);
    expect(visitor.conversationId).not.to.equal(conversationId);
  });
});
