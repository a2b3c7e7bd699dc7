// Asks questions as `npm run ask` does, and says what the person was shown.
import { resolve } from 'node:path';
import type { Element } from '../../../cards/card.ts';
import { answerStaff } from '../../../dialogs/faq/answerStaff.ts';
import { answerVisitor, type VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import { shippedShelf } from '../../../src/bot/faqShelf.ts';
import { askDeps, type AskDeps } from '../../../src/commands/ask/askDeps.ts';
import { lastAnswer } from '../../../src/commands/ask/lastAnswer.ts';
import type { FaqFile } from '../../../src/content/faqSchema.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { shippedFacts } from '../../../src/content/mergedFacts.ts';
import type { Question } from './readCorpus.ts';

/** What stood on the screen after the last turn. */
export interface Shown {
  outcome: VisitorAnswer['outcome'];
  /** The answers shown: one, or those offered as a choice. */
  ids: readonly string[];
  /** Of an action. */
  intent: string;
  confidence: number;
}

export interface Askable {
  answers: ReadonlyMap<string, FaqFile>;
  /** An answer as a person reads it; '' for actions and topics outside. */
  textOf(id: string): string;
  deps: AskDeps;
}

/** The day on which the questions were written: what is shown does not depend on today. */
export const ASKED_AT = Date.UTC(2026, 10, 21, 12);

/** Loads content and finder as they ship. */
export function openAskable(): Askable {
  const content = loadContent(resolve(import.meta.dirname, '../../../data'));
  const deps = askDeps(content, () => shippedFacts(content));
  const { answers } = shippedShelf(content).open();
  const textOf = (id: string): string => deps.faq.answer(id, 'staff', ASKED_AT)?.text ?? '';
  return { answers, textOf, deps };
}

/** Questions that only answers for colleagues can answer. */
export function isForStaff({ right }: Question, { answers }: Pick<Askable, 'answers'>): boolean {
  return right.length > 0 && right.every((id) => answers.get(id)?.audience === 'staff');
}

/** All turns in a fresh conversation; what the last one got. */
export function ask(question: Question, askable: Askable): Shown {
  const answerTo = isForStaff(question, askable) ? answerStaff : answerVisitor;
  const { deps } = askable;
  return shownOf(lastAnswer(question.turns, { answerTo, now: () => ASKED_AT, deps }));
}

function shownOf({ outcome, id, intent, confidence, replies }: VisitorAnswer): Shown {
  const common = { outcome, intent, confidence };
  if (outcome !== 'choices') return { ...common, ids: id === null ? [] : [id] };
  const elements = replies.flatMap((reply) => (reply.kind === 'card' ? reply.card.body : []));
  return { ...common, ids: elements.flatMap(offered) };
}

/** The answers that the buttons of a card lead to. */
function offered(element: Element): string[] {
  if (element.kind === 'group') return element.items.flatMap(offered);
  if (element.kind !== 'buttons') return [];
  return element.buttons.flatMap((button) =>
    'action' in button && button.action.verb === 'showAnswer' ? [button.action.answerId] : [],
  );
}
