// A day that does not exist ("30/2", "31 november") is said to be so, whatever dialog it was meant for.
import { confirmationOf, type RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply } from './dialog.ts';
import { noDayIn } from './typedDay.ts';
import { say } from './say.ts';

/** True when a day was said that does not exist: no dialog can take it. */
export function saysNoDay(
  text: string,
  { slots, more }: Pick<RichUnderstanding, 'slots' | 'more'>,
): boolean {
  const isUnread = [slots, ...more].some(({ date, dateConflict }) => dateConflict && date === null);
  return isUnread || noDayIn(text) !== null;
}

/** What a dialog that is open says of these words: they are the answer, whatever stands in them. */
type Active = {
  dialog: { takesWords(state: object, text: string): boolean };
  state: object;
} | null;

/** '"31/11" bestaat niet'; nothing when every day that was said exists, or where any words are the answer. */
export function noSuchDay(
  text: string,
  understood: () => Pick<RichUnderstanding, 'slots' | 'more'>,
  active: Active,
  deps: Pick<DialogDeps, 'text'>,
): Reply[] {
  if (confirmationOf(text) !== null || active?.dialog.takesWords(active.state, text)) return [];
  if (!saysNoDay(text, understood())) return [];
  const typed = noDayIn(text);
  const key = typed === null ? 'dialog.noSuchDay' : 'dialog.noSuchDayTyped';
  return [say(deps.text(key, { typed: typed ?? '' }))];
}
