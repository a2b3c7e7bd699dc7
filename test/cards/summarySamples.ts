// The cards about figures in every state worth seeing; the fullest one must still fit.
import type { Card } from '../../cards/card.ts';
import { withClockCounts } from '../../cards/clocksCard.ts';
import { withUnusualLooks } from '../../cards/unusualLooksGroup.ts';
import { withHeldFiles } from '../../cards/heldFilesGroup.ts';
import { summaryCard } from '../../cards/summaryCard.ts';
import type { KindView, SummaryView } from '../../cards/summaryViews.ts';
import { longVisit } from './sampleVisits.ts';
import { summaryBehindSamples } from './summaryBehindSamples.ts';

const COACH = '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968';
const key = { period: '2026-W46', coachId: null };
const none = { due: 0, onTime: 0, late: 0, missed: 0, open: 0, suspended: 0, lapsed: 0 };

const dueOf = ({
  onTime = 0,
  late = 0,
  missed = 0,
  open = 0,
}: Partial<KindView['counts']>): number => onTime + late + missed + open;

function kind(
  name: KindView['kind'],
  share: string,
  counts: Partial<KindView['counts']>,
): KindView {
  return { kind: name, share, without: null, counts: { ...none, ...counts, due: dueOf(counts) } };
}

const trend = [96, 91, 100, null, 88, 94, 97, 92].map((percent, at) => ({
  label: String(39 + at),
  isProvisional: at > 6,
  percent,
  onTime: percent === null ? 0 : Math.round((percent * 60) / 100),
  decided: percent === null ? 0 : 60,
}));

const total = {
  share: '92 % op tijd (55 van 60)',
  without: '91 % op tijd (51 van 56)',
  counts: { ...none, due: 60, onTime: 55, late: 3, missed: 2, suspended: 4, lapsed: 1 },
};

const week: SummaryView = {
  key,
  title: 'Overzicht van week 46',
  about: '9 tot en met 15 november 2026 · het hele team',
  state: {
    isFinal: false,
    text: 'Voorlopig: wat tot woensdag 18 november 2026, 17.00 uur genoteerd wordt, telt nog mee.',
  },
  remark: null,
  total,
  kinds: [
    kind('reachable', '95 % op tijd (18 van 19)', { onTime: 18, missed: 1 }),
    {
      ...kind('followUp', '90 % op tijd (36 van 40)', {
        onTime: 36,
        late: 3,
        missed: 1,
        lapsed: 1,
      }),
      ...{ without: '89 % op tijd (32 van 36)' },
    },
    kind('supportPlan', '100 % op tijd (1 van 1)', { onTime: 1 }),
    kind('contactRequest', '67 % op tijd (2 van 3)', { onTime: 2, late: 1 }),
  ],
  noneOf: 'Geen termijnen voor: op de werkvloer.',
  trend,
  corrections: {
    lines: [
      'Week 45, Jonas Verbeke (Bakkerij De Smet): opvolging: was gemist, is nu op tijd',
      'Week 45, Emre Yilmaz (Wasserij Sneeuwwit): bereikbaar: gemist, intussen toch gedaan',
    ],
    total: 2,
  },
  suspensions: { lines: ['2 × werknemer afwezig', '1 × werkvloer gesloten'], total: 3 },
  questions: 'Vragen aan Maatje: 12 zonder antwoord, 3 keer “niet nuttig”.',
  others: [
    { title: 'Week 45', period: '2026-W45' },
    { title: 'Week 47', period: '2026-W47' },
  ],
  isShared: false,
  hasWork: true,
  canExport: true,
};

const everything = {
  due: 1603,
  onTime: 1234,
  late: 123,
  missed: 123,
  open: 123,
  suspended: 123,
  lapsed: 12,
};
const fullKinds = (
  ['reachable', 'onsite', 'followUp', 'supportPlan', 'contactRequest'] as const
).map((name) => ({
  ...kind(name, '83 % op tijd (1234 van 1480)', everything),
  without: '82 % op tijd (1111 van 1357)',
}));

