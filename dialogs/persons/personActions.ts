// What the buttons about all that is held on one person do; each asks anew who may see it.
import type { PersonAction } from '../../cards/personActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showAccess } from './showAccess.ts';

/** A button of these cards. */
export function handlePersonAction(action: PersonAction, turn: Turn, deps: DialogDeps): Reply[] {
  switch (action.verb) {
    case 'showAccess':
      return showAccess(action, action.page, turn, deps);
  }
}
