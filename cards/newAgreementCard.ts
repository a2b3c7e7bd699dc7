// The form of a new agreement: what was typed stays in it, with what is wrong under each field.
import {
  NEW_AGREEMENT_FIELDS,
  type AgreementAddedView,
  type NewAgreementField,
  type NewAgreementView,
} from './agreementViews.ts';
import type { Card, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';

const LONGEST: Partial<Record<NewAgreementField, number>> = {
  enterpriseNumber: 20,
  contactPhone: 30,
  contactEmail: 200,
  workplaces: 400,
  amount: 20,
  wagePercent: 10,
  reference: 40,
  employeeReference: 40,
};
const MUST: ReadonlySet<NewAgreementField> = new Set([
  ...(['employerName', 'enterpriseNumber', 'employeeName', 'employeeReference'] as const),
  ...(['coachId', 'start', 'premiumFrom', 'years', 'approvedOn'] as const),
]);
const DATES: ReadonlySet<NewAgreementField> = new Set([
  ...(['start', 'employmentStart', 'premiumFrom', 'approvedOn'] as const),
]);

/** Shows the form. */
export function newAgreementCard(view: NewAgreementView): Card {
  const part = (
    title: 'employer' | 'employee' | 'premium',
    fields: NewAgreementField[],
  ): Element[] => [
    { kind: 'divider' },
    { kind: 'text', text: cardText(`newAgreement.${title}`), style: 'heading' },
    ...fields.map((field) => inputOf(field, view)),
  ];
  return {
    id: 'newAgreement',
    summary: cardText('newAgreement.summary'),
    body: [
      { kind: 'text', text: cardText('newAgreement.title'), style: 'title' },
      { kind: 'text', text: cardText('newAgreement.hint'), style: 'subtle' },
      ...problems(view),
      ...part('employer', [
        ...(['employerName', 'enterpriseNumber', 'workplaces', 'userCompany'] as const),
        ...(['contactName', 'contactEmail', 'contactPhone'] as const),
      ]),
      ...part('employee', [
        ...(['employeeName', 'employeeReference', 'coachId', 'coworkerCoach'] as const),
        ...(['start', 'employmentStart', 'reference'] as const),
      ]),
      ...part('premium', ['approvedOn', 'premiumFrom', 'years', 'amount', 'wagePercent']),
    ],
    buttons: [
      {
        title: cardText('button.keep'),
        action: { verb: 'saveAgreement', submissionKey: view.submissionKey },
        style: 'primary',
      },
    ],
  };
}

/** Says that it is kept, with what has still to be put in order. */
export function agreementAddedCard(view: AgreementAddedView): Card {
  const { employer, employee, reference, warnings, already, agreementId } = view;
  const title: Element = {
    kind: 'text',
    text: cardText(already ? 'newAgreement.already' : 'newAgreement.kept'),
    style: 'title',
  };
  const items: Element[] = warnings.map((text) => ({ kind: 'text', text, style: 'body' }));
  return {
    id: 'agreementAdded',
    summary: cardText('newAgreement.summary'),
    body: [
      already ? title : { kind: 'group', style: 'good', items: [title] },
      {
        kind: 'text',
        text: cardText('newAgreement.about', { employer, employee, reference }),
        style: 'body',
      },
      ...(items.length === 0
        ? []
        : [
            {
              kind: 'group' as const,
              style: 'warning' as const,
              items: [
                {
                  kind: 'text' as const,
                  text: cardText('draft.warnings'),
                  style: 'strong' as const,
                },
                ...items,
              ],
            },
          ]),
    ],
    buttons: [
      { title: cardText('button.showAgreement'), action: { verb: 'showAgreement', agreementId } },
    ],
  };
}

/** All of them above, since the card is long; each stands under its field too. */
function problems({ errors }: NewAgreementView): Element[] {
  const fields = NEW_AGREEMENT_FIELDS.filter((field) => errors[field] !== undefined);
  if (fields.length === 0) return [];
  return [
    {
      kind: 'group',
      style: 'attention',
      items: [
        { kind: 'text', text: cardText('draft.problems.register'), style: 'strong' },
        ...fields.map((field): Element => {
          const text = `${cardText(`input.agreement.${field}`)}: ${errors[field] ?? ''}`;
          return { kind: 'text', text, style: 'body' };
        }),
      ],
    },
  ];
}

function inputOf(id: NewAgreementField, { inputs, coaches, errors }: NewAgreementView): Input {
  const base = {
    kind: 'input' as const,
    id,
    label: cardText(`input.agreement.${id}`),
    value: inputs[id],
    error: errors[id],
    ...(MUST.has(id) ? { required: { message: cardText('required.agreement') } } : {}),
  };
  if (DATES.has(id)) return { ...base, type: 'date' };
  if (id === 'coachId') return { ...base, type: 'choice', choices: coaches, style: 'compact' };
  if (id === 'years') {
    const choices = (['2', '5'] as const).map((value) => ({
      title: cardText(`choice.term.${value}`),
      value,
    }));
    return { ...base, type: 'choice', choices, style: 'compact' };
  }
  return { ...base, type: 'text', maxLength: LONGEST[id] ?? 120 };
}
