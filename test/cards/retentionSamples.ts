// What is erased and what is held, in each of its states.
import type { Card } from '../../cards/card.ts';
import { holdChoiceCard, holdFormCard, type HoldFormView } from '../../cards/holdCards.ts';
import { retentionCard, type RetentionFileView } from '../../cards/retentionCard.ts';

const file = (employee: string, employer: string, at = 1): RetentionFileView => ({
  ...{ agreementId: `agreement-${at}`, employee, employer },
  status: 'Overeenkomst SO-2016-014, geëindigd op zaterdag 31 december 2016.',
  when: 'Wordt gewist in de nacht naar vrijdag 1 januari 2027.',
});

const form: HoldFormView = {
  ...{ agreementId: 'agreement-1', submissionKey: 'hold-1' },
  ...{ employee: 'Jonas Verbeke', employer: 'Bakkerij De Smet' },
  status: 'Het wordt niet gewist, ook niet na zijn termijn, tot een teamleider dat opheft.',
  ...{ reason: 'klacht loopt', problems: [] },
};

export const retentionSamples: Readonly<Record<string, Card>> = {
  retention: retentionCard({
    notice: 'Bewaard. Dit dossier wordt niet gewist tot een teamleider dat opheft.',
    files: [file('Fatima El Amrani', 'Bakkerij De Smet'), file('Wim Peeters', 'Groenhof bv', 2)],
    held: [
      {
        ...{ holdId: 'hold-1', submissionKey: 'lift-1' },
        ...{ employee: 'Jonas Verbeke', employer: 'Bakkerij De Smet' },
        status:
          'Blijft bewaard sinds vrijdag 13 november 2026, door Alex Wilber. Reden: klacht loopt.',
        term: 'De gewone termijn liep af op zondag 1 maart 2026.',
      },
    ],
    tonight: [
      { label: 'Vragen zonder overeenkomst', value: '3' },
      { label: 'Gesprekken op de website', value: '41' },
    ],
    last: 'Donderdag 12 november 2026, 6.20 uur. Dossiers: 1; Gesprekken op de website: 38.',
  }),
  retentionNothing: retentionCard({ notice: '', files: [], held: [], tonight: [], last: '' }),
  retentionMany: retentionCard({
    ...{ notice: '', held: [], tonight: [], last: '' },
    files: Array.from({ length: 12 }, (_, at) => file(`Naam ${at}`, 'Wasserij Sneeuwwit', at)),
  }),
  holdForm: holdFormCard(form),
  holdFormProblem: holdFormCard({
    ...form,
    ...{ reason: '', problems: ['Schrijf een reden. Wie later kijkt, leest die.'] },
  }),
  holdChoice: holdChoiceCard({
    reason: 'klacht loopt',
    files: [
      { agreementId: 'agreement-1', title: 'Jonas Verbeke, Bakkerij De Smet' },
      { agreementId: 'agreement-2', title: 'Jonas Verbeke, Wasserij Sneeuwwit' },
    ],
  }),
};
