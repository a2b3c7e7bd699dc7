// The client of the load: sends turns over a fixed number of kept connections, to this machine only.
import { Agent, request } from 'node:http';

export interface LoadTurn {
  activity: Record<string, unknown>;
  /** What the answer must contain; a bench of wrong answers measures nothing. */
  expects: string;
}

export interface Timed {
  /** Wall-clock milliseconds from the first request to the last answer. */
  elapsed: number;
  /** Milliseconds of each turn. */
  latencies: number[];
}

/** Sixteen connections at most, all kept open. */
export function keptConnections(connections: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
}

/** Sends one activity and waits for its answer; throws as `exchange` does. */
export function postActivity(port: number, body: string, agent: Agent): Promise<Answer> {
  return exchange({ port, path: '/api/messages', agent }, body);
}

export interface Answer {
  status: number;
  text: string;
}

export interface Exchange {
  port: number;
  path: string;
  agent: Agent;
  headers?: Record<string, string> | undefined;
  /** POST when not said. */
  method?: 'GET' | 'POST';
}

/**
 * Sends JSON to this machine and waits for the answer. A kept connection that the server closed just then is no
 * failure: the same is sent once more (the same message twice is one).
 * @throws Error when the connection breaks before the whole answer came.
 */
export function exchange({ headers, ...to }: Exchange, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ method: 'POST', ...to, host: '127.0.0.1' },
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('close', () => {
          if (!answer.complete) return reject(new Error('the answer was cut off'));
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
        });
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && error.code === 'ECONNRESET';
      if (isStale) exchange({ headers, ...to }, body).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

/**
 * Sends every turn once, as many at a time as there are connections; each is of another conversation.
 * @throws Error when an answer is not what was expected.
 */
export async function sendTurns(
  port: number,
  turns: readonly LoadTurn[],
  agent: Agent,
): Promise<Timed> {
  const bodies = turns.map((turn) => JSON.stringify(turn.activity));
  const latencies: number[] = [];
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < turns.length) {
      const index = next;
      next += 1;
      const begun = performance.now();
      const { status, text } = await postActivity(port, bodies[index]!, agent);
      latencies.push(performance.now() - begun);
      const { expects } = turns[index]!;
      if (status !== 200 || !text.includes(expects))
        throw new Error(`expected "${expects}", got ${status} ${text.slice(0, 600)}`);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: agent.maxSockets }, connection));
  return { elapsed: performance.now() - begun, latencies };
}
