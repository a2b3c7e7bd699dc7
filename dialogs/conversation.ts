// One turn of a conversation: what comes before a dialog, what a dialog gets, and what comes after it.
import { isFormAction, isPeopleAction, type CardAction } from '../cards/actions.ts';
import { isAnswerAction } from '../cards/answerActions.ts';
import { isBillingAction } from '../cards/billingActions.ts';
import { isPersonAction } from '../cards/personActions.ts';
import { isPublicChatAction } from '../cards/publicChatActions.ts';
import { isRetentionAction } from '../cards/retentionActions.ts';
import { handleAnswerAction } from './answers/answerActions.ts';
import { handleBillingAction } from './billing/billingActions.ts';
import { confirmationOf, type Intent, type RichUnderstanding } from '../src/language/index.ts';
import { questionBetween } from './faq/asksHow.ts';
import type { DialogDeps } from './deps.ts';
import { isDoubleClick } from './doubleClick.ts';
import type { DialogId, Expected, Input, NextDialog, PlainDialog, Reply, Turn } from './dialog.ts';
import { inDistress, onlyDistress } from './distress.ts';
import { outcomeOf } from './actionOutcome.ts';
import { askToConfirm } from './confirmStep/confirmStep.ts';
import { shownAgain } from './form/shownAgain.ts';
import { saysOnlyMoved } from './myVisits/movedVisit.ts';
import { handlePeopleAction } from './people/peopleActions.ts';
import { handlePersonAction } from './persons/personActions.ts';
import { handlePublicChatAction } from './publicChat/offSwitch.ts';
import { handleRetentionAction } from './retention/holdFile.ts';
import { noSuchDay } from './noSuchDay.ts';
import { asksAgenda } from './plans/plansByWords.ts';
import { saysTake } from './requests/takeRequest.ts';
import { say } from './say.ts';
import { answerTo } from './intents.ts';
import { isWholeVisit } from './visitAndMore.ts';

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
  const numbers = inDistress(text, turn.now, deps);
  const context = () => understandContext(turn, deps, active?.dialog.expects(active.state));
  const understood = once(() => deps.understand(text, context()));
  const isTold = () => isWholeVisit(understood());
  const alone = active ? null : onlyDistress(text, numbers, deps, isTold);
  if (alone) return alone;
  const before = [...numbers, ...noSuchDay(text, understood, active, deps)];
  const replies = active
    ? await inDialog(text, understood, active, turn, host, deps)
    : await topLevel(text, understood(), turn, host, deps);
  return [...before, ...replies];
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
  const active = host.active();
  if (
    active &&
    'submissionKey' in action &&
    active.dialog.owns(active.state, action.submissionKey)
  ) {
    return host.continue({ kind: 'action', ...event });
  }
  const stays = active?.dialog.isBrief === false ? active : null;
  if (!stays) await host.cancel();
  if (isFormAction(action)) return shownAgain(action, turn, deps);
  if (isBillingAction(action)) return handleBillingAction(action, event.inputs, turn, deps);
  if (isPublicChatAction(action)) return handlePublicChatAction(action, event.inputs, turn, deps);
  if (isRetentionAction(action)) return handleRetentionAction(action, event.inputs, turn, deps);
  if (isPeopleAction(action)) return handlePeopleAction(action, event.inputs, turn, deps);
  if (isPersonAction(action)) return handlePersonAction(action, event.inputs, turn, deps);
  if (isAnswerAction(action)) return handleAnswerAction(action, event.inputs, turn, deps);
  if (action.verb === 'withdrawVisit' && !stays) {
    return begin({ dialog: 'withdrawVisit', args: { visitId: action.visitId } }, host);
  }
  const { replies, next } = outcomeOf(action, event.inputs, turn, deps);
  if (!next) return replies;
  if (stays && isDoubleClick(action, turn)) return [say(deps.text('dialog.alreadyOpen'))];
  // A question about something else does not end what is being filled in.
  if (stays && next.dialog === 'confirmStep') return [askToConfirm(next.args, turn, deps)];
  const left = stays ? [say(stays.dialog.farewell(stays.state))] : [];
  await host.cancel();
  return [...left, ...replies, ...(await begin(next, host))];
}

/**
 * Words that are a command also in the middle of a dialog; all others are the dialog's. A question
 * that takes any words is left by help, cancel and restart only.
 */
