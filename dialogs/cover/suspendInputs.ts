// Takes the fields of a suspension's card into its draft; a bad one leaves what stood there.
import { SUSPENSION_REASONS } from '../../cards/suspensionDraftCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors } from '../form/form.ts';
import { choiceField, comingDayField, required } from '../form/readField.ts';
import { fileChoices, withFile } from './settleFile.ts';
import { changedSuspension, type SuspendDraft } from './suspendDraft.ts';
import { isReason } from './suspendForm.ts';

/** The draft after its card came back; only one's own files and reasons of the list are taken. */
export function readSuspension(
  draft: SuspendDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: SuspendDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const fileIds = fileChoices(turn, deps).map(({ value }) => value);
  const agreementId = taker.take('file', 'choice', '', required(choiceField(fileIds)));
  const about = agreementId === '' ? draft : withFile(draft, agreementId, turn, deps);
  const day = required(comingDayField(turn.today));
  const from = taker.take('from', 'date', draft.from, day);
  const to = taker.take('to', 'date', draft.to, day);
  const reasons = required(choiceField(SUSPENSION_REASONS));
  const typed = taker.take<string | null>('reason', 'choice', draft.reason, reasons);
  const reason = typed !== null && isReason(typed) ? typed : draft.reason;
  const errors: Record<string, string> = { ...taker.errors() };
  if (from !== null && to !== null && to < from) {
    errors['to'] ??= deps.text('absence.field.endBeforeStart');
  }
  return { draft: changedSuspension(draft, { ...about, from, to, reason }), errors };
}
