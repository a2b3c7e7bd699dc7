// Takes an answer into a draft: a chosen option, a sentence, or the inputs of the card.
import { multipleValues } from '../../cards/actions.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { AskedField } from './questions.ts';
import { settleOpenName, timeAfter, withChoice, withSlots, type VisitDraft } from './visitDraft.ts';

const MAX_FREE_TEXT = 300;

export type Answer = { value: string } | { text: string; understanding: RichUnderstanding };

/** The draft after an answer; `understood` is false when it does not answer the question. */
export function answerQuestion(
  draft: VisitDraft,
  field: AskedField,
  answer: Answer,
  deps: DialogDeps,
  turn: Turn,
): { draft: VisitDraft; understood: boolean } {
  if ('value' in answer) return byValue(draft, field, answer.value, deps, turn);
  if (field === 'extraDescription' || field === 'extraApprovedBy') {
    const text = answer.text.slice(0, MAX_FREE_TEXT);
    return { draft: { ...draft, [field]: text }, understood: confirmationOf(text) === null };
  }
  const { slots } = answer.understanding;
  if (field === 'extraApprovedOn') {
    return {
      draft: { ...draft, extraApprovedOn: slots.date ?? null },
      understood: slots.date !== null,
    };
  }
  const settled =
    isNameField(field) && hasName(slots, field) ? settleOpenName(draft, field) : draft;
  const next = withSlots(settled, slots);
  return { draft: next, understood: JSON.stringify(next) !== JSON.stringify(draft) };
}

function hasName(
  slots: RichUnderstanding['slots'],
  field: 'employer' | 'workplace' | 'employee',
): boolean {
  if (field === 'employer') return slots.employerMatch !== null;
  return field === 'workplace' ? slots.workplaceMatch !== null : slots.employeeMatches.length > 0;
}

function isNameField(field: AskedField): field is 'employer' | 'workplace' | 'employee' {
  return field === 'employer' || field === 'workplace' || field === 'employee';
}

function byValue(
  draft: VisitDraft,
  field: AskedField,
  value: string,
  deps: DialogDeps,
  turn: Turn,
): { draft: VisitDraft; understood: boolean } {
  const understood = { understood: true };
  if (isNameField(field)) {
    const ids = multipleValues(value);
    if (ids.length === 0 || !ids.every((id) => isOwn(field, id, deps, turn))) {
      return { draft, understood: false };
    }
    const settled = settleOpenName(draft, field);
    return { draft: ids.reduce((next, id) => withChoice(next, field, id), settled), ...understood };
  }
  if (field === 'date' || field === 'extraApprovedOn') {
    if (!isLocalDate(value)) return { draft, understood: false };
    const change =
      field === 'date' ? { date: value, dateConflict: false } : { extraApprovedOn: value };
    return { draft: { ...draft, ...change }, ...understood };
  }
  if (field === 'mode' && isMode(value)) return { draft: { ...draft, mode: value }, ...understood };
  const minutes = Number(value);
  if (field === 'minutes' && Number.isInteger(minutes) && minutes > 0) {
    const end = draft.start === null ? null : timeAfter(draft.start, minutes);
    return { draft: { ...draft, minutes, end }, ...understood };
  }
  return { draft, understood: false };
}

/** A card's payload comes from outside: only ids of one's own files are taken. */
function isOwn(
  field: 'employer' | 'workplace' | 'employee',
  id: string,
  deps: DialogDeps,
  turn: Turn,
): boolean {
  const { roster } = deps.files(turn.who);
  if (field === 'employee') return roster.employees.some((e) => e.id === id);
  if (field === 'employer') return roster.employers.some((e) => e.id === id);
  return roster.employers.some((e) => e.workplaces.some((w) => w.id === id));
}

function isMode(value: string): value is 'onsite' | 'online' | 'phone' {
  return value === 'onsite' || value === 'online' || value === 'phone';
}
