// Which single thing is asked next about a request, with the answers one would most likely give.
import { NO_FILE } from '../../cards/requestDraftCard.ts';
import type { CallerRole } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion } from '../form/form.ts';
import { liesAhead } from '../form/saidMoment.ts';
import { dateOptions } from '../registerVisit/questions.ts';
import { duplicateQuestion } from './duplicate.ts';
import type { RequestDraft } from './requestDraft.ts';
import { nameOf, settleRequest, withFileChoice } from './settleRequest.ts';
import { withoutFile } from './requestDraft.ts';

const ROLES: readonly CallerRole[] = ['employee', 'employer', 'coworkerCoach', 'other'];

/** The draft with its file, and the first thing that is missing. */
export function askRequest(
  draft: RequestDraft,
  turn: Turn,
  deps: DialogDeps,
): { draft: RequestDraft; question: FormQuestion | null } {
  const files = deps.files(turn.who);
  const day = draft.date ?? draft.toldOn;
  const found = settleRequest(draft, day, deps, files);
  const question = found.question ?? missing(found.draft, turn, deps);
  return { draft: found.draft, question };
}

function missing(draft: RequestDraft, turn: Turn, deps: DialogDeps): FormQuestion | null {
  if (draft.callerRole === null) return askCaller(draft, turn, deps);
  if (draft.wants === null) {
    return {
      field: 'wants',
      text: deps.text('request.ask.wants'),
      options: (['contact', 'presence'] as const).map((value) => ({
        title: deps.text(`request.option.${value}`),
        value,
      })),
      expected: 'name',
    };
  }
  if (liesAhead(draft, turn, deps)) {
    return {
      field: 'date',
      text: deps.text('request.ask.future'),
      options: dateOptions(turn, deps),
      expected: 'date',
    };
  }
  return duplicateQuestion(draft, turn, deps);
}

/** Who asked: a role, or a name that is typed. */
function askCaller(draft: RequestDraft, turn: Turn, deps: DialogDeps): FormQuestion {
  const { roster } = deps.files(turn.who);
  const name = draft.callerName;
  const employee = nameOf(roster.employees, draft.employeeIds[0] ?? null);
  const employer = nameOf(roster.employers, draft.employerId);
  const mayBeEmployee = draft.withoutFile || (employee !== '' && name === null);
  const roles = ROLES.filter((role) => role !== 'employee' || mayBeEmployee);
  return {
    field: 'caller',
    text:
      name === null
        ? deps.text('request.ask.caller')
        : deps.text('request.ask.callerRole', { name }),
    options: roles.map((role) => ({
      title:
        role === 'employee' && !draft.withoutFile
          ? deps.text('request.option.employee', { employee })
          : role === 'employer' && employer !== ''
            ? deps.text('request.option.employer', { employer })
            : deps.text(`request.role.${role}`),
      value: role,
    })),
    expected: name === null ? 'text' : 'name',
  };
}

/** The draft after a chosen option; null when it is none of the question. */
export function chooseForRequest(
  draft: RequestDraft,
  { field }: FormQuestion,
  value: string,
  turn: Turn,
  deps: DialogDeps,
): RequestDraft | null {
  switch (field) {
    case 'file':
      return value === NO_FILE
        ? withoutFile(draft)
        : withFileChoice(draft, value, deps.files(turn.who));
    case 'caller':
      return isRole(value) ? { ...draft, callerRole: value } : null;
    case 'wants':
      return value === 'contact' || value === 'presence' ? { ...draft, wants: value } : null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && value <= turn.today
        ? { ...draft, date: value, time: null }
        : null;
    default:
      return null;
  }
}

function isRole(value: string): value is CallerRole {
  return (ROLES as readonly string[]).includes(value);
}
