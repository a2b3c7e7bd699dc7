// Takes the fields of an appointment's card into its draft; a bad one leaves what stood there.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors } from '../form/form.ts';
import {
  choiceField,
  choicesField,
  comingDayField,
  modeField,
  optional,
  required,
  timeField,
} from '../form/readField.ts';
import { atMoment, type PlanDraft } from './planDraft.ts';

/** The draft after its card came back; only records of one's own files are taken. */
export function readPlanInputs(
  draft: PlanDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: PlanDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const date = taker.take('date', 'date', draft.date, required(comingDayField(turn.today)));
  const start = taker.take('start', 'time', draft.start, optional(timeField));
  const end = taker.take('end', 'time', draft.end, optional(timeField));
  const moved = atMoment(draft, { date, start, end });
  const next = draft.moving === null ? { ...moved, ...whoIn(draft) } : moved;
  const errors: Record<string, string> = { ...taker.errors() };
  if (date !== null && date < turn.today) errors['date'] ??= deps.text('plan.field.past');
  if (end !== null && (start === null || end <= start)) {
    errors['end'] ??= deps.text('plan.field.endBeforeStart');
  }
  return { draft: next, errors };

  function whoIn({ employerId: before }: PlanDraft) {
    const { roster, agreements } = deps.files(turn.who);
    const employerIds = roster.employers.map(({ id }) => id);
    const employerId = taker.take('employer', 'choice', before, required(choiceField(employerIds)));
    const workplacesOf = (id: string | null): string[] =>
      roster.employers.find((one) => one.id === id)?.workplaces.map((one) => one.id) ?? [];
    const shown = [...workplacesOf(before), ...workplacesOf(employerId)];
    const place = optional(choiceField(shown));
    const workplaceId = taker.take('workplace', 'choice', draft.workplaceId, place);
    const people = required(choicesField(agreements.map(({ employeeId }) => employeeId)));
    const picked = taker.take('employees', 'choice', draft.employeeIds, people);
    const isHere = (employeeId: string): boolean =>
      agreements.some((one) => one.employeeId === employeeId && one.employerId === employerId);
    return {
      employerId,
      workplaceId: workplacesOf(employerId).includes(workplaceId ?? '') ? workplaceId : null,
      employeeIds: employerId === before ? picked : picked.filter(isHere),
      mode: taker.take('mode', 'choice', draft.mode, modeField),
    };
  }
}
