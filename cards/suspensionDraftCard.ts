// The draft of a suspension: the period, a neutral reason of the closed list, and what it moves.
import type { SuspensionReason } from '../src/rules/index.ts';
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import type { SuspensionDraftView } from './coverViews.ts';
import { movedLines } from './dueLines.ts';
import { formCard } from './formCard.ts';
import { choiceField, dayField } from './formFields.ts';
import { suspensionFacts } from './suspensionCard.ts';

/** Neutral and closed; in the order in which they are offered. */
export const SUSPENSION_REASONS: readonly SuspensionReason[] = [
  'employeeAbsent',
  'workplaceClosed',
  'employerAskedOtherDate',
  'agreementSuspended',
  'coachAbsent',
];

/** Shows a draft and asks to keep it. */
export function suspensionDraftCard(view: SuspensionDraftView): Card {
  const { submissionKey, inputs, files } = view;
  const reasons = SUSPENSION_REASONS.map((value) => ({
    title: cardText(`suspensionReason.${value}`),
    value,
  }));
  return formCard({
    id: 'suspensionDraft',
    summary: cardText('suspensionDraft.summary'),
    title: cardText('suspensionDraft.title'),
    dialog: 'suspend',
    submissionKey,
    shown: suspensionFacts(view.suspension),
    notes: view.warnings,
    below: movedLines(cardText('suspensionDraft.moved'), view.moved),
    fields: [
      ...(files.length > 1
        ? [choiceField('file', 'input.file', files, inputs.agreementId, 'required.file')]
        : []),
      dayField('from', 'input.firstDay', inputs.from),
      dayField('to', 'input.lastDay', inputs.to),
      choiceField('reason', 'input.suspensionReason', reasons, inputs.reason, 'required.reason'),
    ],
    errors: view.errors,
    keepTitle: cardText('button.keep'),
  });
}
