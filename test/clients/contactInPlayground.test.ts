// A visitor of the website asks for contact over Direct Line: the coach reads it in the Playground's own window.
import { resolve } from 'node:path';
import { expect } from 'chai';
import { Playground } from './playground.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');
/** A file of the demo that the Playground's own user coaches. */
const COMPANY = 'Wasserij Sneeuwwit';
const CALLER = 'Emre Yilmaz';
const FORM = {
  ...{ role: 'employee', name: CALLER, company: COMPANY, enterpriseNumber: '' },
  ...{ phone: '0470 12 34 56', email: '', wants: 'contact' },
};
const WITHIN_MS = 1000;

interface Submit {
  title: string;
  data: { maatje: object };
}

describe('a contact request of the website, in the Playground', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let playground: Playground;

  before(async () => {
    bot = await startBot({ jobs: true });
    playground = await Playground.open(bot.maatje.port, PICTURES);
    await playground.see(/digitale assistent/);
  });
  after(async () => {
    await playground?.close();
    await bot?.stop();
  });

  /** Presses a button of the newest card, with its fields filled in so; gives what Maatje says. */
  async function press(visitor: WebVisitor, title: string, inputs: object = {}): Promise<string> {
    const cards = (await visitor.read()).activities.map(({ attachments }) => attachments ?? []);
    const button = submitsIn(cards).findLast((one) => one.title === title)!;
    const { watermark } = await visitor.read();
    const value = { ...inputs, ...button.data };
    const { status } = await visitor.post({ type: 'message', value });
    expect(status).to.equal(200);
    return JSON.stringify((await visitor.read(watermark)).activities);
  }

  it('stands in the coach’s window within a second after the visitor reads that it was sent', async () => {
    const visitor = await WebVisitor.open(bot);
    const subject = 'over de uren van volgende week';
    await press(visitor, 'Neem contact met mij op');
    expect(await press(visitor, 'Kijk na', { ...FORM, subject })).to.contain('Klopt dit?');
    const announced = playground.page.getByText(CALLER);
    expect(await announced.count()).to.equal(0);
    const told = await press(visitor, 'Verstuur', { ...FORM, subject });
    const acknowledged = performance.now();
    expect(told).to.match(/Ten laatste \w+ \d+ \w+ om \d+ uur neemt ons team contact met u op/);
    await announced.first().waitFor();
    expect(performance.now() - acknowledged).to.be.at.most(WITHIN_MS);
    const card = await playground.see('Er is een nieuwe vraag');
    await card.scrollIntoViewIfNeeded();
    await playground.see(subject);
    await playground.picture('teams-announced-4-website');
  });
});

/** Every button that sends something, in order. */
function submitsIn(part: unknown): Submit[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(submitsIn);
  return (part as { type?: string }).type === 'Action.Submit' ? [part as Submit, ...inner] : inner;
}
