// The cards about prices in every state worth seeing.
import type {
  BillingFormView,
  CrossingView,
  LeaveOutView,
  PricesView,
  RunView,
} from '../../cards/billingViews.ts';
import type { Card } from '../../cards/card.ts';
import { crossingCard } from '../../cards/crossingCard.ts';
import { leaveOutCard } from '../../cards/leaveOutCard.ts';
import { pricesCard } from '../../cards/pricesCard.ts';
import { billingFormCard, pricesFormCard } from '../../cards/pricesFormCard.ts';
import { runCard } from '../../cards/runCard.ts';
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

const run: RunView = {
  ...{ runId: '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d42', submissionKey, month: '2026-12' },
  title: 'Facturatie december 2026',
  status:
    'Voorstel van Alex Wilber, donderdag 31 december 2026, 15.00 uur. Er is nog niets gefactureerd. Finance kijkt het na en keurt het goed.',
  tone: 'open',
  notice: null,
  about: null,
  example: null,
  totals: [
    { label: 'Facturen', value: '212' },
    { label: "Creditnota's", value: '1' },
    { label: 'Zonder btw', value: '233.412,50 euro' },
    { label: 'Samen', value: '233.412,50 euro' },
  ],
  toLook: 2,
  needLook: false,
  bills: [
    {
      ...{ agreementId: 'a1', submissionKey, leftOut: null, change: 'leaveOut' },
      who: 'Bakkerij De Smet, Jonas Verbeke (DEMO-001)',
      lines: [
        'Basispakket 4e kwartaal 2026, kwartaal 3 van de premie: 1.200,00 euro',
        'Extra pakket op donderdag 10 december 2026, 45 minuten aan 90,00 euro per uur: 67,50 euro',
      ],
      sums: ['Factuur: 1.267,50 euro'],
      warnings: [
        'Let op: bij het extra werk op donderdag 10 december 2026 staat geen omschrijving.',
      ],
    },
    {
      ...{ agreementId: 'a2', submissionKey, change: 'putBack' },
      leftOut:
        'Weggelaten door Sofie De Backer: de werkgever betwist de uren. Dit wordt nu niet gefactureerd en komt in de volgende facturatie.',
      who: 'Wasserij Sneeuwwit, Emre Yilmaz (DEMO-003)',
      lines: [
        'Basispakket 3e kwartaal 2026, kwartaal 2 van de premie: gefactureerd 1.224,00 euro, moet zijn 1.200,00 euro, verschil −24,00 euro',
      ],
      sums: ['Creditnota: −24,00 euro'],
      warnings: ['Rechtzetting: dit is van september 2026 en veranderde na de factuur.'],
    },
  ],
  page: 0,
  total: 212,
  ground:
    'Steunt op modelovereenkomst (college 9 april 2026), art. 5 (prijzen) en art. 7 (facturatie). Wanneer en hoe een kwartaal telt, moet de stad nog bevestigen.',
  mayApprove: true,
  mayWithdraw: true,
};

const leaveOut: LeaveOutView = {
  ...{ runId: run.runId, agreementId: 'a1', submissionKey, page: 0, needLook: false },
  ...{ who: run.bills[0]!.who, sums: run.bills[0]!.sums, reason: '', problems: [] },
};

export const runSamples: Readonly<Record<string, Card>> = {
  billingRun: runCard(run),
  billingRunExample: runCard({
    ...run,
    ...{ mayApprove: false, page: 1, needLook: true, notice: ATTACKS[0] },
    example:
      'VOORBEELD: de btw, het rekeningnummer of de letters van het nummer zijn nog niet ingevuld. Deze facturen krijgen geen nummer en tellen niet mee.',
  }),
  leaveOut: leaveOutCard(leaveOut),
  leaveOutWrong: leaveOutCard({
    ...leaveOut,
    ...{ who: ATTACKS[0], reason: ATTACKS[1] },
    problems: ['Vul in waarom je deze rekening weglaat.'],
  }),
  creditRun: runCard({
    ...run,
    ...{ title: 'Creditnota', total: 1, toLook: 0, bills: run.bills.slice(1) },
    about: 'Voor Factuur IMW-2026-00012. Reden: zoals afgesproken op 12 januari',
    status:
      'Voorstel van Alex Wilber, donderdag 31 december 2026, 15.00 uur. Er is nog niets teruggegeven. Finance kijkt het na en keurt het goed.',
  }),
  billingRunApproved: runCard({
    ...run,
    ...{ mayApprove: false, mayWithdraw: false, tone: 'done', toLook: 0 },
    status: 'Goedgekeurd door Sofie De Backer, donderdag 31 december 2026, 16.00 uur.',
    bills: [],
    total: 0,
  }),
};
