// One conversation of `npm run ask` as a visitor has it, dialogs and buttons by number included; what the last turn showed.
import type { Card } from '../../../cards/card.ts';
import { textButtons } from '../../../cards/renderers/toText.ts';
import type { Event } from '../../../dialogs/conversation.ts';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import type { DialogId, Reply } from '../../../dialogs/dialog.ts';
import { answerVisitor, type VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import { visitorConversation } from '../../../dialogs/visitor/visitorConversation.ts';
import { NEW_VISITOR, type VisitorMemory } from '../../../dialogs/visitor/visitorMemory.ts';
import type { Intent } from '../../language/index.ts';

export type Asked = Pick<
  VisitorAnswer,
  'outcome' | 'id' | 'sources' | 'intent' | 'confidence' | 'replies'
>;

type CardButton = Card['buttons'][number];

const WHO = { kind: 'visitor', visitorId: 'ask' } as const;
const ACTION_OF: Partial<Record<DialogId, Intent>> = {
  costEstimate: 'cost_estimate',
  contactMe: 'contact_request',
};

/**
 * Says these one after the other.
 * @param turns at least one
 * @param now epoch ms, of every turn
 */
export function visitorLine(turns: readonly string[], now: number, deps: DialogDeps): Asked {
  const conversation = visitorConversation(deps);
  let memory: VisitorMemory = NEW_VISITOR;
  let replies: Reply[] = [];
  let asked: Asked | null = null;
  for (const [at, text] of turns.entries()) {
    const before = memory;
    const event = eventOf(text, replies);
    const alone = answerVisitor(text, { now, last: before.lastQuestion }, deps);
    const activityId = `ask-${at}`;
    const told = conversation.turn(event, { who: WHO, now, activityId, memory });
    // As it is kept between two turns.
    memory = JSON.parse(JSON.stringify(told.memory)) as VisitorMemory;
    replies = told.replies;
    const dialog = memory.dialog?.id ?? before.dialog?.id ?? null;
    asked = { ...shownOf(replies, alone, dialog, deps, now), replies };
  }
  return asked!;
}

/** "2" chooses the second of what could be chosen. */
function eventOf(text: string, replies: readonly Reply[]): Event {
  const cards = replies.flatMap((reply) => (reply.kind === 'card' ? [reply.card] : []));
  const buttons = textButtons(cards.findLast((card) => textButtons(card).length > 0) ?? EMPTY);
  const chosen = /^\s*\d{1,2}\s*$/.test(text) ? buttons[Number(text) - 1] : undefined;
  return chosen ? { kind: 'action', action: chosen.action, inputs: {} } : { kind: 'text', text };
}

const EMPTY = { id: 'none', summary: '', body: [], buttons: [] };

/** @param alone what these words get by themselves */
function shownOf(
  replies: readonly Reply[],
  alone: VisitorAnswer,
  dialog: string | null,
  deps: DialogDeps,
  now: number,
): Omit<Asked, 'replies'> {
  const cards = replies.flatMap((reply) => (reply.kind === 'card' ? [reply.card] : []));
  const card = (id: string) => cards.find((one) => one.id === id);
  const { intent, confidence } = alone;
  const nothing = { id: null, sources: [], intent, confidence };
  if (card('distress')) return { outcome: 'urgent', ...nothing };
  const answer = card('answer');
  if (answer) {
    const id = answerOn(
      answer.body.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])),
    );
    if (id === alone.id) return { ...nothing, outcome: 'answer', id, sources: alone.sources };
    const sources = (id && deps.faq.answer(id, 'everyone', now)?.sources) || [];
    // Chosen by its number: no doubt about what is meant.
    return { ...nothing, outcome: 'answer', id, sources, intent: 'ask', confidence: 1 };
  }
  if (card('passage'))
    return { ...nothing, outcome: 'answer', id: alone.id, sources: alone.sources };
  if (card('answerChoices')) return { outcome: 'choices', ...nothing };
  if (card('notKnown')) return { outcome: 'unknown', ...nothing };
  if (cards.length === 0 && dialog === null) return { ...nothing, outcome: alone.outcome };
  const meant = ACTION_OF[dialog as DialogId] ?? intent;
  return { ...nothing, outcome: 'action', intent: alone.outcome === 'action' ? intent : meant };
}

/** The answer whose usefulness can be judged is the one that is shown. */
function answerOn(buttons: readonly CardButton[]): string | null {
  for (const button of buttons) {
    if ('action' in button && button.action.verb === 'rateAnswer') return button.action.answerId;
  }
  return null;
}
