// What a button that belongs to no open dialog leads to.
import {
  isCommitmentAction,
  type CardAction,
  type FormAction,
  type PeopleAction,
} from '../cards/actions.ts';
import { isAgreementAction } from '../cards/agreementActions.ts';
import type { AnswerAction } from '../cards/answerActions.ts';
import type { BillingAction } from '../cards/billingActions.ts';
import { isCoverAction, isPlanAction } from '../cards/coverActions.ts';
import { isFaqAction } from '../cards/faqActions.ts';
import type { PersonAction } from '../cards/personActions.ts';
import { isPublicAction } from '../cards/publicActions.ts';
import type { PublicChatAction } from '../cards/publicChatActions.ts';
import type { RetentionAction } from '../cards/retentionActions.ts';
import { isSummaryAction } from '../cards/summaryActions.ts';
import { handleAgreementAction } from './agreements/agreementActions.ts';
import { handleCoverAction } from './cover/coverActions.ts';
import type { DialogDeps } from './deps.ts';
import type { NextDialog, Reply, Turn } from './dialog.ts';
import { handleFaqAction } from './faq/faqByWords.ts';
import { handleVisitAction } from './myVisits/visitActions.ts';
import { handlePlanAction } from './plans/planActions.ts';
import { handleCommitmentAction } from './requests/requestActions.ts';
import { say } from './say.ts';
import { handleSummaryAction } from './summary/summaryActions.ts';

/** What such a button leads to. */
export function outcomeOf(
  action: Exclude<
    CardAction,
    | FormAction
    | PeopleAction
    | PersonAction
    | AnswerAction
    | BillingAction
    | PublicChatAction
    | RetentionAction
  >,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { replies: Reply[]; next?: NextDialog } {
  if (isAgreementAction(action)) return handleAgreementAction(action, inputs, turn, deps);
  if (isPlanAction(action)) return handlePlanAction(action, turn, deps);
  if (isCommitmentAction(action)) return handleCommitmentAction(action, turn, deps);
  if (isCoverAction(action)) return handleCoverAction(action, turn, deps);
  if (isSummaryAction(action)) return { replies: handleSummaryAction(action, turn, deps) };
  if (isFaqAction(action)) return { replies: handleFaqAction(action, turn, deps) };
  if (isPublicAction(action)) return { replies: [say(deps.text('dialog.stale'))] };
  return handleVisitAction(action, turn, deps);
}
