// "Factuur oktober De Smet", "openstaande facturen", "factuur IMW-2026-00012", "waarom dit bedrag?".
import { noticeCard } from '../../cards/noticeCard.ts';
import {
  invoiceCard,
  invoiceListCard,
  INVOICES_PAGE_SIZE,
  invoiceSumCard,
} from '../../cards/invoiceCards.ts';
import type { InvoiceFilter } from '../../cards/invoiceViews.ts';
import {
  amountInWords,
  eurosInWords,
  monthInWords,
  quarterInWords,
} from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { isMonth, isQuarter } from '../../src/rules/index.ts';
import type { NamedInvoice } from '../../src/store/billingRecord.ts';
import type { ContactPersonPrincipal, StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn as AnyTurn } from '../dialog.ts';
import { noSuchYear } from '../noSuchYear.ts';
import { say } from '../say.ts';
import {
  invoiceFacts,
  invoiceSum,
  invoiceTitle,
  invoiceTotals,
  paidInWords,
} from './invoiceWords.ts';
import { meantMonth } from './meantMonth.ts';
import { decidesMoney, seesMoney } from './priceWords.ts';

/** A colleague, or the contact person of an employer; the house knows which documents are theirs to see. */
type Turn = AnyTurn<StaffPrincipal | ContactPersonPrincipal>;

/** "IMW-2026-00012", "imw-2026-12", "2026-00012", "imw 2026 00012". */
const NUMBER = /\b(?:([A-Z][A-Z0-9]{0,7})-?)?(20\d\d)[- ](\d{1,6})\b/i;
const OPEN =
  /\b(?:openst(?:aa|on)\w*|onbetaald\w*|niet\s+betaald\w*|te\s+betalen|achterstallig\w*|vervallen|open\s+facturen|sta(?:at|an)\s(?:.*\s)?open|nog\s+open)\b/i;
const WHY = /\bwaarom\b|\bhoe\s+komt?\b|\bberekening\b|\buitleg\b/i;

/** One document when only one is meant, else a list of those that are. */
export function invoiceByWords(
  text: string,
  _understanding: RichUnderstanding | null,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const number = numberIn(text);
  if (number) {
    const found = deps.billing.invoices.find(turn.who, number, 'showInvoice');
    if (!found) return [unknown(deps)];
    return WHY.test(text) ? explained(found, deps) : shown(found, turn, deps);
  }
  const roster = deps.billing.invoices.names(turn.who);
  const { slots } = deps.understand(text, { now: turn.now, roster, as: 'invoice_summary' });
  const unread = noSuchYear(text, { slots }, turn, deps);
  if (unread) return unread;
  const named = slots.period ?? slots.date?.slice(0, 7) ?? '';
  const employerIds = slots.employerMatch?.ids ?? [];
  const employeeIds = slots.employeeMatches.flatMap(({ ids }) => ids);
  const isUnknown = [slots.employerMatch, ...slots.employeeMatches].some(
    (match) => match?.kind === 'unknown',
  );
  if (isUnknown && employerIds.length + employeeIds.length === 0) return [unknown(deps)];
  const meant = isMonth(named) ? meantMonth(text, named, turn.today) : null;
  const filter: InvoiceFilter = {
    month: meant?.month ?? (isQuarter(named) ? named : ''),
    employerIds: employeeIds.length > 0 ? [] : employerIds.slice(0, 8),
    ...{ employeeIds: employeeIds.slice(0, 8), isOpen: OPEN.test(text) },
  };
  const page = { limit: 2, offset: 0 };
  const found = deps.billing.invoices.list(turn.who, filter, page, 'showInvoices');
  const [only] = found.invoices;
  if (only && found.total === 1)
    return WHY.test(text) ? explained(only, deps) : shown(only, turn, deps);
  // Of a month to come there is nothing yet; that of a year before is shown when it is all there is.
  const before = found.total === 0 ? (meant?.yearBefore ?? null) : null;
  const isBefore =
    before !== null &&
    deps.billing.invoices.list(turn.who, { ...filter, month: before }, page, 'showInvoices').total >
      0;
  return showInvoices(
    { ...filter, ...(isBefore ? { month: before } : {}), page: 0 },
    turn,
    deps,
    false,
  );
}

/** The year and the place of an invoice's number in these words; '2026-10' is a month. */
export function numberIn(text: string): { year: number; sequence: number } | null {
  const [whole = '', letters, year, sequence = ''] = NUMBER.exec(text) ?? [];
  const isSure = whole.includes(' ') ? sequence.length === 5 : letters !== undefined;
  if (!isSure && (whole.includes(' ') || sequence.length < 3)) return null;
  return { year: Number(year), sequence: Number(sequence) };
}

