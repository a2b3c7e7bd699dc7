// Transcripts: talks to the dialogs over a real store, without botbuilder; "the person says, the bot answers".
import type { CardAction } from '../../cards/actions.ts';
import type { Button, Card, Element } from '../../cards/card.ts';
import { toText } from '../../cards/renderers/toText.ts';
import { converse, type DialogHost, type Event } from '../../dialogs/conversation.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type {
  Input,
  LastClick,
  LastInvoice,
  LastKept,
  LastWhy,
  NextDialog,
  PlainDialog,
  Reply,
  Step,
  Turn,
} from '../../dialogs/dialog.ts';
import { allDialogs } from '../../dialogs/allDialogs.ts';
import type { LastQuestion } from '../../dialogs/faq/lastQuestion.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';

type AnyDialog = PlainDialog<object>;

/** A conversation of one person; time stands still unless it is moved. */
export class Talk {
  readonly #deps: DialogDeps;
  readonly #who: () => StaffPrincipal;
  readonly #dialogs: Map<string, AnyDialog>;
  #stack: { dialog: AnyDialog; state: object } | null = null;
  #lastVisitId: string | null = null;
  #lastRequestId: string | null = null;
  #lastKept: LastKept | null = null;
  #lastEstimate: string | null = null;
  #lastClick: LastClick | null = null;
  #lastQuestion: LastQuestion | null = null;
  #lastInvoice: LastInvoice | null = null;
  #lastWhy: LastWhy | null = null;
  #count = 0;
  now: number;
  /** True: what is said next was said in a group, and is carried here. */
  isFromGroup = false;
  readonly #later: Promise<Reply[]>[] = [];
  /** The replies of the last turn. */
  replies: Reply[] = [];

  constructor(deps: DialogDeps, who: () => StaffPrincipal, now: string) {
    this.#deps = deps;
    this.#who = who;
    this.#dialogs = new Map(allDialogs(deps).map((d) => [d.id, d]));
    this.now = Date.parse(now);
  }

  /** Types a message; returns all that is said, as plain text. */
  async say(text: string): Promise<string> {
    return this.#turn({ kind: 'text', text });
  }

  /** Presses the button with this title on the last card that has one. */
  async press(title: string | RegExp, inputs: Record<string, string> = {}): Promise<string> {
    const button = this.buttons().find((b) =>
      typeof title === 'string' ? b.title === title : title.test(b.title),
    );
    if (!button) {
      const titles = this.buttons().map((b) => b.title);
      throw new Error(`no button ${String(title)}; there are: ${titles.join(' | ')}`);
    }
    return this.act(button.action, inputs);
  }

  /** Sends a card action as it is, as a second click or an attacker would. */
  async act(action: CardAction, inputs: Record<string, string> = {}): Promise<string> {
    return this.#turn({ kind: 'action', action, inputs });
  }

  /** What was promised for later, once it is there; empty when nothing was. */
  async later(): Promise<string> {
    const promised = this.#later.splice(0);
    if (promised.length > 0) this.replies = (await Promise.all(promised)).flat();
    return promised.length === 0 ? '' : wordsOf(this.replies);
  }

  /** All buttons of the last turn's cards. */
  buttons(): Button[] {
    return this.cards().flatMap((card) => [
      ...card.body.flatMap(buttonsIn),
      ...card.buttons.filter((b): b is Button => 'action' in b),
    ]);
  }

  cards(): Card[] {
    return this.replies.flatMap((reply) => (reply.kind === 'card' ? [reply.card] : []));
  }

  async #turn(event: Event): Promise<string> {
    this.#count += 1;
    const turn: Turn = {
      who: this.#who(),
      now: this.now,
      today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(this.now),
      activityId: `activity-${this.#count}`,
      lastVisitId: this.#lastVisitId,
      lastRequestId: this.#lastRequestId,
      lastKept: this.#lastKept,
      lastEstimate: this.#lastEstimate,
      lastClick: this.#lastClick,
      lastQuestion: this.#lastQuestion,
      lastInvoice: this.#lastInvoice,
      lastWhy: this.#lastWhy,
      isFromGroup: this.isFromGroup,
      later: (promised) => void this.#later.push(promised),
    };
    this.replies = await converse(event, turn, this.#host(turn), this.#deps);
    this.#lastClick =
      event.kind === 'action' ? { action: JSON.stringify(event.action), at: this.now } : null;
    this.#lastQuestion =
      this.replies.flatMap((reply) => (reply.kind === 'card' && reply.asked) || []).at(-1) ??
      this.#lastQuestion;
    this.#lastWhy =
      this.replies.flatMap((reply) => (reply.kind === 'card' && reply.explains) || []).at(-1) ??
      null;
    const shown = this.replies.flatMap((one) => (one.kind === 'card' && one.invoiceId) || []);
    const invoiceId = shown.at(-1);
    if (invoiceId !== undefined) this.#lastInvoice = { id: invoiceId, at: this.now };
    return wordsOf(this.replies);
  }

  #host(turn: Turn): DialogHost {
    const take = async (step: Step<object>, dialog: AnyDialog): Promise<Reply[]> => {
      this.#lastVisitId = step.lastVisitId ?? this.#lastVisitId;
      this.#lastRequestId = step.lastRequestId ?? this.#lastRequestId;
      this.#lastKept = step.lastKept ?? this.#lastKept;
      this.#lastEstimate = step.lastEstimate ?? this.#lastEstimate;
      // Through JSON, as the stored state goes.
      const state =
        step.kind === 'waiting' ? (JSON.parse(JSON.stringify(step.state)) as object) : null;
      this.#stack = state ? { dialog, state } : null;
      const next: NextDialog | undefined = step.kind === 'done' ? step.next : undefined;
      return next ? [...step.replies, ...(await begin(next.dialog, next.args))] : step.replies;
    };
    const begin = async (id: string, args: unknown): Promise<Reply[]> => {
      const dialog = this.#dialogs.get(id);
      if (!dialog) throw new Error(`no dialog ${id}`);
      return take(dialog.begin(args, turn), dialog);
    };
    return {
      active: () => this.#stack,
      begin,
      continue: async (input: Input) => {
        if (!this.#stack) throw new Error('no dialog is open');
        return take(
          this.#stack.dialog.continue(this.#stack.state, input, turn),
          this.#stack.dialog,
        );
      },
      cancel: async () => void (this.#stack = null),
      leaveOutdated: async () => [],
    };
  }
}

function wordsOf(replies: readonly Reply[]): string {
  return replies
    .map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card)))
    .join('\n');
}

function buttonsIn(element: Element): Button[] {
  if (element.kind === 'buttons') return element.buttons.filter((b): b is Button => 'action' in b);
  return element.kind === 'group' ? element.items.flatMap(buttonsIn) : [];
}
