// A run in words: its title, whose proposal it is, what it waits for, what it comes to.
import type { RunView } from '../../cards/billingViews.ts';
import { eurosInWords, monthInWords } from '../../src/language/index.ts';
import { lastDayOf, missingSettings } from '../../src/rules/index.ts';
import type { BillingRun } from '../../src/store/billingRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { invoiceTitle } from './invoiceWords.ts';
import { decidesMoney } from './priceWords.ts';

/** The program proposes by itself on a month's last day. */
const BY_ITSELF = 'system';

/** "Facturatie november 2026", or that of a credit note by hand. */
export function runTitle(
  { creditOf, month }: BillingRun,
  { text }: Pick<DialogDeps, 'text'>,
): string {
  return text(creditOf === null ? 'run.title' : 'credit.run', { month: monthInWords(month) });
}

/** Of a credit note: on which invoice, and why; null for the run of a month. */
export function aboutOf(
  { creditOf, reason }: BillingRun,
  { who }: Turn,
  deps: DialogDeps,
): string | null {
  if (creditOf === null) return null;
  const invoice = deps.billing.invoices.find(who, { id: creditOf }, 'showRun');
  const title = invoice ? invoiceTitle(invoice, deps) : '';
  return deps.text('credit.about', { title, reason: reason ?? '' });
}

/** Whose proposal it is, what it waits for, and what this person may do. */
export function statusOf(
  run: BillingRun,
  approvers: readonly string[],
  turn: Turn,
  deps: DialogDeps,
): Pick<RunView, 'status' | 'tone' | 'mayApprove' | 'mayWithdraw'> {
  const name = (id: string): string =>
    id === BY_ITSELF ? deps.text('run.byItself') : deps.nameOfPerson(id);
  const proposed = { who: name(run.proposedBy), moment: deps.momentInWords(run.proposedAt) };
  const isOpen = run.status === 'proposed';
  const isOfMonth = run.creditOf === null;
  const isOver = !isOfMonth || turn.today >= lastDayOf(run.month);
  const isOwn = run.proposedBy === turn.who.personId;
  const decides = decidesMoney(turn);
  const closed = {
    who: name(run.closedBy ?? ''),
    moment: run.closedAt === null ? '' : deps.momentInWords(run.closedAt),
  };
  const unset = isOfMonth ? null : unsetInWords(deps);
  const needs = !isOver ? 'run.needs.end' : isOwn ? 'run.needs.other' : 'run.needs.approval';
  const names = approvers.map((id) => deps.nameOfPerson(id)).join(', ');
  const who = deps.text(names === '' ? 'run.approvers.none' : 'run.approvers', { names });
  return {
    status: isOpen
      ? [deps.text(isOfMonth ? 'run.status.proposed' : 'credit.status', proposed)]
          .concat(deps.text(needs), who, unset ?? [])
          .join(' ')
      : deps.text(`run.status.${run.status}`, closed),
    tone: isOpen ? 'open' : run.status === 'approved' ? 'done' : 'warning',
    mayApprove: isOpen && decides && !isOwn && isOver && unset === null,
    mayWithdraw: isOpen && (decides || isOwn),
  };
}

/** What must be filled in before a credit note can be approved; null: nothing. */
export function unsetInWords(deps: Pick<DialogDeps, 'billing' | 'text'>): string | null {
  const missing = missingSettings(deps.billing.prices().billing);
  if (missing.length === 0) return null;
  const names = missing.map((one) => deps.text(`billing.missing.${one}`)).join(', ');
  return deps.text('credit.unset', { missing: names });
}

/** What it comes to. */
export function totalsOf({ totals }: BillingRun, { text }: DialogDeps): RunView['totals'] {
  const { invoices, creditNotes, netCents, vatCents, totalCents, problems, leftOut = 0 } = totals;
  const fact = (
    key: 'invoices' | 'creditNotes' | 'net' | 'vat' | 'total' | 'problems' | 'leftOut',
    value: string,
  ) => ({
    label: text(`run.total.${key}`),
    value,
  });
  return [
    fact('invoices', String(invoices)),
    ...(creditNotes > 0 ? [fact('creditNotes', String(creditNotes))] : []),
    ...(problems > 0 ? [fact('problems', String(problems))] : []),
    ...(leftOut > 0 ? [fact('leftOut', String(leftOut))] : []),
    fact('net', eurosInWords(netCents)),
    ...(vatCents === 0 ? [] : [fact('vat', eurosInWords(vatCents))]),
    fact('total', eurosInWords(totalCents)),
  ];
}
