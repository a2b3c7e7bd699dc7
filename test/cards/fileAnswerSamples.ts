// The answer to one question about a file, for one and for several.
import type { Card } from '../../cards/card.ts';
import { fileAnswerCard } from '../../cards/fileAnswerCard.ts';
import { ATTACKS, longVisit } from './sampleVisits.ts';

/** Name → card; joins `samples`. */
export const fileAnswerSamples: Readonly<Record<string, Card>> = {
  fileAnswer: fileAnswerCard({
    title: 'Wanneer zakt de prijs?',
    rows: [
      {
        ...{ agreementId: 'agreement-1', who: 'Bakkerij De Smet, Fatima El Amrani' },
        lead: [
          'De prijs zakt op vrijdag 1 januari 2027 naar 600,00 euro per kwartaal, aan de tarieven van vandaag (art. 5).',
          'De eerste 5 kwartalen tellen vanaf het begin van de premie. Dat is nog te bevestigen door de stad.',
        ],
        facts: [
          { label: 'Nu', value: 'kwartaal 5 (oktober tot december 2026): 1.200,00 euro (art. 5)' },
        ],
        invoice: null,
      },
    ],
    notes: [],
  }),
  fileAnswers: fileAnswerCard({
    title: 'De overeenkomst stoppen',
    rows: [
      {
        ...{ agreementId: 'agreement-1', who: `${longVisit.employer}, Zora Maes` },
        lead: ['Deze overeenkomst eindigt al op donderdag 14 januari 2027.'],
        facts: [{ label: 'Opzeg', value: 'schriftelijk, met 2 maanden (art. 6)' }],
        invoice: { id: 'invoice-1', number: 'IMW-2026-00012' },
      },
      {
        ...{ agreementId: 'agreement-2', who: ATTACKS[0], lead: [ATTACKS[1]], facts: [] },
        invoice: null,
      },
    ],
    notes: ['In deze chat stopt er niets. Opzeggen doet u schriftelijk.'],
  }),
};
