// A request for contact of the website, from the visitor's form to the colleague's screen and the date of both.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { query } from '../../src/store/query.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { messageActivity } from '../support/activities.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

/** A file of the demo, coached by the one who talks with Maatje here; and a company that nobody knows. */
const KNOWN = { name: 'Emre Yilmaz', company: 'Wasserij Sneeuwwit' };
const UNKNOWN = { name: 'Ella Yperman', company: 'Garage Onbestaande' };
const FORM = {
  ...{ role: 'employee', enterpriseNumber: '', phone: '0470 12 34 56', email: '' },
  ...{ wants: 'contact', subject: 'nog een vraag' },
};

const FRIDAY = brusselsInstant('2026-11-20', '16:30');

interface Answered {
  /** What the visitor reads, without the reference that is each one's own. */
  words: string;
  reference: string;
  /** From the click on "Verstuur" to the page that follows. */
  tookMs: number;
}

describe('a request for contact of the website', function () {
  this.timeout(60_000);
  let bot: RunningBot;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    const begun = Date.now();
    bot = await startBot({ jobs: true, clock: () => FRIDAY + Date.now() - begun });
    const { url: serviceUrl } = bot.connector;
    await bot.post(messageActivity('hulp', { serviceUrl }));
  });
  after(() => bot?.stop());

  async function ask(who: typeof KNOWN): Promise<Answered> {
    const visitor = new PlainVisitor(bot.maatje.port);
    await visitor.open();
    await visitor.press('Neem contact met mij op');
    await visitor.press('Kijk na', { ...FORM, ...who });
    const start = performance.now();
    await visitor.press('Verstuur', { ...FORM, ...who });
    const tookMs = performance.now() - start;
    const sent = visitor.text.slice(visitor.text.lastIndexOf('Uw vraag is verstuurd'));
    const [reference = ''] = /V-\w{4}-\w{4}/.exec(sent) ?? [];
    return { words: sent.replace(reference, '…'), reference, tookMs };
  }

  /** The file of a request, what its visitor was told, and by when it is owed inside. */
  function kept(reference: string) {
    return bot.maatje.store.read((db) => {
      const [request] = db.all(
        query
          .selectFrom('request')
          .select(['id', 'agreementId', 'toldDueAt'])
          .where('reference', '=', reference),
      );
      const owed = db.all(
        query
          .selectFrom('commitment')
          .select(['kind', 'dueAt', 'promisedDueAt'])
          .where('openerId', '=', request!.id),
      );
      return { ...request!, owed };
    });
  }

  async function announced(words: string): Promise<number> {
    const start = performance.now();
    while (!bot.connector.sent.some((one) => JSON.stringify(one).includes(words))) {
      if (performance.now() - start > 10_000) throw new Error(`"${words}" was not announced`);
      await wait(10);
    }
    return performance.now() - start;
  }

  it('is on the screen of who answers it within a second, known or unknown', async () => {
    for (const who of [KNOWN, UNKNOWN]) {
      const { reference } = await ask(who);
      expect(await announced(who.name), who.company).to.be.at.most(1000);
      expect(kept(reference).agreementId === null).to.equal(who === UNKNOWN);
    }
  });

  it('is owed no later than the visitor was told', async () => {
    for (const who of [KNOWN, UNKNOWN]) {
      const { words, reference } = await ask(who);
      const { toldDueAt, owed } = kept(reference);
      expect(words).to.contain('Ten laatste maandag 23 november om 17 uur neemt ons team contact');
      expect(toldDueAt).to.equal(brusselsInstant('2026-11-23', '17:00'));
      expect(owed, who.company).to.have.length(1);
      expect(owed[0]!.dueAt).to.be.at.most(toldDueAt!);
      expect(owed[0]!.promisedDueAt).to.be.at.most(toldDueAt!);
    }
  });

  it('reads the same and takes as long, whether the company is known or not', async () => {
    const fastest = { known: Infinity, unknown: Infinity };
    for (let round = 0; round < 4; round += 1) {
      const known = await ask(KNOWN);
      const unknown = await ask(UNKNOWN);
      expect(known.words).to.equal(unknown.words);
      fastest.known = Math.min(fastest.known, known.tookMs);
      fastest.unknown = Math.min(fastest.unknown, unknown.tookMs);
    }
    expect(Math.abs(fastest.known - fastest.unknown)).to.be.at.most(50);
  });
});
