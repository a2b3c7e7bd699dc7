// Visits for the sample cards: ordinary ones, long ones, and names that try to be more than a name.
import type {
  FulfilledView,
  NextDueView,
  VisitInputs,
  VisitRowView,
  VisitView,
} from '../../cards/views.ts';

export const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';

const MODEL = 'modelovereenkomst (college 9 april 2026), art. 2';
const FAQ = 'vragen en antwoorden over begeleiding';

export const ordinaryVisit: VisitView = {
  employer: 'Bakkerij Goossens',
  workplace: null,
  employees: ['Jonas Van den Bossche'],
  dateInWords: 'donderdag 12 november 2026',
  timesInWords: '14.00–15.30 uur',
  durationInWords: 'anderhalf uur',
  mode: 'onsite',
  basicInWords: null,
  extra: null,
  note: null,
  late: false,
  outsideAgreement: false,
};

export const phoneVisit: VisitView = {
  ...ordinaryVisit,
  employer: 'Hotel Coupure',
  employees: ['Katarzyna Nowak'],
  timesInWords: null,
  durationInWords: null,
  mode: 'phone',
};

export const extraVisit: VisitView = {
  ...ordinaryVisit,
  employer: 'Wasserij Blancheur',
  workplace: 'Vestiging Dok Noord',
  employees: ['Ayşe Demir', 'Bram De Clercq'],
  timesInWords: '9.00–11.15 uur',
  durationInWords: '2 uur en 15 minuten',
  basicInWords: '1 uur en 30 minuten',
  extra: {
    minutesInWords: '45 minuten',
    description: 'collega’s uitgelegd hoe ze duidelijke opdrachten geven',
    approvedBy: 'Marleen Blancheur',
    approvedOnInWords: 'maandag 9 november 2026',
  },
  note: 'Volgende keer de nieuwe ploegbaas ontmoeten.\nSleutel ligt aan het onthaal.',
};

export const longVisit: VisitView = {
  ...extraVisit,
  employer:
    'Coöperatieve Vennootschap Maatwerkbedrijf De Groene Sleutel van Groot-Gent en Omstreken',
  workplace: 'Distributiecentrum Evergem-Kluizendok, gebouw C, laadkade 14 tot en met 22',
  employees: [
    'Maximiliaan-Alexander Vandenbroucke-Van Cauwenberghe',
    'Anne-Sophie Van Den Steen de Jehay-Rommelaere',
    'Oluwaseun Adebayo-Ogunlesi',
    'Zoë Lippens',
    'Jean-Baptiste De Keukeleire',
  ],
  note: 'Rondleiding gekregen in de nieuwe hal en afspraken gemaakt over de pauzes. '
    .repeat(4)
    .trim(),
  late: true,
  outsideAgreement: true,
};

/** What somebody could put into a name, a note or a description. */
export const ATTACKS = [
  '*Jan* **vet** _schuin_ ~~weg~~ `code`',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[klik hier](http://kwaad.example/steel)',
  '![beeld](http://kwaad.example/x.png)',
  '{{DATE(2026-11-12T10:00:00Z, LONG)}} {{TIME(2026-11-12T10:00:00Z)}}',
  '# Titel\n- lijst\n1. eerste',
  '1. Bewaren',
  '<at>Teamleider</at> ${naam} &lt;b&gt;',
  'Jan\u202Enaj\u202C\u0000\u0007',
  'https://kwaad.example',
] as const;

export const attackVisit: VisitView = {
  ...extraVisit,
  employer: `${ATTACKS[0]} ${ATTACKS[1]}`,
  workplace: ATTACKS[2],
  employees: [ATTACKS[3], ATTACKS[4], ATTACKS[8]],
  extra: {
    minutesInWords: '45 minuten',
    description: ATTACKS[7],
    approvedBy: ATTACKS[9],
    approvedOnInWords: 'maandag 9 november 2026',
  },
  note: `${ATTACKS[5]}\n${ATTACKS[6]}`,
};

export const ordinaryInputs: VisitInputs = {
  employerId: 'employer-1',
  workplaceId: '',
  employeeIds: ['employee-1'],
  date: '2026-11-12',
  start: '14:00',
  end: '15:30',
  minutes: 90,
  mode: 'onsite',
  extraMinutes: 0,
  extraDescription: '',
  extraApprovedBy: '',
  extraApprovedOn: '',
  note: '',
};

export const extraInputs: VisitInputs = {
  ...ordinaryInputs,
  employerId: 'employer-2',
  workplaceId: 'workplace-2',
  employeeIds: ['employee-2', 'employee-3'],
  start: '09:00',
  end: '11:15',
  minutes: 135,
  extraMinutes: 45,
  extraDescription: 'collega’s uitgelegd hoe ze duidelijke opdrachten geven',
  extraApprovedBy: 'Marleen Blancheur',
  extraApprovedOn: '2026-11-09',
  note: 'Volgende keer de nieuwe ploegbaas ontmoeten.',
};

export const fulfilled: FulfilledView[] = [
  { commitment: 'reachable', forWhom: ['Jonas Van den Bossche'], citation: MODEL, onTime: true },
  { commitment: 'onsite', forWhom: ['Jonas Van den Bossche'], citation: MODEL, onTime: false },
  { commitment: 'followUp', forWhom: ['Jonas Van den Bossche'], citation: FAQ, onTime: true },
];

export const next: NextDueView[] = [
  {
    commitment: 'followUp',
    forWhom: ['Jonas Van den Bossche'],
    dueInWords: 'donderdag 26 november 2026',
    actInWords: null,
    overdue: false,
    citation: FAQ,
  },
  {
    commitment: 'supportPlan',
    forWhom: ['Jonas Van den Bossche'],
    dueInWords: 'maandag 18 januari 2027',
    actInWords: null,
    overdue: false,
    citation: 'vragen en antwoorden over het ondersteuningsplan; termijn: keuze van de dienst',
  },
];

const ROWS = [
  { employer: 'Bakkerij Goossens', employees: ['Jonas Van den Bossche'], mode: 'onsite' },
  { employer: 'Hotel Coupure', employees: ['Katarzyna Nowak'], mode: 'phone' },
  { employer: 'Wasserij Blancheur', employees: ['Ayşe Demir', 'Bram De Clercq'], mode: 'onsite' },
  { employer: 'Tuincentrum Groenveld', employees: ['Zoë Lippens'], mode: 'online' },
] as const;

/** So many rows for "mijn bezoeken", most of them ordinary. */
export function sampleRows(count: number): VisitRowView[] {
  return Array.from({ length: count }, (_, at) => {
    const row = ROWS[at % ROWS.length] ?? ROWS[0];
    const phone = row.mode === 'phone';
    return {
      ...row,
      visitId: `visit-${at + 1}`,
      dateInWords: `${['donderdag', 'woensdag', 'dinsdag', 'maandag'][at % 4]} ${12 - at} november 2026`,
      timesInWords: phone ? null : '14.00–15.30 uur',
      durationInWords: phone ? null : 'anderhalf uur',
      withdrawn: at === 2,
      late: at === 5,
      outsideAgreement: at === 6,
    };
  });
}
