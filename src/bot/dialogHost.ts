// Puts botbuilder's dialog stack behind the conversation's own, framework-free view of it.
import {
  DialogContext,
  DialogSet,
  type DialogState,
  type DialogStateManagerConfiguration,
  type DialogTurnStatus,
} from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { DialogHost } from '../../dialogs/conversation.ts';
import type { DialogId, Input, PlainDialog, Reply } from '../../dialogs/dialog.ts';
import { DialogShell, setShellTurn, type ShellTurn } from '../../dialogs/dialogShell.ts';

/** Where botbuilder looks for the scopes of an earlier context before it makes them. */
const KEPT_SCOPES = 'DialogStateManagerConfiguration';

type AnyDialog = PlainDialog<object>;

/** The dialogs by id, each with the shell that hosts it; made once. */
export class HostedDialogs {
  readonly plain: ReadonlyMap<string, AnyDialog>;
  readonly shells = new DialogSet();
  /** botbuilder's memory scopes hold nothing themselves: those of the first turn serve all others. */
  scopes: DialogStateManagerConfiguration | undefined;

  constructor(dialogs: readonly AnyDialog[]) {
    this.plain = new Map(dialogs.map((dialog) => [dialog.id, dialog]));
    for (const dialog of dialogs) this.shells.add(new DialogShell(dialog));
  }
}

/** Opens the stack of this conversation for one turn. */
export function openDialogHost(
  context: TurnContext,
  state: DialogState,
  dialogs: HostedDialogs,
  shellTurn: ShellTurn,
  deps: Pick<DialogDeps, 'text'>,
): BotbuilderHost {
  setShellTurn(context, shellTurn);
  return new BotbuilderHost(context, state, dialogs, shellTurn, deps);
}

class BotbuilderHost implements DialogHost {
  readonly #context: TurnContext;
  readonly #state: DialogState;
  readonly #dialogs: HostedDialogs;
  readonly #turn: ShellTurn;
  readonly #deps: Pick<DialogDeps, 'text'>;
  #made: DialogContext | null = null;

  constructor(
    context: TurnContext,
    state: DialogState,
    dialogs: HostedDialogs,
    turn: ShellTurn,
    deps: Pick<DialogDeps, 'text'>,
  ) {
    this.#context = context;
    this.#state = state;
    this.#dialogs = dialogs;
    this.#turn = turn;
    this.#deps = deps;
  }

  /** Made when a dialog is run, not for each turn: it gathers all of botbuilder's memory scopes. */
  get #dc(): DialogContext {
    return (this.#made ??= this.#makeContext());
  }

  #makeContext(): DialogContext {
    const { shells, scopes } = this.#dialogs;
    if (scopes) this.#context.turnState.set(KEPT_SCOPES, scopes);
    const made = new DialogContext(shells, this.#context, this.#state);
    this.#dialogs.scopes = made.state.configuration;
    return made;
  }

  active(): { dialog: AnyDialog; state: object } | null {
    const instance = this.#state.dialogStack.at(-1);
    if (!instance) return null;
    const dialog = this.#dialogs.plain.get(instance.id);
    const stored = instance.state as { version?: number; data?: object } | undefined;
    if (!dialog || stored?.version !== dialog.version || !stored.data) return null;
    return { dialog, state: stored.data };
  }

  /** True when a stack of an older version was found; it is left, and the person is told. */
  async leaveOutdated(): Promise<Reply[]> {
    if (this.#state.dialogStack.length === 0 || this.active()) return [];
    await this.#dc.cancelAllDialogs();
    return [{ kind: 'text', text: this.#deps.text('dialog.changedByUpdate') }];
  }

  async begin(dialog: DialogId, args: unknown): Promise<Reply[]> {
    return this.#collect(() => this.#dc.beginDialog(dialog, (args ?? {}) as object));
  }

  async continue(input: Input): Promise<Reply[]> {
    this.#turn.input = input;
    return this.#collect(() => this.#dc.continueDialog());
  }

  async cancel(): Promise<void> {
    if (this.#state.dialogStack.length > 0) await this.#dc.cancelAllDialogs();
  }

  async #collect(work: () => Promise<{ status: DialogTurnStatus }>): Promise<Reply[]> {
    this.#turn.replies = [];
    this.#turn.next = null;
    await work();
    const replies = this.#turn.replies;
    const next = this.#turn.next as ShellTurn['next'];
    return next ? [...replies, ...(await this.begin(next.dialog, next.args))] : replies;
  }
}
