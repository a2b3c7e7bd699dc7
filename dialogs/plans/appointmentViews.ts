// Says an appointment in words for the cards, from a draft or as it is kept.
import type { AppointmentView, PlanDraftView, PlanInputs } from '../../cards/planViews.ts';
import { dateInWords, timesInWords } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import type { OwnFiles } from '../deps.ts';
import { nameOfEmployee, nameOfEmployer, nameOfWorkplace } from '../registerVisit/questions.ts';
import type { PlanDraft } from './planDraft.ts';

/** A kept appointment as its card shows it. */
export function appointmentView(planned: PlannedVisit): AppointmentView {
  const { employerName, workplaceName, agreements, date, start, end, mode } = planned;
  return {
    employer: employerName,
    workplace: workplaceName,
    employees: agreements.map(({ employeeName }) => employeeName),
    dateInWords: dateInWords(date),
    timesInWords: timesInWords(start, end) || null,
    mode,
  };
}

/** A draft as its card shows it. */
export function appointmentOfDraft(draft: PlanDraft, files: OwnFiles): AppointmentView {
  const { date, start, end, mode } = draft;
  return {
    employer: nameOfEmployer(files, draft.employerId),
    workplace: nameOfWorkplace(files, draft.workplaceId) || null,
    employees: draft.employeeIds.map((id) => nameOfEmployee(files, id)),
    dateInWords: date === null ? '' : dateInWords(date),
    timesInWords: timesInWords(start, end) || null,
    mode,
  };
}

/** "Bakkerij De Smet, dinsdag 17 november 2026, 14.00 uur" */
export function appointmentInWords({ employerName, date, start, end }: PlannedVisit): string {
  return [employerName, dateInWords(date), timesInWords(start, end)]
    .filter((part) => part !== '')
    .join(', ');
}

/** The values of the fields of the draft's card. */
export function planInputs(draft: PlanDraft): PlanInputs {
  return {
    employerId: draft.employerId ?? '',
    workplaceId: draft.workplaceId ?? '',
    employeeIds: draft.employeeIds,
    date: draft.date ?? '',
    start: draft.start ?? '',
    end: draft.end ?? '',
    mode: draft.mode,
  };
}

/** What can be picked in the card: one's own files. */
export function choicesOf(draft: PlanDraft, files: OwnFiles): PlanDraftView['choices'] {
  const choice = ({ id, name }: { id: string; name: string }) => ({ title: name, value: id });
  const here = files.agreements.filter((one) => one.employerId === draft.employerId);
  const employees = [...new Set(here.map((one) => one.employeeId))];
  const employer = files.roster.employers.find(({ id }) => id === draft.employerId);
  return {
    employers: files.roster.employers.map(choice),
    workplaces: employer?.workplaces.map(choice) ?? [],
    employees: employees.map((id) => choice({ id, name: nameOfEmployee(files, id) })),
  };
}
