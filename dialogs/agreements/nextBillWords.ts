// The next bill of an agreement in words: what it comes to, on which day, and each line of it (S0 art. 5 and 7).
import { dateInWords, eurosInWords } from '../../src/language/index.ts';
import { missingSettings, nextBill, premiumStart } from '../../src/rules/index.ts';
import type { BillDocument, NextBill, NextBillInput } from '../../src/rules/index.ts';
import { lineInWords, problemInWords, sumInWords } from '../billing/billWords.ts';
import type { FileToShow } from './agreementView.ts';
import { cited } from './cited.ts';

type TextOf = FileToShow['deps']['text'];

/** Of more lines than this the last ones are counted, not told. */
const MOST_LINES = 6;

/** "1.245,00 euro, op donderdag 31 december 2026, zoals het nu bekend is", and what it is for. */
export function nextBillFacts(shown: FileToShow): { label: string; value: string }[] {
  const { deps, facts } = shown;
  const { text } = deps;
  const next = nextBillOf(shown);
  const label = text('agreement.label.nextBill');
  if (next.kind === 'nothing') return [{ label, value: text('agreement.billNone') }];
  if (next.kind === 'notComputed')
    return [{ label, value: next.problems.map((one) => problemInWords(one, text)).join('\n') }];
  const { documents, date } = next;
  const isExample = missingSettings(facts.billing).length > 0;
  const key = isExample ? 'agreement.billExample' : 'agreement.billOf';
  const sums = documents.map((document) =>
    text(key, { sum: amountOf(document, text), date: dateInWords(date) }),
  );
  const lines = documents.flatMap((document) => document.lines);
  const told = lines.length > MOST_LINES ? MOST_LINES - 1 : lines.length;
  const rest = text('agreement.billMore', { count: lines.length - told });
  const about = lines.slice(0, told).map((line) => lineInWords(line, text));
  return [
    { label, value: cited(sums.join('\n'), 7, deps) },
    {
      label: text('agreement.label.billFor'),
      value: cited([...about, ...(told < lines.length ? [rest] : [])].join('\n'), 5, deps),
    },
  ];
}

/** "1.200,00 euro, met btw 1.452,00 euro"; a credit note says that it is one. */
function amountOf(document: BillDocument, text: TextOf): string {
  const { kind, netCents, vatCents, totalCents } = document;
  if (kind === 'creditNote') return sumInWords(document, text);
  const values = { net: eurosInWords(netCents), total: eurosInWords(totalCents) };
  return text(vatCents === 0 ? 'agreement.billSum' : 'agreement.billSumVat', values);
}

/** The next bill by the rule and the records of the month-end run. */
export function nextBillOf(shown: Pick<FileToShow, 'file' | 'facts' | 'today'>): NextBill {
  return nextBill(billInput(shown));
}

/** What the rules of billing need of a file. */
export function billInput({
  file: { agreement, premiums, billing },
  facts,
  today,
}: Pick<FileToShow, 'file' | 'facts' | 'today'>): NextBillInput {
  const { start, end } = agreement;
  return {
    agreement: { start, end, premiums, premiumStart: premiumStart(premiums) },
    ...{ ...billing, tariffs: facts.tariffs, settings: facts.billing, today },
  };
}
