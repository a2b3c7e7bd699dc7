// DirectLineJS itself, unchanged, against our own service: what it was sent, and what it thinks of its connection.
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { SmallXmlHttpRequest } from './xmlHttpRequest.ts';

export interface SeenActivity {
  id: string;
  type: string;
  text?: string;
  from: { id: string };
}

export type ClientOptions = ConstructorParameters<typeof DirectLine>[0] & {
  /** DirectLineJS waits 3 to 15 seconds before it opens a lost stream again; 0 is the shortest. */
  random?: () => number;
};

export class DirectLineClient {
  readonly seen: SeenActivity[] = [];
  readonly statuses: ConnectionStatus[] = [];
  readonly line: DirectLine;
  readonly #subscriptions: { unsubscribe(): void }[];

  constructor(options: ClientOptions) {
    Object.assign(globalThis, { XMLHttpRequest: SmallXmlHttpRequest });
    this.line = new DirectLine({ random: () => 0, ...options } as ClientOptions);
    this.#subscriptions = [
      this.line.activity$.subscribe({
        next: (one) => void this.seen.push(one as SeenActivity),
        error: () => undefined,
      }),
      this.line.connectionStatus$.subscribe((status) => void this.statuses.push(status)),
    ];
  }

  /** Gives the id that the service gave; "retry" when DirectLineJS says so. */
  post(activity: object): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line
        .postActivity(activity as Parameters<DirectLine['postActivity']>[0])
        .subscribe({ next: resolve, error: reject });
    });
  }

  say(text: string): Promise<string> {
    return this.post({ type: 'message', text, from: { id: 'me' }, locale: 'nl-BE' });
  }

  /** Resolves when so many activities came, in order and each once. @throws Error after twenty seconds */
  async saw(count: number): Promise<void> {
    await until(
      () => this.seen.length >= count,
      () => `${this.seen.length} of ${count}`,
    );
    const ids = this.seen.map((one) => one.id);
    const sorted = [...new Set(ids)].sort();
    if (sorted.join() !== ids.join()) throw new Error(`not in order, or twice: ${ids.join(', ')}`);
  }

  async reached(status: ConnectionStatus): Promise<void> {
    await until(
      () => this.statuses.includes(status),
      () => `statuses ${this.statuses.join()}`,
    );
  }

  /** How far it has come, as it would resume. */
  get watermark(): string {
    return (this.line as unknown as { watermark: string }).watermark;
  }

  end(): void {
    this.line.end();
    for (const one of this.#subscriptions) one.unsubscribe();
  }
}

/** @throws Error with what `said` gives when it does not become true within twenty seconds. */
export async function until(isTrue: () => boolean, said: () => string): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > limit) throw new Error(`waited in vain: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
