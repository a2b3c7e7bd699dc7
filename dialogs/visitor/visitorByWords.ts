// What a visitor typed: something new, or something said in the middle of a dialog.
import type { Intent } from '../../src/language/index.ts';
import type { ContactPersonPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { employerAgreements } from '../agreements/forEmployer.ts';
import { fileQuestionOfEmployer } from '../agreements/questions/answerAboutFile.ts';
import { employerInvoices } from '../billing/forEmployer.ts';
import { inTheirLanguage } from '../faq/courtesyLine.ts';
import { answerVisitor, type VisitorAnswer } from '../faq/answerVisitor.ts';
import {
  asksOnlyCost,
  asksPrice,
  estimateByReference,
  estimateGoesOn,
  priceInShort,
  saysWholeEstimate,
} from '../estimate/estimateByWords.ts';
import {
  asksOnlyContact,
  asksToBeContacted,
  asksUrgently,
  saysWhereToReach,
} from '../contactMe/contactMeWords.ts';
import { asksToMove } from '../contactMe/asksToMove.ts';
import { aboutSent } from '../contactMe/afterSent.ts';
import { keepUnanswered } from '../faq/keepUnanswered.ts';
import { questionBefore } from '../faq/lastQuestion.ts';
import { openOnDay } from '../faq/openOnDay.ts';
import { reactionTo } from '../faq/reaction.ts';
import { noSuchDay } from '../noSuchDay.ts';
import { say } from '../say.ts';
import { saysWipe } from './saysWipe.ts';
import type { Outsider } from './visitorConversation.ts';
import type { VisitorHost } from './visitorHost.ts';
import { visitorInDialog } from './visitorInDialog.ts';
import { askWipe } from './visitorActions.ts';

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
    ? visitorInDialog(text, turn, host, deps, distress)
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
  const sent = aboutSent(text, host.lastContact(), turn, deps);
  if (sent) return sent;
  const goesOn = estimateGoesOn(text, host.lastEstimate(), today, deps);
  if (goesOn) return host.begin('costEstimate', goesOn);
  rate(text, turn, deps);
  const { outcome, id, intent, near, courtesy, replies } = answerVisitor(text, { now, last }, deps);
  const isOfPapers = intent === 'invoice_summary' || intent === 'agreement_summary';
  const isAboutPapers = outcome === 'action' && isOfPapers;
  if (
    asksOnlyContact(text) ||
    asksUrgently(text) ||
    asksToMove(text) ||
    (asksToBeContacted(text) && (isAboutPapers || saysWhereToReach(text)))
  )
    return [...inTheirLanguage(courtesy), ...host.begin('contactMe', { text })];
  if (turn.who.kind === 'contactPerson') {
    const told = employerByWords(text, { ...turn, who: turn.who }, outcome, intent, host, deps);
    if (told) return told;
  }
  const asksOwnCost = asksOnlyCost(text) && !questionBefore(last, now)?.answerId;
  const wantsEstimate = outcome === 'action' && intent === 'cost_estimate';
  const isWhole = saysWholeEstimate(text, today);
  if (wantsEstimate || asksOwnCost || isWhole) {
    const price = asksOwnCost || (asksPrice(text) && !isWhole) ? priceInShort(now, deps) : [];
    return [...inTheirLanguage(courtesy), ...price, ...host.begin('costEstimate', { text })];
  }
  const asksContact = intent === 'contact_request' || intent === 'new_request';
  if (asksContact && (outcome === 'action' || (outcome === 'urgent' && saysWhereToReach(text)))) {
    return [...inTheirLanguage(courtesy), ...host.begin('contactMe', { text })];
  }
  if (outcome === 'urgent') return distress ? [say(deps.text('distress.then'))] : replies;
  if (outcome === 'unknown' && intent === 'unknown') {
    keepUnanswered({ text, audience: 'everyone', near }, turn, deps);
  }
  const found = outcome === 'answer' || outcome === 'choices';
  return found ? [...openOnDay(text, { answerId: id, near }, now, deps), ...replies] : replies;
}

/** "Dat was nuttig", right after an answer: the same as its button. */
function rate(text: string, turn: Turn<Outsider>, deps: DialogDeps): void {
  const reacted = reactionTo(text);
  if (reacted === null || reacted === 'noted') return;
  const answerId = questionBefore(turn.lastQuestion, turn.now)?.answerId ?? null;
  const answer = answerId === null ? null : deps.faq.answer(answerId, 'everyone', turn.now);
  if (!answer) return;
  const { id, version } = answer;
  const submissionKey = `said ${turn.activityId ?? turn.now} ${id}`;
  const useful = reacted === 'useful';
  deps.questions.judge({ submissionKey, answerId: id, version, useful, audience: 'everyone' });
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
