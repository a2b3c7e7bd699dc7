// The cards about absence and handing over in every state worth seeing.
import { absenceCard, absencesCard } from '../../cards/absenceCard.ts';
import { absenceDraftCard } from '../../cards/absenceDraftCard.ts';
import type { Card } from '../../cards/card.ts';
import type {
  AbsenceCardView,
  AbsenceDraftView,
  AbsenceView,
  DueLineView,
  HandedOverView,
  HandOverDraftView,
} from '../../cards/coverViews.ts';
import { handedOverCard, handOverDraftCard } from '../../cards/handOverCards.ts';
import { ATTACKS, longVisit, submissionKey } from './sampleVisits.ts';
import { moved } from './suspensionSamples.ts';

const absence: AbsenceView = {
  coach: 'Alex Wilber',
  isSelf: true,
  fromInWords: 'woensdag 23 december 2026',
  toInWords: 'zondag 3 januari 2027',
  backup: 'Els Maes',
};
const due: DueLineView[] = [
  {
    what: 'Opvolging om de twee weken',
    about: 'Bakkerij De Smet, Jonas Verbeke',
    dueInWords: 'maandag 28 december 2026',
  },
  {
    what: 'Ondersteuningsplan',
    about: `${longVisit.employer}, ${longVisit.employees[0]}`,
    dueInWords: 'woensdag 30 december 2026',
  },
];
const colleagues = ['Els Maes', 'Tom Claeys', 'Nadia Benali'].map((title, at) => ({
  title,
  value: `person-${at + 2}`,
}));
const nobody = { title: 'mijn gewone vervanger (Tom Claeys)', value: 'usual' };
const absenceDraft: AbsenceDraftView = {
  submissionKey,
  purpose: 'record',
  absence,
  inputs: { coachId: 'person-1', from: '2026-12-23', to: '2027-01-03', backupId: 'person-2' },
  coaches: [],
  backups: [nobody, ...colleagues],
  warnings: [],
  due,
  dueTotal: 9,
  errors: {},
};
const kept: AbsenceCardView = {
  absenceId: 'absence-1',
  how: 'recorded',
  absence,
  notes: ['Els Maes ziet je open termijnen in deze dagen. Daarna komen ze terug bij jou.'],
  warnings: [],
  due,
  dueTotal: 2,
  mayChange: true,
};

const handOver: HandOverDraftView = {
  submissionKey,
  employer: 'Bakkerij De Smet',
  employee: 'Jonas Verbeke',
  to: 'Els Maes',
  fromInWords: 'maandag 16 november 2026',
  note: 'De ploegbaas is te bereiken voor 9 uur.\nSleutel ligt aan het onthaal.',
  inputs: {
    agreementId: 'agreement-1',
    toId: 'person-2',
    from: '2026-11-16',
    note: 'De ploegbaas is te bereiken voor 9 uur.\nSleutel ligt aan het onthaal.',
  },
  files: [
    { title: 'Jonas Verbeke, Bakkerij De Smet', value: 'agreement-1' },
    { title: 'Fatima El Amrani, Bakkerij De Smet', value: 'agreement-2' },
  ],
  colleagues,
  warnings: [],
  errors: {},
};
const handedOver: HandedOverView = {
  employer: 'Bakkerij De Smet',
  employee: 'Jonas Verbeke',
  to: 'Els Maes',
  fromInWords: 'maandag 16 november 2026',
  how: 'done',
  lines: ['3 open termijnen gaan mee.', 'Els Maes ziet het dossier en je nota vanaf die dag.'],
  moved: [],
};

const attacked = { employer: ATTACKS[0], employee: ATTACKS[1] };

/** Name → card; joins `samples`. */
export const coverSamples: Readonly<Record<string, Card>> = {
  absenceDraft: absenceDraftCard(absenceDraft),
  absenceDraftLead: absenceDraftCard({
    ...absenceDraft,
    absence: { ...absence, coach: 'Nadia Benali', isSelf: false, backup: null },
    coaches: colleagues,
    warnings: ['Nadia Benali heeft geen vervanger: kies wie overneemt.'],
    due: [],
    dueTotal: 0,
  }),
  absenceDraftChange: absenceDraftCard({ ...absenceDraft, purpose: 'change' }),
  absenceDraftErrors: absenceDraftCard({
    ...absenceDraft,
    errors: { to: 'De laatste dag ligt voor de eerste.' },
  }),
  absenceRecorded: absenceCard(kept),
  absenceChanged: absenceCard({ ...kept, how: 'changed', due: [], dueTotal: 0 }),
  absenceWithdrawn: absenceCard({ ...kept, how: 'withdrawn', notes: [], due: [], dueTotal: 0 }),
  absenceGap: absenceCard({
    ...kept,
    absence: { ...absence, backup: null },
    notes: [],
    warnings: [
      'Niemand vervangt Alex Wilber van woensdag 23 tot en met donderdag 24 december 2026. Een teamleider krijgt bericht.',
    ],
  }),
  absences: absencesCard({
    periodInWords: null,
    absences: [
      { ...absence, absenceId: 'absence-1', mayChange: true, due: 4 },
      {
        ...absence,
        coach: longVisit.employees[1] ?? '',
        isSelf: false,
        backup: null,
        absenceId: 'absence-2',
        mayChange: false,
        due: 0,
      },
    ],
    example: 'ik ben afwezig van 23/12 tot en met 3/1, Els neemt over',
  }),
  absencesNone: absencesCard({
    periodInWords: 'maandag 16 november 2026 tot en met vrijdag 20 november 2026',
    absences: [],
    example: 'ik ben afwezig van 23/12 tot en met 3/1, Els neemt over',
  }),
  absencesAttack: absencesCard({
    periodInWords: null,
    absences: ATTACKS.map((coach, at) => ({
      ...absence,
      coach,
      isSelf: false,
      backup: coach,
      absenceId: `absence-${at}`,
      mayChange: true,
      due: at,
    })),
    example: '',
  }),
  handOverDraft: handOverDraftCard(handOver),
  handOverDraftErrors: handOverDraftCard({
    ...handOver,
    note: '',
    errors: { from: 'Die dag is voorbij. Kies vandaag of een latere dag.' },
  }),
  handOverDraftAttack: handOverDraftCard({ ...handOver, ...attacked, note: ATTACKS.join('\n') }),
  handedOver: handedOverCard(handedOver),
  handedOverEarlier: handedOverCard({
    ...handedOver,
    how: 'already',
    lines: ['1 open termijn gaat mee.'],
    moved: moved.slice(0, 1),
  }),
};
