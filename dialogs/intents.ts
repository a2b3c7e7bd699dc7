// What each intent leads to, when no dialog makes something else of it.
import type { Card } from '../cards/card.ts';
import { helpCard } from '../cards/helpCard.ts';
import type { Intent, RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { NextDialog, Reply, Turn } from './dialog.ts';
import { afterDistress } from './distress.ts';
import { exampleEmployer } from './exampleEmployer.ts';
import { answersByWords, questionsByWords } from './answers/answersByWords.ts';
import { crossingByWords } from './billing/crossing.ts';
import { saysClocks, showClocks } from './agreements/showClocks.ts';
import { newAgreementByWords } from './agreements/newAgreement.ts';
import { agreementByWords } from './agreements/showAgreement.ts';
import {
  changeByWords,
  noticeByWords,
  workOverByWords,
} from './agreements/changes/changeByWords.ts';
import { fileQuestionByWords } from './agreements/questions/answerAboutFile.ts';
import { pricesByWords } from './billing/prices.ts';
import { invoiceByWords } from './billing/invoice.ts';
import { decidesMoney, seesMoney } from './billing/priceWords.ts';
import { monthEndByWords } from './billing/run.ts';
import { whyAmountByWords } from './billing/whyAmount.ts';
import { absenceByWords } from './cover/absenceByWords.ts';
import { howByWords } from './faq/asksHow.ts';
import { heardAhead } from './heardAhead.ts';
import {
  estimateByReference,
  estimateGoesOn,
  saysWholeEstimate,
} from './estimate/estimateByWords.ts';
import { faqByWords, faqOr, passageByWords } from './faq/faqByWords.ts';
import { asksSomething } from './faq/keepUnanswered.ts';
import { handOverByWords, suspendByWords } from './cover/coverByWords.ts';
import { coverMeant } from './cover/coverMeant.ts';
import { correctByWords, correctionByWords, leftOutByWords } from './myVisits/correctByWords.ts';
import { myVisitsByWords, saysOfKept, withdrawByWords } from './myVisits/myVisits.ts';
import { explainByWords } from './open/explain.ts';
import { explainNext } from './open/explainNext.ts';
import { keptByWords } from './kept/keptByWords.ts';
import { logLevelByWords } from './logLevel/logLevelByWords.ts';
import { openByWords } from './open/showOpen.ts';
import { otherWorkByWords, unmadeByWords } from './noVisit.ts';
import { peopleByWords, transferByWords } from './people/peopleByWords.ts';
import { mayChangePeople } from './people/showPeople.ts';
import { personByWords } from './persons/personByWords.ts';
import { accessByWords, accessLearnt, accessMeant } from './persons/showAccess.ts';
import { agendaByWords, planByWords } from './plans/plansByWords.ts';
import { closeByWords } from './requests/closeRequestDialog.ts';
import { callBackByWords, saysCallBack } from './requests/callBack.ts';
import { reportsCaller } from './requests/callerWords.ts';
import { saysIncoming } from './requests/incomingWords.ts';
import { notYetByWords } from './requests/notYetCalled.ts';
import { saysTake, takeByWords } from './requests/takeRequest.ts';
import { saysOnlyRequests, saysQueue, showRequests } from './requests/showRequests.ts';
import { receiptByWords } from './requests/receiptForm.ts';
import { saysReceipt } from './requests/receiptWords.ts';
import { saysTie, tieByWords } from './requests/tieForm.ts';
import { retentionByWords } from './retention/retentionByWords.ts';
import { offSwitchByWords } from './publicChat/offSwitch.ts';
import { say } from './say.ts';
import {
  figuresByWords,
  myFiguresByWords,
  weeklySummaryByWords,
} from './summary/summaryByWords.ts';
import { isPleased, smallTalkAnswer } from './smallTalk.ts';
import { visitAndMore } from './visitAndMore.ts';

/** "Ik neem het op", "koppel die vraag aan Jonas", "de wachtrij": no intent of their own. */
function requestByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  if (saysTake(text)) return takeByWords(understanding, turn, deps);
  if (saysCallBack(text)) return callBackByWords(understanding, turn, deps);
  const notYet = notYetByWords(text, understanding, turn, deps);
  if (notYet) return notYet;
  const receipt = saysReceipt(text) ? receiptByWords(text, turn, deps) : null;
  if (receipt) return receipt;
  if (saysTie(text)) return tieByWords(text, understanding, turn, deps);
  return saysQueue(text) || saysOnlyRequests(text) ? showRequests(turn, deps) : null;
}

