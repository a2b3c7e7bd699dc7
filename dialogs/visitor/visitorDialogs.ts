// The dialogs that a visitor can be in; a new one joins here.
import type { DialogDeps } from '../deps.ts';
import { contactMeForm } from '../contactMe/contactMeForm.ts';
import { estimateForm } from '../estimate/estimateForm.ts';
import { formDialog } from '../form/formDialog.ts';
import type { PublicDialog } from './visitorHost.ts';

/** By their id, with what they need from the house. */
export function visitorDialogs(deps: DialogDeps): ReadonlyMap<string, PublicDialog> {
  const all: PublicDialog[] = [
    formDialog(estimateForm(deps), deps),
    formDialog(contactMeForm(deps), deps),
  ];
  return new Map(all.map((dialog) => [dialog.id, dialog]));
}
