// The draft of an appointment, or of its new moment: nothing is kept yet.
import type { Card, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { appointmentFacts } from './appointmentFacts.ts';
import { formCard } from './formCard.ts';
import { choiceField, choicesField, dayField, timeField } from './formFields.ts';
import type { PlanDraftView } from './planViews.ts';
import type { VisitMode } from './views.ts';

const MODES: readonly VisitMode[] = ['onsite', 'online', 'phone'];

/** Shows a draft and asks to keep it. */
export function planDraftCard(view: PlanDraftView): Card {
  const { purpose, submissionKey, inputs, days } = view;
  const when: Element[] = [
    dayField('date', 'input.date', inputs.date, { min: days.first, max: days.last }),
    {
      kind: 'group',
      style: 'plain',
      beside: 'equal',
      items: [
        timeField('start', 'input.start', inputs.start),
        timeField('end', 'input.end', inputs.end),
      ],
    },
  ];
  return formCard({
    id: 'planDraft',
    summary: cardText('planDraft.summary'),
    title: cardText(`planDraft.title.${purpose}`),
    dialog: 'planVisit',
    submissionKey,
    shown: appointmentFacts(view.appointment),
    notes: view.warnings,
    fields: purpose === 'move' ? when : [...whoFields(view), ...when, modeField(inputs.mode)],
    errors: view.errors,
    keepTitle: cardText(`planDraft.keep.${purpose}`),
  });
}

/** Only fields in which there is something to choose, or something was wrong. */
function whoFields({ inputs, choices, errors }: PlanDraftView): Input[] {
  const { employerId, workplaceId, employeeIds } = inputs;
  const fields = [
    choiceField('employer', 'input.employer', choices.employers, employerId, 'required.employer'),
    choiceField('workplace', 'input.workplace', choices.workplaces, workplaceId),
    choicesField(
      'employees',
      'input.plannedEmployees',
      choices.employees,
      employeeIds,
      'required.employees',
    ),
  ];
  return fields.filter(
    (field) =>
      (field.type === 'choice' && field.choices.length > 1) || Object.hasOwn(errors, field.id),
  );
}

function modeField(mode: VisitMode): Input {
  const choices = MODES.map((value) => ({ title: cardText(`mode.${value}`), value }));
  return choiceField('mode', 'input.plannedMode', choices, mode, 'required.plannedMode');
}
