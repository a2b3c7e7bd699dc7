// The thin shell in which botbuilder hosts a plain dialog: it keeps the state, nothing else.
import {
  Dialog,
  DialogTurnStatus,
  type DialogContext,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import type { Input, LastKept, NextDialog, PlainDialog, Reply, Step, Turn } from './dialog.ts';

/** What one turn hands to the shell and takes back from it; lives in the turn context only. */
export interface ShellTurn {
  turn: Turn;
  input: Input | null;
  replies: Reply[];
  lastVisitId: string | null;
  lastRequestId: string | null;
  lastKept: LastKept | null;
  lastEstimate: string | null;
  next: NextDialog | null;
}

const SHELL_TURN = Symbol('maatje.shellTurn');

/** Puts the turn where the shells find it. */
export function setShellTurn(context: TurnContext, shellTurn: ShellTurn): void {
  context.turnState.set(SHELL_TURN, shellTurn);
}

function shellTurnOf(context: TurnContext): ShellTurn {
  return context.turnState.get(SHELL_TURN) as ShellTurn;
}

interface StoredState<S> {
  version: number;
  data: S;
}

/** Hosts one plain dialog under its id. */
export class DialogShell<S extends object> extends Dialog {
  readonly #plain: PlainDialog<S>;

  constructor(plain: PlainDialog<S>) {
    super(plain.id);
    this.#plain = plain;
  }

  override async beginDialog(dc: DialogContext, args?: object): Promise<DialogTurnResult> {
    return this.#take(dc, this.#plain.begin(args, shellTurnOf(dc.context).turn));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const shellTurn = shellTurnOf(dc.context);
    const stored = dc.activeDialog?.state as StoredState<S>;
    if (shellTurn.input === null) return { status: DialogTurnStatus.waiting };
    return this.#take(dc, this.#plain.continue(stored.data, shellTurn.input, shellTurn.turn));
  }

  async #take(dc: DialogContext, step: Step<S>): Promise<DialogTurnResult> {
    const shellTurn = shellTurnOf(dc.context);
    shellTurn.replies.push(...step.replies);
    shellTurn.lastVisitId = step.lastVisitId ?? shellTurn.lastVisitId;
    shellTurn.lastRequestId = step.lastRequestId ?? shellTurn.lastRequestId;
    shellTurn.lastKept = step.lastKept ?? shellTurn.lastKept;
    shellTurn.lastEstimate = step.lastEstimate ?? shellTurn.lastEstimate;
    if (step.kind === 'done') {
      shellTurn.next = step.next ?? null;
      return dc.endDialog();
    }
    const stored: StoredState<S> = { version: this.#plain.version, data: step.state };
    const active = dc.activeDialog;
    if (active) active.state = stored;
    return { status: DialogTurnStatus.waiting };
  }
}
