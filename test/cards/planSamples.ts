// The cards about appointments in every state worth seeing.
import { agendaCard } from '../../cards/agendaCard.ts';
import { appointmentCard } from '../../cards/appointmentCard.ts';
import type { Card } from '../../cards/card.ts';
import { confirmCard } from '../../cards/confirmCard.ts';
import { planDraftCard } from '../../cards/planDraftCard.ts';
import type {
  AgendaRowView,
  AppointmentCardView,
  AppointmentView,
  PlanDraftView,
} from '../../cards/planViews.ts';
import { ATTACKS, attackVisit, longVisit, submissionKey } from './sampleVisits.ts';

const ordinary: AppointmentView = {
  employer: 'Bakkerij De Smet',
  workplace: 'Atelier Wondelgem',
  employees: ['Jonas Verbeke'],
  dateInWords: 'dinsdag 17 november 2026',
  timesInWords: '14.00–15.00 uur',
  mode: 'onsite',
};
const online: AppointmentView = {
  ...ordinary,
  employer: 'Drukkerij Van Damme',
  workplace: null,
  employees: ['Pieter Wouters', 'Elke Devos'],
  timesInWords: null,
  mode: 'online',
};
const long: AppointmentView = { ...ordinary, ...longVisit };
const attacked: AppointmentView = { ...ordinary, ...attackVisit };

const draft: PlanDraftView = {
  submissionKey,
  purpose: 'plan',
  appointment: ordinary,
  inputs: {
    employerId: 'employer-1',
    workplaceId: 'workplace-2',
    employeeIds: ['employee-1'],
    date: '2026-11-17',
    start: '14:00',
    end: '15:00',
    mode: 'onsite',
  },
  choices: {
    employers: [
      { title: 'Bakkerij De Smet', value: 'employer-1' },
      { title: 'Drukkerij Van Damme', value: 'employer-2' },
    ],
    workplaces: [
      { title: 'Winkel Brugse Poort', value: 'workplace-1' },
      { title: 'Atelier Wondelgem', value: 'workplace-2' },
    ],
    employees: [
      { title: 'Jonas Verbeke', value: 'employee-1' },
      { title: 'Fatima El Amrani', value: 'employee-2' },
    ],
  },
  days: { first: '2026-11-13', last: '2027-11-13' },
  warnings: [],
  errors: {},
};

const planned: AppointmentCardView = {
  plannedId: 'planned-1',
  submissionKey,
  how: 'planned',
  status: 'planned',
  appointment: ordinary,
  isDue: false,
  notes: ['De contactpersoon van Bakkerij De Smet krijgt een e-mail met dag en uur.'],
};

const row: AgendaRowView = {
  plannedId: 'planned-1',
  submissionKey,
  status: 'planned',
  appointment: ordinary,
  isDue: true,
};
const days = [
  { title: 'Morgen', from: '2026-11-14', to: '2026-11-14' },
  { title: 'Deze week', from: '2026-11-13', to: '2026-11-20' },
];
const example = 'volgende dinsdag 14u bij De Smet';

/** Name → card; joins `samples`. */
export const planSamples: Readonly<Record<string, Card>> = {
  planDraft: planDraftCard(draft),
  planDraftWarned: planDraftCard({
    ...draft,
    appointment: online,
    warnings: [
      'Die dag is de dienst gesloten (Kerstmis).',
      'Opvolging om de twee weken moet ten laatste op maandag 16 november 2026: dit bezoek komt daarna.',
    ],
  }),
  planDraftMove: planDraftCard({ ...draft, purpose: 'move', appointment: long }),
  planDraftErrors: planDraftCard({
    ...draft,
    errors: {
      date: 'Die dag is voorbij. Kies vandaag of een latere dag.',
      end: 'Het einde ligt voor het begin.',
    },
  }),
  planDraftAttack: planDraftCard({ ...draft, appointment: attacked, warnings: ATTACKS }),
  appointmentPlanned: appointmentCard(planned),
  appointmentMoved: appointmentCard({ ...planned, how: 'moved', notes: [] }),
  appointmentDue: appointmentCard({ ...planned, how: 'shown', isDue: true, notes: [] }),
  appointmentDone: appointmentCard({ ...planned, how: 'shown', status: 'done', notes: [] }),
  appointmentCancelled: appointmentCard({ ...planned, how: 'cancelled', status: 'cancelled' }),
  appointmentClosedDoor: appointmentCard({
    ...planned,
    how: 'closedDoor',
    status: 'closedDoor',
    notes: [],
  }),
  appointmentAttack: appointmentCard({ ...planned, appointment: attacked, notes: ATTACKS }),
  appointmentCancel: confirmCard({
    title: 'Dit geplande bezoek annuleren?',
    lines: ['Bakkerij De Smet, dinsdag 17 november 2026, 14.00–15.00 uur.'],
    yes: {
      title: 'Ja, annuleren',
      action: { verb: 'cancelPlanned', plannedId: 'planned-1', submissionKey },
    },
    no: {
      title: 'Nee, laten staan',
      action: { verb: 'showPlanned', plannedId: 'planned-1' },
    },
  }),
  agendaToday: agendaCard({
    title: 'Vandaag, vrijdag 13 november 2026',
    rows: [
      row,
      { ...row, plannedId: 'planned-2', appointment: online },
      { ...row, plannedId: 'planned-3', appointment: ordinary, status: 'done' },
    ],
    severalDays: false,
    intro: null,
    due: [
      {
        what: 'Opvolging om de twee weken',
        about: 'Bakkerij De Smet, Jonas Verbeke',
        dueInWords: 'vrijdag 13 november 2026',
      },
    ],
    others: days,
    example,
  }),
  agendaWeek: agendaCard({
    title: 'Van maandag 16 tot en met vrijdag 20 november 2026',
    rows: Array.from({ length: 11 }, (_, at) => ({
      ...row,
      plannedId: `planned-${at}`,
      isDue: false,
      appointment: at % 2 === 0 ? ordinary : long,
    })),
    severalDays: true,
    intro: 'Ik vind er verschillende.',
    due: [],
    others: [],
    example,
  }),
  agendaNone: agendaCard({
    title: 'Vandaag, vrijdag 13 november 2026',
    rows: [],
    severalDays: false,
    intro: null,
    due: [],
    others: days,
    example,
  }),
};
