// Takes the fields of a request's card into the draft; what comes back is not trusted.
import { MAX_CALLER, MAX_SUBJECT, NO_FILE } from '../../cards/requestDraftCard.ts';
import type { CallerRole, RequestContent } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FieldErrors } from '../form/form.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import { choiceField, optional, required, textField, type FieldReader } from '../form/readField.ts';
import { takeMoment } from '../form/saidMoment.ts';
import { withoutFile, type RequestDraft } from './requestDraft.ts';
import { withFileChoice } from './settleRequest.ts';

const ROLES: readonly CallerRole[] = ['employee', 'employer', 'coworkerCoach', 'other'];
const WANTS: readonly RequestContent['wants'][] = ['contact', 'presence'];
const PHONE = /^\+?[\d\s./()-]{6,29}$/;

/** The draft after its card came back; a field that cannot be taken leaves what stood there. */
export function readRequestInputs(
  draft: RequestDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: RequestDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const placed = withFile(draft, inputs, turn, deps, taker);
  const caller = optional(textField(MAX_CALLER));
  const next: RequestDraft = {
    ...takeMoment(placed, taker, turn),
    employerName: taker.take('employerName', 'text', draft.employerName, caller),
    callerName: taker.take('callerName', 'text', placed.callerName, caller),
    callerRole: taker.take('callerRole', 'choice', placed.callerRole, required(oneOf(ROLES))),
    callerPhone: taker.take('callerPhone', 'phone', draft.callerPhone, optional(phoneField)),
    wants: taker.take('wants', 'choice', draft.wants, required(oneOf(WANTS))),
    subject: taker.take('subject', 'text', draft.subject, optional(textField(MAX_SUBJECT))),
  };
  return { draft: next, errors: taker.errors() };
}

function withFile(
  draft: RequestDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
  taker: ReturnType<typeof fieldTaker>,
): RequestDraft {
  const files = deps.files(turn.who);
  const ids = files.agreements.map(({ id }) => id);
  const shown = draft.withoutFile
    ? NO_FILE
    : (files.agreements.find(
        ({ employerId, employeeId }) =>
          employerId === draft.employerId && employeeId === draft.employeeIds[0],
      )?.id ?? NO_FILE);
  const picked = taker.take('file', 'choice', shown, required(choiceField([...ids, NO_FILE])));
  if (picked === shown) return draft;
  if (picked === NO_FILE) return withoutFile(draft);
  return withFileChoice(draft, picked, files) ?? draft;
}

function oneOf<T extends string>(values: readonly T[]): FieldReader<T> {
  return (typed) => {
    const value = values.find((one) => one === typed);
    return value === undefined ? { why: 'unreadable' } : { value };
  };
}

function phoneField(typed: string): ReturnType<FieldReader<string>> {
  return PHONE.test(typed) ? { value: typed } : { why: 'unreadable' };
}
