// Every dialog there is: a new one joins here.
import { changeForm } from './agreements/changes/changeForm.ts';
import { contactForm } from './contacts/contactForm.ts';
import type { DialogDeps } from './deps.ts';
import { confirmStepDialog } from './confirmStep/confirmStep.ts';
import { absenceForm } from './cover/absenceForm.ts';
import { handOverForm } from './cover/handOverForm.ts';
import { suspendForm } from './cover/suspendForm.ts';
import { estimateForm } from './estimate/estimateForm.ts';
import type { PlainDialog } from './dialog.ts';
import { formDialog } from './form/formDialog.ts';
import { withdrawVisitDialog } from './myVisits/withdrawVisitDialog.ts';
import { planVisitForm } from './plans/planVisitForm.ts';
import { registerVisitDialog } from './registerVisit/registerVisitDialog.ts';
import { closeRequestDialog } from './requests/closeRequestDialog.ts';
import { receiptForm } from './requests/receiptForm.ts';
import { requestForm } from './requests/requestForm.ts';
import { tieForm } from './requests/tieForm.ts';

/** The dialogs with what they need from the house. */
export function allDialogs(deps: DialogDeps): PlainDialog<object>[] {
  return [
    registerVisitDialog(deps),
    withdrawVisitDialog(deps),
    confirmStepDialog(deps),
    formDialog(planVisitForm(deps), deps),
    formDialog(absenceForm(deps), deps),
    formDialog(handOverForm(deps), deps),
    formDialog(suspendForm(deps), deps),
    closeRequestDialog(deps),
    formDialog(requestForm(deps), deps),
    formDialog(tieForm(deps), deps),
    formDialog(receiptForm(deps), deps),
    formDialog(contactForm(deps), deps),
    formDialog(changeForm(deps), deps),
    formDialog(estimateForm(deps), deps),
  ];
}
