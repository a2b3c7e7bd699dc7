// The card that reads a change back before it is kept.
import { fileChangeDraftCard } from '../../../cards/fileChangeCards.ts';
import type { Card } from '../../../cards/card.ts';
import { addDays, dateInWords } from '../../../src/language/index.ts';
import { laterWarning } from '../../cover/laterFiles.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import type { FieldErrors } from '../../form/form.ts';
import type { FileChange } from '../../../src/store/agreementFileRecord.ts';
import type { ChangeDraft } from './changeDraft.ts';
import { yearsInput } from './changeInputs.ts';
import { changeExplanation, changeFacts } from './changeViews.ts';
import { FAR_DAYS } from './dayOfEnd.ts';
import { changeOf, fileOf } from './keepChange.ts';
import { premiumWarnings } from './premiumWarnings.ts';

/** The draft with what it leads to. */
export function changeCard(
  draft: ChangeDraft,
  errors: FieldErrors,
  turn: Turn,
  deps: DialogDeps,
): Card {
  const file = fileOf(draft, turn, deps);
  const change = file && changeOf(draft, file, turn, deps);
  if (!file || !change) throw new Error('tellChange: a card for a draft that is not complete');
  const { quarterCents } = draft;
  return fileChangeDraftCard({
    submissionKey: draft.submissionKey,
    what: draft.what,
    facts: changeFacts(change, file, deps),
    explanation: changeExplanation(change, file, turn, deps),
    warnings: [
      ...laterWarning(draft, turn, deps),
      ...draft.repaired.map(({ text, name }) =>
        deps.text('warning.repaired', { typed: text, name }),
      ),
      ...premiumWarnings(change, file, turn, deps),
      ...farWarning(change, turn, deps),
    ],
    inputs: {
      on: draft.on ?? '',
      givenBy: draft.givenBy ?? '',
      signers: draft.signers.join(','),
      name: draft.name ?? '',
      amount: quarterCents === null ? '' : typedAmount(quarterCents),
      approvedOn: draft.approvedOn ?? '',
      years: yearsInput(draft),
    },
    errors,
  });
}

/** A last day of work in a year is likely a slip: said before it is kept. */
function farWarning(change: FileChange, { today }: Turn, { text }: DialogDeps): string[] {
  if (change.kind !== 'employmentEnd' || change.endDay <= addDays(today, FAR_DAYS)) return [];
  return [
    text('change.warn.farAhead', {
      date: dateInWords(change.endDay),
      year: today.slice(0, 4),
    }),
  ];
}

function typedAmount(cents: number): string {
  return `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
}
