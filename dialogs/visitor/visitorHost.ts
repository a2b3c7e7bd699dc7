// The dialog that is open in a visitor's conversation, as plain data between two turns.
import { invoiceOn } from '../billing/forEmployer.ts';
import type { DialogDeps } from '../deps.ts';
import type { DialogId, Input, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import type { Outsider } from './visitorConversation.ts';
import type { VisitorMemory } from './visitorMemory.ts';

export type PublicDialog = PlainDialog<object, Outsider>;

export interface VisitorHost {
  active(): { dialog: PublicDialog; state: object } | null;
  /** True when a button with this key belongs to the open dialog. */
  owns(submissionKey: string): boolean;
  begin(dialog: DialogId, args: unknown): Reply[];
  continue(input: Input): Reply[];
  cancel(): void;
  /** Leaves a dialog that another version began; says so when there was one. */
  leaveOutdated(): Reply[];
  /** The reference of the estimate that was last shown. */
  lastEstimate(): string | null;
  /** The submission of the question for contact that was sent last. */
  lastContact(): string | null;
  /** The invoice that was shown just before. */
  lastInvoice(): string | null;
  /** What is remembered after these replies. */
  memory(replies: readonly Reply[]): VisitorMemory;
}

/** Opens what was remembered for one turn. */
export function openVisitorHost(
  memory: VisitorMemory,
  dialogs: ReadonlyMap<string, PublicDialog>,
  turn: Turn<Outsider>,
  deps: Pick<DialogDeps, 'text'>,
): VisitorHost {
  let open = memory.dialog;
  let lastEstimate = memory.lastEstimate;
  let lastContact = memory.lastContact ?? null;

  function active(): { dialog: PublicDialog; state: object } | null {
    const dialog = open && dialogs.get(open.id);
    return open && dialog?.version === open.version ? { dialog, state: open.state } : null;
  }

  function take(step: Step<object>, dialog: PublicDialog): Reply[] {
    open =
      step.kind === 'waiting'
        ? { id: dialog.id, version: dialog.version, state: step.state }
        : null;
    lastEstimate = step.lastEstimate ?? lastEstimate;
    lastContact = step.lastContact ?? lastContact;
    const next = step.kind === 'done' ? step.next : undefined;
    return next ? [...step.replies, ...begin(next.dialog, next.args)] : step.replies;
  }

  function begin(id: DialogId, args: unknown): Reply[] {
    const dialog = dialogs.get(id);
    if (!dialog) throw new Error(`Not a dialog for visitors: ${id}`);
    return take(dialog.begin(args, turn), dialog);
  }

  return {
    active,
    begin,
    owns: (key) => {
      const one = active();
      return one !== null && one.dialog.owns(one.state, key);
    },
    continue(input) {
      const one = active();
      if (!one) throw new Error('no dialog is open');
      return take(one.dialog.continue(one.state, input, turn), one.dialog);
    },
    cancel: () => void (open = null),
    leaveOutdated() {
      if (!open || active()) return [];
      open = null;
      return [{ kind: 'text', text: deps.text('dialog.changedByUpdate') }];
    },
    lastEstimate: () => lastEstimate,
    lastContact: () => lastContact,
    lastInvoice: () => memory.lastInvoice ?? null,
    memory(replies) {
      const asked = replies.flatMap((reply) => (reply.kind === 'card' && reply.asked) || []).at(-1);
      return {
        dialog: open,
        lastQuestion: asked ?? memory.lastQuestion,
        lastClick: null,
        lastEstimate,
        lastContact,
        lastInvoice: invoiceOn(replies.flatMap((one) => (one.kind === 'card' ? [one.card] : []))),
      };
    },
  };
}
