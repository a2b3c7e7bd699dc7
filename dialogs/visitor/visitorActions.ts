// The buttons a visitor may press outside of an open dialog.
import type { FormAction } from '../../cards/actions.ts';
import type { FaqAction } from '../../cards/faqActions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { PublicAction } from '../../cards/publicActions.ts';
import { wipeCard } from '../../cards/wipeCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { notKnown, shownAnswer, shownPassage } from '../faq/answerQuestion.ts';
import { keepUnanswered } from '../faq/keepUnanswered.ts';
import { questionBefore } from '../faq/lastQuestion.ts';
import { say } from '../say.ts';
import { contactMeKept } from '../contactMe/contactMeForm.ts';
import { estimateAgain, estimateKept, estimateStart } from '../estimate/estimateByWords.ts';
import type { Outsider } from './visitorConversation.ts';
import type { VisitorHost } from './visitorHost.ts';

/** The buttons of answers. */
export function handleVisitorFaq(
  action: FaqAction,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] {
  const asker = { audience: 'everyone', now: turn.now, last: turn.lastQuestion ?? null } as const;
  switch (action.verb) {
    case 'showAnswer': {
      const answer = deps.faq.answer(action.answerId, 'everyone', turn.now);
      if (!answer || answer.kind === 'action') return [say(deps.text('visitor.gone'))];
      return [shownAnswer(answer, null, answer.title, asker, deps)];
    }
    case 'showPassage': {
      const shown = shownPassage(action.answerId, asker, deps);
      return [shown ?? say(deps.text('visitor.gone'))];
    }
    case 'rateAnswer': {
      const { submissionKey, answerId, version, useful } = action;
      deps.questions.judge({ submissionKey, answerId, version, useful, audience: 'everyone' });
      return [say(deps.text('visitor.rated'))];
    }
    case 'noneOfThese': {
      const before = questionBefore(turn.lastQuestion, turn.now) && turn.lastQuestion;
      const asked = { text: before?.text ?? '', answerId: null, at: before?.at ?? turn.now };
      if (before) {
        const once = { activityId: `none ${asked.at} ${asked.text}` };
        keepUnanswered({ text: before.text, audience: 'everyone', near: [] }, once, deps);
      }
      return [notKnown(asker, deps, { found: null, asked })];
    }
  }
}

/** The buttons that only visitors have. */
export function handleVisitorPublic(
  action: PublicAction,
  turn: Turn<Outsider>,
  host: VisitorHost,
  deps: DialogDeps,
): Reply[] {
  switch (action.verb) {
    case 'startContact':
      return host.begin('contactMe', { how: action.how });
    case 'startEstimate':
      return host.begin('costEstimate', estimateStart(action.how, host.lastEstimate(), deps));
    case 'showEstimate':
      return estimateAgain(action.reference, turn, deps);
    case 'wipeChat':
      return askWipe();
    case 'keepChat': {
      const title = deps.text('dialog.stopped');
      const card = noticeCard({ title, text: deps.text('visitor.notWiped'), tone: 'info' });
      return [{ kind: 'card', card, replaces: true }];
    }
  }
}

/** A button of a form that is no longer open: a second click shows what the first one kept. */
export function visitorFormAgain(
  { dialog, submissionKey }: FormAction,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] {
  const again = { costEstimate: estimateKept, contactMe: contactMeKept }[dialog];
  const kept = again?.(submissionKey, turn, deps) ?? null;
  return kept ?? [say(deps.text('dialog.stale'))];
}

/** "Wilt u dit hele gesprek wissen?" */
export function askWipe(): Reply[] {
  return [{ kind: 'card', card: wipeCard() }];
}
