// Talks with a running bot in Teams as somebody would who presses every button that is shown, and hands over all that is sent.
import type { RunningBot } from '../support/runningBot.ts';
import { cardActivity, messageActivity, type Sender } from '../support/activities.ts';

type Json = Record<string, unknown>;

export interface Shown {
  /** What led to it: the words that were said, or the button. */
  by: string;
  /** An activity as it was sent, or the answer to a click. */
  activity?: Json;
  answer?: Json;
}

export interface CrawlLimits {
  /** How often one button is pressed. */
  perVerb: number;
  /** Buttons that are pressed after one sentence at most. */
  perSentence: number;
}

interface Pressable {
  verb: string;
  action: Json;
  inputs: Record<string, string>;
}

/** Somebody who tries everything; the clock stands still. */
export class Crawler {
  readonly #bot: RunningBot;
  readonly #sender: Sender;
  readonly #pressed = new Map<string, number>();
  readonly #typed: (nth: number) => string;
  #count = 0;
  readonly shown: Shown[] = [];

  /** @param typed what is typed into the nth field for words */
  constructor(bot: RunningBot, sender: Sender, typed: (nth: number) => string) {
    this.#bot = bot;
    this.#sender = { ...sender, serviceUrl: bot.connector.url };
    this.#typed = typed;
  }

  /** Buttons that were pressed. */
  get verbs(): string[] {
    return [...this.#pressed.keys()].sort();
  }

  /** Says something, and presses what comes of it. */
  async tell(text: string, { perVerb, perSentence }: CrawlLimits): Promise<void> {
    const waiting = await this.#send(text, messageActivity(text, this.#sender));
    for (let count = 0; count < perSentence;) {
      const next = waiting.shift();
      if (!next) return;
      const times = this.#pressed.get(next.verb) ?? 0;
      if (times >= perVerb) continue;
      this.#pressed.set(next.verb, times + 1);
      count += 1;
      const data = { maatje: next.action, ...next.inputs };
      waiting.push(...(await this.#send(next.verb, cardActivity(next.verb, data, this.#sender))));
    }
  }

  /** Presses a button that nobody was shown. */
  async press(action: { verb: string }): Promise<void> {
    await this.#send(action.verb, cardActivity(action.verb, { maatje: action }, this.#sender));
  }

  /** @returns the buttons that came with it */
  async #send(by: string, activity: Json): Promise<Pressable[]> {
    const { sent } = this.#bot.connector;
    const before = sent.length;
    const { status, body } = await this.#bot.post(activity);
    if (status !== 200) throw new Error(`${by}: ${status} ${body}`);
    const answer = (body === '' ? {} : JSON.parse(body)) as Json;
    const replies = (answer['activities'] ?? []) as Json[];
    const activities = [...replies, ...sent.slice(before)];
    for (const one of activities) this.shown.push({ by, activity: one });
    if (!answer['activities']) this.shown.push({ by, answer });
    const cards = activities.flatMap(({ attachments }) => (attachments ?? []) as Json[]);
    const shown = [...cards.map(({ content }) => content as Json), answer['value'] as Json];
    return shown.flatMap((card) => this.#buttonsOf(card));
  }

  #buttonsOf(card: unknown): Pressable[] {
    const parts = partsIn(card);
    const inputs = Object.fromEntries(
      parts.flatMap((part) => {
        const value = this.#filled(part);
        return value === null ? [] : [[String(part['id']), value]];
      }),
    );
    return parts
      .filter(({ type }) => type === 'Action.Execute')
      .map((part) => ({
        verb: String(part['verb']),
        action: (part['data'] as { maatje: Json }).maatje,
        inputs: part['associatedInputs'] === 'none' ? {} : inputs,
      }));
  }

  /** What is filled in: hostile words where words are asked, otherwise what stands there or is offered first. */
  #filled(part: Json): string | null {
    const { type, value } = part;
    if (type === 'Input.Text') {
      this.#count += 1;
      return this.#typed(this.#count).slice(0, Number(part['maxLength']));
    }
    if (type === 'Input.ChoiceSet') {
      const [first] = part['choices'] as { value: string }[];
      return String(value ?? first?.value ?? '');
    }
    if (type === 'Input.Number') return String(value ?? part['min']);
    if (type === 'Input.Date') return String(value ?? '2026-11-12');
    if (type === 'Input.Time') return String(value ?? '10:00');
    return type === 'Input.Toggle' ? String(value) : null;
  }
}

function partsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Json;
  return [part, ...Object.entries(part).flatMap(([key, one]) => (key === 'data' ? [] : partsIn(one)))]; // prettier-ignore
}