/** What an intent leads to: replies, or a dialog. */
type Answer = (
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
) => Reply[] | NextDialog | Promise<Reply[]>;

/** What a message leads to by itself. */
export function answerTo(
  understanding: RichUnderstanding,
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | Promise<Reply[]> {
  return (
    logLevelByWords(text, turn, deps) ??
    afterDistress(text, turn, deps) ??
    explainNext(text, understanding, turn, deps) ??
    keptByWords(text, understanding, turn, deps) ??
    passageByWords(text, turn, deps) ??
    estimateByReference(text, turn, deps) ??
    whyAmountByWords(text, understanding, turn, deps) ??
    estimateAfter(text, turn, deps) ??
    accessByWords(text, understanding, turn, deps) ??
    personByWords(text, turn, deps) ??
    retentionByWords(text, understanding, turn, deps) ??
    accessLearnt(text, understanding, turn, deps) ??
    answersByWords(text, turn, deps) ??
    fileQuestionByWords(text, turn, deps) ??
    agendaByWords(text, understanding, turn, deps) ??
    leftOutByWords(text, understanding, turn, deps) ??
    otherWorkByWords(text, understanding, deps) ??
    visitAndMore(text, understanding, turn, deps) ??
    workOverByWords(text, understanding, turn, deps) ??
    coverMeant(text, understanding, turn, deps) ??
    changeByWords(text, understanding, turn, deps) ??
    (saysClocks(text) ? showClocks(0, turn, deps) : null) ??
    requestByWords(text, understanding, turn, deps) ??
    howByWords(text, understanding, turn, deps) ??
    figuresByWords(text, turn, deps) ??
    pricesByWords(text, turn, deps) ??
    ANSWERS[understanding.intent](text, understanding, turn, deps)
  );
}

/** "En voor 12 kwartalen?" after an estimate. */
function estimateAfter(text: string, turn: Turn, deps: DialogDeps): NextDialog | null {
  const args = estimateGoesOn(text, turn.lastEstimate ?? null, turn.today, deps);
  return args && { dialog: 'costEstimate', args };
}

/** Every intent has its way; the compiler lists what is still owed. */
const ANSWERS: Record<Intent, Answer> = {
  register_visit: (text, understanding, turn, deps) => {
    if (saysOfKept(text, understanding, turn)) {
      return correctByWords(text, understanding, turn, deps);
    }
    const { date, start, minutes } = understanding.slots;
    // "Peter mailde of ik kan langskomen": a visit that is asked for, not one that was made.
    if (saysIncoming(text) && [date, start, minutes].every((slot) => slot === null)) {
      return { dialog: 'newRequest', args: { text, understanding } };
    }
    const kept = correctionByWords(text, understanding, turn, deps);
    if (kept) return kept;
    const ahead = heardAhead(text, understanding, turn, deps);
    return ahead
      ? planByWords(text, ahead, turn, deps)
      : { dialog: 'registerVisit', args: { understanding, text } };
  },
  restart: (_text, _u, _turn, deps) => [say(deps.text('dialog.nothingToRestart'))],
  cancel: (_text, _u, _turn, deps) => [say(deps.text('dialog.nothingToCancel'))],
  my_visits: myVisitsByWords,
  correct_visit: (text, understanding, turn, deps) =>
    correctByWords(text, understanding, turn, deps),
  withdraw_visit: (_text, understanding, turn, deps) => withdrawByWords(understanding, turn, deps),
  // "Waar koop ik hier een visvergunning?" asks something, though it sounds like a cry for help.
  help: (text, { confidence }, turn, deps) =>
    confidence < SURE_OF_HELP && asksSomething(text)
      ? faqByWords(text, turn, deps)
      : [{ kind: 'card', card: help(turn, deps) }],
  smalltalk: (text, _u, _turn, deps) => [say(deps.text(smallTalkAnswer(text)))],
  // "Iemand van frituur Roos vraagt hoe het begint": who answers it calls back.
  ask: (text, understanding, turn, deps) =>
    reportsCaller(text)
      ? { dialog: 'newRequest', args: { text, understanding } }
      : faqByWords(text, turn, deps),
  people: (text, _u, turn, deps) => peopleByWords(text, turn, deps),
  plan_visit: (text, understanding, turn, deps) =>
    correctionByWords(text, understanding, turn, deps) ??
    planByWords(text, understanding, turn, deps),
  // A question that nobody understands gets what a question gets that has no answer.
  unknown: (text, understanding, turn, deps) =>
    unmadeByWords(text, understanding, turn, deps) ??
    (isPleased(text)
      ? [say(deps.text(smallTalkAnswer(text)))]
      : asksSomething(text)
        ? faqByWords(text, turn, deps)
        : faqOr(text, turn, deps, () => [
            say(deps.text('unknown.reply', { employer: exampleEmployer(turn.who, deps) })),
          ])),
  hand_over: (text, understanding, turn, deps) =>
    transferByWords(text, turn, deps) ?? handOverByWords(text, understanding, turn, deps),
  absence: (text, understanding, turn, deps) => absenceByWords(text, understanding, turn, deps),
  suspend: (text, understanding, turn, deps) => suspendByWords(text, understanding, turn, deps),
  register_contact: (text, understanding, turn, deps) =>
    correctionByWords(text, understanding, turn, deps) ?? {
      dialog: saysIncoming(text) ? 'newRequest' : 'registerContact',
      args: { text, understanding },
    },
  new_request: (text, understanding) => ({
    dialog: 'newRequest',
    args: { text, understanding },
  }),
  close_request: closeByWords,
  open_commitments: openByWords,
  explain: explainByWords,
  weekly_summary: weeklySummaryByWords,
  my_figures: myFiguresByWords,
  agreement_summary: agreementByWords,
  new_agreement: newAgreementByWords,
  notice: noticeByWords,
  invoice_summary: invoiceByWords,
  month_end: monthEndByWords,
  confirm_crossing: crossingByWords,
  // A caller asks to be contacted: passed on as any other request.
  contact_request: (text, understanding, turn, deps) => {
    const begun: NextDialog = { dialog: 'newRequest', args: { text, understanding } };
    return faqOr(text, turn, deps, () => begun);
  },
  cost_estimate: (text, _u, turn, deps) => {
    const begun: NextDialog = { dialog: 'costEstimate', args: { text } };
    return saysWholeEstimate(text, turn.today) ? begun : faqOr(text, turn, deps, () => begun);
  },
  unanswered_questions: (text, _u, turn, deps) => questionsByWords(text, turn, deps),
  off_switch: (text, _u, turn, deps) => offSwitchByWords(text, turn, deps),
  access_log: accessMeant,
};

const SURE_OF_HELP = 0.7;

function help(turn: Turn, deps: DialogDeps): Card {
  return helpCard({
    employerExample: exampleEmployer(turn.who, deps),
    coaches: turn.who.roles.has('coach'),
    leadsTeam: turn.who.roles.has('teamLead'),
    seesMoney: seesMoney(turn),
    decidesMoney: decidesMoney(turn),
    managesPeople: mayChangePeople(turn.who),
    writesAnswers: deps.answers.mayWrite(turn.who),
    nextYear: Number(turn.today.slice(0, 4)) + 1,
    warnings: deps.warnings(turn.who, turn.now),
  });
}
