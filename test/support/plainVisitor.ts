// A visitor without JavaScript for tests: gets the page, fills in one of its forms, keeps the cookie.
export class PlainVisitor {
  cookie = '';
  html = '';
  status = 0;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  async open(path = '/chat'): Promise<void> {
    await this.#take(
      await fetch(this.#url(path), { headers: { cookie: this.cookie }, redirect: 'manual' }),
    );
  }

  /** As a page of the city does that knows who is logged in. */
  async login(token: string): Promise<void> {
    await this.#take(
      await fetch(this.#url('/chat/aanmelden'), {
        method: 'POST',
        headers: { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token }).toString(),
        redirect: 'manual',
      }),
    );
    await this.open();
  }

  /** From the cookie, which only the server reads. */
  get conversationId(): string {
    const [, claims = ''] = this.cookie.split('=')[1]!.split('.');
    return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { conv: string }).conv;
  }

  /** Types a question and sends it; follows to the page that comes after. */
  async ask(question: string): Promise<void> {
    await this.send({ ...this.fieldsOf('ask'), vraag: question });
  }

  /** Presses a button of the card that stands last, with its fields filled in so. */
  async press(title: string, fields: Record<string, string> = {}): Promise<void> {
    const forms = [...this.html.matchAll(/<form class="card"[\s\S]*?<\/form>/g)].map(
      ([form]) => form,
    );
    const form = forms.findLast((one) => one.includes(`>${title}</button>`));
    if (form === undefined) throw new Error(`no button “${title}”`);
    const [, number = ''] =
      new RegExp(`name="knop" value="(\\d+)"[^>]*>${title}</button>`).exec(form) ?? [];
    const filled = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`veld.${name}`, value]),
    );
    await this.send({ ...hiddenIn(form), ...filled, knop: number });
  }

  async send(fields: Record<string, string>): Promise<void> {
    const answer = await this.post(fields);
    if (answer.status === 303) await this.open();
    else await this.#take(answer);
  }

  async post(fields: Record<string, string>): Promise<Response> {
    return fetch(this.#url('/chat'), {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  }

  /** What the form of this class sends along by itself. */
  fieldsOf(name: 'ask' | 'wipe'): Record<string, string> {
    const [form = ''] =
      new RegExp(`<(form|details) class="${name}"[\\s\\S]*?</form>`).exec(this.html) ?? [];
    return hiddenIn(form);
  }

  /** What is read on the page. */
  get text(): string {
    return this.html
      .replaceAll(/<(style|head)[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  }

  #url(path: string): string {
    return `http://127.0.0.1:${this.#port}${path}`;
  }

  async #take(answer: Response): Promise<void> {
    this.status = answer.status;
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0]!;
    this.html = await answer.text();
  }
}

function hiddenIn(form: string): Record<string, string> {
  const found = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}
