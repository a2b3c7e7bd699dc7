// The invoice of a month: when the basic package is billed, extra work, warnings, refusals.
import { expect } from 'chai';
import { basicBilledIn, dueDate, extraCents, monthlyInvoice } from '../../src/rules/index.ts';
import type { InvoiceInput } from '../../src/rules/index.ts';
import { TARIFF_POLICY, tariffsWith } from './ruleTariffs.ts';

const AGREEMENT = { premiumStart: '2026-04-15', start: '2026-05-15', end: null };
const INPUT: InvoiceInput = {
  ...{ agreement: AGREEMENT, month: '2026-09', extraWork: [] },
  ...{ tariffs: tariffsWith(), terms: { paymentDays: 30 } },
};
type Change = Partial<Omit<InvoiceInput, 'agreement'>> & { agreement?: object };
const verdictOf = ({ agreement = {}, ...other }: Change) =>
  monthlyInvoice({ ...INPUT, ...other, agreement: { ...AGREEMENT, ...agreement } });
/** '2026-Q3#2 120000 + 60min 9000 = 129000 !2026-09-30', 'nothing', or why not. */
const billed = (change: Change): string => {
  const verdict = verdictOf(change);
  if (verdict.kind === 'refused') return verdict.reasons.join(' ');
  if (verdict.kind === 'incomplete') return `? ${verdict.missing.join(' ')}`;
  const { invoice, warnings } = verdict;
  if (!invoice) return 'nothing';
  const lines = invoice.lines.map((line) =>
    line.kind === 'basic'
      ? `${line.quarter}#${line.quarterNumber} ${line.cents}`
      : `${line.minutes}min ${line.cents}`,
  );
  const marks = warnings.map((one) => ` !${one.date}`);
  return `${lines.join(' + ')} = ${invoice.totalCents}${marks.join('')}`;
};

describe('basicBilledIn', () => {
  const rows: [what: string, start: string, end: string | null, month: string | null][] = [
    ['no end', '2026-05-15', null, '2026-09'],
    ['starts on its last day', '2026-09-30', null, '2026-09'],
    ['starts the day after', '2026-10-01', null, null],
    ['ends on its first day', '2026-05-15', '2026-07-01', '2026-07'],
    ['ends the day before', '2026-05-15', '2026-06-30', null],
    ['ends on the last day of its second month', '2026-05-15', '2026-08-31', '2026-08'],
    ['ends on the first day of its last month', '2026-05-15', '2026-09-01', '2026-09'],
    ['ends on its last day', '2026-05-15', '2026-09-30', '2026-09'],
    ['ends the day after', '2026-05-15', '2026-10-01', '2026-09'],
    ['one day', '2026-07-31', '2026-07-31', '2026-07'],
    ['ends before it starts', '2026-08-02', '2026-08-01', null],
  ];
  for (const [what, start, end, month] of rows)
    it(`${what}: ${month}`, () => {
      expect(basicBilledIn('2026-Q3', { start, end })).to.equal(month);
    });
});

