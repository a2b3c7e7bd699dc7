// Requests that leave once: the SDK sends a message again on errors after which it may have arrived.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ConnectorClient } from 'botframework-connector';

/** After this long without an answer, nobody knows whether a message arrived. */
export const ANSWER_WITHIN_MS = 10_000;

/** The request left, or could not leave; what the channel thinks of it is not known. */
export class TransportError extends Error {
  override name = 'TransportError';
  /** True: no connection came about, so nothing arrived. */
  readonly neverLeft: boolean;
  readonly code: string;

  constructor(code: string, neverLeft: boolean) {
    super(code);
    this.code = code;
    this.neverLeft = neverLeft;
  }
}

interface OutgoingRequest {
  url: string;
  agent?: HttpAgent | HttpsAgent;
  abortSignal?: AbortSignal;
}
type Send = (request: OutgoingRequest) => Promise<unknown>;
interface Pipeline {
  removePolicy(which: { name: string }): void;
  addPolicy(
    policy: { name: string; sendRequest(request: OutgoingRequest, next: Send): Promise<unknown> },
    options: { phase: 'Sign' },
  ): void;
}

/** No connection came about: the request cannot have arrived. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT_\w+|ERR_TLS\w*|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO\w*)$/;

// A connection of its own for each message: one that was kept may be closed at the other end just when
// it is used again, and then nobody could tell whether the message arrived.
const plain = new HttpAgent({ keepAlive: false });
const secure = new HttpsAgent({ keepAlive: false });

/**
 * Takes the repeating out of a client and puts a limit of time in; returns the same client.
 * @throws nothing itself; its requests reject with TransportError when no answer came.
 */
export function sendOnce(client: ConnectorClient, answerWithinMs: number): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'maatjeSendOnce',
      async sendRequest(request, next) {
        request.agent = request.url.startsWith('https:') ? secure : plain;
        request.abortSignal = AbortSignal.timeout(answerWithinMs);
        try {
          return await next(request);
        } catch (error) {
          const code = String((error as { code?: unknown }).code ?? (error as Error).name);
          throw new TransportError(code, NEVER_CONNECTED.test(code));
        }
      },
    },
    { phase: 'Sign' },
  );
  return client;
}
