// Prices in words: a table of changes, how they change, on what it rests.
import type { PriceRow } from '../../cards/billingViews.ts';
import { amountInWords } from '../../src/language/index.ts';
import type { PriceChange } from '../../src/rules/index.ts';
import type { Principal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { noticeCard } from '../../cards/noticeCard.ts';

/** The rows of a table of prices before and after. */
export function priceRows(
  changes: readonly PriceChange[],
  firstQuarters: number,
  { text }: DialogDeps,
): PriceRow[] {
  return changes.map(({ price, before, after }) => ({
    price: text(`prices.${price}`, { quarters: firstQuarters }),
    before: amountInWords(before),
    after: amountInWords(after),
  }));
}

/** "Steunt op …, art. 5. …: te bevestigen door de stad." */
export function priceGround({ text, citation }: DialogDeps): string {
  return text('prices.ground', { citation: citation(['S0 art. 5']) });
}

/** True for who decides about money. */
export function decidesMoney({ who }: { who: Principal }): boolean {
  return who.kind === 'staff' && who.roles.has('finance');
}

/** True for who may see prices, runs and all invoices: finance and team leads. */
export function seesMoney({ who }: { who: Principal }): boolean {
  return who.kind === 'staff' && (who.roles.has('finance') || who.roles.has('teamLead'));
}

/** The polite "no". */
export function refusedMoney(deps: DialogDeps, replaces = false): Reply[] {
  const title = deps.text('money.refusedTitle');
  const card = noticeCard({ title, text: deps.text('money.refused'), tone: 'info' });
  return [{ kind: 'card', card, replaces }];
}
