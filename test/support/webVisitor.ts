// A visitor of the website for tests: speaks Direct Line over plain HTTP, and keeps cookies as a browser does.
import type { RunningBot } from './runningBot.ts';

export interface WebActivity {
  id: string;
  type: string;
  name?: string;
  text?: string;
  from: { id: string };
  replyToId?: string;
  attachments?: { contentType: string; content: unknown }[];
  channelData?: { clientActivityID?: string };
}

export interface WebActivitySet {
  activities: WebActivity[];
  watermark: string;
}

export interface WebAnswer {
  status: number;
  body: unknown;
  headers: Headers;
}

interface PageToken {
  token: string;
  conversationId: string;
  userId: string;
  resumed: boolean;
}

type Bot = Pick<RunningBot, 'maatje'>;

export class WebVisitor {
  token = '';
  conversationId = '';
  userId = '';
  resumed = false;
  streamUrl = '';
  cookie = '';
  readonly #port: () => number;

  constructor(bot: Bot) {
    this.#port = () => bot.maatje.port;
  }

  /** With a token and a conversation that has begun. */
  static async open(bot: Bot): Promise<WebVisitor> {
    return new WebVisitor(bot).open();
  }

  /** A token of the conversation that it had, or of a new one, which then begins. */
  async open(): Promise<this> {
    await this.fetchToken();
    await this.start();
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port()}`;
  }

  /** As the page does when it is opened, and when its token is over. */
  async fetchToken(): Promise<void> {
    const { body, headers } = await this.call('POST', '/web/token', { json: {} });
    Object.assign(this, body as PageToken);
    this.cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  async start(): Promise<number> {
    const { status, body } = await this.call('POST', '/v3/directline/conversations', { json: {} });
    Object.assign(this, body as { token: string; streamUrl: string });
    return status;
  }

  /** Says something; gives the id that it got. */
  async say(text: string, more: object = {}): Promise<string> {
    const { status, body } = await this.post({ type: 'message', text, ...more });
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  }

  post(activity: unknown): Promise<WebAnswer> {
    const json = activity;
    return this.call('POST', `/v3/directline/conversations/${this.conversationId}/activities`, {
      json,
    });
  }

  async read(watermark?: string): Promise<WebActivitySet> {
    const query = watermark === undefined ? '' : `?watermark=${watermark}`;
    const path = `/v3/directline/conversations/${this.conversationId}/activities${query}`;
    return (await this.call('GET', path)).body as WebActivitySet;
  }

  /** Any request, with this visitor's token and cookie. */
  async call(
    method: string,
    path: string,
    { json, headers = {} }: { json?: unknown; headers?: Record<string, string> } = {},
  ): Promise<WebAnswer> {
    const body = typeof json === 'string' ? json : JSON.stringify(json);
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        ...(this.token === '' ? {} : { authorization: `Bearer ${this.token}` }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }
}
