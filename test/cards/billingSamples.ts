// The cards about prices in every state worth seeing.
import type { BillingFormView, CrossingView, PricesView } from '../../cards/billingViews.ts';
import type { Card } from '../../cards/card.ts';
import { crossingCard } from '../../cards/crossingCard.ts';
import { pricesCard } from '../../cards/pricesCard.ts';
import { billingFormCard, pricesFormCard } from '../../cards/pricesFormCard.ts';
import { ATTACKS } from './sampleVisits.ts';

const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const seen = 1_795_000_000_000;
const ground =
  'Steunt op modelovereenkomst (college 9 april 2026), art. 5. Hoe de index precies telt, moet de stad nog bevestigen. Bedragen zijn zonder btw.';
const FIRST = 'Basispakket per kwartaal, eerste 5 kwartalen';
const LATER = 'Basispakket per kwartaal, daarna';
const EXTRA = 'Extra pakket per uur';

const crossing: CrossingView = {
  ...{ submissionKey, seen, ground, month: '2026-06', confirmed: true },
  title: 'Spilindex overschreden in juni 2026?',
  lead: 'Bevestig je dit, dan veranderen de prijzen vanaf woensdag 1 juli 2026. Er is nog niets veranderd.',
  rows: [
    { price: FIRST, before: '1.200,00', after: '1.224,00' },
    { price: LATER, before: '600,00', after: '612,00' },
    { price: EXTRA, before: '90,00', after: '91,80' },
  ],
  today: [],
  notes: [
    'Was een maand vanaf dan al gefactureerd? Dan blijft die factuur staan. Het verschil komt als voorstel in de volgende facturatie.',
  ],
  problems: [],
  state: 'ask',
};
const prices: PricesView = {
  title: 'Prijzen in november 2026',
  prices: [
    { label: FIRST, value: '1.224,00 euro' },
    { label: LATER, value: '612,00 euro' },
    { label: EXTRA, value: '91,80 euro' },
  ],
  how: ['Nu geldt: de prijzen volgen de spilindex. De overschrijding van juni 2026 zit erin.'],
  crossings: [
    {
      ...{ month: '2026-06', label: 'juni 2026', confirmed: true },
      value: 'bevestigd, op dinsdag 24 november 2026, 10.00 uur door Alex Wilber',
    },
    {
      ...{ month: '2026-10', label: 'oktober 2026', confirmed: false },
      value: 'gemeld, nog niet bevestigd',
    },
  ],
  settings: [
    { label: 'Btw', value: 'vrijgesteld van btw' },
    { label: 'IBAN', value: 'nog niet ingevuld' },
    { label: 'Letters vóór nummer', value: 'IMW' },
  ],
  missing:
    'Nog in te vullen: het rekeningnummer. Zolang dat niet gebeurd is, is elke factuur een VOORBEELD zonder nummer.',
  done: null,
  ground,
  mayDecide: true,
};
const form: BillingFormView = {
  ...{ submissionKey, seen, vat: '', bankAccount: '', numberPrefix: '', problems: [] },
};

export const billingSamples: Readonly<Record<string, Card>> = {
  crossing: crossingCard(crossing),
  crossingToday: crossingCard({
    ...crossing,
    today: crossing.rows.map((row) => ({ ...row, before: '1.224,00', after: '1.248,48' })),
    problems: [
      'Iemand anders veranderde intussen iets aan de prijzen. Kijk na wat er nu staat en bevestig dan opnieuw.',
    ],
  }),
  crossingDone: crossingCard({
    ...crossing,
    title: 'De overschrijding van juni 2026 is bevestigd',
    lead: 'De prijzen veranderen vanaf woensdag 1 juli 2026. Antwoorden en nieuwe facturen rekenen hier nu mee.',
    state: 'done',
  }),
  crossingTakeBack: crossingCard({
    ...crossing,
    ...{ confirmed: false, title: 'De overschrijding van juni 2026 terugnemen?' },
  }),
  prices: pricesCard(prices),
  pricesRead: pricesCard({
    ...prices,
    ...{ mayDecide: false, missing: null, done: ATTACKS[0], crossings: [] },
  }),
  pricesForm: pricesFormCard({
    ...{ submissionKey, seen, method: 'datedAmounts', from: '2027-01-01' },
    ...{ basicFirst: '1.200,01', basicLater: '600,00', extraHourly: ATTACKS[1] },
    limits: 'Hoogstens in januari 2027: 1.224,00 en 612,00 euro per kwartaal, 91,80 euro per uur.',
    problems: ['De prijs van de eerste kwartalen is hoger dan mag volgens art. 5.'],
  }),
  billingForm: billingFormCard(form),
  billingFormWrong: billingFormCard({
    ...form,
    ...{ vat: 'rate21', bankAccount: 'BE68 5390 0754 7035', numberPrefix: '=cmd' },
    problems: [
      'Dat rekeningnummer klopt niet: de controlecijfers zijn fout. Kijk het na.',
      'Gebruik hoogstens 8 letters en cijfers, met eerst een letter, bijvoorbeeld IMW.',
    ],
  }),
};
