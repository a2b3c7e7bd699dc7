// What a verified contact person asks of invoices on the website: those of their own agreements, in no other's words.
import type { BillingAction } from '../../cards/billingActions.ts';
import type { Card } from '../../cards/card.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { ContactPersonPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { explainInvoice, invoiceByWords, numberIn, showInvoice, showInvoices } from './invoice.ts';

type EmployerTurn = Turn<ContactPersonPrincipal>;

const SURE = 0.6;
/** "Wanneer krijg ik een factuur?" asks how it goes, unless no answer says so. */
const ASKS_HOW = /^\W*(?:wanneer|hoe|hoeveel|wie|wat|waar|waarom|mag|moet|kan|kunnen)\b/i;
const WHY = /^\W*(?:en |maar )?(?:waarom|hoezo|vanwaar|hoe\s+kom\w*)\b/i;
const AMOUNT = /\b(?:bedrag\w*|factuur|som|hoog|duur|veel|zoveel|euro|prijs)\b/i;
const ONLY_WHY = /^\W*(?:en |maar )?(?:waarom|hoezo)\W*$/i;

/**
 * Their invoices, when these words ask for them; null when they ask something else.
 * @param isAction whether nothing but a look at invoices was found to be meant
 * @param last the invoice that was shown just before
 */
export function employerInvoices(
  text: string,
  { intent, confidence }: Pick<RichUnderstanding, 'intent' | 'confidence'>,
  { isAction, last }: { isAction: boolean; last: string | null },
  turn: EmployerTurn,
  deps: DialogDeps,
): Reply[] | null {
  const asksWhy = ONLY_WHY.test(text) || (WHY.test(text) && AMOUNT.test(text));
  if (last !== null && asksWhy) return explainInvoice(last, turn, deps);
  if (numberIn(text) !== null) return invoiceByWords(text, null, turn, deps);
  if (intent !== 'invoice_summary' || confidence < SURE) return null;
  return isAction || !ASKS_HOW.test(text) ? invoiceByWords(text, null, turn, deps) : null;
}

/** The buttons of their invoices; null: a colleague's button. */
export function employerInvoiceAction(
  action: BillingAction,
  turn: EmployerTurn,
  deps: DialogDeps,
): Reply[] | null {
  switch (action.verb) {
    case 'showInvoice':
      return showInvoice(action.invoiceId, turn, deps);
    case 'explainInvoice':
      return explainInvoice(action.invoiceId, turn, deps);
    case 'showInvoices':
      return showInvoices(action, turn, deps);
    default:
      return null;
  }
}

/** The invoice that the last of these cards is about; null: none, or several. */
export function invoiceOn(cards: readonly Card[]): string | null {
  for (const button of cards.at(-1)?.buttons ?? []) {
    if (!('action' in button)) continue;
    const { action } = button;
    if (action.verb === 'showInvoice' || action.verb === 'explainInvoice') return action.invoiceId;
  }
  return null;
}
