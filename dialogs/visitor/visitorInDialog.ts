// What a visitor says in the middle of a dialog: an answer to the open question, or something in between.
import { confirmationOf } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { shownAnswer } from '../faq/answerQuestion.ts';
import { answerVisitor } from '../faq/answerVisitor.ts';
import { PRICE, priceAsked } from '../estimate/showEstimate.ts';
import { givesNotice } from '../faq/givesNotice.ts';
import { asksSomething, beginsAsQuestion, keepUnanswered } from '../faq/keepUnanswered.ts';
import { say } from '../say.ts';
import { saysOnlyStop, saysOtherwise, saysStop } from './saysStop.ts';
import type { Outsider } from './visitorConversation.ts';
import type { PublicDialog, VisitorHost } from './visitorHost.ts';

/** A word that means nothing in particular is no wish to stop: what was filled in would be lost. */
const LEAST_CANCEL = 0.4;
/** How sure an answer must be before it comes between a question and its answer. */
const SURE = 0.6;
/** How sure it must be that something else is begun, or nothing but politeness is said. */
const SURE_OF_INTENT = 0.8;
/** A question of so many words, without a number or an address, answers nothing that was asked. */
const WHOLE_QUESTION = 4;
const DATA = /[\d@]/;

/** All that is said to these words; a dialog is open. `distress`: the numbers of people who help were said. */
export function visitorInDialog(
  text: string,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
  distress: boolean,
): Reply[] {
  const { dialog, state } = host.active()!;
  const resumed = (between: Reply[]): Reply[] => {
    const again = dialog.reprompt(state, turn);
    return [...between, say(deps.text('visitor.dialog.resume')), ...again];
  };
  const understood = once(() => {
    const expected = dialog.expects(state);
    return deps.understand(text, { now: turn.now, ...(expected ? { expected } : {}) });
  });
  const goOn = (): Reply[] => host.continue({ kind: 'text', text, understood });
  if (dialog.isAnswer?.(state, text) || confirmationOf(text) !== null) return goOn();
  // "Mijn baas slaat mij" is no name of a company.
  const mayAnswer = dialog.onlyAnswers?.(state, text) === 'perhaps';
  if (distress && !mayAnswer && !DATA.test(text) && !saysStop(text)) return resumed([]);
  if (givesNotice(text, { vaguely: false })) return resumed(answered(text, turn, deps).replies);
  const price = followsPrice(text, dialog, turn, deps);
  if (price) return resumed(price);
  if (dialog.takesWords(state, text)) {
    if (saysOnlyStop(text)) return left(dialog, state, host);
    // Any words are an answer: a question is what is surely answered.
    const asks = text.trim().endsWith('?') || beginsAsQuestion(text);
    const between = asks ? sureAnswer(text, turn, deps) : null;
    return between ? resumed(between) : goOn();
  }
  const { intent, confidence } = understood();
  if (
    intent === 'cancel' &&
    !saysOtherwise(text) &&
    (saysStop(text) || confidence >= LEAST_CANCEL)
  ) {
    return left(dialog, state, host);
  }
  if (intent === 'restart') return host.begin(dialog.id, null);
  if (intent === 'contact_request' && dialog.id === 'costEstimate' && confidence >= SURE_OF_INTENT)
    return [...left(dialog, state, host), ...host.begin('contactMe', { text })];
  const between = inBetween(text, understood(), { dialog, state }, turn, deps);
  if (between) return resumed(between);
  const replies = goOn();
  const after = host.active();
  const isTaken = after === null || JSON.stringify(after.state) !== JSON.stringify(state);
  // What the dialog can do nothing with was no answer: "hoeveel is de premie dan?" to "wanneer start ze?".
  const asks = text.trim().endsWith('?') || beginsAsQuestion(text);
  const answer = isTaken || !asks ? null : anyAnswer(text, dialog, turn, deps);
  return answer ? resumed(answer) : replies;
}

function left(dialog: PublicDialog, state: object, host: VisitorHost): Reply[] {
  host.cancel();
  return [say(dialog.farewell(state))];
}

