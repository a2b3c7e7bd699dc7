// The cards about invoices in every state worth seeing.
import { invoiceCard, invoiceListCard, invoiceSumCard } from '../../cards/invoiceCards.ts';
import type { CreditView } from '../../cards/billingViews.ts';
import { creditCard } from '../../cards/creditCard.ts';
import type { InvoiceView } from '../../cards/invoiceViews.ts';
import type { Card } from '../../cards/card.ts';
import { ATTACKS } from './sampleVisits.ts';

const invoiceId = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d43';
const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const ground =
  'Steunt op modelovereenkomst (college 9 april 2026), art. 5 (prijzen) en art. 7 (facturatie). Wanneer en hoe een kwartaal telt, moet de stad nog bevestigen.';
const invoice: InvoiceView = {
  ...{ invoiceId, submissionKey, ground, notice: null, example: null, tone: 'emphasis' },
  title: 'Factuur IMW-2026-00012',
  paid: 'Nog te betalen: 1.506,45 euro, tegen zaterdag 30 januari 2027.',
  facts: [
    { label: 'Werkgever', value: 'Bakkerij De Smet' },
    { label: 'KBO-nummer', value: '0123.456.749' },
    { label: 'Werknemer', value: 'Jonas Verbeke' },
    { label: 'Overeenkomst', value: 'DEMO-001' },
    { label: 'Maand', value: 'december 2026' },
    { label: 'Datum', value: 'donderdag 31 december 2026' },
    { label: 'Te betalen', value: 'zaterdag 30 januari 2027' },
    { label: 'Mededeling', value: '+++202/6000/01254+++' },
    { label: 'IBAN', value: 'BE68 5390 0754 7034' },
    { label: 'Btw', value: '21 % btw' },
    { label: 'Tarief', value: '2026-04' },
  ],
  lines: [
    { what: 'Basispakket 4e kwartaal 2026, kwartaal 3 van de premie', amount: '1.200,00' },
    {
      what: 'Extra pakket op maandag 28 december 2026, 30 minuten aan 90,00 euro per uur',
      amount: '45,00',
    },
  ],
  totals: [
    { label: 'Zonder btw', value: '1.245,00 euro' },
    { label: 'Btw', value: '261,45 euro' },
    { label: 'Totaal', value: '1.506,45 euro' },
  ],
  ...{ mayMark: true, mayCredit: true, isPaid: false, today: '2027-01-05' },
};

const credit: CreditView = {
  ...{ invoiceId, submissionKey, part: 'all', reason: '', waits: null, problems: [] },
  title: 'Creditnota voor Factuur IMW-2026-00012',
  who: 'Bakkerij De Smet, Jonas Verbeke',
  choices: [
    { title: 'Alles wat er nog op staat: 1.245,00 euro', value: 'all' },
    {
      title: 'Basispakket 4e kwartaal 2026, kwartaal 3 van de premie: 1.200,00 euro',
      value: 'basic:2026-Q4',
    },
  ],
};

export const invoiceSamples: Readonly<Record<string, Card>> = {
  invoice: invoiceCard(invoice),
  invoicePaid: invoiceCard({
    ...invoice,
    ...{ isPaid: true, tone: 'good', paid: 'Betaald op dinsdag 5 januari 2027, door Lena.' },
    notice: 'Aangeduid als betaald. Klopt dat niet? Klik dan op "Toch niet betaald".',
  }),
  invoiceExample: invoiceCard({
    ...invoice,
    ...{ mayMark: false, mayCredit: false, title: 'Factuur VOORBEELD' },
    example:
      'VOORBEELD: de btw, het rekeningnummer of de letters van het nummer zijn nog niet ingevuld. Deze facturen krijgen geen nummer en tellen niet mee.',
  }),
  invoiceLate: invoiceCard({
    ...invoice,
    ...{ tone: 'warning', paid: 'Niet betaald: 1.506,45 euro, dat moest tegen 30 januari.' },
    facts: [{ label: 'Werkgever', value: ATTACKS[0] }],
  }),
  credit: creditCard(credit),
  creditWrong: creditCard({
    ...credit,
    ...{ part: 'basic:2026-Q4', reason: ATTACKS[1] },
    problems: ['Vul in waarom je dit teruggeeft.'],
    waits: 'Goedkeuren kan pas als dit is ingevuld: de letters voor het factuurnummer.',
  }),
  invoiceSum: invoiceSumCard({
    ...{ invoiceId, title: 'Waarom dit bedrag? Factuur IMW-2026-00012' },
    lines: [
      {
        what: 'Basispakket 4e kwartaal 2026, kwartaal 3 van de premie',
        steps: [
          'Prijs per kwartaal in elke maand: oktober 2026 1.200,00 + november 2026 1.200,00 + december 2026 1.224,00 = 3.624,00.',
          'Elke maand telt voor een derde: 3.624,00 gedeeld door 3 is 1.208,00 euro.',
        ],
        ground: 'Steunt op modelovereenkomst (college 9 april 2026), art. 5.',
      },
    ],
    total: ['Totaal: 1.208,00 euro'],
  }),
  invoices: invoiceListCard({
    ...{ title: 'Openstaande facturen', page: 0, total: 14, sum: 'Samen: 16.800,00 euro' },
    filter: { month: '', employerIds: [], employeeIds: [], isOpen: true },
    rows: ['Bakkerij De Smet, Jonas Verbeke', 'Wasserij Sneeuwwit, Emre Yilmaz'].map((who, at) => ({
      ...{ invoiceId: `${invoiceId}${at}`, number: `IMW-2026-0001${at}`, who },
      what: `Factuur IMW-2026-0001${at}, december 2026: 1.200,00 euro`,
      state: 'Nog te betalen: 1.200,00 euro, tegen zaterdag 30 januari 2027.',
    })),
  }),
};
