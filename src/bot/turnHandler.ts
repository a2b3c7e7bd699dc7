// One turn: who is it, was it handled before, what do they say, what is answered, what is remembered.
import { randomUUID } from 'node:crypto';
import type { TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { AnswersNotRead, untilRead } from '../../dialogs/faq/answersNotRead.ts';
import { converse, type Event } from '../../dialogs/conversation.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Reply, Turn } from '../../dialogs/dialog.ts';
import { questionBefore } from '../../dialogs/faq/lastQuestion.ts';
import { answerInGroup } from '../../dialogs/groupChat.ts';
import type { ShellTurn } from '../../dialogs/dialogShell.ts';
import { say } from '../../dialogs/say.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import { markHandled, wasHandled, type ConversationState } from './conversationState.ts';
import { dialogStateIn } from './conversationTurnState.ts';
import { carriedInto, isShared, type AnswerPersonally } from './sharedConversation.ts';
import type { SayLater } from './sayLater.ts';
import { openDialogHost, type HostedDialogs } from './dialogHost.ts';

const MINUTE = 60_000;
/** Two years, in milliseconds. */
const LONGEST_ON_ITS_WAY = 2 * 366 * 24 * 60 * MINUTE;

export interface TurnHouse {
  deps: DialogDeps;
  dialogs: HostedDialogs;
  log: Logger;
  /** Epoch milliseconds. */
  clock(): number;
  /** Gives a function that resolves when all that is kept from now on has reached the disk. */
  watch(): () => Promise<void>;
  /** Hears how long each turn took, in seconds, and how it ended. */
  turnEnded?(seconds: number, outcome: 'ok' | 'failed'): void;
  /** Who sent the activity, or null when nobody knows them. */
  principalOf(context: TurnContext): StaffPrincipal | null;
  /** True for the conversation in which this person talks with Maatje, and nobody else. */
  isPersonal(conversationId: string, who: StaffPrincipal): boolean;
  /** Keeps how to reach the person later. */
  rememberReference(context: TurnContext, who: StaffPrincipal): void;
  /** Answers in the person's own conversation what was asked where others read along. */
  answerPersonally: AnswerPersonally;
  /** Says in the conversation of an activity what takes longer than its turn. */
  sayLater: SayLater;
  /** The first words in this conversation: who Maatje is and that it is no human. */
  greeting(who: StaffPrincipal, now: number): Reply[];
}

/** What a turn says; empty when it was handled before. */
export async function handleTurn(
  context: TurnContext,
  state: TurnState,
  event: Event | { kind: 'bad' },
  house: TurnHouse,
): Promise<Reply[]> {
  const { deps } = house;
  const who = house.principalOf(context);
  if (!who) return [say(deps.text('greeting.unknownPerson'))];
  if (isShared(context)) return handleSharedTurn(context, event, who, house);
  const memory = state.conversation as unknown as ConversationState;
  const carried = carriedInto(context);
  if (carried && carried.personId !== who.personId) throw new Error('carried to somebody else');
  const isMessage = context.activity.type === 'message';
  const activityId = carried ? carried.activityId : (context.activity.id ?? null);
  if ((isMessage || carried) && wasHandled(memory, activityId)) return [];
  if (!carried) house.rememberReference(context, who);
  const now = carried?.now ?? momentOf(context, house.clock());
  const turn: Turn = {
    who,
    now,
    today: brusselsDay(now),
    activityId,
    lastVisitId: memory.lastVisitId ?? null,
    lastRequestId: memory.lastRequestId ?? null,
    lastKept: memory.lastKept ?? null,
    lastEstimate: memory.lastEstimate ?? null,
    lastClick: memory.lastClick ?? null,
    lastQuestion: memory.lastQuestion ?? null,
    lastInvoice: memory.lastInvoice ?? null,
    lastWhy: memory.lastWhy ?? null,
    isFromGroup: carried !== null,
    later: (promised) => house.sayLater(context.activity, promised),
  };
  const greeting = memory.greeted ? [] : house.greeting(who, turn.now);
  memory.greeted = true;
  const replies =
    event.kind === 'bad'
      ? [say(deps.text('error.badCard'))]
      : await converseIn(context, state, event, turn, memory, house);
  memory.lastClick =
    event.kind === 'action' ? { action: JSON.stringify(event.action), at: turn.now } : null;
  rememberQuestion(memory, replies, turn.now);
  rememberShown(memory, replies, turn.now);
  const warnings = isMessage ? warningsOfToday(memory, turn, deps) : [];
  const unsaid = warnings.filter((warning) => !JSON.stringify(replies).includes(warning));
  markHandled(memory, activityId);
  memory.failures = 0;
  return [...greeting, ...replies, ...unsaid.map(say)];
}

/** The invoice that was shown last, and the dates of this turn only: later "de eerste" is of something else. */
function rememberShown(memory: ConversationState, replies: readonly Reply[], now: number): void {
  const cards = replies.filter((reply) => reply.kind === 'card');
  for (const { invoiceId: id } of cards) if (id) memory.lastInvoice = { id, at: now };
  delete memory.lastWhy;
  for (const { explains } of cards) if (explains) memory.lastWhy = explains;
}

/** The question that was answered last, so that "en daarna?" finds it; not for longer than that. */
function rememberQuestion(memory: ConversationState, replies: readonly Reply[], now: number): void {
  const asked = replies.flatMap((reply) => (reply.kind === 'card' && reply.asked) || []).at(-1);
  if (asked) memory.lastQuestion = asked;
  else if (!questionBefore(memory.lastQuestion, now)) delete memory.lastQuestion;
}

/** Where others read along: nothing is greeted, begun or remembered; names are said elsewhere. */
async function handleSharedTurn(
  context: TurnContext,
  event: Event | { kind: 'bad' },
  who: StaffPrincipal,
  { deps, clock, answerPersonally }: TurnHouse,
): Promise<Reply[]> {
  if (event.kind === 'bad') return [say(deps.text('error.badCard'))];
  const now = momentOf(context, clock());
  const { id, conversation } = context.activity;
  const activityId = id === undefined ? null : `${conversation.id} ${id}`;
  const remembered = { lastVisitId: null, lastRequestId: null };
  const turn: Turn = { who, now, today: brusselsDay(now), activityId, ...remembered };
  const { replies, personal } = answerInGroup(event, turn, deps);
  if (!personal) return replies;
  const isAnswered = await answerPersonally({ event, personId: who.personId, activityId, now });
  const key = isAnswered ? 'group.answeredPersonally' : 'group.personalOnly';
  return [...replies, say(deps.text(key))];
}

/** What a lead or administrator must know is said with the first answer of each day. */
function warningsOfToday(memory: ConversationState, turn: Turn, deps: DialogDeps): string[] {
  if (memory.warnedOn === turn.today) return [];
  memory.warnedOn = turn.today;
  return deps.warnings(turn.who, turn.now);
}

async function converseIn(
  context: TurnContext,
  state: TurnState,
  event: Event,
  turn: Turn,
  memory: ConversationState,
  house: TurnHouse,
): Promise<Reply[]> {
  const shellTurn: ShellTurn = {
    turn,
    input: null,
    replies: [],
    lastVisitId: null,
    lastRequestId: null,
    lastKept: null,
    lastEstimate: null,
    next: null,
  };
  const dialogState = dialogStateIn(state);
  const host = openDialogHost(context, dialogState, house.dialogs, shellTurn, house.deps);
  const outdated = await host.leaveOutdated();
  const replies = await converse(event, turn, host, house.deps);
  if (shellTurn.lastVisitId !== null) memory.lastVisitId = shellTurn.lastVisitId;
  if (shellTurn.lastRequestId !== null) memory.lastRequestId = shellTurn.lastRequestId;
  if (shellTurn.lastKept !== null) memory.lastKept = shellTurn.lastKept;
  if (shellTurn.lastEstimate !== null) memory.lastEstimate = shellTurn.lastEstimate;
  return [...outdated, ...replies];
}

/**
 * The message's own moment, also when it is delivered late; one from the future, or from longer ago than
 * any message waits, is not believed.
 */
function momentOf(context: TurnContext, received: number): number {
  const said = context.activity.timestamp?.getTime();
  if (said === undefined || Number.isNaN(said)) return received;
  return said > received + MINUTE || said < received - LONGEST_ON_ITS_WAY ? received : said;
}

/**
 * Runs a turn; it is answered when what it kept has reached the disk. When it fails, what it changed in memory is undone, a code is logged, and the person
 * hears what happened and what was kept. A second failure in a row also ends the dialog, so that
 * nobody stays stuck in it.
 */
export async function runTurn(
  context: TurnContext,
  state: TurnState,
  event: Event | { kind: 'bad' },
  house: TurnHouse,
): Promise<Reply[]> {
  // As text: it is read again only when the turn fails.
  const before = JSON.stringify(state.conversation);
  const begun = performance.now();
  const ended = (outcome: 'ok' | 'failed'): void => {
    const seconds = (performance.now() - begun) / 1000;
    house.turnEnded?.(seconds, outcome);
    const what = event.kind === 'action' ? event.action.verb : event.kind;
    const conversation = context.activity.conversation.id;
    house.log.debug({ what, outcome, ms: Math.round(seconds * 1000), conversation }, 'turn');
  };
  try {
    const kept = house.watch();
    const replies = await handleTurn(context, state, event, house);
    await kept();
    ended('ok');
    return replies;
  } catch (error) {
    if (error instanceof AnswersNotRead && (await isRead(error, context, house.deps))) {
      replaceMembers(state.conversation, JSON.parse(before) as ConversationState);
      return runTurn(context, state, event, house);
    }
    const code = randomUUID().slice(0, 8);
    const conversation = context.activity.conversation.id;
    house.log.error({ err: error, code, conversation }, 'turn failed');
    ended('failed');
    const memory = JSON.parse(before) as ConversationState & { dialogs?: unknown };
    const failures = (memory.failures ?? 0) + 1;
    if (failures > 1) delete memory.dialogs;
    replaceMembers(state.conversation, { ...memory, failures });
    return [say(house.deps.text(failures > 1 ? 'error.turnReset' : 'error.turn', { code }))];
  }
}

/** False when the answers cannot be used. */
function isRead(
  error: AnswersNotRead,
  context: TurnContext,
  { text }: TurnHouse['deps'],
): Promise<boolean> {
  const told = () => context.sendActivity(text('faq.learning'));
  return untilRead(error, told).then(
    () => true,
    () => false,
  );
}

function replaceMembers(target: object, source: object): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, source);
}
