// The conversation with who comes from outside: one turn at a time, from what is remembered to what is said.
import { isFormAction, type CardAction } from '../../cards/actions.ts';
import { isBillingAction } from '../../cards/billingActions.ts';
import { isFaqAction } from '../../cards/faqActions.ts';
import { isPublicAction } from '../../cards/publicActions.ts';
import { visitorGreetingCard } from '../../cards/visitorGreetingCard.ts';
import { brusselsDay } from '../../src/language/index.ts';
import type { ContactPersonPrincipal, VisitorPrincipal } from '../../src/store/principal.ts';
import type { Event } from '../conversation.ts';
import { isDoubleClick } from '../doubleClick.ts';
import { employerAgreement } from '../agreements/forEmployer.ts';
import { employerInvoiceAction } from '../billing/forEmployer.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { distressReply } from '../distress.ts';
import { say } from '../say.ts';
import { formalDeps } from './formalText.ts';
import { answerToWipe } from './saysWipe.ts';
import { visitorByWords } from './visitorByWords.ts';
import { handleVisitorFaq, handleVisitorPublic, visitorFormAgain } from './visitorActions.ts';
import { visitorDialogs } from './visitorDialogs.ts';
import { openVisitorHost, type VisitorHost } from './visitorHost.ts';
import { NEW_VISITOR, type VisitorMemory } from './visitorMemory.ts';

/** Who comes from outside: nobody knows who, or a person whom the city's website logged in. */
export type Outsider = VisitorPrincipal | ContactPersonPrincipal;

export interface VisitorAsks {
  who: Outsider;
  /** The moment of the message, epoch ms. */
  now: number;
  /** Id of the activity, kept with what it creates. */
  activityId: string | null;
  memory: VisitorMemory;
  /** Whether a question for contact may be sent now, which it counts; absent: always. */
  mayRequest?: () => boolean;
}

export interface VisitorTold {
  replies: Reply[];
  memory: VisitorMemory;
  /**
   * The visitor wiped the chat: whoever keeps it deletes what was said before, in both directions, before
   * these replies are kept. The memory is new already.
   */
  wiped: boolean;
}

export interface VisitorConversation {
  /** The first words, once when the chat opens. */
  greeting(now: number): Reply[];
  /** Handles one turn; synchronous. What it writes is joined (store.join): await `store.watch()` before answering. */
  turn(event: Event, asks: VisitorAsks): VisitorTold;
}

const MAX_TEXT = 4000;

/** Makes the conversation with what it needs from the house. */
export function visitorConversation(house: DialogDeps): VisitorConversation {
  const deps = formalDeps(house);
  const dialogs = visitorDialogs(deps);
  const greeting = (now: number): Reply[] => [
    { kind: 'card', card: visitorGreetingCard({ contact: deps.faq.contact(now) }) },
  ];
  return {
    greeting,
    turn(event, { who, now, activityId, memory, mayRequest }) {
      const turn: Turn<Outsider> = {
        ...{ who, now, today: brusselsDay(now), activityId },
        ...(mayRequest ? { mayRequest } : {}),
        ...{ lastVisitId: null, lastRequestId: null },
        lastClick: memory.lastClick,
        lastQuestion: memory.lastQuestion,
      };
      const host = openVisitorHost(memory, dialogs, turn, deps);
      const answered = memory.asksWipe && event.kind === 'text' ? answerToWipe(event.text) : null;
      if (saysWiped(event) || answered === 'yes') {
        const replies = [say(deps.text('visitor.wiped')), ...greeting(now)];
        return { replies, memory: NEW_VISITOR, wiped: true };
      }
      const said: Event =
        answered === 'no' ? { kind: 'action', action: { verb: 'keepChat' }, inputs: {} } : event;
      const replies = [...host.leaveOutdated(), ...answer(said, turn, host, deps)];
      const lastClick =
        event.kind === 'action' ? { action: JSON.stringify(event.action), at: now } : null;
      const asksWipe = replies.some((one) => one.kind === 'card' && one.card.id === 'wipe');
      const kept = { ...host.memory(replies), lastClick };
      return { replies, memory: asksWipe ? { ...kept, asksWipe } : kept, wiped: false };
    },
  };
}

function saysWiped(event: Event): boolean {
  return event.kind === 'action' && event.action.verb === 'wipeChat' && event.action.sure;
}

function answer(event: Event, turn: Turn<Outsider>, host: VisitorHost, deps: DialogDeps): Reply[] {
  if (event.kind === 'action') return byAction(event.action, event.inputs, turn, host, deps);
  const text = event.text.trim();
  if (text === '') return [say(deps.text('visitor.empty'))];
  if (text.length > MAX_TEXT) return [say(deps.text('visitor.tooLong'))];
  const active = host.active();
  // "Patrick" and "ik ben zijn vader" answer what was asked, however they sound.
  const isAnswer = active?.dialog.onlyAnswers?.(active.state, text) === 'plainly';
  if (isAnswer || !deps.distress.isSaid(text)) return visitorByWords(text, turn, host, deps);
  return [
    distressReply(deps, turn.now),
    ...visitorByWords(text, turn, host, deps, { distress: true }),
  ];
}

function byAction(
  action: CardAction,
  inputs: Record<string, string>,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
): Reply[] {
  if (action.verb === 'say') {
    return answer({ kind: 'text', text: action.text }, turn, host, deps);
  }
  if ('submissionKey' in action && host.owns(action.submissionKey)) {
    return host.continue({ kind: 'action', action, inputs });
  }
  // The first click said it all; a screen reader would say it twice.
  if (action.verb === 'keepForm' && isDoubleClick(action, turn)) return [];
  if (isFormAction(action)) return visitorFormAgain(action, turn, deps);
  if (isFaqAction(action)) return handleVisitorFaq(action, turn, deps);
  if (isPublicAction(action)) return handleVisitorPublic(action, turn, host, deps);
  if (turn.who.kind === 'contactPerson' && action.verb === 'showAgreement') {
    return employerAgreement(turn.who, action.agreementId, turn, deps);
  }
  if (turn.who.kind === 'contactPerson' && isBillingAction(action)) {
    const told = employerInvoiceAction(action, { ...turn, who: turn.who }, deps);
    if (told) return told;
  }
  // `chooseOption` and `cancelDialog` of a question that is no longer open; or a colleague's button.
  return [say(deps.text('dialog.stale'))];
}
