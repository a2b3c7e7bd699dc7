// What the buttons about all that is held on one person do; each asks anew who may see it.
import type { PersonAction } from '../../cards/personActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { askCorrect, correct } from './correctPerson.ts';
import { askErase, erase } from './erasePerson.ts';
import { showAccess } from './showAccess.ts';
import { nobodyThere } from './personNamed.ts';
import { exportPerson, showPerson } from './showPerson.ts';

/** A button of these cards. */
export function handlePersonAction(
  action: PersonAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (isGone(action, turn, deps)) return [nobodyThere(deps)];
  switch (action.verb) {
    case 'showAccess':
      return showAccess(action, action.page, turn, deps);
    case 'showPerson':
      return showPerson(action, turn, deps);
    case 'exportPerson':
      return exportPerson(action, turn, deps);
    case 'askCorrectPerson':
      return askCorrect(action, turn, deps);
    case 'correctPerson':
      return correct(action, inputs, turn, deps);
    case 'askErasePerson':
      return askErase(action, turn, deps);
    case 'erasePerson':
      return erase(action, turn, deps);
  }
}

/** A card of before somebody was erased; who erased them twice hears that it was done already. */
function isGone(action: PersonAction, { who }: Turn, { persons }: DialogDeps): boolean {
  const mayKnow =
    action.verb === 'showAccess' ? persons.maySeeAccess(who) : who.roles.has('administrator');
  return mayKnow && action.verb !== 'erasePerson' && !persons.exists(action);
}
