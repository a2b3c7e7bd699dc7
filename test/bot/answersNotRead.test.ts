// Who asks before the answers are read waits for them and gets one; nobody else waits.
import { expect } from 'chai';
import { messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

describe('a question while the answers are still being read', function () {
  this.timeout(240_000);
  let bot: RunningBot;
  beforeEach(async () => (bot = await startBot()));
  afterEach(() => bot.stop());

  const say = (text: string, objectId: string) =>
    bot.post(
      messageActivity(text, {
        ...{ objectId, conversationId: `reading-${objectId}`, serviceUrl: bot.connector.url },
        timestamp: new Date().toISOString(),
      }),
    );

  it('is answered, and a colleague who says something else is answered before', async () => {
    const order: string[] = [];
    const asked = say('wat kost het basispakket?', 'demo-els').then(({ body }) => {
      order.push('answer');
      return body;
    });
    const thanked = say('dank je', 'demo-nadia').then(({ body }) => {
      order.push('thanks');
      return body;
    });
    expect(await thanked).to.contain('Graag gedaan');
    expect(await asked).to.contain('basispakket');
    expect(order).to.deep.equal(['thanks', 'answer']);
  });

  it('is answered once, with one greeting', async () => {
    const { body } = await say('wat kost het basispakket?', 'demo-els');
    expect(body.split('digitale assistent').length - 1).to.be.at.most(1);
    const again = await say('dank je', 'demo-els');
    expect(again.body).to.not.contain('digitale assistent');
  });
});
