// Sentences about handing over one file and about suspending.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { colleaguesOf, folded } from './colleagueNamed.ts';
import { emptyHandOver, withHandOverWords } from './handOverForm.ts';
import { showPending } from './showSuspensions.ts';
import { emptySuspension, withSuspendWords } from './suspendDraft.ts';

const PENDING =
  /\b(?:welke|wat|toon|zijn er)\b.*\b(?:opschorting\w*|schorsing\w*)|\bopschortingen\b.*\b(?:wacht\w*|goed te keuren|goedkeur\w*|beslis\w*)/;

/** Words that ask which suspensions wait, whatever else they seem to say; null otherwise. */
export function pendingByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  return PENDING.test(folded(text)) ? showPending(turn, deps) : null;
}

/** A message with the intent `hand_over` that is about one file. */
export function handOverByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog {
  const empty = emptyHandOver(deps.newKey(), turn);
  const draft = withHandOverWords(empty, text, slots, colleaguesOf(turn, deps));
  return { dialog: 'handOver', args: { draft } };
}

/** A message with the intent `suspend`. */
export function suspendByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog {
  const said = { text, slots, asked: null, today: turn.today };
  const draft = withSuspendWords(emptySuspension(deps.newKey()), said);
  return { dialog: 'suspend', args: { draft } };
}
