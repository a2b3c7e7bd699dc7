// The kinds of examples about amounts and what follows from an agreement: quarterFee, invoice, notice, …
import { z } from 'zod';
import {
  isQuarter,
  localDateSchema,
  monthSchema,
  monthlyInvoice,
  noticeEnd,
  paymentReference,
  quarterFee,
  retentionEnd,
} from '../../rules/index.ts';
import type { InvoiceLine } from '../../rules/index.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';
import { tariffsFor, terms } from './caseTariffs.ts';

const quarter = z.string().refine(isQuarter, { error: 'expected a quarter as YYYY-Qn' });
const tariffShape = { baseMonth: monthSchema, crossings: z.array(monthSchema) };
const cents = z.int();

const quarterFeeShape = z.object({
  ...{ premiumStart: localDateSchema, quarter, ...tariffShape },
  ...{ quarterNumber: z.int(), cents },
});

/** Which quarter of the premium is it, and what does the basic package cost in it? */
export const quarterFeeCase: CaseKind = caseKind(quarterFeeShape, (one) => {
  const tariffs = tariffsFor(one.baseMonth, one.crossings);
  const fee = quarterFee({ ...one, agreementStart: null, tariffs });
  return {
    expected: `quarter ${one.quarterNumber}, ${one.cents} cents`,
    got: fee.kind === 'result' ? `quarter ${fee.quarterNumber}, ${fee.cents} cents` : fee.kind,
  };
});

const extraWork = { date: localDateSchema, minutes: z.int() };
const lineShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('basic'), quarter, quarterNumber: z.int(), cents }),
  z.object({ kind: z.literal('extra'), ...extraWork, rateCents: cents, cents }),
]);
const invoiceShape = z.object({
  agreement: z.object({
    premiumStart: localDateSchema,
    start: localDateSchema,
    end: localDateSchema.nullable().default(null),
  }),
  month: monthSchema,
  extraWork: z.array(z.object(extraWork)),
  ...tariffShape,
  invoice: z
    .object({
      ...{ date: localDateSchema, due: localDateSchema },
      ...{ lines: z.array(lineShape), totalCents: cents },
    })
    .nullable(),
});

/** What is billed for one agreement in one month? */
export const invoiceCase: CaseKind = caseKind(invoiceShape, (one) => {
  const tariffs = tariffsFor(one.baseMonth, one.crossings);
  const verdict = monthlyInvoice({ ...one, tariffs, terms });
  const expected = written(one.invoice);
  if (verdict.kind === 'result') return { expected, got: written(verdict.invoice) };
  const why = verdict.kind === 'refused' ? verdict.reasons : verdict.missing;
  return { expected, got: `${verdict.kind}: ${why.join()}` };
});

/** When does an agreement end on which notice was given? */
export const noticeCase: CaseKind = caseKind(
  z.object({ givenOn: localDateSchema, endsOn: localDateSchema }),
  ({ givenOn, endsOn }) => {
    const notice = noticeEnd({ givenOn, terms });
    return { expected: endsOn, got: notice.kind === 'result' ? notice.endsOn : notice.kind };
  },
);

/** Which reference does a number give? */
export const paymentReferenceCase: CaseKind = caseKind(
  z.object({ number: z.number(), reference: z.string() }),
  ({ number, reference }) => {
    const made = paymentReference(number);
    return { expected: reference, got: made.kind === 'result' ? made.reference : made.kind };
  },
);

/** Until when are the data kept? */
export const retentionCase: CaseKind = caseKind(
  z.object({ agreementEnd: localDateSchema, deleteAfter: localDateSchema }),
  ({ agreementEnd, deleteAfter }) => {
    const kept = retentionEnd({ agreementEnd, terms });
    return { expected: deleteAfter, got: kept.kind === 'result' ? kept.deleteAfter : kept.kind };
  },
);

type WrittenLine = z.output<typeof lineShape>;

function written(
  invoice: {
    date: string;
    due: string;
    lines: readonly (InvoiceLine | WrittenLine)[];
    totalCents: number;
  } | null,
): string {
  if (!invoice) return 'nothing to bill';
  const lines = invoice.lines.map((line) =>
    line.kind === 'basic'
      ? `basic ${line.quarter} (quarter ${line.quarterNumber}) ${line.cents}`
      : `extra ${line.date} ${line.minutes} min at ${line.rateCents}: ${line.cents}`,
  );
  return `${invoice.date}, due ${invoice.due}: ${lines.join('; ')}; total ${invoice.totalCents}`;
}
