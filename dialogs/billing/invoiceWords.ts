// An invoice as its cards show it: facts, lines, totals, and its amounts as sums.
import type { InvoiceSumView, InvoiceView } from '../../cards/invoiceViews.ts';
import {
  amountInWords,
  dateInWords,
  eurosInWords,
  monthInWords,
} from '../../src/language/index.ts';
import { formatEnterpriseNumber, type BillLine } from '../../src/rules/index.ts';
import type { NamedInvoice } from '../../src/store/billingRecord.ts';
import type { DialogDeps } from '../deps.ts';
import { quarterInWords, whatInWords } from './billWords.ts';

type Needs = Pick<DialogDeps, 'text' | 'citation' | 'nameOfPerson'>;

/** "Factuur IMW-2026-00012", "Creditnota …", "Factuur (VOORBEELD)". */
export function invoiceTitle({ kind, number }: NamedInvoice, { text }: Needs): string {
  return text(`invoice.title.${kind}`, { number: number ?? text('invoice.exampleTitle') });
}

/** Whether it is paid, to be paid, late, or nothing to pay. */
export function paidInWords(
  invoice: NamedInvoice,
  today: string,
  { text, nameOfPerson }: Needs,
): Pick<InvoiceView, 'paid' | 'tone'> {
  const { kind, isExample, paidOn, paidBy, due, totalCents, creditedCents } = invoice;
  const open = totalCents + creditedCents;
  if (isExample)
    return { paid: text('invoice.exampleDue', { due: dateInWords(due) }), tone: 'emphasis' };
  if (kind === 'creditNote') return { paid: text('invoice.givenBack'), tone: 'emphasis' };
  if (paidOn !== null) {
    const values = { day: dateInWords(paidOn), who: nameOfPerson(paidBy ?? '') };
    return { paid: text('invoice.paidOn', values), tone: 'good' };
  }
  if (open <= 0) return { paid: text('invoice.credited'), tone: 'good' };
  const values = { due: dateInWords(due), open: eurosInWords(open) };
  return due < today
    ? { paid: text('invoice.late', values), tone: 'warning' }
    : { paid: text('invoice.toPay', values), tone: 'emphasis' };
}

/** The facts of a document, in the order in which people read them. */
export function invoiceFacts(invoice: NamedInvoice, { text }: Needs): InvoiceView['facts'] {
  const { bankAccount, reference, creditOfNumber, enterpriseNumber, vat, isExample } = invoice;
  const { reason } = invoice;
  const versions = new Set(invoice.lines.flatMap(versionsOf));
  const optional = (
    key: 'reference' | 'account' | 'creditOf' | 'reason' | 'enterprise',
    value: string | null,
  ) => (value === null ? [] : [{ label: text(`invoice.fact.${key}`), value }]);
  return [
    { label: text('invoice.fact.employer'), value: invoice.employerName },
    ...optional('enterprise', enterpriseNumber && formatEnterpriseNumber(enterpriseNumber)),
    { label: text('invoice.fact.employee'), value: invoice.employeeName },
    { label: text('invoice.fact.agreement'), value: invoice.agreementReference },
    { label: text('invoice.fact.month'), value: monthInWords(invoice.month) },
    { label: text('invoice.fact.day'), value: dateInWords(invoice.day) },
    ...(invoice.kind === 'invoice'
      ? [{ label: text('invoice.fact.due'), value: dateInWords(invoice.due) }]
      : []),
    ...optional('creditOf', creditOfNumber),
    ...optional('reason', reason),
    ...optional('reference', reference),
    ...optional(
      'account',
      isExample ? null : bankAccount && bankAccount.replaceAll(/(.{4})(?=.)/g, '$1 '),
    ),
    { label: text('billing.vat'), value: text(vat === null ? 'billing.unset' : `vat.${vat}`) },
    ...(versions.size > 0
      ? [{ label: text('invoice.fact.tariff'), value: [...versions].join(', ') }]
      : []),
  ];
}

/** What it comes to, with VAT where there is any, and what was given back of it. */
export function invoiceTotals(invoice: NamedInvoice, { text }: Needs): InvoiceView['totals'] {
  const { netCents, vatCents, totalCents, creditedCents } = invoice;
  const fact = (key: 'net' | 'vat' | 'total' | 'credited', cents: number) => ({
    label: text(`invoice.total.${key}`),
    value: eurosInWords(cents),
  });
  return [
    ...(vatCents === 0 ? [] : [fact('net', netCents), fact('vat', vatCents)]),
    fact('total', totalCents),
    ...(creditedCents === 0 ? [] : [fact('credited', creditedCents)]),
  ];
}

/** Each line as a sum that anyone can do again, with the articles it rests on. */
export function invoiceSum(invoice: NamedInvoice, deps: Needs): Omit<InvoiceSumView, 'invoiceId'> {
  const { text } = deps;
  const { netCents, vatCents, totalCents, vat } = invoice;
  return {
    title: text('invoice.sumTitle', { title: invoiceTitle(invoice, deps) }),
    lines: invoice.lines.map((line) => ({
      what: whatInWords(line, text),
      steps: stepsOf(line, deps),
      ground: text('invoice.ground', { citation: deps.citation(line.articles) }),
    })),
    total: [
      ...(vatCents === 0 || vat === null
        ? []
        : [
            text('invoice.sumVat', {
              ...{
                net: eurosInWords(netCents),
                vat: text(`vat.${vat}`),
                added: eurosInWords(vatCents),
              },
            }),
          ]),
      text('invoice.sumTotal', { total: eurosInWords(totalCents) }),
    ],
  };
}

function stepsOf({ ground, correction, cents }: BillLine, { text }: Needs): string[] {
  const steps: string[] = [];
  if (ground?.kind === 'basic') {
    const { months, quarterNumber, quarter } = ground;
    const sum = months.reduce((total, { quarterCents }) => total + quarterCents, 0);
    steps.push(
      text('sum.quarterNumber', { quarter: quarterInWords(quarter, text), nth: quarterNumber }),
      text('sum.months', {
        months: months
          .map(({ month, quarterCents }) => `${monthInWords(month)} ${amountInWords(quarterCents)}`)
          .join(' + '),
        sum: amountInWords(sum),
      }),
      text('sum.third', { sum: amountInWords(sum), fee: eurosInWords(ground.cents) }),
    );
  }
  if (ground?.kind === 'extra')
    steps.push(
      text('sum.extra', {
        ...{ minutes: ground.minutes, rate: eurosInWords(ground.rateCents) },
        fee: eurosInWords(ground.cents),
      }),
    );
  if (correction?.reason === 'byHand')
    steps.push(text('sum.byHand', { amount: eurosInWords(0 - cents) }));
  else if (correction !== null)
    steps.push(
      text('sum.correction', {
        ...{
          owed: eurosInWords(correction.owedCents),
          billed: eurosInWords(correction.billedCents),
        },
        amount: eurosInWords(cents),
      }),
    );
  return steps;
}

function versionsOf({ ground }: BillLine): string[] {
  if (ground === null) return [];
  return ground.kind === 'basic' ? ground.months.map(({ version }) => version) : [ground.version];
}
