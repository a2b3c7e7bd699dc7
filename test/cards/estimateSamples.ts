// Cost estimates: two years with extra hours, the longest there is, the form, and the form with what is wrong.
import type { Card } from '../../cards/card.ts';
import { estimateCard, type EstimateView } from '../../cards/estimateCard.ts';
import { estimateFormCard, type EstimateFormView } from '../../cards/estimateFormCard.ts';

const QUARTERS = ['jan–mrt', 'apr–jun', 'jul–sep', 'okt–dec'];
const rows = (count: number): EstimateView['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    quarter: `${QUARTERS[at % 4]} ${2027 + Math.floor(at / 4)}`,
    amount: at < 5 ? '1.200,00 euro' : '600,00 euro',
  }));

const twoYears: EstimateView = {
  reference: 'R-7KQ4-2M9X',
  formal: true,
  premiumStart: '1 januari 2027',
  agreementStart: '1 januari 2027',
  rows: rows(8),
  extra: { what: 'Extra: 10 uur aan 90,00 euro', amount: '900,00 euro' },
  total: '8.700,00 euro',
  together: null,
  basis:
    'Berekend met tariefversie 2026-04 van de stad, zonder verdere indexering. Bron: modelovereenkomst (college 9 april 2026), art. 5. Gemaakt op 13 november 2026.',
  premiumNote:
    'De prijs van het basispakket is het vaste deel van de begeleidingspremie die de werkgever zelf van WEWIS ontvangt. Bron: modelovereenkomst (college 9 april 2026), motivering.',
  open: [
    'De eerste kwartalen tellen vanaf de premie. Telt de stad vanaf de overeenkomst, dan is het samen 9.300,00 euro.',
    'Een overschrijding van de spilindex (juni 2026) is gemeld maar niet bevestigd. Wordt ze bevestigd, dan is het samen 8.874,00 euro.',
  ],
};
const form: EstimateFormView = {
  submissionKey: '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968',
  ...{ premiumStart: '2027-01-01', agreementStart: '2027-01-01' },
  ...{ quarters: 8, extraHours: 7.5, today: '2026-11-13', why: null, errors: {} },
};

export const estimateSamples: Readonly<Record<string, Card>> = {
  estimate: estimateCard(twoYears),
  estimateLongest: estimateCard({ ...twoYears, formal: false, rows: rows(40), extra: null }),
  estimateSeveral: estimateCard({
    ...twoYears,
    agreementStart: '1 januari 2027 (nog niet bekend, zo aangenomen)',
    together: { people: 3, total: '26.100,00 euro' },
  }),
  estimateForm: estimateFormCard(form),
  estimateFormWrong: estimateFormCard({
    ...form,
    ...{ premiumStart: '', agreementStart: '', quarters: null, extraHours: null },
    why: 'Die dag bestaat niet.',
    errors: {
      quarters: '"veel" is geen getal. Schrijf alleen cijfers, bijvoorbeeld 8.',
      agreementStart: 'Die dag is al voorbij.',
    },
  }),
};
