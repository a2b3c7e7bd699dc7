// Every dialog there is: a new one joins here.
import type { DialogDeps } from './deps.ts';
import type { PlainDialog } from './dialog.ts';
import { withdrawVisitDialog } from './myVisits/withdrawVisitDialog.ts';
import { registerVisitDialog } from './registerVisit/registerVisitDialog.ts';

/** The dialogs with what they need from the house. */
export function allDialogs(deps: DialogDeps): PlainDialog<object>[] {
  return [registerVisitDialog(deps), withdrawVisitDialog(deps)];
}
