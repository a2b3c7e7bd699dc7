// Messages that nobody asked for, against a real connector: each leaves once, and what became of it is told.
import { expect } from 'chai';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ConnectorClient } from 'botframework-connector';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { proactiveSender } from '../../src/bot/proactiveSender.ts';
import { sendOnce } from '../../src/bot/sendOnce.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { TurnQueue } from '../../src/bot/turnQueue.ts';
import { readConfig } from '../../src/config.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { Delivery, ProactiveSender } from '../../src/jobs/delivery.ts';
import type { ConversationRecord } from '../../src/store/conversations.ts';
import { startConnector, type Behaviour, type Connector } from '../support/connector.ts';

const CARD = noticeCard({ title: 'Herinnering', text: 'Bij Jonas.', tone: 'info' });

describe('the proactive sender', function () {
  this.timeout(20_000);
  let connector: Connector;
  let queue: TurnQueue;
  let sender: ProactiveSender;
  const config = readConfig({});

  beforeEach(async () => {
    connector = await startConnector();
    queue = new TurnQueue();
    const adapter = new TeamsAdapter(new GuardedAuthentication(config));
    sender = proactiveSender({
      continueConversationAsync: (appId, reference, logic) =>
        adapter.continueConversationAsync(appId, reference, logic),
      appId: '',
      queue,
      serviceUrls: config.serviceUrls,
    });
  });
  afterEach(() => connector.close());

  const to = (serviceUrl = connector.url): ConversationRecord => ({
    conversationId: 'els-1',
    channelId: 'msteams',
    scope: 'personal',
    personId: 'els',
    reference: {
      serviceUrl,
      channelId: 'msteams',
      conversation: { id: 'els-1', conversationType: 'personal' },
      user: { id: 'u1', aadObjectId: 'object-els' },
      bot: { id: 'bot', name: 'Maatje' },
    },
  });
  const deliver = (where = to()): Promise<Delivery | null> =>
    sender.deliver(where, () => ({ kind: 'card', card: CARD }));
  const after = async (behaviour: Behaviour): Promise<Delivery | null> => {
    connector.behave = () => behaviour;
    return deliver();
  };

  it('posts a card to the stored conversation, with a preview that names nobody', async () => {
    expect(await deliver()).to.deep.equal({ kind: 'sent', activityId: 'sent-1' });
    expect(connector.sent).to.have.length(1);
    const [activity] = connector.sent;
    expect(activity).to.include({ type: 'message', summary: CARD.summary });
    expect(activity).not.to.have.property('replyToId');
    expect(activity?.['conversation']).to.include({ id: 'els-1' });
    expect(activity?.['recipient']).to.include({ id: 'u1' });
    expect(JSON.stringify(activity?.['attachments'])).to.contain('Bij Jonas.');
  });

  it('puts a card in the place of one that was sent', async () => {
    const reply = { kind: 'card', card: CARD } as const;
    const told = await sender.replace(to(), 'sent-7', reply);
    expect(told).to.include({ kind: 'sent' });
    expect(connector.sent).to.deep.equal([]);
    expect(connector.replaced.map(({ url }) => url)).to.deep.equal([
      '/v3/conversations/els-1/activities/sent-7',
    ]);
    expect(JSON.stringify(connector.replaced)).to.contain('Bij Jonas.');
    connector.behave = () => ({ kind: 'refuses', status: 405 });
    const refused = await sender.replace(to(), 'sent-7', reply);
    expect(refused).to.deep.equal({ kind: 'failed', why: 'status 405' });
    const elsewhere = await sender.replace(to('http://example.com/'), 'sent-7', reply);
    expect(elsewhere).to.include({ kind: 'unreachable' });
  });

  const answers: [Behaviour, Delivery, number][] = [
    [
      { kind: 'refuses', status: 429, headers: { 'retry-after': '7' } },
      { kind: 'notArrived', why: 'status 429', retryAfterMs: 7000 },
      0,
    ],
    [
      { kind: 'refuses', status: 429 },
      { kind: 'notArrived', why: 'status 429', retryAfterMs: null },
      0,
    ],
    [
      { kind: 'refuses', status: 401 },
      { kind: 'notArrived', why: 'status 401', retryAfterMs: null },
      0,
    ],
    [{ kind: 'refuses', status: 403 }, { kind: 'unreachable', why: 'status 403' }, 0],
    [{ kind: 'refuses', status: 404 }, { kind: 'unreachable', why: 'status 404' }, 0],
    [{ kind: 'refuses', status: 413 }, { kind: 'failed', why: 'status 413' }, 0],
    [{ kind: 'refuses', status: 500 }, { kind: 'uncertain', why: 'status 500' }, 0],
    [
      { kind: 'refuses', status: 503, headers: { 'retry-after': '1' } },
      { kind: 'uncertain', why: 'status 503' },
      0,
    ],
    [{ kind: 'dies', when: 'after' }, { kind: 'uncertain', why: 'ECONNRESET' }, 1],
    [{ kind: 'dies', when: 'before' }, { kind: 'uncertain', why: 'ECONNRESET' }, 0],
  ];
  for (const [behaviour, outcome, kept] of answers) {
    const { kind, ...more } = behaviour;
    it(`calls once where the connector ${kind} ${JSON.stringify(more)}`, async () => {
      expect(await after(behaviour)).to.deep.equal(outcome);
      expect(connector.calls).to.have.length(1);
      expect(connector.sent).to.have.length(kept);
    });
  }

  it('reads a Retry-After that is a date', async () => {
    const until = new Date(Date.now() + 60_000).toUTCString();
    const headers = { 'retry-after': until };
    const told = await after({ kind: 'refuses', status: 429, headers });
    expect(told).to.include({ kind: 'notArrived' });
    expect((told as { retryAfterMs: number }).retryAfterMs).to.be.within(50_000, 60_000);
  });

  it('knows that nothing arrived where nobody listens', async () => {
    const closed = await freePort();
    const told = await deliver(to(`http://127.0.0.1:${closed}/`));
    expect(told).to.deep.equal({ kind: 'notArrived', why: 'ECONNREFUSED', retryAfterMs: null });
  });

  it('posts nowhere but to the allowed addresses', async () => {
    const told = await deliver(to('http://example.com/'));
    expect(told).to.include({ kind: 'unreachable' });
  });

  it('waits for the turn of the person, and composes after it', async () => {
    const order: string[] = [];
    const turn = queue.run(['person object-els'], async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('turn');
    });
    const sent = sender.deliver(to(), () => {
      order.push('compose');
      return null;
    });
    expect(await sent).to.equal(null);
    await turn;
    expect(order).to.deep.equal(['turn', 'compose']);
    expect(connector.calls).to.have.length(0);
  });

  it('leaves the queue usable when composing throws', async () => {
    const broken = sender.deliver(to(), () => {
      throw new Error('broken');
    });
    expect(await broken.catch((error: Error) => error.message)).to.equal('broken');
    expect(await deliver()).to.deep.include({ kind: 'sent' });
  });

  it('gives up waiting for an answer', async () => {
    connector.behave = () => ({ kind: 'hangs' });
    const client = sendOnce(plainClient(connector.url), 100);
    const activity = { type: 'message', text: 'x' };
    const told = await client.conversations
      .sendToConversation('els-1', activity as never)
      .catch((error: Error) => error);
    expect(told).to.include({ name: 'TransportError', neverLeft: false });
    expect(connector.calls).to.have.length(1);
  });
});

/** A client as the SDK makes it. */
function plainClient(baseUri: string): ConnectorClient {
  const credentials = { signRequest: (request: unknown) => Promise.resolve(request) };
  return new ConnectorClient(credentials as never, { baseUri });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
