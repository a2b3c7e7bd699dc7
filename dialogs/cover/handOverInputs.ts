// Takes the fields of a hand-over's card into its draft; a bad one leaves what stood there.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors } from '../form/form.ts';
import { choiceField, comingDayField, optional, required, textField } from '../form/readField.ts';
import { MAX_HAND_OVER_NOTE, type HandOverDraft } from './handOverDraft.ts';
import { takers } from './handOverForm.ts';
import { fileChoices, withFile } from './settleFile.ts';

/** The draft after its card came back; only one's own files and coaches at work are taken. */
export function readHandOver(
  draft: HandOverDraft,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { draft: HandOverDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, deps);
  const fileIds = fileChoices(turn, deps).map(({ value }) => value);
  const agreementId = taker.take('file', 'choice', '', required(choiceField(fileIds)));
  const about = agreementId === '' ? draft : withFile(draft, agreementId, turn, deps);
  const ids = takers(turn, deps).map(({ id }) => id);
  const toId = taker.take('to', 'choice', draft.toId, required(choiceField(ids)));
  const day = required(comingDayField(turn.today));
  const from = taker.take('from', 'date', draft.from, day);
  const note = taker.take('note', 'text', draft.note, optional(textField(MAX_HAND_OVER_NOTE)));
  const errors: Record<string, string> = { ...taker.errors() };
  if (from < turn.today) errors['from'] ??= deps.text('plan.field.past');
  return { draft: { ...about, toId, from, note, refused: null }, errors };
}
