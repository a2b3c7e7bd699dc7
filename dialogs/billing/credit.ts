// Finance gives an invoice back, whole or a line of it, with a reason; another of finance approves.
import { creditCard, WHOLE_INVOICE } from '../../cards/creditCard.ts';
import { MAX_BILL_REASON } from '../../cards/leaveOutCard.ts';
import { eurosInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { whatInWords } from './billWords.ts';
import { invoiceTitle } from './invoiceWords.ts';
import { decidesMoney, refusedMoney } from './priceWords.ts';
import { showRun } from './run.ts';
import { unsetInWords } from './runStatus.ts';

interface Typed {
  part?: string;
  reason?: string;
  submissionKey?: string;
  problems?: readonly string[];
}

/** The form; when a credit note on this invoice waits for approval, that one. */
export function askCredit(
  invoiceId: string,
  turn: Turn,
  deps: DialogDeps,
  typed: Typed = {},
): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { text } = deps;
  const found = deps.billing.invoices.creditable(turn.who, invoiceId, 'askCredit');
  if (!found) return [say(text('invoice.no.unknown'))];
  const { invoice, left, open } = found;
  if (open) return showRun({ runId: open.id }, turn, deps, { notice: text('credit.waits') });
  const lines = invoice.lines.filter(({ key }) => (left.get(key) ?? 0) > 0);
  if (lines.length === 0) return [say(text('credit.no.alreadyCredited'))];
  const amountOf = (key: string): number => left.get(key) ?? 0;
  const all = lines.reduce((sum, { key }) => sum + amountOf(key), 0);
  const choice = (what: string, cents: number): string =>
    text('bill.line', { what, amount: eurosInWords(cents) });
  const { part = WHOLE_INVOICE, reason = '', problems = [] } = typed;
  const card = creditCard({
    ...{ invoiceId, part, reason, problems, submissionKey: typed.submissionKey ?? deps.newKey() },
    title: text('credit.title', { title: invoiceTitle(invoice, deps) }),
    waits: unsetInWords(deps),
    who: `${invoice.employerName}, ${invoice.employeeName}`,
    choices: [
      { title: choice(text('credit.whole'), all), value: WHOLE_INVOICE },
      ...lines.map((line) => ({
        title: choice(whatInWords(line, text), amountOf(line.key)),
        value: line.key,
      })),
    ],
  });
  return [{ kind: 'card', card, replaces: true }];
}

/** Proposes the credit note, once; without a reason nothing happens. */
export function proposeCredit(
  { invoiceId, submissionKey }: { invoiceId: string; submissionKey: string },
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { text } = deps;
  const part = inputs['part'] ?? WHOLE_INVOICE;
  const reason = (inputs['reason'] ?? '').replaceAll(/\s+/g, ' ').trim();
  const again = (problem: string): Reply[] =>
    askCredit(invoiceId, turn, deps, { part, reason, submissionKey, problems: [problem] });
  if (reason === '') return again(text('credit.reasonMissing'));
  if (reason.length > MAX_BILL_REASON)
    return again(text('leaveOut.reasonTooLong', { count: MAX_BILL_REASON }));
  const by = { submissionKey, activityId: turn.activityId, why: 'proposeCredit' };
  const ask = { invoiceId, reason, key: part === WHOLE_INVOICE ? null : part };
  const outcome = deps.billing.invoices.credit(turn.who, ask, by);
  if (outcome.kind === 'refused') return [say(text(`credit.no.${outcome.reason}`))];
  const notice = text(outcome.kind === 'open' ? 'credit.waits' : 'credit.proposed');
  return showRun({ runId: outcome.run.id }, turn, deps, { notice });
}
