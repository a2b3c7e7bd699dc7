// Every card in every state worth seeing: tests check them all, `renderCards` draws them all.
import type { Card } from '../../cards/card.ts';
import { downloadCard } from '../../cards/downloadCard.ts';
import { greetingCard } from '../../cards/greetingCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { sampleKeptVisits } from './sampleKeptVisits.ts';
import { sampleQuestions } from './sampleQuestions.ts';
import { reminderSamples } from './reminderSamples.ts';
import { agreementSamples } from './agreementSamples.ts';
import { fileAnswerSamples } from './fileAnswerSamples.ts';
import { billingSamples, runSamples } from './billingSamples.ts';
import { closingDaysSamples } from './closingDaysSamples.ts';
import { coverSamples } from './coverSamples.ts';
import { answerSamples } from './answerSamples.ts';
import { estimateSamples } from './estimateSamples.ts';
import { faqSamples } from './faqSamples.ts';
import { publicSamples } from './publicSamples.ts';
import { invoiceSamples } from './invoiceSamples.ts';
import { planSamples } from './planSamples.ts';
import { publicChatSamples } from './publicChatSamples.ts';
import { personSamples } from './personSamples.ts';
import { retentionSamples } from './retentionSamples.ts';
import { peopleSamples } from './peopleSamples.ts';
import { suspensionSamples } from './suspensionSamples.ts';
import { contactSamples } from './contactSamples.ts';
import { openSamples } from './openSamples.ts';
import { requestSamples } from './requestSamples.ts';
import { receiptSamples } from './receiptSamples.ts';
import { ATTACKS, longVisit } from './sampleVisits.ts';
import { summarySamples } from './summarySamples.ts';

const help = {
  employerExample: 'Bakkerij Goossens',
  ...{
    coaches: true,
    leadsTeam: false,
    seesMoney: false,
    decidesMoney: false,
    managesPeople: false,
    writesAnswers: false,
    nextYear: 2027,
  },
};

/** Name → card. Names are file names of the pictures. */
export const samples: Readonly<Record<string, Card>> = {
  greeting: greetingCard({ name: 'Els', employerExample: 'Bakkerij Goossens' }),
  greetingNoName: greetingCard({ name: null, employerExample: longVisit.employer }),
  help: helpCard({ ...help, warnings: [] }),
  helpAdministrator: helpCard({
    ...help,
    ...{
      leadsTeam: true,
      seesMoney: true,
      decidesMoney: true,
      managesPeople: true,
      writesAnswers: true,
    },
    warnings: [
      'Let op: de sluitingsdagen van 2027 zijn nog niet bevestigd. Deadlines rekenen alleen met de wettelijke feestdagen tot een beheerder de lijst bevestigt.',
    ],
  }),
  ...sampleQuestions,
  ...faqSamples,
  ...estimateSamples,
  ...answerSamples,
  ...sampleKeptVisits,
  noticeRefusal: noticeCard({
    title: 'Dit dossier is niet (meer) van jou',
    text: 'Er is niets bewaard. Vraag het aan je teamleider.',
    tone: 'warning',
  }),
  noticeError: noticeCard({
    title: 'Er ging iets mis bij mij',
    text: 'Wat je al had bewaard, is bewaard. Je laatste bericht heb ik niet verwerkt: stuur het gerust nog eens.',
    tone: 'error',
    suggestions: ['mijn bezoeken'],
  }),
  noticeLater: noticeCard({
    title: 'Dat komt later',
    text: 'Vragen over individueel maatwerk kan ik binnenkort beantwoorden.',
    tone: 'info',
    suggestions: ['mijn bezoeken', 'hulp'],
  }),
  noticeGood: noticeCard({ title: 'In orde', text: 'Je uren zijn aangepast.', tone: 'good' }),
  download: downloadCard({
    what: 'Weekoverzicht week 46 (9 tot 15 november 2026), als Excel-bestand',
    until: '10.25 uur',
    url: 'https://maatje.example.org/download/abc.def',
  }),
  vocabulary: vocabularyCard(),
  ...peopleSamples,
  ...personSamples,
  ...summarySamples,
  ...agreementSamples,
  ...fileAnswerSamples,
  ...closingDaysSamples,
  ...billingSamples,
  ...runSamples,
  ...invoiceSamples,
  ...reminderSamples,
  ...planSamples,
  ...publicSamples,
  ...coverSamples,
  ...suspensionSamples,
  ...requestSamples,
  ...receiptSamples,
  ...contactSamples,
  ...openSamples,
  ...publicChatSamples,
  ...retentionSamples,
};

/** What no card uses yet: a chart with its figures, a table, a toggle. */
function vocabularyCard(): Card {
  return {
    id: 'vocabulary',
    summary: 'Alle bouwstenen',
    body: [
      { kind: 'text', text: 'Bezoeken per maand', style: 'title' },
      { kind: 'text', text: 'Dit is in orde', style: 'good' },
      { kind: 'text', text: 'Dit vraagt aandacht', style: 'warning' },
      {
        kind: 'chart',
        chart: 'verticalBar',
        title: 'Bezoeken per maand',
        data: [
          { label: 'september', value: 14 },
          { label: 'oktober', value: 21 },
        ],
        textTwin: {
          kind: 'table',
          columns: [
            { title: 'Maand', width: 2 },
            { title: 'Bezoeken', align: 'right' },
          ],
          rows: [
            ['september', '14'],
            ['oktober', '21'],
          ],
        },
      },
      {
        kind: 'table',
        columns: [{ title: '*Wat*' }, { title: 'Wie' }],
        rows: [
          [ATTACKS[0], ATTACKS[1]],
          ['', ATTACKS[4]],
        ],
      },
      {
        kind: 'input',
        type: 'toggle',
        id: 'reminders',
        label: 'Herinneringen',
        text: 'Stuur me een herinnering',
        value: true,
      },
      {
        kind: 'input',
        type: 'text',
        id: 'search',
        label: 'Zoeken',
        maxLength: 60,
        required: { message: 'Vul iets in.' },
      },
    ],
    buttons: [{ title: 'Zoeken', action: { verb: 'say', text: 'mijn bezoeken' } }],
  };
}
