// One turn of a conversation: what comes before a dialog, what a dialog gets, and what comes after it.
import { isPeopleAction, type CardAction } from '../cards/actions.ts';
import { helpCard } from '../cards/helpCard.ts';
import { confirmationOf, type Intent, type RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { DialogId, Expected, Input, NextDialog, PlainDialog, Reply, Turn } from './dialog.ts';
import { handleVisitAction } from './myVisits/visitActions.ts';
import { handlePeopleAction } from './people/peopleActions.ts';
import { peopleByWords } from './people/peopleByWords.ts';
import { correctByWords, showMyVisits, withdrawByWords } from './myVisits/myVisits.ts';

const MAX_TEXT = 4000;

/** The dialog stack as the conversation sees it; the shell puts botbuilder behind it, tests an array. */
export interface DialogHost {
  active(): { dialog: PlainDialog<object>; state: object } | null;
  begin(dialog: DialogId, args: unknown): Promise<Reply[]>;
  continue(input: Input): Promise<Reply[]>;
  cancel(): Promise<void>;
  /** Leaves a stack that an older version of a dialog made; says so when there was one. */
  leaveOutdated(): Promise<Reply[]>;
}

/** What the person did: typed something or pressed a button. */
export type Event =
  | { kind: 'text'; text: string }
  | { kind: 'action'; action: CardAction; inputs: Record<string, string> };

/** Handles one turn and returns all that is said in it, in order. */
export async function converse(
  event: Event,
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (event.kind === 'action') return handleAction(event, turn, host, deps);
  const text = event.text.trim();
  if (text === '') return [say(deps.text('error.emptyMessage'))];
  if (text.length > MAX_TEXT) return [say(deps.text('error.tooLong'))];
  const active = host.active();
  const expected = active?.dialog.expects(active.state);
  const understanding = deps.understand(text, understandContext(turn, deps, expected));
  return active
    ? inDialog(text, understanding, active, turn, host, deps)
    : topLevel(text, understanding, turn, host, deps);
}

function understandContext(turn: Turn, deps: DialogDeps, expected: Expected | undefined) {
  const { roster } = deps.files(turn.who);
  return { now: turn.now, roster, ...(expected ? { expected } : {}) };
}

async function handleAction(
  event: { action: CardAction; inputs: Record<string, string> },
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  const { action } = event;
  if (action.verb === 'say') return converse({ kind: 'text', text: action.text }, turn, host, deps);
  if (isPeopleAction(action)) return handlePeopleAction(action, event.inputs, turn, deps);
  const active = host.active();
  if (
    active &&
    'submissionKey' in action &&
    active.dialog.owns(active.state, action.submissionKey)
  ) {
    return host.continue({ kind: 'action', ...event });
  }
  const outcome = handleVisitAction(action, turn, deps);
  return outcome.next
    ? [...outcome.replies, ...(await begin(outcome.next, host))]
    : outcome.replies;
}

/** Words that mean the same in the middle of every dialog; all others are the dialog's. */
async function inDialog(
  text: string,
  understanding: RichUnderstanding,
  active: { dialog: PlainDialog<object>; state: object },
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  const resume = (): Reply[] => [
    say(deps.text('dialog.resume')),
    ...active.dialog.reprompt(active.state, turn),
  ];
  const expectsText = active.dialog.expects(active.state) === 'text';
  if (confirmationOf(text) !== null) return host.continue({ kind: 'text', text, understanding });
  switch (understanding.intent) {
    case 'cancel':
      await host.cancel();
      return [say(active.dialog.farewell(active.state))];
    case 'restart':
      await host.cancel();
      return begin({ dialog: active.dialog.id, args: null }, host);
    case 'help':
      return [{ kind: 'card', card: help(turn, deps) }, ...resume()];
    case 'my_visits':
      if (expectsText) break;
      return [...showMyVisits(0, turn, deps), ...resume()];
    case 'ask':
    case 'smalltalk': {
      if (expectsText) break;
      const key = understanding.intent === 'ask' ? 'later.ask' : 'smalltalk.reply';
      return [say(deps.text(key)), ...resume()];
    }
    default:
  }
  return host.continue({ kind: 'text', text, understanding });
}

async function topLevel(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  const { intent } = understanding;
  const step = REPLIES[intent](text, understanding, turn, deps);
  if (!Array.isArray(step)) return begin(step, host);
  return step;
}

async function begin(next: NextDialog, host: DialogHost): Promise<Reply[]> {
  return host.begin(next.dialog, next.args ?? {});
}

type TopLevel = (
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
) => Reply[] | NextDialog;

const later: TopLevel = (_text, _understanding, _turn, deps) => [say(deps.text('later.intent'))];

/** Every intent has its way; the compiler lists what is still owed. */
const REPLIES: Record<Intent, TopLevel> = {
  register_visit: (_text, understanding) => ({ dialog: 'registerVisit', args: { understanding } }),
  restart: (_text, _u, _turn, deps) => [say(deps.text('dialog.nothingToRestart'))],
  cancel: (_text, _u, _turn, deps) => [say(deps.text('dialog.nothingToCancel'))],
  my_visits: (_text, _u, turn, deps) => showMyVisits(0, turn, deps),
  correct_visit: (_text, understanding, turn, deps) => correctByWords(understanding, turn, deps),
  withdraw_visit: (_text, understanding, turn, deps) => withdrawByWords(understanding, turn, deps),
  help: (_text, _u, turn, deps) => [{ kind: 'card', card: help(turn, deps) }],
  smalltalk: (_text, _u, _turn, deps) => [say(deps.text('smalltalk.reply'))],
  ask: (_text, _u, _turn, deps) => [say(deps.text('later.ask'))],
  people: (text, _u, turn, deps) => peopleByWords(text, turn, deps),
  plan_visit: (_text, _u, _turn, deps) => [say(deps.text('later.plan'))],
  unknown: (_text, _u, turn, deps) => [
    say(deps.text('unknown.reply', { employer: exampleEmployer(turn, deps) })),
  ],
  register_contact: later,
  new_request: later,
  close_request: later,
  open_commitments: later,
  explain: later,
  hand_over: later,
  absence: later,
  suspend: later,
  weekly_summary: later,
  my_figures: later,
  agreement_summary: later,
  new_agreement: later,
  notice: later,
  invoice_summary: later,
  month_end: later,
  confirm_crossing: later,
  contact_request: later,
  cost_estimate: later,
  unanswered_questions: later,
  off_switch: later,
};

function help(turn: Turn, deps: DialogDeps) {
  return helpCard({
    employerExample: exampleEmployer(turn, deps),
    warnings: deps.warnings(turn.who, turn.now),
  });
}

/** An employer of one's own files to use in an example sentence. */
export function exampleEmployer(turn: Turn, deps: DialogDeps): string {
  const { roster } = deps.files(turn.who);
  return roster.employers[0]?.name ?? 'Bakkerij De Smet';
}

/** A plain text message. */
export function say(text: string): Reply {
  return { kind: 'text', text };
}
