// The cards about open commitments and their deadlines in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import { commitmentReferenceCard } from '../../cards/commitmentReferenceCard.ts';
import { explanationCard } from '../../cards/explanationCard.ts';
import { openCommitmentsCard } from '../../cards/openCommitmentsCard.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import type { ExplanationView, OpenListView, OpenRowView } from '../../cards/openViews.ts';
import { ATTACKS, longVisit } from './sampleVisits.ts';

const MODEL = 'modelovereenkomst (college 9 april 2026), art. 2';
const WSE =
  'WSE, veelgestelde vragen: infosessie kwaliteitsvolle begeleiding (zonder datum), Vormgeving van begeleiding';
const agreementId = '0198c2a4-7f3e-7c11-9d55-000000000001';
const requestId = '0198c2a4-7f3e-7c11-9d55-000000000002';

const reachable: OpenRowView = {
  commitmentId: `${agreementId}:reachable:${requestId}`,
  agreementId,
  requestId,
  commitment: 'reachable',
  state: 'breached',
  dueInWords: 'donderdag 12 november 2026',
  actInWords: null,
  who: 'Fatima El Amrani, Bakkerij De Smet',
  coach: null,
  citation: MODEL,
  remarks: ['Fatima El Amrani vroeg: iemand komt langs.'],
  plannedId: null,
  warning: null,
};
const onsite: OpenRowView = {
  ...reachable,
  commitment: 'onsite',
  state: 'atRisk',
  dueInWords: 'maandag 16 november 2026',
  remarks: ['Afspraak: dinsdag 17 november 2026, 14.00 uur.'],
  plannedId: requestId,
  warning: 'De afspraak ligt na deze termijn. Verzet ze, of spreek eerder af.',
};
const followUp: OpenRowView = {
  ...onsite,
  commitment: 'followUp',
  state: 'open',
  requestId: null,
  dueInWords: 'donderdag 26 november 2026',
  actInWords: 'woensdag 25 november 2026',
  who: 'Jonas Verbeke, Bakkerij De Smet',
  citation: WSE,
  remarks: ['Opgeschort van 16 tot en met 20 november 2026: de werkplek is gesloten.'],
};
const plan: OpenRowView = {
  ...followUp,
  commitment: 'supportPlan',
  actInWords: null,
  remarks: [],
  dueInWords: 'maandag 30 november 2026',
};
const withoutFile: OpenRowView = {
  ...reachable,
  commitment: 'contactRequest',
  state: 'open',
  agreementId: null,
  who: 'Garage Vermeersch (zonder dossier)',
  citation: 'instelling van de Dienst Activering en Werk',
  remarks: ['mevrouw Vermeersch vroeg: contact.'],
};
const long: OpenRowView = {
  ...reachable,
  who: `${longVisit.employees[0] ?? ''}, ${longVisit.employer}`,
  coach: 'Anne-Charlotte Van den Bossche-Vanderstraeten-De Keukeleire',
  plannedId: requestId,
};

const own: OpenListView = {
  title: 'Wat staat er open?',
  intro: null,
  asked: null,
  rows: [reachable, onsite, followUp, plan, withoutFile],
  page: 0,
  total: 5,
  filter: OWN_OPEN,
  queued: 0,
  agenda: [],
};

const reachableSum: ExplanationView = {
  commitment: 'reachable',
  who: 'Fatima El Amrani, Bakkerij De Smet',
  started: 'Gevraagd op vrijdag 13 november 2026. Die dag telt niet mee.',
  counted: 'Tot het einde van de uren van Els Maes op de eerste eigen werkdag daarna.',
  skipped: [
    'zaterdag 14 en zondag 15 november 2026: weekend',
    'maandag 16 november 2026: geen werkdag van Els Maes',
  ],
  moved: null,
  dueInWords: 'dinsdag 17 november 2026, 17.00 uur',
  ended: null,
  firstPromised: null,
  citation: MODEL,
  version: 'Berekend met de regels van versie 2026-04.',
  agreementId,
  requestId,
};

export const openSamples: Readonly<Record<string, Card>> = {
  openOwn: openCommitmentsCard(own),
  openQueue: openCommitmentsCard({
    ...own,
    rows: [{ ...followUp, plannedId: null, warning: null }],
    total: 1,
    queued: 2,
    agenda: [
      {
        text: 'Van 2 afspraken weet ik nog niet of ze doorgingen.',
        from: '2026-11-02',
        to: '2026-11-12',
      },
      { text: 'Je hebt een afspraak in de komende week.', from: '2026-11-13', to: '2026-11-20' },
    ],
  }),
  openTeam: openCommitmentsCard({
    ...own,
    title: 'Open bij het hele team',
    rows: own.rows.map((row, at) => ({ ...row, coach: at % 2 === 0 ? 'Els Maes' : 'Tom Claeys' })),
    total: 143,
    filter: { ...OWN_OPEN, scope: 'team' },
    page: 1,
  }),
  openLong: openCommitmentsCard({
    ...own,
    title: `Open bij ${longVisit.employer}`,
    intro: 'Je zag nog niet alles: dit zijn de termijnen die deze week aflopen.',
    rows: [long, long, long, { ...long, commitment: 'followUp', citation: WSE }, long, long],
    total: 60,
    page: 3,
    filter: {
      scope: 'coach',
      coachId: agreementId,
      employerId: requestId,
      employeeIds: [agreementId, requestId],
      dueTo: '2026-11-20',
      overdue: true,
    },
  }),
  openAttack: openCommitmentsCard({
    ...own,
    title: ATTACKS[0] ?? '',
    rows: [{ ...reachable, who: ATTACKS[1] ?? '', remarks: ATTACKS.slice(0, 4) }],
    total: 1,
  }),
  openAsked: openCommitmentsCard({
    ...own,
    intro: 'Van welke datum wil je het weten?',
    asked: 'why',
  }),
  openNone: openCommitmentsCard({ ...own, rows: [], total: 0 }),
  openNoPage: openCommitmentsCard({ ...own, rows: [], page: 9 }),
  openReference: commitmentReferenceCard({
    commitmentId: reachable.commitmentId,
    commitment: 'followUp',
    state: 'atRisk',
    dueInWords: 'vrijdag 20 november 2026',
    code: 'O-4F2A1C',
  }),
  explainReachable: explanationCard(reachableSum),
  explainMoved: explanationCard({
    ...reachableSum,
    commitment: 'followUp',
    started: 'Laatste opvolging op dinsdag 10 november 2026. Die dag telt niet mee.',
    counted: 'Veertien dagen later.',
    skipped: [
      'van maandag 16 tot en met vrijdag 20 november 2026: opgeschort (de werkplek is gesloten)',
      'dinsdag 1 december 2026: brugdag (sluitingsdag)',
    ],
    moved: 'Op die dag is de dienst gesloten: daarom de laatste werkdag ervoor.',
    dueInWords: 'maandag 30 november 2026, 17.00 uur',
    firstPromised: 'dinsdag 24 november 2026, 17.00 uur',
    citation: WSE,
    requestId: null,
  }),
  explainPlan: explanationCard({
    ...reachableSum,
    commitment: 'supportPlan',
    who: ATTACKS[3] ?? '',
    skipped: [],
    ended: 'Dit is intussen nagekomen, maar te laat.',
    requestId: null,
  }),
};
