// Sentences about handing over one file and about suspending.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Turn } from '../dialog.ts';
import { emptyHandOver, withHandOverWords } from './handOverDraft.ts';
import { emptySuspension, withSuspendWords } from './suspendDraft.ts';

/** A message with the intent `hand_over` that is about one file. */
export function handOverByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog {
  const empty = emptyHandOver(deps.newKey(), turn);
  const draft = withHandOverWords(empty, text, slots, turn, deps);
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
