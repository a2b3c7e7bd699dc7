// The bills of a run as its card shows them: lines, sums, what to look at, and what was left out.
import type { BillView } from '../../cards/billingViews.ts';
import type { NamedBill } from '../../src/store/billingRecord.ts';
import type { DialogDeps } from '../deps.ts';
import { lineInWords, problemInWords, sumInWords, warningInWords } from './billWords.ts';

type Needs = Pick<DialogDeps, 'text' | 'nameOfPerson' | 'newKey'>;

/** `mayChange`: for finance, as long as the run waits for approval. */
export function billInWords(bill: NamedBill, mayChange: boolean, deps: Needs): BillView {
  const { text, nameOfPerson, newKey } = deps;
  const { agreementId, leftOut } = bill;
  const documents = leftOut?.documents ?? bill.documents;
  const change = documents.length === 0 ? null : leftOut ? 'putBack' : 'leaveOut';
  return {
    ...{ agreementId, submissionKey: newKey() },
    ...{ who: billWho(bill, deps), sums: billSums(bill, deps) },
    lines: documents.flatMap(({ lines }) => lines.map((line) => lineInWords(line, text))),
    warnings: [
      ...bill.warnings.map((one) => warningInWords(one, text)),
      ...bill.problems.map((one) => problemInWords(one, text)),
    ],
    leftOut: leftOut
      ? text('bill.leftOut', { who: nameOfPerson(leftOut.by), reason: leftOut.reason })
      : null,
    change: mayChange ? change : null,
  };
}

/** "Bakkerij De Smet, Jonas Verbeke (DEMO-001)" */
export function billWho(
  { employerName: employer, employeeName: employee, reference }: NamedBill,
  { text }: Pick<Needs, 'text'>,
): string {
  return text('bill.who', { employer, employee, reference });
}

/** What it comes to, also when it was left out. */
export function billSums(
  { documents, leftOut }: NamedBill,
  { text }: Pick<Needs, 'text'>,
): string[] {
  return (leftOut?.documents ?? documents).map((document) => sumInWords(document, text));
}
