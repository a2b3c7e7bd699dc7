// What a visitor typed: an answer to the open question, a question in between, or something new.
import { cardText } from '../../cards/cardText.ts';
import type { Courtesy } from '../../cards/faqViews.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { Intent, RichUnderstanding } from '../../src/language/index.ts';
import type { ContactPersonPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { employerAgreements } from '../agreements/forEmployer.ts';
import { fileQuestionOfEmployer } from '../agreements/questions/answerAboutFile.ts';
import { employerInvoices } from '../billing/forEmployer.ts';
import { answerVisitor, type VisitorAnswer } from '../faq/answerVisitor.ts';
import {
  asksOnlyCost,
  estimateByReference,
  estimateGoesOn,
  saysWholeEstimate,
} from '../estimate/estimateByWords.ts';
import { saysWhereToReach } from '../contactMe/contactMeWords.ts';
import { asksSomething, keepUnanswered } from '../faq/keepUnanswered.ts';
import { questionBefore } from '../faq/lastQuestion.ts';
import { noSuchDay } from '../noSuchDay.ts';
import { say } from '../say.ts';
import { saysWipe } from './saysWipe.ts';
import type { Outsider } from './visitorConversation.ts';
import type { PublicDialog, VisitorHost } from './visitorHost.ts';
import { askWipe } from './visitorActions.ts';

/** A word that means nothing in particular is no wish to stop: what was filled in would be lost. */
const LEAST_CANCEL = 0.4;
const STOPS =
  /\b(?:la+t maar|laat het|stop\w*|annule\w*|cancel\w*|vergeet (?:het|maar)|toch niet)\b/i;

/** All that is said to these words; `distress`: the numbers of people who help are said before it. */
export function visitorByWords(
  text: string,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
  { distress = false } = {},
): Reply[] {
  if (saysWipe(text)) return askWipe();
  const again = estimateByReference(text, turn, deps);
  if (again) return again;
  const active = host.active();
  const wrongDay = noSuchDay(text, () => deps.understand(text, { now: turn.now }), active, deps);
  const replies = active
    ? inDialog(text, turn, host, deps)
    : topLevel(text, turn, host, deps, distress);
  return [...wrongDay, ...replies];
}

function topLevel(
  text: string,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
  distress: boolean,
): Reply[] {
  const { now, today, lastQuestion: last = null } = turn;
  const goesOn = estimateGoesOn(text, host.lastEstimate(), today, deps);
  if (goesOn) return host.begin('costEstimate', goesOn);
  const { outcome, intent, near, courtesy, replies } = answerVisitor(text, { now, last }, deps);
  if (turn.who.kind === 'contactPerson') {
    const told = employerByWords(text, { ...turn, who: turn.who }, outcome, intent, host, deps);
    if (told) return told;
  }
  const asksOwnCost = asksOnlyCost(text) && !questionBefore(last, now)?.answerId;
  const wantsEstimate = outcome === 'action' && intent === 'cost_estimate';
  if (wantsEstimate || asksOwnCost || saysWholeEstimate(text, today)) {
    return [...inTheirLanguage(courtesy), ...host.begin('costEstimate', { text })];
  }
  const asksContact = intent === 'contact_request' || intent === 'new_request';
  if (asksContact && (outcome === 'action' || (outcome === 'urgent' && saysWhereToReach(text)))) {
    return [...inTheirLanguage(courtesy), ...host.begin('contactMe', { text })];
  }
  if (outcome === 'urgent') return distress ? [say(deps.text('distress.then'))] : replies;
  if (outcome === 'unknown' && intent === 'unknown') {
    keepUnanswered({ text, audience: 'everyone', near }, turn, deps);
  }
  return replies;
}

/** What only a contact person can ask for: their agreements and invoices; null when it is something else. */
function employerByWords(
  text: string,
  turn: Turn<ContactPersonPrincipal>,
  outcome: VisitorAnswer['outcome'],
  intent: Intent,
  host: VisitorHost,
  deps: DialogDeps,
): Reply[] | null {
  if (outcome === 'urgent') return null;
  const own = fileQuestionOfEmployer(text, turn, deps);
  if (own) return own;
  const isAction = outcome === 'action';
  const isOfPapers = intent === 'agreement_summary' || intent === 'invoice_summary';
  if (isAction && isOfPapers && deps.agreements.byNumber(turn.who, text)?.length === 0)
    return [say(deps.text('agreement.employer.notYours'))];
  if (isAction && intent === 'agreement_summary') return employerAgreements(turn.who, turn, deps);
  const understood = deps.understand(text, { now: turn.now });
  if (namesOwnAgreement(text, understood.intent, turn, deps))
    return employerAgreements(turn.who, turn, deps);
  const asked = { isAction: isAction && intent === 'invoice_summary', last: host.lastInvoice() };
  return employerInvoices(text, understood, asked, turn, deps);
}

/** "Overeenkomst Jonas": an own employee, number or reference is named, and nothing is asked of how it goes. */
function namesOwnAgreement(
  text: string,
  intent: Intent,
  { who, now }: Turn<ContactPersonPrincipal>,
  deps: DialogDeps,
): boolean {
  if (intent !== 'agreement_summary' || text.includes('?')) return false;
  if ((deps.agreements.byNumber(who, text)?.length ?? 0) > 0) return true;
  const roster = deps.billing.invoices.names(who);
  const { slots } = deps.understand(text, { now, roster, as: intent });
  return slots.employeeMatches.some(({ kind }) => kind !== 'unknown');
}

function inDialog(
  text: string,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
): Reply[] {
  const active = host.active()!;
  const { dialog, state } = active;
  const understood = once(() => {
    const expected = dialog.expects(state);
    return deps.understand(text, { now: turn.now, ...(expected ? { expected } : {}) });
  });
  const goOn = (): Reply[] => host.continue({ kind: 'text', text, understood });
  if (dialog.isAnswer?.(state, text) || confirmationOf(text) !== null) return goOn();
  if (dialog.takesWords(state, text)) {
    if (!ONLY_STOPS.test(text)) return betweenWords(text, goOn, active, turn, deps);
    host.cancel();
    return [say(dialog.farewell(state))];
  }
  const { intent, confidence } = understood();
  if (intent === 'cancel' && (STOPS.test(text) || confidence >= LEAST_CANCEL)) {
    host.cancel();
    return [say(dialog.farewell(state))];
  }
  if (intent === 'restart') return host.begin(dialog.id, null);
  const between = inBetween(text, understood(), turn, deps);
  if (between === null) return goOn();
  return [...between, say(deps.text('visitor.dialog.resume')), ...dialog.reprompt(state, turn)];
}

/** Where any words are an answer, only these stop. */
const ONLY_STOPS =
  /^\W*(?:nee+,? ?)?(?:la+t maar|laat (?:het|dat) (?:zo|zitten)|stop(?:pen)?(?: maar)?|annule\w*|cancel|vergeet (?:het|maar)|toch niet)\W*$/i;

/** Where any words are an answer, a question is one with a question mark that is surely answered. */
function betweenWords(
  text: string,
  goOn: () => Reply[],
  { dialog, state }: { dialog: PublicDialog; state: object },
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] {
  const between = text.trim().endsWith('?') ? answerBetween(text, turn, deps) : null;
  if (between === null) return goOn();
  return [...between, say(deps.text('visitor.dialog.resume')), ...dialog.reprompt(state, turn)];
}

/** How sure an answer must be before it comes between a question and its answer. */
const SURE = 0.6;

/** Help, or the answer to a question about individueel maatwerk; null when it is something else. */
function inBetween(
  text: string,
  { intent }: RichUnderstanding,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] | null {
  if (intent === 'help' && text.length < 40) return [say(deps.text('visitor.help'))];
  return asksSomething(text) ? answerBetween(text, turn, deps) : null;
}

function answerBetween(text: string, turn: Turn<Outsider>, deps: DialogDeps): Reply[] | null {
  const { now, lastQuestion: last = null } = turn;
  const { outcome, confidence, replies } = answerVisitor(text, { now, last }, deps);
  return outcome === 'answer' && confidence >= SURE ? replies : null;
}

/** The fixed line before anything is begun in Dutch for who asked in another language. */
function inTheirLanguage(courtesy: Courtesy): Reply[] {
  return courtesy === null ? [] : [say(cardText(`faq.courtesy.${courtesy}`))];
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
