// The four things that a cost estimate needs, in one form.
import type { Card, Input } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';
import { entryFormCard } from './entryFormCard.ts';
import { dayField } from './formFields.ts';

export interface EstimateFormView {
  submissionKey: string;
  /** YYYY-MM-DD; empty when not known. */
  premiumStart: string;
  agreementStart: string;
  quarters: number | null;
  extraHours: number | null;
  /** The first day on which an agreement can still begin, YYYY-MM-DD. */
  today: string;
  /** Why something that was said could not be taken. */
  why: string | null;
  errors: Readonly<Record<string, string>>;
}

/** Asks for all of it, and computes. */
export function estimateFormCard(view: EstimateFormView): Card {
  const { submissionKey, premiumStart, agreementStart, quarters, extraHours, why } = view;
  return entryFormCard({
    id: 'estimateForm',
    dialog: 'costEstimate',
    summary: cardText('estimateForm.summary'),
    title: cardText('estimateForm.title'),
    submissionKey,
    intro: [cardText('estimateForm.intro'), ...(why === null ? [] : [why])],
    fields: [
      dayField('premiumStart', 'input.premiumStart', premiumStart),
      dayField('agreementStart', 'input.agreementStart', agreementStart, { min: view.today }),
      {
        ...number('quarters', 'input.quarters', quarters, 40),
        required: { message: cardText('required.quarters') },
      },
      number('extraHours', 'input.extraHours', extraHours, 1000),
    ],
    errors: view.errors,
    then: 'keepForm',
    thenTitle: cardText('button.compute'),
  });
}

function number(id: string, label: CardTextKey, value: number | null, max: number): Input {
  return {
    kind: 'input',
    type: 'text',
    id,
    label: cardText(label),
    value: value === null ? '' : String(value).replace('.', ','),
    placeholder: cardText(
      id === 'quarters' ? 'input.quarters.example' : 'input.extraHours.example',
    ),
    maxLength: String(max).length + 8,
  };
}
