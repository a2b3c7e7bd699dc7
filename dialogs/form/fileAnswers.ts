// Takes the answer to "which file?": a name that was said, or one of the choices that were offered.
import { multipleValues } from '../../cards/actions.ts';
import type { RichSlots } from '../../src/language/index.ts';
import type { FormQuestion } from './form.ts';
import { settleOpenName, withChoice, type NamedFiles, type OpenName } from './namedFiles.ts';

/** The draft in which a name that was asked again is no longer open, when a name was said. */
export function hearName<D extends NamedFiles>(
  draft: D,
  question: FormQuestion | null,
  slots: RichSlots,
): D {
  const field = question?.field;
  return isName(field) && saysName(slots, field) ? settleOpenName(draft, field) : draft;
}

/** The draft after a choice; null when it was not offered: a card's payload comes from outside. */
export function chooseName<D extends NamedFiles>(
  draft: D,
  { field, options, multiple = false }: FormQuestion,
  value: string,
): D | null {
  if (!isName(field)) return null;
  const ids = multiple ? multipleValues(value) : [value];
  const isOffered = (id: string): boolean => options.some((option) => option.value === id);
  if (ids.length === 0 || !ids.every(isOffered)) return null;
  const settled = settleOpenName(draft, field);
  return ids.reduce((next, id) => withChoice(next, field, id), settled);
}

function isName(field: string | undefined): field is OpenName['field'] {
  return field === 'employer' || field === 'workplace' || field === 'employee';
}

function saysName(slots: RichSlots, field: OpenName['field']): boolean {
  if (field === 'employer') return slots.employerMatch !== null;
  return field === 'workplace' ? slots.workplaceMatch !== null : slots.employeeMatches.length > 0;
}
