// The stream of a conversation sends each thing once, also what is said while it still catches up.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import pino from 'pino';
import WebSocket from 'ws';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import type { StoredWebActivity } from '../../src/store/webConversations.ts';
import type { Listener } from '../../src/web/listeners.ts';
import { serveStreams } from '../../src/web/streams.ts';
import { createWebTokens, newWebConversation, STREAM_LIFE_S } from '../../src/web/tokens.ts';
import type { WebChat } from '../../src/web/webChat.ts';

describe('the stream of a conversation', () => {
  it('sends what is said between the last look and the end of catching up', async () => {
    const store = openTemporaryStore();
    const tokens = createWebTokens(store);
    const key = newWebConversation();
    const rows: StoredWebActivity[] = [];
    let hear: Listener = () => undefined;
    const saySomething = (): void => {
      const seq = rows.length + 1;
      const row = { seq, body: JSON.stringify({ id: String(seq) }) };
      rows.push(row as StoredWebActivity);
      hear([row as StoredWebActivity]);
    };
    saySomething();
    const chat: Pick<WebChat, 'isKnown' | 'read' | 'listen'> = {
      isKnown: () => true,
      async read(_key, { after }) {
        const activities = rows.filter(({ seq }) => seq > after);
        // What was looked up waits for the disk: meanwhile the next thing is said.
        if (activities.length === 0 && rows.length < 3) saySomething();
        return { activities, watermark: activities.at(-1)?.seq ?? after };
      },
      listen(_conversationId, listener) {
        hear = listener;
        return () => undefined;
      },
    };
    const server = createServer();
    const streams = serveStreams(server, {
      ...{ chat: chat as WebChat, tokens, log: pino({ level: 'silent' }) },
      limits: { streamsPerVisitor: 5, streamsPerAddress: 5, streamsInTotal: 5 },
      addressOf: () => '127.0.0.1',
      settings: { origins: [], publicHost: null },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const t = await tokens.sign(key, 'stream', STREAM_LIFE_S);
    const path = `/v3/directline/conversations/${key.conversationId}/stream`;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}?watermark=-&t=${t}`);
    const heard: string[] = [];
    try {
      await new Promise<void>((resolve, reject) => {
        socket.on('error', reject);
        socket.on('message', (data: Buffer) => {
          const { activities } = JSON.parse(data.toString()) as { activities: { id: string }[] };
          heard.push(...activities.map(({ id }) => id));
          if (heard.length === 3) resolve();
        });
        setTimeout(() => reject(new Error(`only ${heard.join(', ')} was sent`)), 2000).unref();
      });
      saySomething();
      await new Promise((resolve) => socket.once('message', resolve));
      expect(heard).to.deep.equal(['1', '2', '3', '4']);
    } finally {
      socket.terminate();
      streams.close();
      server.close();
      store.close();
    }
  });
});
