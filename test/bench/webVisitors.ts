// Visitors for the load of the website: each with a conversation, a stream, and one message on its way at a time.
import type { Agent } from 'node:http';
import WebSocket from 'ws';
import { exchange, type Answer, type Exchange } from './sendTurns.ts';

const BASE = '/v3/directline/conversations';
/** Who has no answer by then gets none: a load that waits for ever says nothing. */
const ANSWER_LIMIT_MS = 180_000;

export interface BenchVisitor {
  /** Opens the stream. */
  listen(): Promise<void>;
  /**
   * Sends a message; gives the milliseconds until its answer stands on the stream (without one: until it is kept).
   * @throws Error that names the message when no answer came within three minutes (answers are learnt once)
   */
  say(said: object): Promise<number>;
  /** All that was said so far, by both, as JSON. @throws Error when the service refuses */
  read(): Promise<string>;
  /** True while an answer is waited for. */
  readonly isWaiting: boolean;
  end(): void;
}

/** A visitor whose conversation has begun. @throws Error when the service refuses. */
export async function benchVisitor(port: number, agent: Agent): Promise<BenchVisitor> {
  const page = await call<{ token: string }>(port, agent, '/web/token', '', '{}');
  const { token, conversationId } = await call<{ token: string; conversationId: string }>(
    ...([port, agent, BASE, page.token, '{}'] as const),
  );
  const path = `${BASE}/${conversationId}/activities`;
  let stream: WebSocket | null = null;
  let count = 0;
  let waiting: { id: string; answered(): void } | null = null;

  return {
    get isWaiting() {
      return waiting !== null;
    },
    async listen() {
      // Its address works for a minute.
      const { streamUrl } = await call<{ streamUrl: string }>(port, agent, BASE, token, '{}');
      const opened = new WebSocket(streamUrl, { perMessageDeflate: false });
      stream = opened;
      opened.on('message', (data: Buffer) => {
        // A message comes back together with its answer.
        if (waiting && data.includes(waiting.id) && data.includes('"maatje"')) waiting.answered();
      });
      await new Promise<void>((resolve, reject) => {
        opened.once('error', reject);
        opened.once('message', () => resolve());
      });
    },
    async say(said) {
      count += 1;
      const id = `bench-${count}-of-${conversationId}`;
      const body = JSON.stringify({ ...said, channelData: { clientActivityID: id } });
      const begun = performance.now();
      let limit: NodeJS.Timeout | undefined;
      const answered = new Promise<number>((resolve, reject) => {
        waiting = { id, answered: () => resolve(performance.now() - begun) };
        if (stream)
          limit = setTimeout(
            () => reject(new Error(`no answer to ${body} within ${ANSWER_LIMIT_MS} ms`)),
            ANSWER_LIMIT_MS,
          );
      });
      // Whoever is refused while posting hears that, not the limit.
      answered.catch(() => undefined);
      try {
        await call(port, agent, path, token, body);
        return stream ? await answered : performance.now() - begun;
      } finally {
        clearTimeout(limit);
        waiting = null;
      }
    },
    async read() {
      const headers = { authorization: `Bearer ${token}` };
      return (await read({ port, path, agent, headers, method: 'GET' }, '')).text;
    },
    end() {
      stream?.terminate();
      stream = null;
    },
  };
}

async function call<T>(
  port: number,
  agent: Agent,
  path: string,
  token: string,
  body: string,
): Promise<T> {
  const headers = token === '' ? undefined : { authorization: `Bearer ${token}` };
  return JSON.parse((await read({ port, path, agent, headers }, body)).text) as T;
}

async function read(to: Exchange, body: string): Promise<Answer> {
  const answer = await exchange(to, body);
  if (answer.status >= 300) throw new Error(`${to.path}: ${answer.status} ${answer.text}`);
  return answer;
}
