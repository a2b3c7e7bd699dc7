// One person who sends more than anybody can type: hears it once, keeps nobody else waiting, and cannot be framed.
import { expect } from 'chai';
import { askToWait, personGate } from '../../src/bot/personGate.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { cardActivity, messageActivity, type Sender } from '../support/activities.ts';
import { APP_ID, startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { attackList } from './attackList.ts';

const PER_MINUTE = 6;
const MINUTE = 60_000;
const TOLD = /heel veel na elkaar/;

describe('attack: floods', function () {
  this.timeout(60_000);
  const list = attackList('floods', 'One person who sends too much, in Teams');
  let bot: AttackedBot;
  let token: string;
  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    bot = await startAttackedBot({ webLimits: { activitiesPerMinutePerPerson: PER_MINUTE } });
    token = await bot.provider.token(APP_ID, { claims: { serviceurl: bot.connector.url } });
  });
  after(() => bot.stop());

  async function send(
    make: (sender: Sender) => object,
    sender: Sender,
    bearer = token,
  ): Promise<{ status: number; body: string; wait: string | null }> {
    const answer = await fetch(`${bot.origin}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(make({ serviceUrl: bot.connector.url, ...sender })),
    });
    const wait = answer.headers.get('retry-after');
    return { status: answer.status, body: await answer.text(), wait };
  }
  const say = (sender: Sender) => send((from) => messageActivity('dank je', from), sender);

  it('is asked to wait beyond the limit, once in words, and told when to come back', async () => {
    const who = { objectId: 'demo-els', conversationId: 'flood-els' };
    const answers = [];
    for (let i = 0; i < PER_MINUTE + 3; i += 1) answers.push(await say(who));
    list.note('POST /api/messages', `${PER_MINUTE + 3} messages of one person, ${PER_MINUTE} a minute`, answers.map(({ status }) => status).join()); // prettier-ignore
    for (const { status, body } of answers.slice(0, PER_MINUTE)) {
      expect(status).to.equal(200);
      expect(body).not.to.match(TOLD);
    }
    const [news, ...more] = answers.slice(PER_MINUTE);
    expect(news?.status).to.equal(200);
    expect(news?.body).to.match(TOLD).and.to.contain('"textFormat":"plain"');
    for (const { status, body, wait } of more) {
      expect(status).to.equal(429);
      expect(Number(wait)).to.be.within(1, 60);
      expect(body).not.to.match(TOLD);
    }
  });

  it('is the same person in another conversation, with another id of Teams, and at every button', async () => {
    await bot.tables.touched();
    const elsewhere = await say({ objectId: 'demo-els', conversationId: 'flood-elsewhere' });
    const click = await send(
      (from) => cardActivity('showMyVisits', { maatje: { verb: 'showMyVisits', page: 0 } }, from),
      { objectId: 'demo-els', conversationId: 'flood-els' },
    );
    const other = await send(
      (from) => ({ ...messageActivity('dank je', from), from: { id: '29:other', aadObjectId: 'demo-els' } }), // prettier-ignore
      { conversationId: 'flood-third' },
    );
    const statuses = [elsewhere, click, other].map(({ status }) => status);
    list.note('POST /api/messages', 'the same person elsewhere, at a button, under another id', statuses.join()); // prettier-ignore
    expect(statuses).to.deep.equal([429, 429, 429]);
    expect(await bot.tables.touched()).to.deep.equal([]);
  });

  it('hears at a button in words too, when that is the first', async () => {
    const who = { objectId: 'demo-nadia', conversationId: 'flood-nadia' };
    for (let i = 0; i < PER_MINUTE; i += 1) expect((await say(who)).status).to.equal(200);
    const click = await send(
      (from) => cardActivity('showRequests', { maatje: { verb: 'showRequests' } }, from),
      who,
    );
    expect(click.status).to.equal(200);
    expect(click.body).to.match(TOLD).and.to.contain('application/vnd.microsoft.activity.message');
  });

  it('keeps nobody else waiting, and a forger uses up nothing of somebody else', async () => {
    const stranger = await bot.provider.token(APP_ID, { claims: { serviceurl: bot.connector.url }, kid: 'nobody' }); // prettier-ignore
    const make = (from: Sender): object => messageActivity('dank je', from);
    const who = { objectId: 'demo-tom', conversationId: 'flood-tom' };
    for (let i = 0; i < PER_MINUTE * 3; i += 1)
      expect((await send(make, who, stranger)).status).to.equal(401);
    const answer = await say(who);
    list.note('POST /api/messages', `${PER_MINUTE * 3} forged messages in somebody's name`, `401; they are answered: ${answer.status}`); // prettier-ignore
    expect(answer.status).to.equal(200);
    expect(answer.body).not.to.match(TOLD);
  });

  it('may go on when the minute is over: counted on both sides of it', () => {
    let now = 1_000_000;
    const gate = personGate(PER_MINUTE, () => now);
    const of = (aadObjectId: string) => ({ from: { id: 'x', name: '', aadObjectId } }) as never;
    for (let i = 0; i < PER_MINUTE; i += 1) expect(gate(of('a'))).to.equal(null);
    expect(gate(of('a'))).to.deep.equal({ seconds: MINUTE / PER_MINUTE / 1000, isNews: true });
    expect(gate(of('b'))).to.equal(null);
    now += MINUTE / PER_MINUTE - 1;
    expect(gate(of('a'))).to.deep.equal({ seconds: 1, isNews: false });
    now += 1;
    expect(gate(of('a'))).to.equal(null);
    expect(gate(of('a'))).to.include({ isNews: false });
    now += MINUTE;
    for (let i = 0; i < PER_MINUTE; i += 1) expect(gate(of('a'))).to.equal(null);
    expect(gate(of('a'))).to.include({ isNews: true });
  });

  it('gets no words where nothing can be shown', async () => {
    const context = { activity: { type: 'invoke', name: 'composeExtension/query' } } as never;
    const waiting = askToWait(context, { seconds: 3, isNews: true }, () => 'x');
    const error = await waiting.then(() => null, (reason: Error) => reason); // prettier-ignore
    expect(error?.name).to.equal('TooBusyError');
  });
});
