// Takes the fields of a card that came back, one by one, and says of each bad one what to do about it.
import type { DialogDeps } from '../deps.ts';
import type { TextKey } from '../texts.ts';
import type { FieldErrors } from './form.ts';
import type { FieldReader } from './readField.ts';

export type FieldKind =
  | 'choice'
  | 'date'
  | 'time'
  | 'text'
  | 'phone'
  | 'amount'
  | 'number'
  | 'email'
  | 'enterpriseNumber';

export interface FieldTaker {
  /** The new value; the old one when the card had no such field, or what came back cannot be taken. */
  take<T>(field: string, kind: FieldKind, old: T, read: FieldReader<T>): T;
  errors(): FieldErrors;
}

/** As much of what was typed as is said again. */
const MAX_QUOTED = 40;
const UNREADABLE: Record<FieldKind, TextKey> = {
  choice: 'input.wrong.choice',
  date: 'input.wrong.date',
  time: 'input.wrong.time',
  text: 'input.wrong.text',
  phone: 'input.wrong.phone',
  amount: 'input.wrong.amount',
  number: 'input.wrong.number',
  email: 'input.wrong.email',
  enterpriseNumber: 'input.wrong.enterpriseNumber',
};

/** Reads the inputs of one card; `keepsTyped`: the card comes back with what was typed, right or wrong. */
export function fieldTaker(
  inputs: Readonly<Record<string, string>>,
  deps: Pick<DialogDeps, 'text'>,
  { keepsTyped = false } = {},
): FieldTaker {
  const errors: Record<string, string> = {};
  return {
    take(field, kind, old, read) {
      const typed = Object.hasOwn(inputs, field) ? inputs[field]?.trim() : undefined;
      if (typed === undefined) return old;
      const result = read(typed);
      if ('value' in result) return result.value;
      const quoted = typed.length > MAX_QUOTED ? `${typed.slice(0, MAX_QUOTED)}…` : typed;
      const key = result.why === 'empty' ? 'input.wrong.empty' : UNREADABLE[kind];
      const why = deps.text(key, { typed: quoted, length: typed.length });
      const hadNone = old === null || old === '';
      errors[field] = keepsTyped || hadNone ? why : `${why} ${deps.text('input.stood')}`;
      return old;
    },
    errors: () => errors,
  };
}
