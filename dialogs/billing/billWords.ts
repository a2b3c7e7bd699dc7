// Bills in words: each line with its sum and ground, what to look at, what could not be billed.
import { dateInWords, eurosInWords, monthInWords } from '../../src/language/index.ts';
import type { BillDocument, BillLine, BillProblem, BillWarning } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';

type Text = DialogDeps['text'];

/** "Basispakket, 4e kwartaal 2026 (kwartaal 3 van de premie): 1.200,00 euro". */
export function lineInWords(line: BillLine, text: Text): string {
  const amount = eurosInWords(line.cents);
  const what = whatInWords(line, text);
  if (line.correction === null) return text('bill.line', { what, amount });
  const { reason, billedCents, owedCents } = line.correction;
  const values = {
    ...{ what, amount, was: eurosInWords(billedCents), now: eurosInWords(owedCents) },
    month: line.month === '' ? '' : monthInWords(line.month),
  };
  return text(`bill.correction.${reason}`, values);
}

/** What a line is for, without its amount. */
export function whatInWords({ key, kind, ground }: BillLine, text: Text): string {
  if (ground?.kind === 'basic') {
    const values = { quarter: quarterInWords(ground.quarter, text), nth: ground.quarterNumber };
    return text('bill.basic', values);
  }
  if (ground?.kind === 'extra') {
    const rate = eurosInWords(ground.rateCents);
    const values = { date: dateInWords(ground.date), minutes: ground.minutes, rate };
    const isShared = ground.ofMinutes > ground.minutes;
    return text(isShared ? 'bill.extraShared' : 'bill.extra', { ...values, of: ground.ofMinutes });
  }
  return kind === 'basic'
    ? text('bill.basicGone', { quarter: quarterInWords(key.slice('basic:'.length), text) })
    : text('bill.extraGone');
}

/** "4e kwartaal 2026" of '2026-Q4'. */
export function quarterInWords(quarter: string, text: Text): string {
  return text('bill.quarter', { nth: quarter.slice(-1), year: quarter.slice(0, 4) });
}

/** "Factuur: 1.200,00 euro", "Creditnota: −90,00 euro, met btw −108,90 euro". */
export function sumInWords(
  { kind, netCents, vatCents, totalCents }: BillDocument,
  text: Text,
): string {
  const values = { net: eurosInWords(netCents), total: eurosInWords(totalCents) };
  return text(vatCents === 0 ? `bill.sum.${kind}` : `bill.sumVat.${kind}`, values);
}

/** What finance must look at. */
export function warningInWords(warning: BillWarning, text: Text): string {
  switch (warning.kind) {
    case 'workOutsideAgreement':
    case 'noDescription':
    case 'noApproval':
    case 'agreementEnded':
      return text(`bill.warning.${warning.kind}`, { date: dateInWords(warning.date) });
    case 'fewDays':
      return text('bill.warning.fewDays', {
        ...{ days: warning.days, quarter: quarterInWords(warning.quarter, text) },
      });
    case 'noPremium':
      return text('bill.warning.noPremium', { date: dateInWords(warning.date) });
    case 'correction':
      return text(`bill.warning.${warning.reason}`, {
        month: warning.month === '' ? '' : monthInWords(warning.month),
      });
  }
}

/** Why something could not be billed. */
export function problemInWords(problem: BillProblem, text: Text): string {
  switch (problem.kind) {
    case 'endBeforeStart':
    case 'noPremiumStart':
      return text(`bill.problem.${problem.kind}`);
    case 'beforeFirstQuarter':
      return text('bill.problem.beforeFirstQuarter', {
        quarter: quarterInWords(problem.quarter, text),
      });
    case 'notAMinute':
      return text('bill.problem.notAMinute', { date: dateInWords(problem.date) });
  }
}
