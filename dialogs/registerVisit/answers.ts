// Takes an answer into a draft: a chosen option, a sentence, or the inputs of the card.
import { multipleValues } from '../../cards/actions.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { isNoApprover, serviceNames } from './approver.ts';
import { MAX_TEXT } from './cardInputs.ts';
import type { AskedField } from './questions.ts';
import { saysNoExtra, withoutExtra, withSentence } from './sentence.ts';
import { besideOthers, settleOpenName, withChoice } from '../form/namedFiles.ts';
import { dateDoubt, timeAfter, type VisitDraft } from './visitDraft.ts';

export type Answer = { value: string } | { text: string; understanding: RichUnderstanding };

/** The draft after an answer, or in a sentence why it does not answer the question. */
export type Answered = { understood: true; draft: VisitDraft } | { understood: false; why: string };

/** Takes an answer to a question about a field. */
export function answerQuestion(
  draft: VisitDraft,
  field: AskedField,
  answer: Answer,
  deps: DialogDeps,
  turn: Turn,
): Answered {
  if ('value' in answer) {
    const next = byValue(draft, field, answer.value, deps, turn);
    return next ? { understood: true, draft: next } : notUnderstood(deps);
  }
  const { text, understanding } = answer;
  if (field === 'extraDescription' || field === 'extraApprovedBy') {
    return inFreeText(draft, field, text, deps, turn);
  }
  const { slots } = understanding;
  if (field === 'extraApprovedOn') {
    const doubt = dateDoubt(slots);
    if (doubt) return { understood: false, why: deps.text(`answer.date.${doubt}`) };
    if (slots.date === null) return notUnderstood(deps);
    return { understood: true, draft: { ...draft, extraApprovedOn: slots.date } };
  }
  const [unread] = slots.unreadTimes;
  if (unread !== undefined && (field === 'times' || field === 'minutes')) {
    return { understood: false, why: deps.text('answer.unreadTime', { typed: unread }) };
  }
  const settled =
    isNameField(field) && hasName(slots, field) ? settleOpenName(draft, field) : draft;
  const heard = withSentence(settled, text, slots, turn.today);
  const next = field === 'employee' ? besideOthers(draft, settled, heard) : heard;
  const said = JSON.stringify(next) !== JSON.stringify(draft);
  return said ? { understood: true, draft: next } : notUnderstood(deps);
}

function notUnderstood(deps: DialogDeps): Answered {
  return { understood: false, why: deps.text('dialog.notUnderstood') };
}

function inFreeText(
  draft: VisitDraft,
  field: 'extraDescription' | 'extraApprovedBy',
  typed: string,
  deps: DialogDeps,
  turn: Turn,
): Answered {
  if (saysNoExtra(typed)) return { understood: true, draft: withoutExtra(draft) };
  const text = typed.trim();
  if (confirmationOf(text) !== null) return notUnderstood(deps);
  if (text.length > MAX_TEXT) {
    const values = { length: text.length, most: MAX_TEXT };
    return { understood: false, why: deps.text('answer.tooLong', values) };
  }
  if (field === 'extraApprovedBy' && isNoApprover(text, serviceNames(turn, deps))) {
    return { understood: false, why: deps.text('answer.notAtEmployer') };
  }
  return { understood: true, draft: { ...draft, [field]: text } };
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

/** The draft after an option was chosen; null when it is none of this question. */
function byValue(
  draft: VisitDraft,
  field: AskedField,
  value: string,
  deps: DialogDeps,
  turn: Turn,
): VisitDraft | null {
  if (isNameField(field)) {
    const ids = multipleValues(value);
    if (ids.length === 0 || !ids.every((id) => isOwn(field, id, deps, turn))) return null;
    const settled = settleOpenName(draft, field);
    return ids.reduce((next, id) => withChoice(next, field, id), settled);
  }
  if (field === 'date' && isLocalDate(value)) return { ...draft, date: value, dateDoubt: null };
  if (field === 'extraApprovedOn' && isLocalDate(value)) return { ...draft, [field]: value };
  if (field === 'mode' && isMode(value)) return { ...draft, mode: value };
  const minutes = Number(value);
  if (field !== 'minutes' || !Number.isInteger(minutes) || minutes <= 0) return null;
  const end = draft.start === null ? null : timeAfter(draft.start, minutes);
  return { ...draft, minutes, end };
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
