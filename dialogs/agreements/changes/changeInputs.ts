// Takes the fields of a change's card into its draft; a bad one leaves what stood there.
import { centsTyped } from '../../../src/language/index.ts';
import { SIGNERS } from '../../../src/rules/index.ts';
import type { SignerRole } from '../../../src/rules/index.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import { fieldTaker } from '../../form/fieldTaker.ts';
import type { FieldErrors } from '../../form/form.ts';
import {
  choiceField,
  choicesField,
  comingDayField,
  dayField,
  optional,
  required,
  textField,
  type FieldReader,
} from '../../form/readField.ts';
import type { ChangeDraft } from './changeDraft.ts';
import { changed } from './hearChange.ts';

const MAX_NAME = 80;

/** The draft after its card came back. */
export function readChange(
  draft: ChangeDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: ChangeDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const { what } = draft;
  const mayBeAhead = what === 'employmentEnd' || what === 'premiumChange';
  const day = required(mayBeAhead ? comingDayField(turn.today) : dayField(turn.today));
  const on = taker.take('on', 'date', draft.on, day);
  const pastDay = required(dayField(turn.today));
  const approvedOn = taker.take('approvedOn', 'date', draft.approvedOn, pastDay);
  const givers = required(choiceField(['employer', 'city']));
  const givenBy = taker.take<string | null>('givenBy', 'choice', draft.givenBy, givers);
  const signers = taker.take<readonly string[]>(
    'signers',
    'choice',
    draft.signers,
    required(choicesField(SIGNERS)),
  );
  const name = taker.take<string | null>('name', 'text', draft.name, required(textField(MAX_NAME)));
  const quarterCents = taker.take('amount', 'amount', draft.quarterCents, optional(amount));
  const years = taker.take<string>(
    'years',
    'choice',
    yearsInput(draft),
    choiceField(['0', '2', '5']),
  );
  const next: ChangeDraft = {
    ...{ ...draft, on, approvedOn, name, quarterCents },
    givenBy: givenBy === 'city' || givenBy === 'employer' ? givenBy : null,
    signers: signers.filter((one): one is SignerRole =>
      (SIGNERS as readonly string[]).includes(one),
    ),
    years: years === '2' ? 2 : years === '5' ? 5 : null,
  };
  return { draft: changed(draft, next), errors: taker.errors() };
}

/** The term as the field has it; '0': the one that runs goes on. */
export function yearsInput({ years }: Pick<ChangeDraft, 'years'>): string {
  return String(years ?? 0);
}

const amount: FieldReader<number> = (typed) => {
  const cents = centsTyped(typed);
  return cents === null || cents === 0 || cents > 10_000_000
    ? { why: 'unreadable' }
    : { value: cents };
};
