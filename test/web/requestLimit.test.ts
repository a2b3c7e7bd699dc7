// Questions for contact reach people, and a mailbox that anybody may have typed: from one address only so many an hour.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

const FORM = {
  ...{ role: 'employer', name: 'Ella Yperman', company: '', enterpriseNumber: '' },
  ...{ phone: '0470 12 34 56', email: '', wants: 'contact', subject: 'over de opstart' },
};
const HOUR = 3_600_000;

describe('questions for contact from one address', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let now = Date.now();

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    bot = await startBot({ clock: () => now, webLimits: { requestsPerHourPerAddress: 2 } });
  });
  after(() => bot?.stop());

  async function filledIn(): Promise<PlainVisitor> {
    const visitor = new PlainVisitor(bot.maatje.port);
    await visitor.open();
    await visitor.press('Neem contact met mij op');
    await visitor.press('Kijk na', FORM);
    return visitor;
  }

  it('are sent twice; a third waits with all that was filled in, and can be sent later', async () => {
    for (let count = 0; count < 2; count += 1) {
      const visitor = await filledIn();
      await visitor.press('Verstuur', FORM);
      expect(visitor.text).to.contain('Uw vraag is verstuurd');
    }
    const visitor = await filledIn();
    await visitor.press('Verstuur', FORM);
    expect(visitor.text)
      .to.contain('Uw vraag is nog niet verstuurd.')
      .and.contain('Bel 09 210 10 10')
      .and.not.contain('Ten laatste');
    expect(visitor.html).to.contain('value="Ella Yperman"').and.contain('value="over de opstart"');
    now += HOUR / 2;
    await visitor.press('Verstuur', FORM);
    expect(visitor.text)
      .to.contain('Uw vraag is verstuurd')
      .and.match(/V-\w{4}-\w{4}/);
  });

  it('count once, however often the same one is sent', async () => {
    now += HOUR;
    const visitor = await filledIn();
    const { html } = visitor;
    await visitor.press('Verstuur', FORM);
    const [reference] = /V-\w{4}-\w{4}/.exec(visitor.text) ?? [];
    for (let count = 0; count < 3; count += 1) {
      visitor.html = html;
      await visitor.press('Verstuur', FORM);
      expect(visitor.text).to.contain(reference);
    }
    const next = await filledIn();
    await next.press('Verstuur', FORM);
    expect(next.text).to.contain('Uw vraag is verstuurd');
  });
});
