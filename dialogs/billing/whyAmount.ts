// "Waarom dit bedrag?" after an invoice: it is about that one; when none was shown, it is asked which one.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { explainInvoice, showInvoices } from './invoice.ts';

/** "Waarom dit bedrag?", "hoe komen jullie aan die som", "leg dat bedrag uit". */
const ASKS =
  /\b(?:waarom|vanwaar|hoezo|hoe\s+kom\w*|leg\b.*\buit|waar\s+komt)\b.*\b(?:dit|dat|die|deze|het|de|zoveel)\s*(?:bedrag|som|factuur|totaal)?\b/i;
const ABOUT = /\b(?:bedrag|som|factuur|totaal)\b/i;
/** A longer question says more than that. */
const MAX_LENGTH = 60;
/** So long an invoice that was shown is the one that is meant. */
const REMEMBERED_MS = 30 * 60_000;

/** null: it asks something else, or names whose invoice it is. */
export function whyAmountByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  if (text.length > MAX_LENGTH || !ASKS.test(text) || !ABOUT.test(text)) return null;
  if (/\d/.test(text) || slots.employerMatch || slots.employeeMatches.length > 0) return null;
  const { lastInvoice = null, now } = turn;
  if (lastInvoice && now - lastInvoice.at <= REMEMBERED_MS)
    return explainInvoice(lastInvoice.id, turn, deps, false);
  // After an estimate it is that amount that is meant.
  if (turn.lastEstimate) return null;
  const all = { month: '', employerIds: [], employeeIds: [], isOpen: false, page: 0 };
  return [say(deps.text('invoice.whichOne')), ...showInvoices(all, turn, deps, false)];
}
