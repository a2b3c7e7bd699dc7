// While the public chat is switched off, visitors read why, new ones and those who are talking; then it goes on.
import { expect } from 'chai';
import { switchPublicChat } from '../../src/content/publicChat.ts';
import { COMMAND_LINE } from '../../src/store/principal.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

describe('the public chat, switched off', function () {
  this.timeout(20_000);
  let bot: RunningBot;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  const turn = (open: boolean): boolean =>
    bot.maatje.store.write((tx) =>
      switchPublicChat(tx, COMMAND_LINE, { open, reason: 'Wij doen onderhoud' }),
    );

  it('says why, and how people are reached', async () => {
    const talking = await WebVisitor.open(bot);
    const waiting = new WebVisitor(bot);
    await waiting.fetchToken();
    expect(turn(false)).to.equal(true);
    const late = await new WebVisitor(bot).call('POST', '/web/token', { json: {} });
    expect(late.status).to.equal(503);
    const { code, message } = (late.body as { error: { code: string; message: string } }).error;
    expect(code).to.equal('ChatClosed');
    expect(message)
      .to.contain('Wij doen onderhoud. ')
      .and.to.match(/bel 09 .* of mail naar/);
    expect(await waiting.start()).to.equal(503);
    const before = (await talking.read()).watermark;
    await talking.say('dank je');
    const [said, answer] = (await talking.read(before)).activities;
    expect(said).to.include({ text: 'dank je' });
    expect(answer?.text).to.equal(message);
    expect(turn(true)).to.equal(true);
    expect(await waiting.start()).to.equal(201);
    await talking.say('dank je');
    expect((await talking.read()).activities.at(-1)?.text).not.to.equal(message);
  });
});