/** A page of documents. */
export function showInvoices(
  { page, ...filter }: InvoiceFilter & { page: number },
  turn: Turn,
  deps: DialogDeps,
  replaces = true,
): Reply[] {
  const { text } = deps;
  const at = { limit: INVOICES_PAGE_SIZE, offset: page * INVOICES_PAGE_SIZE };
  const found = deps.billing.invoices.list(turn.who, filter, at, 'showInvoices');
  if (found.total === 0) return [none(filter, deps)];
  const title = text(filter.isOpen ? 'invoice.listOpen' : 'invoice.list', {
    month: filter.month === '' ? '' : periodInWords(filter.month),
  });
  const card = invoiceListCard({
    ...{ title: title.trim(), page, total: found.total },
    filter: {
      ...{ month: filter.month, isOpen: filter.isOpen },
      ...{ employerIds: [...filter.employerIds], employeeIds: [...filter.employeeIds] },
    },
    sum: text('invoice.listSum', { total: eurosInWords(found.totalCents) }),
    rows: found.invoices.map((invoice) => ({
      invoiceId: invoice.id,
      number: invoice.number ?? text('invoice.exampleTitle'),
      who: `${invoice.employerName}, ${invoice.employeeName}`,
      what: text('invoice.row', {
        title: invoiceTitle(invoice, deps),
        month: monthInWords(invoice.month),
        total: eurosInWords(invoice.totalCents),
      }),
      state: paidInWords(invoice, turn.today, deps).paid,
    })),
  });
  return [{ kind: 'card', card, replaces }];
}

/** One document by its id, if it is theirs to see. */
export function showInvoice(
  invoiceId: string,
  turn: Turn,
  deps: DialogDeps,
  told: { notice?: string } = {},
): Reply[] {
  const found = deps.billing.invoices.find(turn.who, { id: invoiceId }, 'showInvoice');
  return found ? shown(found, turn, deps, { ...told, replaces: true }) : [unknown(deps)];
}

/** "Waarom dit bedrag?" */
export function explainInvoice(
  invoiceId: string,
  turn: Turn,
  deps: DialogDeps,
  replaces = true,
): Reply[] {
  const found = deps.billing.invoices.find(turn.who, { id: invoiceId }, 'explainInvoice');
  return found ? explained(found, deps, replaces) : [unknown(deps)];
}

/** Marks it as paid, or takes that back; the same click once. */
export function payInvoice(
  action: { invoiceId: string; paidOn: string | null; submissionKey: string },
  turn: AnyTurn,
  deps: DialogDeps,
): Reply[] {
  const { invoiceId, paidOn, submissionKey } = action;
  const { today } = turn;
  const day = paidOn === null || paidOn > today ? null : paidOn;
  if (paidOn !== null && day === null) return [say(deps.text('invoice.no.future'))];
  const by = { submissionKey, activityId: turn.activityId, why: 'markPaid' };
  const outcome = deps.billing.invoices.markPaid(turn.who, { invoiceId, paidOn: day }, by);
  if (outcome.kind === 'refused') return [say(deps.text(`invoice.no.${outcome.reason}`))];
  const notice = deps.text(paidOn === null ? 'invoice.unmarked' : 'invoice.marked');
  return showInvoice(invoiceId, turn, deps, { notice });
}

function shown(
  invoice: NamedInvoice,
  turn: Turn,
  deps: DialogDeps,
  { notice = null, replaces = false }: { notice?: string | null; replaces?: boolean } = {},
): Reply[] {
  const { text } = deps;
  const { id, kind, isExample, paidOn, totalCents, creditedCents } = invoice;
  const isReal = !isExample && kind === 'invoice';
  const card = invoiceCard({
    ...paidInWords(invoice, turn.today, deps),
    ...{ invoiceId: id, submissionKey: deps.newKey(), notice, today: turn.today },
    title: invoiceTitle(invoice, deps),
    example: isExample ? text('run.example') : null,
    facts: invoiceFacts(invoice, deps),
    lines: invoiceSum(invoice, deps).lines.map(({ what }, at) => ({
      ...{ what, amount: amountInWords(invoice.lines[at]?.cents ?? 0) },
    })),
    totals: invoiceTotals(invoice, deps),
    ground: text('run.ground', {
      ...{ price: deps.citation(['S0 art. 5']), billing: deps.citation(['S0 art. 7']) },
    }),
    mayMark: seesMoney(turn) && isReal,
    mayCredit: decidesMoney(turn) && isReal && totalCents + creditedCents > 0,
    isPaid: paidOn !== null,
  });
  return [{ kind: 'card', card, replaces, invoiceId: id }];
}

function explained(invoice: NamedInvoice, deps: DialogDeps, replaces = true): Reply[] {
  const card = invoiceSumCard({ invoiceId: invoice.id, ...invoiceSum(invoice, deps) });
  return [{ kind: 'card', card, replaces, invoiceId: invoice.id }];
}

/** The same words whether it does not exist or is somebody else's. */
function unknown({ text }: DialogDeps): Reply {
  const card = noticeCard({
    ...{ title: text('invoice.unknownTitle'), text: text('invoice.unknown'), tone: 'info' },
    suggestions: [text('invoice.suggestOpen')],
  });
  return { kind: 'card', card };
}

function none({ month, isOpen }: InvoiceFilter, { text }: DialogDeps): Reply {
  const values = { month: month === '' ? '' : ` van ${periodInWords(month)}` };
  const key = isOpen ? 'invoice.noneOpen' : 'invoice.noneFound';
  const card = noticeCard({
    ...{ title: text('invoice.noneTitle'), text: text(key, values), tone: 'info' },
  });
  return { kind: 'card', card };
}

function periodInWords(period: string): string {
  return isQuarter(period) ? quarterInWords(period) : monthInWords(period);
}