async function inDialog(
  text: string,
  understood: () => RichUnderstanding,
  active: { dialog: PlainDialog<object>; state: object },
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  const goOn = async (): Promise<Reply[]> => {
    const replies = await host.continue({ kind: 'text', text, understood });
    const isPassedOn = active.dialog.isBrief && replies.length === 0;
    return isPassedOn ? topLevel(text, understood(), turn, host, deps) : replies;
  };
  const isAnswer = active.dialog.isAnswer?.(active.state, text) === true;
  if (isAnswer || confirmationOf(text) !== null) return goOn();
  const understanding = understood();
  switch (understanding.intent) {
    case 'cancel':
      if (understanding.confidence < LEAST_CANCEL || correctsRather(text, understanding))
        return goOn();
      await host.cancel();
      return [say(active.dialog.farewell(active.state))];
    case 'restart': {
      const args = active.dialog.anew?.(active.state, turn) ?? null;
      await host.cancel();
      return begin({ dialog: active.dialog.id, args }, host);
    }
    default:
  }
  const command = commandIn(text, understanding, active, turn, deps);
  if (command === null) {
    const takes = active.dialog.takesWords(active.state, text);
    const answer = takes ? null : questionBetween(text, understanding, turn, deps);
    if (!answer) return goOn();
    const again = active.dialog.reprompt(active.state, turn);
    return [...answer, say(deps.text('dialog.resume')), ...again];
  }
  const step = await answerTo(command, text, turn, deps);
  if (!Array.isArray(step) && active.dialog.isBrief) {
    await host.cancel();
    return begin(step, host);
  }
  const replies = Array.isArray(step) ? step : [say(deps.text('dialog.finishFirst'))];
  const resumed = active.dialog.reprompt(active.state, turn);
  return [...replies, say(deps.text('dialog.resume')), ...resumed];
}

/** A word that means nothing in particular is no wish to stop: what was filled in would be lost. */
const LEAST_CANCEL = 0.25;
/** Words that stop, whatever else is said with them. */
const STOPS =
  /\b(?:la+t|lo+at|lat|stop\w*|an+ul+\w*|cancel\w*|afbreken|breek|vergeet|kap|opgeven|niets|niks|opslaan|bewaren|registreren)\b/i;
/** "Nee toch niet, het was woensdag" sounds like stopping, and says what it should be: nothing is lost. */
function correctsRather(text: string, { slots }: RichUnderstanding): boolean {
  if (STOPS.test(text)) return saysOnlyMoved(text);
  return saysWhen({ slots }) || slots.mode !== null || slots.employeeMatches.length > 0;
}

/** A plain yes needs no reading: a message is understood when somebody asks, and once. */
function once<T extends object>(make: () => T, made?: T): () => T {
  return () => (made ??= make());
}

/** These speak about the visit at hand, whatever stands open; another dialog says its own. */
const OF_THE_DIALOG: ReadonlySet<Intent> = new Set([
  'register_visit',
  'register_contact',
  'correct_visit',
  'unknown',
]);
const SURE = 0.5;
/** "Van 4/1 tot 8/1" answers, whatever such words alone were learnt to mean. */
const ONLY_DAYS = /^(?=.*\d)(?:van|vanaf|tot|en met|t\/m|tem|[\d/.\s–-])+$/i;
const PERIODICAL = /overzicht|cijfer|rapport|bezoeken|open/i;
/** "Uitleg aan de ploeg" is an answer where words are asked. */
const HELP = /^\W*(?:hulp|help)?\W*$/i;

/** There "ik neem het op" can be said of what is being filled in. */
const ABOUT_REQUESTS: ReadonlySet<DialogId> = new Set([
  'newRequest',
  'tieRequest',
  'correctReceipt',
  'handOver',
]);

/** A command inside a dialog: heard without the open question, so that no answer seems to be one. */
function commandIn(
  text: string,
  understanding: RichUnderstanding,
  { dialog, state }: { dialog: PlainDialog<object>; state: object },
  turn: Turn,
  deps: DialogDeps,
): RichUnderstanding | null {
  const isHelp = understanding.intent === 'help';
  if (dialog.takesWords(state, text)) return isHelp && HELP.test(text) ? understanding : null;
  if (isHelp) return understanding;
  const expected = dialog.expects(state);
  if (expected === 'date' && understanding.slots.date !== null && /^\S+$/.test(text)) return null;
  if (ONLY_DAYS.test(text)) return null;
  if (asksAgenda(text)) return understanding;
  const alone =
    expected === undefined
      ? understanding
      : deps.understand(text, understandContext(turn, deps, undefined));
  // "Vorige week" to "welke dag?" is too wide an answer, not a wish for the figures of that week.
  if (expected === 'date' && alone.slots.period !== null && !PERIODICAL.test(text)) return null;
  if (saysTake(text) && !ABOUT_REQUESTS.has(dialog.id)) return alone;
  const own = dialog.ownIntents ?? OF_THE_DIALOG;
  // "Tot 24/11" is no farewell.
  if (alone.intent === 'smalltalk' && saysWhen(understanding)) return null;
  return own.has(alone.intent) || alone.confidence < SURE ? null : alone;
}

function saysWhen({ slots }: Pick<RichUnderstanding, 'slots'>): boolean {
  const { date, start, end, minutes, from, to } = slots;
  return [date, start, end, minutes, from, to].some((slot) => slot !== null);
}

async function topLevel(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  host: DialogHost,
  deps: DialogDeps,
): Promise<Reply[]> {
  const step = await answerTo(understanding, text, turn, deps);
  return Array.isArray(step) ? step : begin(step, host);
}

async function begin(next: NextDialog, host: DialogHost): Promise<Reply[]> {
  return [...(next.before ?? []), ...(await host.begin(next.dialog, next.args ?? {}))];
}
