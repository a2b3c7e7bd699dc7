// The cards on which it is corrected when a request came in.
import type { Card } from '../../cards/card.ts';
import { correctReceiptCard } from '../../cards/correctReceiptCard.ts';
import { requestCard } from '../../cards/requestCard.ts';
import { attacked, fatima, kept } from './requestSamples.ts';
import { submissionKey } from './sampleVisits.ts';

export const receiptSamples: Readonly<Record<string, Card>> = {
  requestReceiptCorrected: requestCard({
    ...kept,
    how: 'receiptCorrected',
    receipts: [
      'Verbeterd op vrijdag 13 november 2026, 16.20 uur. Er stond: vrijdag 13 november 2026, 16.05 uur.',
    ],
  }),
  correctReceipt: correctReceiptCard({
    submissionKey,
    request: fatima,
    before: 'vrijdag 13 november 2026, 16.05 uur',
    moved: [
      {
        commitment: 'reachable',
        dueInWords: 'vrijdag 13 november 2026, 17.00 uur',
        beforeInWords: 'maandag 16 november 2026, 17.00 uur',
        isPast: false,
      },
      {
        commitment: 'onsite',
        dueInWords: 'vrijdag 20 november 2026, 17.00 uur',
        beforeInWords: null,
        isPast: false,
      },
    ],
    notes: [],
    inputs: { date: '2026-11-12', time: '14:00' },
    today: '2026-11-13',
    errors: {},
  }),
  correctReceiptPast: correctReceiptCard({
    submissionKey,
    request: attacked,
    before: 'vrijdag 13 november 2026, 16.05 uur',
    moved: [
      {
        commitment: 'contactRequest',
        dueInWords: 'donderdag 12 november 2026, 17.00 uur',
        beforeInWords: 'maandag 16 november 2026, 17.00 uur',
        isPast: true,
      },
    ],
    notes: ['Ik begrijp "14u75" niet als uur.'],
    inputs: { date: '2026-11-11', time: '09:00' },
    today: '2026-11-13',
    errors: { time: 'Dat is geen uur.' },
  }),
};
