// A question about individueel maatwerk: the answer, a choice of answers, or an honest "dat weet ik niet".
import { answerCard, answerChoicesCard, notKnownCard, passageCard } from '../../cards/faqCards.ts';
import type { AnswerView, Courtesy } from '../../cards/faqViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { FaqFound } from '../../src/faq/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import type { FaqAnswer } from './faqDesk.ts';
import { questionBefore, type LastQuestion } from './lastQuestion.ts';

export interface Asker {
  audience: 'everyone' | 'staff';
  now: number;
  last: LastQuestion | null;
  /** Team leads and editors, who may change what they read. */
  writes?: boolean;
}

export interface Answered {
  outcome: 'answer' | 'choices' | 'unknown' | 'action';
  /** The answer shown, or the action meant. */
  answer: FaqAnswer | null;
  found: FaqFound;
  replies: Reply[];
}

type AnswerDeps = Pick<DialogDeps, 'faq' | 'newKey'>;

/** Numbers and signs alone ask nothing, though an answer may hold the same number. */
const HAS_WORD = /\p{L}/u;
const NOTHING: FaqFound = {
  ...{ outcome: 'unknown', best: null, runnerUp: null, near: [] },
  ...{ language: 'nl', leans: false },
};

/** Finds and shows; an action is only named, what follows is its dialog's. */
export function answerQuestion(text: string, asker: Asker, deps: AnswerDeps): Answered {
  const { audience, now, last } = asker;
  const before = questionBefore(last, now);
  const found = HAS_WORD.test(text) ? deps.faq.find({ text, audience, before }) : NOTHING;
  const best = found.best && deps.faq.answer(found.best.id, audience, now);
  if (found.outcome === 'answer' && best) {
    if (best.kind === 'action') return { outcome: 'action', answer: best, found, replies: [] };
    const replies = [shownAnswer(best, courtesyOf(found), text, asker, deps)];
    return { outcome: 'answer', answer: best, found, replies };
  }
  const asked = { text, answerId: null, at: now };
  if (found.outcome === 'choices') {
    const choices = titlesOf(found, asker, deps);
    const formal = audience === 'everyone';
    const card = answerChoicesCard({ formal, choices, courtesy: courtesyOf(found) });
    return { outcome: 'choices', answer: null, found, replies: [{ kind: 'card', card, asked }] };
  }
  const replies = [notKnown(asker, deps, { found, asked })];
  return { outcome: 'unknown', answer: null, found, replies };
}

/** The card of one answer. */
export function shownAnswer(
  answer: FaqAnswer,
  courtesy: Courtesy,
  text: string,
  { audience, now, writes = false }: Pick<Asker, 'audience' | 'now' | 'writes'>,
  deps: AnswerDeps,
): Reply {
  const { id, title, version, citations, related, passage, checked } = answer;
  const view: AnswerView = {
    ...{ id, title, version, citations, related, courtesy },
    text: answer.text,
    kind: answer.kind as AnswerView['kind'],
    checkedOn: dayInWords(checked),
    hasPassage: passage !== null,
    isOwnToEdit: writes,
    offersEstimate: audience === 'everyone' && answer.offers === 'cost_estimate',
    submissionKey: deps.newKey(),
  };
  return { kind: 'card', card: answerCard(view), asked: { text, answerId: id, at: now } };
}

/** "Dat weet ik niet", with the closest topics when there are any. */
export function notKnown(
  { audience, now }: Pick<Asker, 'audience' | 'now'>,
  deps: AnswerDeps,
  { found, asked }: { found: FaqFound | null; asked: LastQuestion },
): Reply {
  const near = found ? titlesOf(found, { audience, now }, deps) : [];
  const card = notKnownCard({
    formal: audience === 'everyone',
    contact: deps.faq.contact(now),
    near,
    courtesy: found ? courtesyOf(found) : null,
  });
  return { kind: 'card', card, asked };
}

/** Where an answer stands; null when it is gone. */
export function shownPassage(
  answerId: string,
  { audience, now }: Pick<Asker, 'audience' | 'now'>,
  deps: AnswerDeps,
): Reply | null {
  const answer = deps.faq.answer(answerId, audience, now);
  if (!answer) return null;
  const { title, citations, passage, checked, kind } = answer;
  const checkedOn = dayInWords(checked);
  const view = { title, citations, passage, checkedOn, kind: kind as AnswerView['kind'] };
  return { kind: 'card', card: passageCard(view) };
}

function titlesOf(
  { near }: FaqFound,
  { audience, now }: Pick<Asker, 'audience' | 'now'>,
  deps: AnswerDeps,
): { id: string; title: string }[] {
  return near.flatMap(({ id }) => {
    const answer = deps.faq.answer(id, audience, now);
    return answer ? [{ id, title: answer.title }] : [];
  });
}

/** The language of the question, when it is not Dutch. */
export function courtesyOf({ language }: FaqFound): Courtesy {
  return language === 'nl' ? null : language;
}

/** "21 november 2026" */
function dayInWords(day: string): string {
  return dateInWords(day).replace(/^\S+ /, '');
}
