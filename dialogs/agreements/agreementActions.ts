// What the buttons about agreements lead to.
import type { AgreementAction } from '../../cards/agreementActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { undoChange } from './changes/keepChange.ts';
import { saveAgreement, showNewAgreement } from './newAgreement.ts';
import { showClocks } from './showClocks.ts';
import { showAgreement, showAgreements } from './showAgreement.ts';

/** What such a button leads to. */
export function handleAgreementAction(
  action: AgreementAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): { replies: Reply[]; next?: NextDialog } {
  switch (action.verb) {
    case 'showAgreement':
      return { replies: showAgreement(action.agreementId, turn, deps) };
    case 'showAgreements':
      return { replies: showAgreements(action, turn, deps) };
    case 'tellChange': {
      const { what, agreementId } = action;
      return { replies: [], next: { dialog: 'tellChange', args: { what, agreementId } } };
    }
    case 'newAgreement':
      return { replies: showNewAgreement(turn, deps) };
    case 'saveAgreement':
      return { replies: saveAgreement(action, inputs, turn, deps) };
    case 'showClocks':
      return { replies: showClocks(action.page, turn, deps, true) };
    case 'undoChange':
      return { replies: undoChange(action, turn, deps) };
  }
}