/** What is said to help, a question, thanks or a wish for later; null when it is none of these. */
function inBetween(
  text: string,
  understanding: RichUnderstanding,
  { dialog, state }: { dialog: PublicDialog; state: object },
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] | null {
  const { intent, confidence } = understanding;
  if (intent === 'help' && text.length < 40) return [say(deps.text('visitor.help'))];
  const sure = asksSomething(text) ? sureAnswer(text, turn, deps) : null;
  if (sure) return sure;
  const isSaidSurely = confidence >= SURE_OF_INTENT;
  if (isSaidSurely && intent === 'cost_estimate' && dialog.id !== 'costEstimate')
    return [say(deps.text('visitor.dialog.finishFirst'))];
  if (isSaidSurely && intent === 'smalltalk') return politeness(text, turn, deps);
  if (!isWholeQuestion(text, understanding)) return null;
  const { outcome, near, replies } = answered(text, turn, deps);
  if (outcome === 'unknown') keepUnanswered({ text, audience: 'everyone', near }, turn, deps);
  // "Kan het ook later?" to "welke dag?" is about that, rather than about what is near.
  const isNear = outcome === 'choices' && dialog.expects(state) !== 'date';
  return outcome === 'unknown' || isNear ? replies : null;
}

function isWholeQuestion(text: string, { slots }: RichUnderstanding): boolean {
  const { date, start, minutes, period } = slots;
  const isData = [date, start, minutes, period].some((slot) => slot !== null) || DATA.test(text);
  return !isData && /\?\W*$/.test(text) && text.trim().split(/\s+/).length >= WHOLE_QUESTION;
}

/** An answer, also one that is less sure; in an estimate it leans on the price where nothing else helps. */
function anyAnswer(
  text: string,
  dialog: PublicDialog,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] | null {
  const isEstimate = dialog.id === 'costEstimate';
  // "De premie" is there the one that was just asked about.
  const said = isEstimate ? text.replace(/\bpremie\b/giu, 'begeleidingspremie') : text;
  const alone = answered(said, turn, deps);
  if (alone.outcome === 'answer') return alone.replies;
  const lastQuestion = isEstimate ? priceAsked('everyone', turn.now, deps) : null;
  if (!lastQuestion) return null;
  const leaning = answered(said, { ...turn, lastQuestion }, deps);
  return leaning.outcome === 'answer' ? leaning.replies : null;
}

/** "En daarna?", "hoezo 5 kwartalen?" lean on the price that was just shown, and answer nothing that was asked. */
function followsPrice(
  text: string,
  dialog: PublicDialog,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] | null {
  if (dialog.id !== 'costEstimate' || text.length > MOST_FOLLOWING || !FOLLOWS.test(text))
    return null;
  const lastQuestion = priceAsked('everyone', turn.now, deps);
  const leaning = lastQuestion && answered(text, { ...turn, lastQuestion }, deps);
  if (leaning?.outcome === 'answer') return leaning.replies;
  const price = ABOUT_PRICE.test(text) ? deps.faq.answer(PRICE, 'everyone', turn.now) : null;
  const asker = { audience: 'everyone', now: turn.now } as const;
  return price && [shownAnswer(price, null, text, asker, deps)];
}

const ABOUT_PRICE =
  /\b(?:daarna|dan|later|nadien|erna|maand\w*|jaar|kwarta\w*|trimester|persoon|bedrag|euro|duur|goedkoper|minder)\b/iu;
const MOST_FOLLOWING = 50;
const FOLLOWS =
  /^\W*(?:hoezo|waarom|vanwaar|en (?:daarna|dan|later|btw|de btw|nadien|erna)\b|(?:is|zijn|was) (?:dat|dit|da|het|die)\b|(?:met|zonder|incl\w*|excl\w*) btw|per (?:maand|jaar|kwartaal|persoon)\b)[^?]*\?\W*$/iu;

function sureAnswer(text: string, turn: Turn<Outsider>, deps: DialogDeps): Reply[] | null {
  const { outcome, confidence, replies } = answered(text, turn, deps);
  return outcome === 'answer' && confidence >= SURE ? replies : null;
}

function politeness(text: string, turn: Turn<Outsider>, deps: DialogDeps): Reply[] | null {
  const { outcome, replies } = answered(text, turn, deps);
  return outcome === 'smalltalk' ? replies : null;
}

function answered(
  text: string,
  { now, lastQuestion: last = null }: Turn<Outsider>,
  deps: DialogDeps,
): ReturnType<typeof answerVisitor> {
  return answerVisitor(text, { now, last }, deps);
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
