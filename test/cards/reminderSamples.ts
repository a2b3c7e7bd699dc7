// The cards that come by themselves, in every state worth seeing.
import { announcementCard } from '../../cards/announcementCard.ts';
import { askMissingCard } from '../../cards/askMissingCard.ts';
import { breachCard } from '../../cards/breachCard.ts';
import type { Card } from '../../cards/card.ts';
import { reminderCard } from '../../cards/reminderCard.ts';
import type { DueDayView, OwedView } from '../../cards/reminderViews.ts';
import { withUncertain } from '../../cards/uncertainLines.ts';
import { ATTACKS } from './sampleVisits.ts';

const S0 = 'modelovereenkomst (college 9 april 2026), art. 2';
const WSE =
  'WSE, veelgestelde vragen: infosessie kwaliteitsvolle begeleiding (zonder datum), Vormgeving van begeleiding';
const followUp: OwedView = {
  commitment: 'followUp',
  citation: WSE,
  lines: ['Jonas Verbeke (Bakkerij De Smet)', 'Fatima El Amrani (Wasserij Sneeuwwit)'],
};
const today: DueDayView = {
  when: 'today',
  dateInWords: 'donderdag 12 november 2026',
  actInWords: null,
  owed: [
    {
      commitment: 'reachable',
      citation: S0,
      lines: ['Emre Yıldız (Wasserij Sneeuwwit), voor Els Peeters'],
    },
    followUp,
  ],
};
const tomorrow: DueDayView = {
  when: 'ahead',
  dateInWords: 'vrijdag 13 november 2026',
  actInWords: null,
  owed: [
    { commitment: 'onsite', citation: S0, lines: ['Wim De Wachter (Kringwinkel Ateljee)'] },
    { commitment: 'supportPlan', citation: WSE, lines: ['Nadia Haddad (Bakkerij De Smet)'] },
    {
      commitment: 'contactRequest',
      citation: 'instelling van de Dienst Activering en Werk',
      lines: ['Garage Claeys'],
    },
  ],
};
const closed: DueDayView = {
  when: 'ahead',
  dateInWords: 'maandag 28 december 2026',
  actInWords: 'donderdag 24 december 2026',
  owed: [followUp],
};
const past: DueDayView = { ...today, when: 'past', dateInWords: 'woensdag 11 november 2026' };
const byCoach = (lines: readonly string[]): DueDayView => ({
  ...past,
  owed: [{ ...followUp, lines }],
});
const many = Array.from({ length: 6 }, (_, at): DueDayView => ({
  ...today,
  when: 'ahead',
  dateInWords: `donderdag ${12 + at} november 2026`,
  owed: [{ ...followUp, lines: ATTACKS.slice(0, 5).map((text) => text.slice(0, 120)) }],
}));

const replaced = {
  coach: 'Els Peeters',
  periodInWords: 'woensdag 23 december 2026 tot en met zondag 3 januari 2027',
  notThen: [] as string[],
  due: 3,
};
const files = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    file: 'Jonas Verbeke (Bakkerij De Smet)',
    fromName: at === 1 ? null : 'Els Peeters',
    fromInWords: 'maandag 23 november 2026',
    note: count === 1 ? 'Jonas werkt enkel voormiddag. Bel eerst de werkgever.' : ATTACKS[at % 5]!,
  }));

/** Name → card. */
export const reminderSamples: Readonly<Record<string, Card>> = {
  reminder: reminderCard({ days: [today, tomorrow], more: 0 }),
  reminderClosedDay: reminderCard({ days: [past, closed], more: 1 }),
  reminderLong: reminderCard({ days: many, more: 7 }),
  reminderUncertain: withUncertain(reminderCard({ days: [tomorrow], more: 0 }), [
    'herinnering: Opvolging om de twee weken, Jonas Verbeke (Bakkerij De Smet), uiterlijk woensdag 11 november 2026',
    'een nieuwe vraag van dinsdag 10 november 2026, 16.05 uur',
  ]),
  breach: breachCard({
    days: [
      byCoach([
        'Jonas Verbeke (Bakkerij De Smet), begeleider Els Peeters',
        'Wim De Wachter (Kringwinkel Ateljee), begeleider Tom Claes (afwezig, Els Peeters verving)',
      ]),
    ],
    more: 0,
  }),
  breachLong: breachCard({
    days: many.map((day) => ({ ...day, when: 'past' as const })),
    more: 42,
  }),
  askMissing: askMissingCard({
    figures: 'mijn cijfers van week 46',
    weekInWords: 'maandag 9 tot en met zondag 15 november 2026',
    appointments: [
      'dinsdag 10 november 2026: Bakkerij De Smet',
      'donderdag 12 november 2026, 14.00 uur: Wasserij Sneeuwwit',
    ],
    days: [past, { ...today, owed: [followUp] }],
    more: 0,
  }),
  askMissingNothingOpen: askMissingCard({
    figures: 'mijn cijfers van week 46',
    weekInWords: 'maandag 9 tot en met zondag 15 november 2026',
    appointments: [],
    days: [],
    more: 0,
  }),
  announceClosedPromise: announcementCard({ about: 'closedPromise', days: [closed], more: 0 }),
  announceUncoveredAbsence: announcementCard({
    about: 'uncoveredAbsence',
    coaches: [
      {
        coach: 'Els Peeters',
        gaps: ['maandag 23 tot en met woensdag 25 november 2026', 'vrijdag 27 november 2026'],
        due: 3,
      },
      { coach: 'Tom Claes', gaps: ['vrijdag 27 november 2026'], due: 1 },
    ],
  }),
  announceReplacing: announcementCard({ about: 'replacing', ...replaced }),
  announceReplacingPartly: announcementCard({
    about: 'replacing',
    ...replaced,
    notThen: [
      'maandag 28 december 2026 tot en met donderdag 31 december 2026',
      'woensdag 23 december 2026, op woensdag: dan werk je niet',
    ],
  }),
  announceNotReplacing: announcementCard({ about: 'notReplacing', ...replaced }),
  announceNewFiles: announcementCard({ about: 'newFiles', files: files(1) }),
  announceManyFiles: announcementCard({ about: 'newFiles', files: files(40) }),
  announceUnreachable: announcementCard({
    about: 'unreachable',
    people: [
      { name: 'Els Peeters', waiting: 4 },
      { name: 'Tom Claes', waiting: 1 },
    ],
  }),
  announceJobFailed: announcementCard({
    about: 'jobFailed',
    jobs: [
      {
        job: 'De back-up',
        sinceInWords: 'vrijdag 13 november 2026, 18.45 uur',
        remedy:
          'Er is te weinig plaats in /var/backups/maatje (nodig 812,4 MB, vrij 3,1 MB). Er is niets veranderd. Maak plaats vrij, of kies een map op een andere schijf.',
      },
      {
        job: 'Het wissen van wat zijn termijn voorbij is',
        sinceInWords: 'vandaag, 3.20 uur',
        remedy: ATTACKS[0]!,
      },
    ],
  }),
  announceUncertain: withUncertain(announcementCard({ about: 'uncertain' }), [
    'een afwezigheid zonder vervanger',
    ATTACKS[0]!,
  ]),
};
