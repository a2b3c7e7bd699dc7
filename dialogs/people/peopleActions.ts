// What the buttons about people and closing days do.
import type { PeopleAction } from '../../cards/actions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';

/** A button of the cards about people and closing days; every change is checked by the desk. */
export function handlePeopleAction(
  _action: PeopleAction,
  _inputs: Readonly<Record<string, string>>,
  _turn: Turn,
  deps: DialogDeps,
): Reply[] {
  return [{ kind: 'text', text: deps.text('later.intent') }];
}
