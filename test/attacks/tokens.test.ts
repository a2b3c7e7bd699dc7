// Tokens that are forged, expired, of somebody or something else, unsigned or used before: tried on every endpoint.
import { expect } from 'chai';
import WebSocket from 'ws';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startAttackedBot, VICTIM_WORDS, type AttackedBot } from './attackedBot.ts';
import { attackList } from './attackList.ts';
import { ENDPOINTS, type Sent } from './endpoints.ts';
import { hostileTokens, type Family, type HostileTokens } from './hostileTokens.ts';

/** Who is refused may begin a conversation of their own, and the look is noted; nothing else is written. */
const HARMLESS =
  /^(insert|update) web(Conversation|Activity)$|^insert (accessLog|summaryCase|summaryWeek)$/;

describe('attack: tokens', function () {
  this.timeout(60_000);
  const list = attackList('tokens', 'Tokens, on every endpoint');
  let bot: AttackedBot;
  let hostile: HostileTokens;
  /** One of each family that is taken where it belongs, and nowhere else. */
  const right = new Map<Family, string>();

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    const plenty = 100_000;
    bot = await startAttackedBot({
      webLimits: {
        ...{ tokensPerMinutePerAddress: plenty, refreshesPerMinutePerVisitor: plenty },
        ...{ conversationsPerHourPerAddress: plenty, messagesPerMinutePerVisitor: plenty },
        ...{ messagesPerMinutePerAddress: plenty, readsPerMinutePerVisitor: plenty },
      },
    });
    hostile = await hostileTokens(bot);
    for (const place of ENDPOINTS.flatMap(({ places }) => places))
      if (!right.has(place.family)) right.set(place.family, await place.right(bot));
  });
  after(() => bot.stop());

  const rightOf = (except: readonly Family[]): Record<string, string> =>
    Object.fromEntries(
      [...right].flatMap(([family, token]) =>
        except.includes(family) ? [] : [[`the right one for "${family}"`, token]],
      ),
    );

  /** The answer, and which tables were written meanwhile. */
  async function send(
    route: string,
    { path, headers = {}, body }: Sent,
  ): Promise<{ status: number; body: string; written: string[] }> {
    await bot.tables.touched();
    if (route.includes('WebSocket')) {
      const status = await streamStatus(bot.origin.replace('http', 'ws') + path);
      return { status, body: '', written: await bot.tables.touched() };
    }
    const answer = await fetch(bot.origin + path, {
      method: route.split(' ')[0]!,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text, written: await bot.tables.touched() };
  }

  it('knows every route of the running server', () => {
    const listed = ENDPOINTS.map(({ route }) => route).filter((route) => !route.includes('('));
    expect(listed.toSorted()).to.deep.equal(bot.maatje.routes().toSorted());
  });

  for (const { route, places, bare } of ENDPOINTS) {
    for (const place of places) {
      it(`${route} takes no token of "${place.family}" that is not right`, async () => {
        const others = rightOf(places.map(({ family }) => family));
        const tried = Object.entries({ ...hostile[place.family], ...others, none: '' });
        for (const [name, token] of tried) {
          const answer = await send(route, place.sent(bot, token));
          list.note(`${route} (${place.family})`, name, answer.status);
          const what = `${route}: ${name}: ${answer.body.slice(0, 200)}`;
          expect(place.isTaken({ ...answer, body: answer.body + answer.written.join() }), what).to.equal(false); // prettier-ignore
          expect(answer.status, what).to.be.below(500);
          if (!place.isByVictim) expect(answer.body, what).not.to.contain(VICTIM_WORDS);
          expect(answer.body, what).not.to.contain(bot.victim.userId);
          expect(
            answer.written.filter((one) => !HARMLESS.test(one)),
            what,
          ).to.deep.equal([]);
        }
        const good = await send(route, place.sent(bot, await place.right(bot)));
        const shown = { ...good, body: good.body + good.written.join() };
        expect(place.isTaken(shown), `the right one: ${good.status} ${good.body.slice(0, 300)}`).to.equal(true); // prettier-ignore
      });
    }

    if (places.length === 0) {
      it(`${route} is the same for everybody, whatever token comes with it`, async () => {
        const sent = bare ?? { path: route.split(' ')[1]!.replace(':name', 'none') };
        const { status } = await send(route, sent);
        const forged = Object.entries(hostile).map(
          ([family, tokens]) => [`forged ${family}`, Object.values(tokens)[0]!] as const,
        );
        for (const [name, token] of [...forged, ...Object.entries(rightOf([]))]) {
          const headers = { authorization: `Bearer ${token}`, cookie: `maatje_chat=${token}` };
          const answer = await send(route, { ...sent, headers });
          list.note(route, name, answer.status);
          expect(answer.status, name).to.equal(status);
          expect(answer.body).not.to.contain(VICTIM_WORDS);
          expect(answer.written).to.deep.equal([]);
        }
      });
    }
  }
});

function streamStatus(url: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_req, res) => resolve(res.statusCode ?? 0));
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
  });
}
