// What stays of a conversation in the bot's state: the dialog's own data, never the message itself.
import { expect } from 'chai';
import { messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

describe('the state that is remembered', function () {
  this.timeout(20_000);
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  const say = (text: string) =>
    bot.post(messageActivity(text, { timestamp: new Date().toISOString() }));
  const rows = () =>
    bot.maatje.store.stateConnection.prepare('SELECT key, value FROM botState').all() as {
      key: string;
      value: string;
    }[];

  it('holds no words that were typed, no name of the sender and no settings', async () => {
    await say('dank je wel zonnebloem');
    await say('help');
    const [row, ...others] = rows();
    expect(others).to.deep.equal([]);
    for (const secret of ['zonnebloem', 'Test Persoon', 'serviceUrl', 'connectorClient'])
      expect(row?.value).not.to.contain(secret);
    expect(Object.keys(JSON.parse(row?.value ?? '{}') as object)).to.have.members([
      'dialogs',
      'failures',
      'greeted',
      'handled',
      'lastClick',
      'warnedOn',
    ]);
    expect(row?.value.length).to.be.lessThan(300);
  });

  it('keeps of an older state, which held a whole turn, only the stack of dialogs', async () => {
    const [row] = rows();
    const old = { greeted: true, dialogs: { dialogStack: [], _adapter: 'a whole turn' } };
    bot.maatje.store.stateConnection
      .prepare('UPDATE botState SET value = ? WHERE key = ?')
      .run(JSON.stringify(old), row?.key);
    await say('help');
    const value = rows()[0]?.value;
    expect(value).to.contain('"dialogStack":[]');
    expect(value).not.to.contain('a whole turn');
  });
});
