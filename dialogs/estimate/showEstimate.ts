// An estimate as it is shown: by quarter, in total, by which prices, and what the city still has to settle.
import { estimateCard } from '../../cards/estimateCard.ts';
import { brusselsDay, eurosInWords, monthInWords } from '../../src/language/index.ts';
import { monthsOf, type Estimate, type EstimateStartDay } from '../../src/rules/index.ts';
import type { EstimateAsked, KeptEstimate } from '../../src/store/estimates.ts';
import type { Principal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { dayInWords } from './askEstimate.ts';
import type { LastQuestion } from '../faq/lastQuestion.ts';
import type { OpenSetting } from './estimateDesk.ts';

type ShowDeps = Pick<DialogDeps, 'text' | 'estimates' | 'citation' | 'faq'>;

/** The answer that says what the guidance costs. */
export const PRICE = 'prijs-basispakket';

/** The card of an estimate. */
export function shownEstimate(
  { reference, asked, figures, madeAt }: KeptEstimate,
  { who, now }: Pick<Turn<Principal>, 'who' | 'now'>,
  deps: ShowDeps,
): Reply {
  const audience = who.kind === 'staff' ? 'staff' : 'everyone';
  const open = deps.estimates.openSettings(madeAt);
  const card = estimateCard({
    reference,
    formal: who.kind !== 'staff',
    premiumStart: startInWords(asked, 'premiumStart', deps),
    agreementStart: startInWords(asked, 'agreementStart', deps),
    together: figures.together
      ? { people: figures.together.people, total: eurosInWords(figures.together.cents) }
      : null,
    rows: figures.quarters.map(({ quarter, quarterNumber, cents }) => ({
      number: quarterNumber,
      quarter: quarterInWords(quarter),
      amount: eurosInWords(cents),
    })),
    extra:
      figures.extra.minutes === 0
        ? null
        : {
            what: deps.text('estimate.extra', {
              hours: hoursInWords(figures.extra.minutes),
              rate: eurosInWords(figures.extra.rateCents),
            }),
            amount: eurosInWords(figures.extra.cents),
          },
    total: eurosInWords(figures.totalCents),
    basis: deps.text('estimate.basis', {
      version: figures.version,
      citation: deps.citation(['S0 art. 5']),
      madeOn: dayInWords(brusselsDay(madeAt)),
    }),
    premiumNote: deps.text('estimate.premiumNote', { citation: deps.citation(['S0 motivation']) }),
    open: openInWords(figures, open, deps),
  });
  const price = priceAsked(audience, now, deps);
  return { kind: 'card', card, ...(price ? { asked: price } : {}) };
}

/** As if the price had been asked: "waar staat dat?", "en daarna?" lean on it; null without such an answer. */
export function priceAsked(
  audience: 'everyone' | 'staff',
  now: number,
  { faq }: Pick<DialogDeps, 'faq'>,
): LastQuestion | null {
  const price = faq.answer(PRICE, audience, now);
  return price && { text: price.title, answerId: PRICE, at: now };
}

/** "1 april 2027", and that it was assumed where it was. */
function startInWords(
  asked: EstimateAsked,
  start: EstimateStartDay,
  { text }: Pick<DialogDeps, 'text'>,
): string {
  const day = dayInWords(asked[start]);
  return asked.assumed?.includes(start) ? text('estimate.assumed', { day }) : day;
}

/** What each open choice would change; the amounts come from the rules. */
function openInWords(
  figures: Estimate,
  open: ReadonlySet<OpenSetting>,
  { text }: Pick<DialogDeps, 'text'>,
): string[] {
  const { countedFrom, otherCountingCents, totalCents, unconfirmed, extra } = figures;
  const lines: string[] = figures.together ? [text('estimate.open.ofOne')] : [];
  if (open.has('firstQuartersFrom')) {
    const same = otherCountingCents === totalCents ? 'Same' : '';
    const total = eurosInWords(otherCountingCents);
    lines.push(text(`estimate.open.${countedFrom}${same}`, { total }));
  }
  if (open.has('indexation')) {
    lines.push(text('estimate.open.indexation'));
    if (unconfirmed && unconfirmed.totalCents !== totalCents) {
      const months = unconfirmed.months.map(monthInWords).join(', ');
      const total = eurosInWords(unconfirmed.totalCents);
      lines.push(text('estimate.open.crossing', { months, total }));
    }
  }
  if (open.has('startedQuarter') && figures.startsInsideQuarter) {
    lines.push(text('estimate.open.startedQuarter'));
  }
  if (open.has('basicBilledAt')) lines.push(text('estimate.open.basicBilledAt'));
  if (open.has('extraBilledTo') && extra.minutes > 0) {
    lines.push(text('estimate.open.extraBilledTo'));
  }
  return lines;
}

const SHORT = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** "jan–mrt 2027" */
function quarterInWords(quarter: string): string {
  const [first, , last] = monthsOf(quarter).map((month) => SHORT[Number(month.slice(5)) - 1]);
  return `${first}–${last} ${quarter.slice(0, 4)}`;
}

/** "10", "7,5" */
function hoursInWords(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');
}
