// Transcripts of a visitor: what the person from outside types or presses, and all that Maatje says.
import type { CardAction } from '../../cards/actions.ts';
import type { Button, Card, Element } from '../../cards/card.ts';
import { toText } from '../../cards/renderers/toText.ts';
import type { Event } from '../../dialogs/conversation.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Reply } from '../../dialogs/dialog.ts';
import {
  visitorConversation,
  type Outsider,
  type VisitorConversation,
} from '../../dialogs/visitor/visitorConversation.ts';
import { NEW_VISITOR, type VisitorMemory } from '../../dialogs/visitor/visitorMemory.ts';

/** A conversation of one visitor; time stands still unless it is moved. */
export class VisitorTalk {
  readonly #conversation: VisitorConversation;
  readonly #who: Outsider;
  #count = 0;
  now: number;
  /** As src/web keeps it: through JSON. */
  memory: VisitorMemory = NEW_VISITOR;
  replies: Reply[] = [];
  wiped = false;

  constructor(
    deps: DialogDeps,
    now: string,
    who: Outsider = { kind: 'visitor', visitorId: 'visitor-1' },
  ) {
    this.#conversation = visitorConversation(deps);
    this.#who = who;
    this.now = Date.parse(now);
  }

  /** The first words. */
  open(): string {
    this.replies = this.#conversation.greeting(this.now);
    return this.text();
  }

  say(text: string): string {
    return this.#turn({ kind: 'text', text });
  }

  /** Presses the button with this title on the last cards. */
  press(title: string | RegExp, inputs: Record<string, string> = {}): string {
    const fits = (b: Button): boolean =>
      typeof title === 'string' ? b.title === title : title.test(b.title);
    const button = this.buttons().find(fits);
    if (!button)
      throw new Error(`no button ${String(title)}; there are: ${this.titles().join(' | ')}`);
    return this.act(button.action, inputs);
  }

  /** Sends a card action as it is, as a second click or an attacker would. */
  act(action: CardAction, inputs: Record<string, string> = {}): string {
    return this.#turn({ kind: 'action', action, inputs });
  }

  titles(): string[] {
    return this.buttons().map((b) => b.title);
  }

  buttons(): Button[] {
    return this.cards().flatMap((card) => [
      ...card.body.flatMap(buttonsIn),
      ...card.buttons.filter((b): b is Button => 'action' in b),
    ]);
  }

  cards(): Card[] {
    return this.replies.flatMap((reply) => (reply.kind === 'card' ? [reply.card] : []));
  }

  text(): string {
    return this.replies
      .map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card)))
      .join('\n');
  }

  #turn(event: Event): string {
    this.#count += 1;
    const { now, memory } = this;
    const asks = { who: this.#who, now, activityId: `visitor-activity-${this.#count}`, memory };
    const told = this.#conversation.turn(event, asks);
    this.memory = JSON.parse(JSON.stringify(told.memory)) as VisitorMemory;
    this.replies = told.replies;
    this.wiped = told.wiped;
    return this.text();
  }
}

function buttonsIn(element: Element): Button[] {
  if (element.kind === 'buttons') return element.buttons.filter((b): b is Button => 'action' in b);
  return element.kind === 'group' ? element.items.flatMap(buttonsIn) : [];
}
