// What was right once, sent again: a message, a form, a link, a cookie, the tokens of a conversation that was wiped.
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { messageActivity } from '../support/activities.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { APP_ID, startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { attackList } from './attackList.ts';
import { ENDPOINTS } from './endpoints.ts';

const WORDS = 'Dit zei ik voor het wissen';

describe('attack: replays', function () {
  this.timeout(60_000);
  const list = attackList('replays', 'The same again');
  let bot: AttackedBot;
  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    bot = await startAttackedBot();
  });
  after(() => bot.stop());

  it('of a message with its token has no second effect', async () => {
    const claims = { serviceurl: bot.connector.url };
    const authorization = `Bearer ${await bot.provider.token(APP_ID, { claims })}`;
    const said = messageActivity('gisteren bij De Smet geweest voor Jonas van 14u tot 15u', {
      ...{ id: 'replayed-activity', serviceUrl: bot.connector.url },
    });
    const post = async (): Promise<string> => {
      const headers = { authorization, 'content-type': 'application/json' };
      const body = JSON.stringify(said);
      const answer = await fetch(`${bot.origin}/api/messages`, { method: 'POST', headers, body });
      expect(answer.status).to.equal(200);
      return answer.text();
    };
    expect(await post()).to.contain('confirmVisit');
    await bot.tables.touched();
    const again = await post();
    list.note('POST /api/messages', 'the same activity with the same token', again);
    expect(JSON.parse(again)).to.deep.equal({ activities: [] });
    expect(await bot.tables.touched()).to.deep.equal([]);
  });

  it('of a form of the chat without scripts says nothing twice', async () => {
    const page = new PlainVisitor(bot.maatje.port);
    await page.open();
    const fields = { ...page.fieldsOf('ask'), vraag: WORDS };
    await page.send(fields);
    const count = (): number => page.text.split(WORDS).length - 1;
    expect(count()).to.equal(1);
    await page.send(fields);
    list.note('POST /chat', 'the same form', `${page.status}, said ${count()} times`);
    expect(count()).to.equal(1);
  });

  it('of a link to a file ends after three times', async () => {
    const path = `${bot.origin}/download/${bot.link('demo-sofie')}`;
    const statuses = [];
    for (let use = 1; use <= 5; use += 1) statuses.push((await fetch(path)).status);
    list.note('GET /download/*', 'the same link five times', statuses.join());
    expect(statuses).to.deep.equal([200, 200, 200, 410, 410]);
  });

  it('of the tokens of a conversation that was wiped shows nothing of it, on every endpoint', async () => {
    const gone = await WebVisitor.open(bot);
    await gone.say(WORDS);
    const { token, cookie, conversationId } = gone;
    const stream = new URL(gone.streamUrl);
    expect((await gone.call('DELETE', `/v3/directline/conversations/${conversationId}`)).status).to.equal(204); // prettier-ignore
    const tokens = { talk: token, resume: cookie.split('=')[1]!, stream: stream.searchParams.get('t')! }; // prettier-ignore
    const victim = { ...bot, victim: gone };
    for (const { route, places } of ENDPOINTS) {
      for (const place of places) {
        const old = tokens[place.family as keyof typeof tokens];
        if (old === undefined || route.includes('WebSocket')) continue;
        const { path, headers = {}, body } = place.sent(victim, old);
        const answer = await fetch(bot.origin + path, {
          method: route.split(' ')[0]!,
          headers: { 'content-type': 'application/json', ...headers },
          redirect: 'manual',
          ...(body === undefined ? {} : { body }),
        });
        list.note(route, `the ${place.family} token of a wiped conversation`, answer.status);
        expect(answer.status, route).to.be.below(500);
        expect(await answer.text(), route).not.to.contain(WORDS);
      }
    }
    const upgrade = await fetch(`${bot.origin}${stream.pathname}${stream.search}`);
    expect(upgrade.status).to.equal(404);
  });

  it('of an older token of a conversation works until its end: so Direct Line says', async () => {
    const visitor = await WebVisitor.open(bot);
    const older = visitor.token;
    await visitor.call('POST', '/v3/directline/tokens/refresh', { json: {} });
    visitor.token = older;
    const { status } = await visitor.call('POST', '/v3/directline/tokens/refresh', { json: {} });
    list.note('POST /v3/directline/tokens/refresh', 'a token that was refreshed before', status);
    expect(status).to.equal(200);
  });
});