const long = `${longVisit.employees[0]} (${longVisit.employer})`;

/** Name → card. */
export const summarySamples: Readonly<Record<string, Card>> = {
  summaryWeek: summaryCard(week),
  summaryWithAll: withClockCounts(
    withHeldFiles(
      withUnusualLooks(summaryCard(week), [
        'Els Maes bekeek 2 dossiers, zonder er begeleider of vervanger van te zijn.',
      ]),
      {
        sentence:
          '3 dossiers blijven al 6 maanden of langer na hun bewaartermijn bewaard, het oudste sinds dinsdag 3 maart 2026.',
        words: 'welke dossiers blijven langer bewaard',
      },
    ),
    '2 premies lopen af. 1 keer zakt de prijs.',
  ),
  summaryFinal: summaryCard({
    ...week,
    state: {
      isFinal: true,
      text: 'Vastgelegd: zoals het bekend was op woensdag 18 november 2026, 17.00 uur.',
    },
    ...{ corrections: { lines: [], total: 0 }, suspensions: { lines: [], total: 0 } },
  }),
  summaryFull: summaryCard({
    ...week,
    key: { period: '2026-W39/2026-W46', coachId: null },
    title: 'Overzicht van de acht weken tot en met week 46',
    ...{ kinds: fullKinds, noneOf: null, total: { ...total, counts: everything } },
    corrections: {
      lines: [1, 2, 3].map((at) => `Week ${at}, ${long}: opvolging: was gemist, is nu op tijd`),
      total: 345,
    },
    suspensions: {
      lines: [
        ...['12 × werknemer afwezig', '3 × begeleider afwezig', '1 × werkvloer gesloten'],
        ...['2 × overeenkomst geschorst', '4 × werkgever vroeg een andere datum'],
      ],
      total: 22,
    },
  }),
  summaryOfCoach: summaryCard({
    ...week,
    key: { period: '2026-W39/2026-W46', coachId: COACH },
    title: `Cijfers van ${longVisit.employees[0]}: de acht weken tot en met week 46`,
    about: `21 september tot en met 15 november 2026 · wat voor ${longVisit.employees[0]} was, ook als vervanger`,
    remark: `${longVisit.employees[0]} ziet dezelfde cijfers met "mijn cijfers".`,
    hasWork: false,
  }),
  summaryInGroup: summaryCard({
    ...week,
    isShared: true,
    remark:
      'Hier noem ik geen namen. De dossiers achter een cijfer en het werk per begeleider vraagt een teamleider in ons persoonlijke gesprek.',
    corrections: { lines: [], total: 2 },
    ...{ hasWork: false, canExport: false },
  }),
  summaryEmpty: summaryCard({
    ...week,
    title: 'Mijn cijfers: week 30',
    ...{
      total: null,
      kinds: [],
      noneOf: null,
      trend: trend.map((one) => ({ ...one, percent: null })),
    },
    ...{ corrections: { lines: [], total: 0 }, suspensions: { lines: [], total: 0 } },
    remark: 'Je teamleider ziet dezelfde cijfers.',
    ...{ others: [{ title: 'Week 29', period: '2026-W29' }], hasWork: false },
  }),
  summaryOwn: summaryCard({
    ...week,
    key: { ...key, coachId: COACH },
    title: 'Mijn cijfers: week 46',
    about: '9 tot en met 15 november 2026 · wat voor jou was, ook als vervanger',
    kinds: [kind('followUp', '90 % op tijd (9 van 10)', { onTime: 9, missed: 1, open: 2 })],
    total: { ...total, share: '90 % op tijd (9 van 10)', without: null },
    ...{ corrections: { lines: [], total: 0 }, suspensions: { lines: [], total: 0 } },
    remark:
      'Je teamleider ziet dezelfde cijfers. Wat tijdens je afwezigheid moest gebeuren, telt bij je vervanger.',
    hasWork: false,
  }),
  ...summaryBehindSamples,
};
