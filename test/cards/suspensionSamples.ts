// The cards about suspending in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import type {
  MovedView,
  SuspensionCardView,
  SuspensionDraftView,
  SuspensionView,
} from '../../cards/coverViews.ts';
import { suspensionCard, suspensionsCard } from '../../cards/suspensionCard.ts';
import { suspensionDraftCard } from '../../cards/suspensionDraftCard.ts';
import { ATTACKS, longVisit, submissionKey } from './sampleVisits.ts';

export const moved: MovedView[] = [
  {
    what: 'Opvolging om de twee weken',
    about: 'Bakkerij De Smet, Jonas Verbeke',
    beforeInWords: 'vrijdag 4 december 2026',
    afterInWords: 'vrijdag 18 december 2026',
  },
  {
    what: 'Op de werkvloer binnen de week',
    about: 'Bakkerij De Smet, Jonas Verbeke',
    beforeInWords: 'dinsdag 1 december 2026',
    afterInWords: 'dinsdag 15 december 2026',
  },
];
const suspension: SuspensionView = {
  employer: 'Bakkerij De Smet',
  employee: 'Jonas Verbeke',
  fromInWords: 'dinsdag 1 december 2026',
  toInWords: 'maandag 14 december 2026',
  reason: 'employeeAbsent',
  lengthInWords: '10 werkdagen',
};
const suspensionDraft: SuspensionDraftView = {
  submissionKey,
  suspension,
  inputs: {
    agreementId: 'agreement-1',
    from: '2026-12-01',
    to: '2026-12-14',
    reason: 'employeeAbsent',
  },
  files: [
    { title: 'Jonas Verbeke, Bakkerij De Smet', value: 'agreement-1' },
    { title: 'Fatima El Amrani, Bakkerij De Smet', value: 'agreement-2' },
  ],
  warnings: ['Dit is langer dan 5 werkdagen: een teamleider moet het goedkeuren.'],
  moved,
  errors: {},
};
const suspended: SuspensionCardView = {
  suspensionId: 'suspension-1',
  submissionKey,
  how: 'asked',
  status: 'inForce',
  suspension: {
    ...suspension,
    toInWords: 'donderdag 3 december 2026',
    lengthInWords: '3 werkdagen',
  },
  lines: ['Gevraagd door Alex Wilber op vrijdag 13 november 2026, 16.20 uur.'],
  moved,
  mayDecide: false,
  mayWithdraw: true,
};
const attacked = { employer: ATTACKS[0], employee: ATTACKS[1] };

/** Name → card; joins `samples`. */
export const suspensionSamples: Readonly<Record<string, Card>> = {
  suspensionDraft: suspensionDraftCard(suspensionDraft),
  suspensionDraftErrors: suspensionDraftCard({
    ...suspensionDraft,
    warnings: [],
    moved: [],
    errors: { to: 'De laatste dag ligt voor de eerste.' },
  }),
  suspensionInForce: suspensionCard(suspended),
  suspensionPending: suspensionCard({ ...suspended, status: 'pending', suspension }),
  suspensionToDecide: suspensionCard({
    ...suspended,
    how: 'shown',
    status: 'pending',
    suspension,
    mayDecide: true,
    mayWithdraw: false,
  }),
  suspensionDeclined: suspensionCard({
    ...suspended,
    how: 'declined',
    status: 'declined',
    lines: [...suspended.lines, 'Geweigerd door Sofie De Backer.'],
    mayWithdraw: false,
  }),
  suspensionWithdrawn: suspensionCard({
    ...suspended,
    how: 'withdrawn',
    status: 'withdrawn',
    mayWithdraw: false,
  }),
  suspensionAttack: suspensionCard({
    ...suspended,
    suspension: { ...suspension, ...attacked },
    lines: ATTACKS,
  }),
  pendingSuspensions: suspensionsCard({
    about: 'pending',
    suspensions: [
      {
        ...{ ...suspension, suspensionId: 'suspension-1', status: 'pending' },
        ...{ askedBy: 'Els Maes', mayDecide: true },
      },
      {
        ...suspension,
        employer: longVisit.employer,
        employee: longVisit.employees[0] ?? '',
        reason: 'employerAskedOtherDate',
        suspensionId: 'suspension-2',
        status: 'pending',
        askedBy: 'Tom Claeys',
        mayDecide: true,
      },
    ],
  }),
  pendingSuspensionsNone: suspensionsCard({ about: 'pending', suspensions: [] }),
  currentSuspensions: suspensionsCard({
    about: 'current',
    suspensions: (['inForce', 'pending'] as const).map((status) => ({
      ...{ ...suspension, suspensionId: status, status, askedBy: 'Els Maes', mayDecide: false },
    })),
  }),
  currentSuspensionsNone: suspensionsCard({ about: 'current', suspensions: [] }),
};