describe('monthlyInvoice', () => {
  const hour = (date: string, minutes = 60) => ({ date, minutes });
  const rows: [what: string, change: Change, answer: string][] = [
    ['the quarter’s last month', {}, '2026-Q3#2 120000 = 120000'],
    ['a month without visits or quarter', { month: '2026-08' }, 'nothing'],
    ['extra work only', { month: '2026-08', extraWork: [hour('2026-08-03', 75)] }, '75min 11250 = 11250'],
    ['both', { extraWork: [hour('2026-09-03')] }, '2026-Q3#2 120000 + 60min 9000 = 129000'],
    ['work of another month is billed there', { extraWork: [hour('2026-08-31'), hour('2026-10-01')] }, '2026-Q3#2 120000 = 120000'],
    ['work of no minutes', { month: '2026-08', extraWork: [hour('2026-08-03', 0)] }, 'nothing'],
    ['an end inside the quarter', { agreement: { end: '2026-07-20' }, month: '2026-07' }, '2026-Q3#2 120000 = 120000'],
    ['the quarter of that end is not billed again', { agreement: { end: '2026-07-20' } }, 'nothing'],
    ['an end inside the quarter: later months follow what is confirmed', { agreement: { end: '2026-07-20' }, month: '2026-07', tariffs: tariffsWith(['2026-07', '2026-08', '2026-09']) }, '2026-Q3#2 122416 = 122416'],
    ['work after the end, in its month', { agreement: { end: '2026-08-20' }, month: '2026-08', extraWork: [hour('2026-08-20'), hour('2026-08-21')] }, '2026-Q3#2 120000 + 60min 9000 + 60min 9000 = 138000 !2026-08-21'],
    ['work before the start', { month: '2026-05', extraWork: [hour('2026-05-14'), hour('2026-05-15')] }, '60min 9000 + 60min 9000 = 18000 !2026-05-14'],
    ['a month before the start', { month: '2026-04' }, 'nothing'],
    ['the quarter of the start, in full', { month: '2026-06' }, '2026-Q2#1 120000 = 120000'],
    ['the sixth quarter', { month: '2027-09' }, '2027-Q3#6 60000 = 60000'],
    ['an end before the start', { agreement: { end: '2026-05-14' } }, 'endBeforeStart'],
    ['a quarter before the premium', { agreement: { premiumStart: '2026-10-01' } }, 'beforeFirstQuarter'],
    ['a month of it in which nothing is due', { agreement: { premiumStart: '2026-10-01' }, month: '2026-08' }, 'nothing'],
    ['minutes below 0', { month: '2026-08', extraWork: [hour('2026-08-03', -1)] }, 'notAMinute'],
    ['half a minute', { month: '2026-08', extraWork: [hour('2026-08-03', 0.5)] }, 'notAMinute'],
    ['no number of minutes', { month: '2026-08', extraWork: [hour('2026-08-03', NaN)] }, 'notAMinute'],
    ['all that is wrong', { agreement: { premiumStart: '2026-10-01' }, extraWork: [hour('2026-09-03', -1)] }, 'beforeFirstQuarter notAMinute'],
    ['an end before the start, and wrong minutes', { agreement: { end: '2026-05-14' }, extraWork: [hour('2026-09-03', -1)] }, 'endBeforeStart notAMinute'],
    ['a premium of which the start is not known', { agreement: { premiumStart: null } }, '? premiumStart'],
    ['the same where it is not needed', { agreement: { premiumStart: null }, month: '2026-08' }, 'nothing'],
    ['no tariffs at all', { extraWork: [hour('2026-09-03')], tariffs: tariffsWith([], { policies: [] }) }, '? tariff'],
    ['what is wrong goes before what is missing', { agreement: { premiumStart: null }, extraWork: [hour('2026-09-03', -1)] }, 'notAMinute'],
  ]; // prettier-ignore
  for (const [what, change, answer] of rows)
    it(`${what}: ${answer}`, () => {
      expect(billed(change)).to.equal(answer);
    });

  it('carries its dates, and with every line its ground', () => {
    const tariffs = tariffsWith(['2026-08']);
    const extraWork = [{ date: '2026-09-03', minutes: 50, visitId: 'v1' }];
    const articles = ['S0 art. 5', 'policy'];
    const month = (key: string, quarterCents: number) => ({
      month: key,
      quarterCents,
      version: '2026-04',
    });
    expect(verdictOf({ tariffs, extraWork })).to.deep.equal({
      kind: 'result',
      invoice: {
        ...{ date: '2026-09-30', due: '2026-10-30', totalCents: 128_450 },
        lines: [
          {
            ...{ kind: 'basic', quarter: '2026-Q3', quarterNumber: 2, cents: 120_800, articles },
            months: [month('2026-07', 120_000), month('2026-08', 120_000), month('2026-09', 122_400)],
          },
          {
            ...{ kind: 'extra', date: '2026-09-03', minutes: 50, visitId: 'v1' },
            ...{ rateCents: 9_180, version: '2026-04', cents: 7_650, articles },
          },
        ],
      },
      warnings: [],
      articles: ['S0 art. 7', 'S0 art. 5', 'policy'],
    }); // prettier-ignore
  });

  it('counts the quarters from the agreement where the settings say so', () => {
    const policies = [{ ...TARIFF_POLICY, firstQuartersFrom: 'agreementStart' as const }];
    const change = { tariffs: tariffsWith([], { policies }), agreement: { premiumStart: null } };
    expect(billed(change)).to.equal('2026-Q3#2 120000 = 120000');
  });

  it('refuses to guess at a month or a day', () => {
    expect(() => billed({ month: '2026-13' })).to.throw(RangeError);
    expect(() => billed({ extraWork: [hour('2026-09-31')] })).to.throw(RangeError);
  });
});

describe('what an hour costs in minutes, and when it is due', () => {
  it('is rounded half up to the cent', () => {
    const rows: [rateCents: number, minutes: number, cents: number][] = [
      [9000, 1, 150],
      [9180, 20, 3060],
      [9551, 30, 4776],
      [9551, 90, 14_327],
      [9551, 29, 4616],
      [9551, 31, 4935],
      [9551, 0, 0],
    ];
    for (const [rate, minutes, cents] of rows)
      expect(extraCents(rate, minutes), `${minutes}`).to.equal(cents);
    for (const minutes of [-1, 0.5, NaN])
      expect(() => extraCents(9000, minutes)).to.throw(RangeError);
  });

  it('moves with the date of the invoice', () => {
    expect(dueDate('2026-12-31', 30)).to.equal('2027-01-30');
    expect(dueDate('2027-01-31', 30)).to.equal('2027-03-02');
    expect(dueDate('2028-01-31', 30)).to.equal('2028-03-01');
    expect(dueDate('2027-01-04', 30)).to.equal('2027-02-03');
    expect(() => dueDate('2027-02-29', 30)).to.throw(RangeError);
  });
});
