// What the buttons about people and closing days do.
import type { PeopleAction } from '../../cards/actions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { confirmClosingDays, showClosingDays } from './closingDays.ts';
import { savePerson, showPersonForm } from './editPerson.ts';
import { askRetire, rehire, retire } from './retirePerson.ts';
import { showPeople } from './showPeople.ts';
import { askTransfer, checkTransfer, transfer } from './transferFiles.ts';

/** A button of the cards about people and closing days; each asks anew who may do it. */
export function handlePeopleAction(
  action: PeopleAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  switch (action.verb) {
    case 'showPeople':
      return showPeople(action.page, turn, deps, { replaces: true });
    case 'editPerson':
      return showPersonForm(action.personId, turn, deps, { replaces: true });
    case 'savePerson':
      return savePerson(action, inputs, turn, deps);
    case 'askRetire':
      return askRetire(action.personId, turn, deps);
    case 'retirePerson':
      return retire(action, turn, deps);
    case 'rehirePerson':
      return rehire(action.personId, turn, deps);
    case 'askTransfer':
      return askTransfer(action.personId, turn, deps);
    case 'checkTransfer':
      return checkTransfer(action.personId, inputs, turn, deps);
    case 'transferFiles':
      return transfer(action, turn, deps);
    case 'showClosingDays':
      return showClosingDays(action.year, turn, deps, { replaces: true });
    case 'confirmClosingDays':
      return confirmClosingDays(action, inputs['days'] ?? '', turn, deps);
  }
}
