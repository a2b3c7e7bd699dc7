// What the buttons about prices, the month-end run and invoices do; each asks anew who may do it.
import type { BillingAction } from '../../cards/billingActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { askCredit, proposeCredit } from './credit.ts';
import { confirmCrossing, showCrossing } from './crossing.ts';
import { explainInvoice, payInvoice, showInvoice, showInvoices } from './invoice.ts';
import { askLeaveOut, leaveOut, putBack } from './leaveOut.ts';
import { editBilling, editPrices, saveBilling, savePrices } from './priceForms.ts';
import { showPrices } from './prices.ts';
import { approveRun, exportRun, proposeRun, showRun, withdrawRun } from './run.ts';

/** A button of the cards about money. */
export function handleBillingAction(
  action: BillingAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | Promise<Reply[]> {
  switch (action.verb) {
    case 'showCrossing':
      return showCrossing(action.month, turn, deps, { replaces: true });
    case 'confirmCrossing':
      return confirmCrossing(action, turn, deps);
    case 'showPrices':
      return showPrices(turn, deps, { replaces: true });
    case 'editPrices':
      return editPrices(turn, deps);
    case 'savePrices':
      return savePrices(action, inputs, turn, deps);
    case 'editBilling':
      return editBilling(turn, deps);
    case 'saveBilling':
      return saveBilling(action, inputs, turn, deps);
    case 'proposeRun':
      return proposeRun(action.month, turn, deps, true);
    case 'showRun':
      return showRun(action, turn, deps);
    case 'approveRun':
      return approveRun(action, turn, deps);
    case 'withdrawRun':
      return withdrawRun(action, turn, deps);
    case 'askLeaveOut':
      return askLeaveOut(action, turn, deps);
    case 'leaveOutBill':
      return leaveOut(action, inputs, turn, deps);
    case 'putBackBill':
      return putBack(action, turn, deps);
    case 'exportRun':
      return exportRun(action, turn, deps);
    case 'showInvoice':
      return showInvoice(action.invoiceId, turn, deps);
    case 'explainInvoice':
      return explainInvoice(action.invoiceId, turn, deps);
    case 'showInvoices':
      return showInvoices(action, turn, deps);
    case 'askCredit':
      return askCredit(action.invoiceId, turn, deps);
    case 'proposeCredit':
      return proposeCredit(action, inputs, turn, deps);
    case 'markPaid':
      return payInvoice(action, turn, deps);
  }
}
